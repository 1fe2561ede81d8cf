"""Events that are counted: their numbers in, a table of them for SQL and what they have in common out."""

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import Final

# In memory: a command writes nowhere but where it was told to.
_SCHEMA: Final = """
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE IF NOT EXISTS chosen (event INTEGER PRIMARY KEY);
DELETE FROM temp.chosen;
"""
# The plus keeps SQLite from looking up each event under each name; a list for each name takes half the time of a row
# for each event.
_GROUP: Final = """
    SELECT value, (
        SELECT json_group_array(event) FROM facets WHERE facets.name = names.name AND +event IN temp.chosen
    ) FROM names WHERE facet = ?
"""


def choose(index: sqlite3.Connection, numbers: Collection[int]) -> None:
    """Make these events those of the table `chosen`; they are so until others are."""
    index.executescript(_SCHEMA)
    first, last = min(numbers, default=1), max(numbers, default=0)
    if last - first + 1 == len(numbers):  # all, as a rule: three times as fast
        index.execute("INSERT INTO temp.chosen SELECT number FROM events WHERE number BETWEEN ? AND ?", (first, last))
    else:
        index.execute("INSERT INTO temp.chosen SELECT value FROM json_each(?)", (json.dumps(list(numbers)),))


def group_chosen(index: sqlite3.Connection, facet: str) -> Iterator[tuple[str, list[int]]]:
    """Each value of a facet with the chosen events that have it."""
    for value, events in index.execute(_GROUP, (facet,)):
        yield value, json.loads(events)
