"""The compiled vocabulary that commands read."""

import json
from importlib.resources import files

from seecli.vocabulary.compiled import compile_keys, compile_meanings, compile_vocabulary
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.meanings import MEANINGS
from seecli.vocabulary.terms import COMPILED, KEYS


def test_the_committed_file_is_what_the_yaml_files_give():
    committed = (files("seecli.vocabulary") / COMPILED).read_bytes()
    assert committed == compile_vocabulary().encode(), "run: python -m seecli.vocabulary"


def test_the_committed_keys_are_what_the_yaml_files_give():
    committed = (files("seecli.vocabulary") / KEYS).read_bytes()
    assert committed == compile_keys().encode(), "run: python -m seecli.vocabulary"


def test_the_committed_meanings_are_what_the_yaml_files_give():
    committed = (files("seecli.vocabulary") / MEANINGS).read_bytes()
    assert committed == compile_meanings().encode(), "run: python -m seecli.vocabulary"


def test_places_are_not_asked_for():
    kinds = ["country", "programme", "topic", "activity", "organization", "commodity"]
    assert list(json.loads(compile_vocabulary())) == kinds


def test_a_country_goes_by_its_label_and_its_code_comes_first():
    countries = json.loads(compile_vocabulary())["country"]
    entries = load_entries("countries.yaml")
    assert [(value, label, names[0]) for value, label, names in countries] == [
        (entry.label, entry.label, entry.id) for entry in entries
    ]


def test_a_programme_goes_by_its_id_and_has_its_aliases():
    value, label, names = next(term for term in json.loads(compile_vocabulary())["programme"] if term[0] == "ccp")
    assert (value, label) == ("ccp", "UNODC-WCO Container Control Programme")
    assert {"Container Control Programme", "container control"} <= set(names)
    assert "CCP" not in names
