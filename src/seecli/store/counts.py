"""Counts of events by one or more facets: events in, one row for each value or combination of values out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any, Final

from seecli.model import Event
from seecli.phrases.periods import spell_span
from seecli.store.facets import find_values

_IN_ORDER_OF_TIME: Final = ("year", "month")
OVERVIEW_FACETS: Final = ("document", "country", "year", "programme", "topic")

Row = dict[str, Any]
_Rank = tuple[bool, int, str]


def count_events(events: Sequence[Event], facets: Sequence[str]) -> list[Row]:
    """The number of events with each combination of values, most first, years and months in their order.

    An event counts under each of its values; where it has none, the value is None.
    """
    values = [[_find_values_or_none(event, facet) for facet in facets] for event in events]
    totals = [Counter(value for lists in values for value in lists[level]) for level in range(len(facets))]
    counts = Counter(combination for lists in values for combination in product(*lists))

    def rank(combination: tuple[str | None, ...]) -> tuple[_Rank, ...]:
        sizes = [total[value] for total, value in zip(totals, combination, strict=True)]
        sizes[-1] = counts[combination]
        return tuple(map(_rank, facets, combination, sizes))

    return [
        {**dict(zip(facets, combination, strict=True)), "events": counts[combination]}
        for combination in sorted(counts, key=rank)
    ]


def _find_values_or_none(event: Event, facet: str) -> list[str | None]:
    return [*find_values(event, facet)] or [None]


def _rank(facet: str, value: str | None, size: int) -> _Rank:
    return value is None, 0 if facet in _IN_ORDER_OF_TIME else -size, value or ""


def count_overview(events: Sequence[Event]) -> list[Row]:
    """The totals of the events, and then the counts of the facets asked for most, as (field, value, events)."""
    dated = sum(bool(event["start"]) for event in events)
    return [
        {"field": "all", "value": None, "events": len(events)},
        {"field": "dated", "value": spell_dates(events), "events": dated},
        {"field": "undated", "value": None, "events": len(events) - dated},
        *(
            {"field": facet, "value": row[facet], "events": row["events"]}
            for facet in OVERVIEW_FACETS
            for row in count_events(events, (facet,))
        ),
    ]


def spell_dates(events: Iterable[Event]) -> str | None:
    """The days from the first to the last event, None if no event has a date."""
    days = [(event["start"], event["end"] or event["start"]) for event in events if event["start"]]
    if not days:
        return None
    return spell_span(min(start for start, _ in days), max(end for _, end in days), "day")
