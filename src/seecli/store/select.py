"""Which events of an index agree with filters: SQL conditions, one for each filter, so that any can be left out."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from seecli.store.filters import Filters
from seecli.text import fold

# Values and periods as one list of JSON each: SQL has a bound on how many marks and how deep an expression may be.
_OF_NAMES: Final = """number IN (
    SELECT event FROM facets JOIN names USING (name) WHERE facet = ? AND names.value IN (SELECT value FROM json_each(?))
)"""
_OF_SPANS: Final = """number IN (
    SELECT event FROM spans, json_each(?) AS period
    WHERE start <= json_extract(period.value, '$[1]') AND end >= json_extract(period.value, '$[0]')
)"""
# Looks up those asked for alone: to read the days of all of 100,000 events takes 50 ms.
_BY_DATE: Final = "SELECT number FROM json_each(?) JOIN events ON number = value ORDER BY start DESC, number"


class _Condition(NamedTuple):
    """An SQL condition on rows of `events`, and the values in it."""

    sql: str
    values: tuple[str | int, ...]


def select_events(index: sqlite3.Connection, filters: Filters) -> list[int]:
    """The numbers of the events that agree with every filter, in the order of the store."""
    conditions = list(_spell_conditions(filters))
    where = " AND ".join(("TRUE", *(condition.sql for condition in conditions)))
    query = f"SELECT number FROM events WHERE {where} ORDER BY number"  # noqa: S608  (values are never part of it)
    return [number for (number,) in index.execute(query, [value for part in conditions for value in part.values])]


def _spell_conditions(filters: Filters) -> Iterator[_Condition]:
    for facet, wanted in filters.include.items():
        yield _spell_names(facet, wanted)
    for facet, refused in filters.exclude.items():
        named = _spell_names(facet, refused)
        yield named._replace(sql=f"NOT {named.sql}")
    if filters.online is not None:
        yield _Condition("online = ?", (filters.online,))
    if filters.is_dated:
        yield _Condition(_OF_SPANS, (json.dumps(sorted(set(filters.periods))),))


def _spell_names(facet: str, values: Iterable[str]) -> _Condition:
    return _Condition(_OF_NAMES, (facet, json.dumps(sorted(values))))


def list_values(index: sqlite3.Connection, facet: str) -> list[str]:
    """Every value of a facet that some event has."""
    return [value for (value,) in index.execute("SELECT value FROM names WHERE facet = ? ORDER BY value", (facet,))]


def sort_by_date(index: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    """Newest first, undated last, those of one day in the order of the store."""
    rows = index.execute(_BY_DATE, (json.dumps(list(numbers)),))
    return [number for (number,) in rows]


def find_ids(index: sqlite3.Connection, start: str) -> dict[str, int]:
    """The numbers of the events whose ids begin so, by id; that of one event if an id is just that."""
    start = start.encode(errors="backslashreplace").decode()  # bytes of a command line that are no UTF-8 are in no id
    found = index.execute("SELECT id, number FROM events WHERE substr(id, 1, ?) = ? ORDER BY id", (len(start), start))
    numbers: dict[str, int] = dict(found.fetchall())
    return {start: numbers[start]} if start in numbers else numbers


def find_longer(index: sqlite3.Connection, start: str) -> list[str]:
    """The words most used that begin so."""
    query = "SELECT word FROM terms WHERE substr(word, 1, ?) = ? ORDER BY events DESC, word LIMIT 4"
    return [word for (word,) in index.execute(query, (len(start), fold(start)))]


def count_values(index: sqlite3.Connection, facet: str, repeats: Iterable[int]) -> dict[str, int]:
    """How many events have each value of a facet, most first, not counting those given."""
    query = """
        SELECT value, count(*) FROM facets JOIN names USING (name)
        WHERE facet = ? AND event NOT IN (SELECT value FROM json_each(?)) GROUP BY value ORDER BY count(*) DESC, value
    """
    return dict(index.execute(query, (facet, json.dumps(list(repeats)))).fetchall())


def find_linked(index: sqlite3.Connection) -> list[int]:
    """The events that other records report too."""
    return [number for (number,) in index.execute("SELECT DISTINCT event FROM links ORDER BY event")]
