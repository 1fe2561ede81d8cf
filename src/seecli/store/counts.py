"""Counts of events by one or more facets: events in, one row for each value or combination of values out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any, Final

from seecli.model import Event
from seecli.phrases.periods import spell_span
from seecli.store.facets import find_values
from seecli.store.reports import merge_reports

_IN_ORDER_OF_TIME: Final = ("year", "month")
# The rows of the overview that are not of a facet.
TOTALS: Final = ("all", "reports", "dated", "undated")
OVERVIEW_FACETS: Final = ("document", "country", "year", "programme", "topic", "donor", "commodity")

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


def add_shares(rows: Iterable[Row], events: int) -> list[Row]:
    """The rows with their share of all events in per cent; reports are no share of events.

    >>> add_shares([{"country": "Serbia", "events": 2}], 3)
    [{'country': 'Serbia', 'events': 2, 'share': 66.7}]
    """
    return [
        {**row, "share": None if row.get("field") == "reports" else round(100 * row["events"] / max(events, 1), 1)}
        for row in rows
    ]


def _find_values_or_none(event: Event, facet: str) -> list[str | None]:
    return [*find_values(event, facet)] or [None]


def _rank(facet: str, value: str | None, size: int) -> _Rank:
    return value is None, 0 if facet in _IN_ORDER_OF_TIME else -size, value or ""


def count_reports(reports: Sequence[Event], facets: Sequence[str]) -> list[Row]:
    """The same for reports: an event that several documents report counts once, and under each of its documents."""
    # No document is linked to itself: by document, reports are events.
    return count_events(reports if "document" in facets else merge_reports(reports), facets)


def count_overview(reports: Sequence[Event]) -> list[Row]:
    """The totals of events and reports, then the numbers of events by the facets asked for most."""
    events = merge_reports(reports)
    dated = sum(bool(event["start"]) for event in events)
    return [
        {"field": "all", "value": None, "events": len(events)},
        {"field": "reports", "value": None, "events": len(reports)},
        {"field": "dated", "value": spell_dates(events), "events": dated},
        {"field": "undated", "value": None, "events": len(events) - dated},
        *(
            {"field": facet, "value": row[facet], "events": row["events"]}
            for facet in OVERVIEW_FACETS
            for row in count_reports(reports, (facet,))
        ),
    ]


def spell_dates(events: Iterable[Event]) -> str | None:
    """From the first to the last date of the events, each no finer than it is known; None if no event has a date."""
    parts = [part for event in events for part in event["occurrences"]]
    starts = [(part["start"], spell_span(part["start"], None, part["precision"])) for part in parts if part["start"]]
    ends = [(part["end"], spell_span(part["end"], None, part["precision"])) for part in parts if part["end"]]
    if not starts or not ends:
        return None
    # Of a month and a day in it, the day is what is known of the end.
    first = min(starts, key=lambda known: (known[0], -len(known[1])))[1]
    last = max(ends, key=lambda known: (known[0], len(known[1])))[1]
    return first if first == last else f"{first}..{last}"
