"""Which events of many stand out: events in, those that a reader should see first out."""

from collections.abc import Iterable
from typing import Final

from seecli.model import Event

_FIRST: Final = ("seizure", "agreement", "conference")


def find_headlines(events: Iterable[Event], most: int = 2) -> list[str]:
    """The titles of the events that stand out: what changed something, then what most countries and people were at."""
    return list(dict.fromkeys(event["title"] for event in sorted(events, key=_rank)))[:most]


def _rank(event: Event) -> tuple[int, int, int, str]:
    kind = _FIRST.index(event["activity"]) if event["activity"] in _FIRST else len(_FIRST)
    return kind, -len(event["countries"]), -(event["participants"] or 0), event["id"]
