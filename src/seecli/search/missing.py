"""Why nothing was found: the conditions that removed what the words had found, what would be found without each."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import Final, NamedTuple

from seecli.phrases.periods import Period, spell_period
from seecli.search.fields import TEXT_COLUMNS, find_by_field, is_field, read_facet
from seecli.search.query import All, Field
from seecli.store.filters import Filters
from seecli.store.select import select_events

_MOST_VALUES: Final = 4
_VALUES_OF: Final = """
    SELECT names.value, count(*) FROM facets JOIN names USING (name)
    WHERE facet = ? AND event IN (SELECT value FROM json_each(?))
    GROUP BY names.value ORDER BY count(*) DESC, names.value LIMIT ?
"""
_STARTS_OF: Final = "SELECT start FROM events WHERE number IN (SELECT value FROM json_each(?)) AND start IS NOT NULL"
_DATE: Final = "date"


class Condition(NamedTuple):
    """A filter as asked for, the facet it asks about ("date" for periods), and the events that agree with it."""

    name: str
    facet: str | None
    events: frozenset[int]
    periods: tuple[Period, ...] = ()


class Removed(NamedTuple):
    """A condition, how many of the events found agree with it alone, how many with all but it, and what these have."""

    name: str
    alone: int
    without: int
    instead: str


def list_conditions(index: sqlite3.Connection, filters: Filters, query: All) -> list[Condition]:
    """Each filter of the options and each field of the query, apart."""
    return [*_list_filters(index, filters), *_list_fields(index, query)]


def drop_fields(query: All) -> All:
    """The words of a query without its fields."""
    return All(tuple(part for part in query.parts if not _is_filter(part)))


def explain_removal(
    index: sqlite3.Connection, found: Collection[int], conditions: Iterable[Condition]
) -> Iterator[Removed]:
    """What each condition leaves of the events that the words found, and what would be left without it."""
    asked = list(conditions)
    for condition in asked:
        others = [other.events for other in asked if other is not condition]
        left = sorted(set(found).intersection(*others))
        instead = _list_instead(index, left, condition)
        yield Removed(condition.name, len(condition.events.intersection(found)), len(left), instead)


def _list_filters(index: sqlite3.Connection, filters: Filters) -> Iterator[Condition]:
    for facet, values in filters.include.items():
        agree = select_events(index, Filters(include={facet: values}))
        yield Condition(f"--{facet} {', '.join(sorted(values))}", facet, frozenset(agree))
    for facet, values in filters.exclude.items():
        agree = select_events(index, Filters(exclude={facet: values}))
        yield Condition(f"--not-{facet} {', '.join(sorted(values))}", None, frozenset(agree))
    if filters.online is not None:
        agree = select_events(index, Filters(online=filters.online))
        yield Condition("--online" if filters.online else "--in-person", None, frozenset(agree))
    if filters.is_dated:
        agree = select_events(index, Filters(periods=filters.periods))
        spelled = ", ".join(map(spell_period, filters.periods)) or "that excludes itself"
        yield Condition(f"the period {spelled}", _DATE, frozenset(agree), filters.periods)


def _list_fields(index: sqlite3.Connection, query: All) -> Iterator[Condition]:
    for part in query.parts:
        if isinstance(part, Field) and _is_filter(part):
            yield Condition(part.written, read_facet(part), frozenset(find_by_field(index, part)))


def _is_filter(part: object) -> bool:
    return isinstance(part, Field) and is_field(part.name) and part.name.lower() not in TEXT_COLUMNS


def _list_instead(index: sqlite3.Connection, left: list[int], condition: Condition) -> str:
    if condition.facet == _DATE:
        return _list_nearest_days(index, left, condition.periods)
    rows = index.execute(_VALUES_OF, (condition.facet, json.dumps(left), _MOST_VALUES)) if condition.facet else ()
    return ", ".join(f"{value} ({count})" for value, count in rows)


def _list_nearest_days(index: sqlite3.Connection, left: list[int], periods: tuple[Period, ...]) -> str:
    starts = [start for (start,) in index.execute(_STARTS_OF, (json.dumps(left),))]
    nearest = [
        *(max((start for start in starts if start < period.start), default=None) for period in periods[:1]),
        *(min((start for start in starts if start > period.end), default=None) for period in periods[-1:]),
    ]
    return ", ".join(day for day in nearest if day)
