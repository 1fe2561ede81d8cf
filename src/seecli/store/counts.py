"""Counts of events by one or more facets: events in, one row for each value or combination of values out."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, product
from typing import Any, Final

from seecli.errors import TooMuchError
from seecli.phrases.periods import spell_span
from seecli.store.chosen import choose, group_chosen
from seecli.store.reports import merge_reports

_IN_ORDER_OF_TIME: Final = ("year", "month")
# The rows of the overview that are not of a facet.
TOTALS: Final = ("all", "reports", "dated", "undated")
OVERVIEW_FACETS: Final = ("document", "country", "year", "programme", "topic", "donor", "commodity")
# A second of counting: the shipped store has 37,000 by all its fields, 100,000 events have as many by three.
_MOST_COMBINATIONS: Final = 2_000_000

_COUNT_DATED: Final = "SELECT count(*) FROM events WHERE number IN temp.chosen AND start IS NOT NULL"
_DATES: Final = "SELECT DISTINCT start, end, precision FROM occurrences WHERE event IN temp.chosen"
_DATES_BY_DOCUMENT: Final = """
    SELECT DISTINCT value, start, end, precision FROM names JOIN facets USING (name) JOIN occurrences USING (event)
    WHERE facet = 'document'
"""

Row = dict[str, Any]
_Rank = tuple[bool, int, str]
_Values = tuple[str | None, ...]
Known = tuple[str | None, str | None, str | None]


def count_events(index: sqlite3.Connection, numbers: Sequence[int], facets: Sequence[str]) -> list[Row]:
    """The number of events with each combination of values, most first, years and months in their order.

    An event counts under each of its values; where it has none, the value is None.
    """
    choose(index, numbers)
    return _count_chosen(index, numbers, facets)


def _count_chosen(index: sqlite3.Connection, numbers: Sequence[int], facets: Sequence[str]) -> list[Row]:
    columns = _read_columns(index, numbers, facets)
    counts = _count_combinations(columns)
    totals = [Counter(chain.from_iterable(column)) for column in columns]

    def rank(combination: _Values) -> tuple[_Rank, ...]:
        sizes = [total[value] for total, value in zip(totals, combination, strict=True)]
        sizes[-1] = counts[combination]
        return tuple(map(_rank, facets, combination, sizes))

    return [
        {**dict(zip(facets, combination, strict=True)), "events": counts[combination]}
        for combination in sorted(counts, key=rank)
    ]


def _read_columns(index: sqlite3.Connection, numbers: Sequence[int], facets: Sequence[str]) -> list[list[_Values]]:
    """For each facet what each event has of it; TooMuchError where that makes too many combinations."""
    columns: list[list[_Values]] = []
    sizes = [1] * len(numbers)
    for facet in facets:
        columns.append(_list_values(index, facet, numbers))
        sizes = [size * len(values) for size, values in zip(sizes, columns[-1], strict=True)]
        if len(columns) > 1 and sum(sizes) > _MOST_COMBINATIONS:
            raise TooMuchError(f"{', '.join(facets)} have millions of combinations", "name fewer fields")
    return columns


def _list_values(index: sqlite3.Connection, facet: str, numbers: Iterable[int]) -> list[_Values]:
    """What each event has of a facet, None if it has nothing."""
    values: dict[int, _Values] = dict.fromkeys(numbers, ())
    for value, events in group_chosen(index, facet):
        for event in events:
            values[event] += (value,)
    return [found or (None,) for found in values.values()]


def _count_combinations(columns: Sequence[Sequence[_Values]]) -> dict[_Values, int]:
    # Many events are alike: what one has is put together once.
    alike = Counter(zip(*columns, strict=True))
    counts: dict[_Values, int] = {}
    for lists, events in alike.items():
        for combination in product(*lists):
            counts[combination] = counts.get(combination, 0) + events
    return counts


def add_shares(rows: Iterable[Row], events: int) -> list[Row]:
    """The rows with their share of all events in per cent; reports are no share of events.

    >>> add_shares([{"country": "Serbia", "events": 2}], 3)
    [{'country': 'Serbia', 'events': 2, 'share': 66.7}]
    """
    return [
        {**row, "share": None if row.get("field") == "reports" else round(100 * row["events"] / max(events, 1), 1)}
        for row in rows
    ]


def _rank(facet: str, value: str | None, size: int) -> _Rank:
    return value is None, 0 if facet in _IN_ORDER_OF_TIME else -size, value or ""


def count_by(index: sqlite3.Connection, reports: Sequence[int], facets: Sequence[str]) -> list[Row]:
    """The same for reports, with shares: an event that several documents report counts once, and under each of them."""
    events = merge_reports(index, reports)
    # No document is linked to itself: by document, reports are events.
    counted = reports if "document" in facets else events
    return add_shares(count_events(index, counted, facets), len(events))


def count_overview(index: sqlite3.Connection, reports: Sequence[int]) -> list[Row]:
    """The totals of events and reports, then the numbers of events by the facets asked for most."""
    events = merge_reports(index, reports)
    by_document = count_events(index, reports, ("document",))
    choose(index, events)
    (dated,) = index.execute(_COUNT_DATED).fetchone()
    counts = {facet: _count_chosen(index, events, (facet,)) for facet in OVERVIEW_FACETS}
    return [
        {"field": "all", "value": None, "events": len(events)},
        {"field": "reports", "value": None, "events": len(reports)},
        {"field": "dated", "value": spell_dates(index.execute(_DATES)), "events": dated},
        {"field": "undated", "value": None, "events": len(events) - dated},
        *(
            {"field": facet, "value": row[facet], "events": row["events"]}
            for facet, rows in {**counts, "document": by_document}.items()
            for row in rows
        ),
    ]


def find_dates(index: sqlite3.Connection, numbers: Collection[int]) -> str | None:
    """From the first to the last date of some events."""
    choose(index, numbers)
    return spell_dates(index.execute(_DATES))


def find_dates_by_document(index: sqlite3.Connection) -> dict[str, str | None]:
    """From the first to the last date of the events of each document."""
    known: dict[str, list[Known]] = {}
    for document, *dates in index.execute(_DATES_BY_DOCUMENT):
        known.setdefault(document, []).append((dates[0], dates[1], dates[2]))
    return {document: spell_dates(each) for document, each in known.items()}


def spell_dates(known: Iterable[Known]) -> str | None:
    """From the first to the last of some dates, each no finer than it is known; None if there is none.

    Dates are given as a first day, a last day and a precision.
    """
    dates = list(known)
    starts = [(start, precision) for start, _, precision in dates if start]
    ends = [(end, precision) for _, end, precision in dates if end]
    if not starts or not ends:
        return None
    first, last = (
        _spell_longest(starts, min(day for day, _ in starts)),
        _spell_longest(ends, max(day for day, _ in ends)),
    )
    return first if first == last else f"{first}..{last}"


def _spell_longest(days: Iterable[tuple[str, str | None]], wanted: str) -> str:
    """A day as it is known best: of a month and a day in it, the day."""
    return max((spell_span(day, None, precision) for day, precision in days if day == wanted), key=len)
