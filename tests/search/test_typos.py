"""Mistyped words against the words of the shipped store."""

from functools import cache
from pathlib import Path

import pytest

from seecli.library.store import Store
from seecli.search.typos import find_repair
from seecli.store.jsonl import load_events
from tests.factories import store


@cache
def shipped() -> Store:
    return store(*load_events(Path(__file__).parents[2] / "data" / "events.jsonl"))


LEFT_ALONE = ["submarine", "fentanyl", "ivory", "PVU", "SALWA", "covid18", "2081", "prot", "xyzzyx", "blockchain"]


@pytest.mark.parametrize("written", LEFT_ALONE)
def test_what_is_no_typo_is_left_alone(written):
    assert find_repair(shipped().index, written.lower(), written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("cocane", "cocaine"),
        ("trafiking", "trafficking"),
        ("traficking", "trafficking"),
        ("montenegor", "montenegro"),
        ("prosecuters", "prosecutors"),
        ("launderng", "laundering"),
        ("coruption", "corruption"),
        ("firarms", "firearms"),
        ("smugling", "smuggling"),
        ("sezure", "seizure"),
        ("terorism", "terrorism"),
        ("cryptocurency", "cryptocurrencies"),
        ("confrence", "conference"),
        ("herzegowina", "herzegovina"),
        ("cigaretes", "cigarettes"),
    ],
)
def test_a_typo_is_repaired(written, meant):
    assert find_repair(shipped().index, written, written) == meant
