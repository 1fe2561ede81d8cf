"""Records of different documents that report the same event, linked both ways."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final

from seecli.model import Event
from seecli.phrases.sentences import read_sentences
from seecli.text import words

# The deck of 2009 dates two meetings differently from the news page (004:246 and 002:412, two days).
_DAYS_APART: Final = 3
_SHARE, _SHARE_SAME_DATE = 0.4, 0.2
_FEWEST_WORDS: Final = 2
_SHORTEST_WORD: Final = 4
_COMMON: Final = frozenset(
    "unodc meeting regional south eastern europe european countries organized united nations office drugs crime with "
    "from which into that this will held their been were participants in the area".split()
)


def link_reports(events: Sequence[Event]) -> list[Event]:
    """The events with the ids of the records in other documents that report the same event."""
    linked: dict[str, list[str]] = defaultdict(list)
    for first, second in _pairs(events):
        linked[first["id"]].append(second["id"])
        linked[second["id"]].append(first["id"])
    return [event | {"also_in": linked[event["id"]]} if event["id"] in linked else event for event in events]


def _pairs(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    if len({event["source"]["document"] for event in events}) <= 1:
        return
    dated = [event for event in events if event["start"] and event["precision"] == "day"]
    dated.sort(key=lambda event: event["start"] or "")
    for index, first in enumerate(dated):
        for second in dated[index + 1 :]:
            if _days_between(first["start"], second["start"]) > _DAYS_APART:
                break
            if first["source"]["document"] != second["source"]["document"] and _is_same(first, second):
                yield first, second


def _is_same(first: Event, second: Event) -> bool:
    """Whether two records tell of one event: same host (same subject where one names none) and words in common.

    Where the dates are the same, fewer words must be.
    """
    hosts = [{country for part in event["occurrences"] for country in part["countries"]} for event in (first, second)]
    topics = [set(event["topics"]) for event in (first, second)]
    decisive = hosts if all(hosts) else topics
    if all(decisive) and not set.intersection(*decisive):
        return False
    shorter, longer = sorted((_content(_opening(event)) for event in (first, second)), key=len)
    is_same_date = (first["start"], first["end"]) == (second["start"], second["end"])
    shared = len(shorter & longer)
    return shared >= _FEWEST_WORDS and shared >= len(shorter) * (_SHARE_SAME_DATE if is_same_date else _SHARE)


def _days_between(first: str | None, second: str | None) -> int:
    if not first or not second:
        return _DAYS_APART + 1
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def _opening(event: Event) -> str:
    sentences = (sentence.text for sentence in read_sentences(event["text"]))
    return " ".join([event["title"], *(sentence for sentence, _ in zip(sentences, range(2), strict=False))])


@cache
def _content(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in words(text) if len(word) >= _SHORTEST_WORD and word not in _COMMON)
