"""Events over time: events and the periods asked for in, the number of events in each month, quarter or year out."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from typing import Any, Final, NamedTuple

from seecli.phrases.periods import ALWAYS, Period, split_period
from seecli.store.chosen import choose, group_chosen
from seecli.store.filters import Filters, find_days, join_periods
from seecli.store.headlines import find_headlines
from seecli.store.select import sort_by_standing

_MOST_YEARS_BY_MONTH: Final = 3
_SPANS: Final = """
    SELECT event, start, ifnull(end, start) FROM occurrences WHERE event IN temp.chosen AND start IS NOT NULL
"""
_UNDATED: Final = """
    SELECT count(*) FROM temp.chosen WHERE event NOT IN (SELECT event FROM occurrences WHERE start IS NOT NULL)
"""
Spans = dict[int, list[Period]]


class Buckets(NamedTuple):
    """The events in each bucket of time, empty ones too, those that stand out most first."""

    events: dict[str, list[int]]

    def keep(self, numbers: Iterable[int]) -> "Buckets":
        """The same of some events alone."""
        kept = set(numbers)
        return Buckets({bucket: [event for event in events if event in kept] for bucket, events in self.events.items()})


def find_spans(index: sqlite3.Connection, numbers: Collection[int], filters: Filters) -> Spans:
    """The days of each event's occurrences that lie in a period, first those of the events that stand out most.

    Events without such days are left out.
    """
    choose(index, numbers)
    find = cache(partial(find_days, join_periods(filters.periods)))
    spans: Spans = {}
    for event, start, end in index.execute(_SPANS):
        if days := find(start, end):
            spans[event] = [*spans[event], *days] if event in spans else days
    return {event: spans[event] for event in sort_by_standing(index, spans)}


def fill_buckets(spans: Spans, filters: Filters, by: str) -> Buckets:
    """The events in each bucket that one of their spans touches."""
    span = _find_whole(spans, filters)
    if not span:
        return Buckets({})

    @cache
    def split(start: str, end: str) -> list[str]:
        return split_period(Period(start, end), by)

    found: dict[str, list[int]] = {bucket: [] for bucket in split_period(span, by)}
    for event, days in spans.items():
        for bucket in dict.fromkeys(chain.from_iterable(split(*day) for day in days)):
            found[bucket].append(event)
    return Buckets(found)


def list_headlines(index: sqlite3.Connection, buckets: Buckets) -> Iterator[dict[str, Any]]:
    """A row for each bucket: how many events there are, and which stand out."""
    for bucket, events in buckets.events.items():
        yield {"period": bucket, "events": len(events), "headlines": find_headlines(index, events)}


def count_values(values: dict[int, list[str]], buckets: Buckets, split: str) -> Iterator[dict[str, Any]]:
    """A row for each value in each bucket: how many events have it."""
    for bucket, events in buckets.events.items():
        counter = Counter[str | None](value for event in events for value in values.get(event, ()))
        ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0] or "")) or [(None, 0)]
        yield from ({"period": bucket, split: value, "events": count} for value, count in ranked)


def list_event_values(index: sqlite3.Connection, numbers: Collection[int], facet: str) -> dict[int, list[str]]:
    """The values of a facet that each event has; events without any are left out."""
    choose(index, numbers)
    values: dict[int, list[str]] = {}
    for value, events in group_chosen(index, facet):
        for event in events:
            values.setdefault(event, []).append(value)
    return values


def choose_unit(spans: Spans, filters: Filters) -> str:
    """Months for up to three years, else years."""
    span = _find_whole(spans, filters)
    return "month" if not span or len(split_period(span, "year")) <= _MOST_YEARS_BY_MONTH else "year"


def count_undated(index: sqlite3.Connection, numbers: Sequence[int]) -> int:
    """The events that have no date."""
    choose(index, numbers)
    (undated,) = index.execute(_UNDATED).fetchone()
    return int(undated)


def _find_whole(spans: Spans, filters: Filters) -> Period | None:
    # From end to end of what was asked for; where that is open, of what there is.
    if not spans:
        return None
    start = min(period.start for period in filters.periods)
    end = max(period.end for period in filters.periods)
    days = {day for each in spans.values() for day in each}
    return Period(
        min(day.start for day in days) if start == ALWAYS.start else start,
        max(day.end for day in days) if end == ALWAYS.end else end,
    )
