"""What words mean to a search."""

import pytest

from seecli.errors import VocabularyError
from seecli.vocabulary.load import read_entries
from seecli.vocabulary.meanings import read_meanings


@pytest.mark.parametrize("name", ["", "cocaine", "port control", "control port unit", "e", "xyzzy"])
def test_what_is_no_name_means_nothing_more(name):
    assert read_meanings(name.split()) == []


@pytest.mark.parametrize(
    ("name", "part", "expected"),
    [
        ("seizures", "forms", "seize"),
        ("smuggler", "forms", "smuggling"),
        ("cannabis", "same", "marijuana"),
        ("lqsfa", "values", "programme:lions-quest"),
        ("ftf", "same", "foreign terrorist fighters"),
        ("pcu", "same", "port control unit"),
        ("tip", "values", "topic:human-trafficking"),
        ("fyrom", "values", "host:North Macedonia"),
        ("serbian", "values", "country:Serbia"),
        ("osce", "same", "Organization for Security and Co-operation in Europe"),
        ("corona", "same", "COVID-19"),
        ("asset confiscation", "same", "asset recovery"),
        ("refugees", "same", "migrants"),
        ("small arms", "same", "firearms"),
    ],
)
def test_a_name_has_its_meanings(name, part, expected):
    assert any(expected in getattr(meaning, part) for meaning in read_meanings(name.split()))


@pytest.mark.parametrize("value", ["topic:arms", "country:Albania", "topic", ""])
def test_a_value_that_no_record_can_have_is_an_error(value):
    with pytest.raises(VocabularyError):
        read_entries("synonyms.yaml", f"guns: {{values: ['{value}']}}")
