"""Which events of an index agree with filters: SQL conditions, one for each filter, so that any can be left out."""

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final, NamedTuple

from seecli.phrases.periods import Period
from seecli.store.chosen import choose
from seecli.store.filters import Filters, find_days, join_periods
from seecli.store.reports import merge_reports
from seecli.text import fold

# Values and periods as one list of JSON each: SQL has a bound on how many marks and how deep an expression may be.
_OF_NAMES: Final = """number IN (
    SELECT event FROM facets JOIN names USING (name) WHERE facet = ? AND names.value IN (SELECT value FROM json_each(?))
)"""
_OF_SPANS: Final = """number IN (
    SELECT event FROM occurrences WHERE start <= ? AND ifnull(end, start) >= ? AND is_asked(start, ifnull(end, start))
)"""


class _Condition(NamedTuple):
    """An SQL condition on rows of `events`, and the values in it."""

    sql: str
    values: tuple[str | int, ...]


def select_events(index: sqlite3.Connection, filters: Filters) -> list[int]:
    """The numbers of the events that agree with every filter, in the order of the store."""
    joined = join_periods(filters.periods)
    # Between the first and the last day of several periods lie days that are not asked for.
    is_asked = cache(lambda start, end: bool(len(joined) == 1 or find_days(joined, start, end)))
    index.create_function("is_asked", 2, is_asked, deterministic=True)
    conditions = list(_spell_conditions(filters, joined))
    where = " AND ".join(("TRUE", *(condition.sql for condition in conditions)))
    query = f"SELECT number FROM events WHERE {where} ORDER BY number"  # noqa: S608  (values are never part of it)
    return [number for (number,) in index.execute(query, [value for part in conditions for value in part.values])]


def _spell_conditions(filters: Filters, joined: Sequence[Period]) -> Iterator[_Condition]:
    for facet, wanted in filters.include.items():
        yield _spell_names(facet, wanted)
    for facet, refused in filters.exclude.items():
        named = _spell_names(facet, refused)
        yield named._replace(sql=f"NOT {named.sql}")
    if filters.online is not None:
        yield _Condition("online = ?", (filters.online,))
    if filters.is_dated:
        yield _Condition(_OF_SPANS, (joined[-1].end, joined[0].start)) if joined else _Condition("FALSE", ())


def _spell_names(facet: str, values: Iterable[str]) -> _Condition:
    return _Condition(_OF_NAMES, (facet, json.dumps(sorted(values))))


def list_values(index: sqlite3.Connection, facet: str) -> list[str]:
    """Every value of a facet that some event has."""
    return [value for (value,) in index.execute("SELECT value FROM names WHERE facet = ? ORDER BY value", (facet,))]


def sort_by_date(index: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    """Newest first, undated last, those of one day in the order of the store."""
    return _sort(index, numbers, "date")


def sort_by_standing(index: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    """Those that stand out most first."""
    return _sort(index, numbers, "standing")


def _sort(index: sqlite3.Connection, numbers: Iterable[int], name: str) -> list[int]:
    wanted = set(numbers)
    (order,) = index.execute("SELECT numbers FROM orders WHERE name = ?", (name,)).fetchone()
    return [number for number in array("I", order) if number in wanted]


def find_ids(index: sqlite3.Connection, start: str) -> dict[str, int]:
    """The numbers of the events whose ids begin so, by id; that of one event if an id is just that."""
    found = index.execute("SELECT id, number FROM events WHERE id >= ? ORDER BY id", (_bind(start),))
    # The first that begins otherwise is behind the last that begins so.
    numbers: dict[str, int] = dict(takewhile(lambda row: row[0].startswith(start), found))
    return {start: numbers[start]} if start in numbers else numbers


def find_longer(index: sqlite3.Connection, start: str) -> list[str]:
    """The words most used that begin so."""
    query = "SELECT word FROM terms WHERE substr(word, 1, ?) = ? ORDER BY events DESC, word LIMIT 4"
    return [word for (word,) in index.execute(query, (len(start), _bind(fold(start))))]


def _bind(text: str) -> str:
    """A text as SQLite takes it: bytes of a command line that are no UTF-8 stand in no store."""
    return text.encode(errors="replace").decode()


def count_values(index: sqlite3.Connection, facet: str, repeats: Collection[int]) -> dict[str, int]:
    """How many events have each value of a facet, most first, not counting those given."""
    query = """
        SELECT value, count(*) FROM facets JOIN names USING (name)
        WHERE facet = ? AND event NOT IN temp.chosen GROUP BY value ORDER BY count(*) DESC, value
    """
    choose(index, repeats)
    return dict(index.execute(query, (facet,)).fetchall())


def find_repeats(index: sqlite3.Connection) -> set[int]:
    """The records that tell of an event that another one tells more of."""
    linked = [number for (number,) in index.execute("SELECT DISTINCT event FROM links ORDER BY event")]
    return set(linked).difference(merge_reports(index, linked))
