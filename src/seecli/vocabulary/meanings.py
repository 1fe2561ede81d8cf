"""What words mean to a search: words of a query in, other words for them and values of records they stand for out.

Reads `meanings.json`, which `python -m seecli.vocabulary` writes from synonyms.yaml and the names of countries,
programmes, organizations and topics.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from seecli.vocabulary.stems import find_stems

MEANINGS: Final = "meanings.json"


class Meaning(NamedTuple):
    """Words of the same family, words that mean the same, words that belong to it, and values as field:value."""

    forms: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@cache
def _read_all() -> tuple[list[list[list[str]]], dict[str, list[int]]]:
    """Every meaning, and under each name the numbers of those it has."""
    compiled = json.loads(Path(__file__).with_name(MEANINGS).read_text(encoding="utf-8"))
    return compiled["meanings"], compiled["keys"]


def read_meanings(spelled: Sequence[str]) -> list[Meaning]:
    """What folded words mean together; nothing if they are no name of anything.

    >>> read_meanings(["port", "control", "units"])[0].same[:2]
    ('port control unit', 'PCU')
    >>> read_meanings(["port", "control"])
    []
    """
    meanings, keys = _read_all()
    return [Meaning(*map(tuple, meanings[number])) for number in keys.get(meaning_key(spelled), ())]


def meaning_key(spelled: Sequence[str]) -> str:
    """The form in which names are looked up: folded words without their endings.

    >>> meaning_key(["seized", "assets"])
    'seiz asset'
    """
    return " ".join(find_stems(spelled))
