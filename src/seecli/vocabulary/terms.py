"""The vocabulary as commands see it: any name of a term in, the value that stands in the store out.

Reads `compiled.json`, which `python -m seecli.vocabulary` writes from the YAML files: YAML costs 20 ms a start.
"""

import json
from collections import ChainMap
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from seecli.errors import UnknownValueError
from seecli.text import words
from seecli.vocabulary.meanings import read_meanings

COMPILED = "compiled.json"
KEYS = "keys.json"
_MOST_SUGGESTIONS = 5
_SUGGESTION_SCORE = 70


class Term(NamedTuple):
    """One entry: the value in the store, what it is called, and every name that means it."""

    value: str
    label: str
    names: tuple[str, ...]


@cache
def _compiled() -> dict[str, list[tuple[str, str, list[str]]]]:
    compiled: dict[str, list[tuple[str, str, list[str]]]] = json.loads(
        Path(__file__).with_name(COMPILED).read_text(encoding="utf-8")
    )
    return compiled


@cache
def read_terms(kind: str) -> tuple[Term, ...]:
    """The terms of a kind ("country", "programme", ...), empty for a kind without a vocabulary.

    >>> next(term for term in read_terms("country") if "AL" in term.names).value
    'Albania'
    >>> read_terms("document")
    ()
    """
    return tuple(Term(value, label, tuple(names)) for value, label, names in _compiled().get(kind, ()))


@cache
def read_labels(kind: str) -> Mapping[str, str]:
    """What the terms of a kind are called, by value.

    >>> read_labels("topic")["human-trafficking"]
    'Trafficking in persons'
    """
    return {term.value: term.label for term in read_terms(kind)}


@cache
def _values_by_name(kind: str) -> dict[str, str]:
    keys: dict[str, dict[str, str]] = json.loads(Path(__file__).with_name(KEYS).read_text(encoding="utf-8"))
    return keys.get(kind, {})


def name_key(name: str) -> str:
    """The form in which two names are compared; an article in front makes no difference."""
    spelled = words(name)
    return " ".join(spelled[1:] if spelled[:1] == ["the"] and len(spelled) > 1 else spelled)


def find_value(kinds: Iterable[str], name: str, stored: Iterable[str] = ()) -> str | None:
    """The value in the store that `name` means, None if it means nothing; of the kinds, an earlier one wins.

    `stored` are values of the store that the vocabulary need not know (organizations, documents).
    """
    return _all_by_name(kinds, stored).get(name_key(name))


def resolve(field: str, name: str, stored: Iterable[str] = (), kinds: Iterable[str] = ()) -> str:
    """The value in the store that a user means by `name`: any case, accents, code, acronym, old name.

    `kinds` are the vocabularies of the field, if it has not one of its own. Raises UnknownValueError with the nearest
    names; it never guesses.

    >>> resolve("country", "bih"), resolve("country", "FYROM"), resolve("programme", "container control programme")
    ('Bosnia and Herzegovina', 'North Macedonia', 'ccp')
    """
    values_by_name = _all_by_name(tuple(kinds) or (field,), stored)
    if value := values_by_name.get(name_key(name)):
        return value
    raise UnknownValueError(field, name, _nearest(name_key(name), values_by_name) or _list_meant(field, name))


def _all_by_name(kinds: Iterable[str], stored: Iterable[str]) -> ChainMap[str, str]:
    return ChainMap(*map(_values_by_name, kinds), {name_key(value): value for value in stored})


def _list_meant(field: str, name: str) -> list[str]:
    """The values of a field that a search takes the words for: topic "drugs" is drug-trafficking to it."""
    values = (value.split(":", 1) for meaning in read_meanings(words(name)) for value in meaning.values)
    return list(dict.fromkeys(value for kind, value in values if kind == field))


def _nearest(wanted: str, values_by_name: Mapping[str, str]) -> list[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (20 ms, only for a mistake)

    found = process.extract(wanted, values_by_name.keys(), scorer=fuzz.ratio, limit=20, score_cutoff=_SUGGESTION_SCORE)
    return list(dict.fromkeys(values_by_name[name] for name, _, _ in found))[:_MOST_SUGGESTIONS]
