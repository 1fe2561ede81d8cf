"""Which events of many stand out: their numbers in, the titles that a reader should see first out."""

import sqlite3
from collections.abc import Iterable
from typing import Final, NamedTuple

from seecli.model import Event

_FIRST: Final = ("seizure", "agreement", "conference")


class Standing(NamedTuple):
    """What an event stands out by, the least first: what changed something, then what most were at."""

    kind: int
    countries: int
    participants: int


def read_standing(event: Event) -> Standing:
    """How much an event stands out."""
    kind = _FIRST.index(event["activity"]) if event["activity"] in _FIRST else len(_FIRST)
    return Standing(kind, -len(event["countries"]), -(event["participants"] or 0))


def find_headlines(index: sqlite3.Connection, ranked: Iterable[int], most: int = 2) -> list[str]:
    """The first titles of events that are sorted by their standing, each once."""
    titles: list[str] = []
    for number in ranked:
        (title,) = index.execute("SELECT title FROM headlines WHERE number = ?", (number,)).fetchone()
        if title not in titles:
            titles.append(title)
        if len(titles) == most:
            break
    return titles
