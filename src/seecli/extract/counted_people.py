"""The words of the vocabulary for people in, the patterns for how many of them a sentence counts out."""

import re
from functools import cache
from typing import NamedTuple

from seecli.phrases.numbers import NUMBER_BEGINNINGS, NUMBER_FIRST, NUMBER_WORD
from seecli.phrases.wording import Wording, build_wording, one_of
from seecli.vocabulary.load import PEOPLE, load_entries


class CountedPeople(NamedTuple):
    """The patterns that need the vocabulary: a number before people, and a number in brackets behind them."""

    counted: Wording
    bracketed: Wording


@cache
def counted_people() -> CountedPeople:
    """A number and, within a few words that belong to it, people; people and their number ("judges (12)")."""
    groups = "|".join(
        f"(?P<{entry.id}>{one_of(entry.names)})" for entry in load_entries("people.yaml") if entry.id in PEOPLE
    )
    counted = rf"""
        (?<![\w.,$€/-])(?P<number>\d{{1,3}}(?:,\d{{3}})*|{NUMBER_WORD})
        (?:\s\([^)]{{3,40}}\))?
        (?:\s(?:(?-i:[A-Z]\w+)|police|customs|border|tax|\w+al|\w+ary)\sand\s\w+)?
        (?:\s(?!from\b|of\b|in\b|to\b|and\b|for\b|the\b|per\b|countries\b|days?\b|years?\b|by\b|were\b|was\b|\d|schools?\b(?!\s(?:pupils|students|children|teachers)))[\w./'’-]+){{0,5}}?
        \s(?:{groups})\b
        """
    bracketed = rf"""
        (?:(?<![\w-])(?:police|customs|border|tax|\w+al|\w+ary)\s)?
        (?<![\w-])(?:{groups})\s\((?P<number>\d{{1,3}}|{NUMBER_WORD})\)
        """
    flags = re.VERBOSE | re.IGNORECASE
    beginnings = " ".join(
        re.split(r"\W", name)[0] for entry in load_entries("people.yaml") if entry.id in PEOPLE for name in entry.names
    )
    return CountedPeople(
        build_wording(re.compile(counted, flags), beginnings, NUMBER_BEGINNINGS, first=NUMBER_FIRST),
        build_wording(re.compile(bracketed, flags), beginnings, NUMBER_BEGINNINGS),
    )
