"""What is to be known of the events of many documents in, their places in one store out: ids and links to others.

What is to be known of all events at once lies in a database on the disk, so that memory does not grow with them.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain, count, groupby
from operator import itemgetter
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final, NamedTuple

from seecli.extract.reports import Report, find_pairs, outline
from seecli.model import Event

# Nobody else knows the database, and after a crash nobody wants it. Its indexes grow with it: one that is built later
# is sorted in memory, 60 MB of it for 10,000 documents.
_SCHEMA: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
CREATE TABLE events (number INTEGER PRIMARY KEY, id TEXT UNIQUE, is_renamed INTEGER, start TEXT, report TEXT);
CREATE TABLE kept (id TEXT PRIMARY KEY);
CREATE TABLE counted (id TEXT PRIMARY KEY, number INTEGER);
CREATE TABLE links (id TEXT, other TEXT);
CREATE INDEX events_by_start ON events (start, number);
CREATE INDEX links_by_id ON links (id);
"""
_PLACES: Final = """
SELECT events.id, events.is_renamed, links.other FROM events LEFT JOIN links ON links.id = events.id
ORDER BY events.number, links.rowid
"""


class Known(NamedTuple):
    """What is to be known of each event before any is written: its id, first day, what of it is compared, as JSON.

    `is_kept`: it keeps the id, which it has in the store that grows.
    """

    id: str
    start: str | None
    report: str | None
    is_kept: bool


class Place(NamedTuple):
    """An event among others: its id, whether it was read with another, and the ids of other reports of it."""

    id: str
    is_renamed: bool
    also_in: list[str]


def place_event(event: Event, place: Place) -> Event:
    """An event at its place."""
    return event | {"id": place.id, "also_in": place.also_in}


def outline_event(event: Event, *, is_kept: bool) -> Known:
    """What is to be known of an event."""
    report = outline(event)
    return Known(event["id"], event["start"], _spell(report) if report else None, is_kept)


def merge_events(known: Iterable[Known], kept: Iterable[str], folder: Path) -> Iterator[Place]:
    """The places of events in their order: each id stands once, and reports of one event are linked.

    `kept` are the ids of the events that keep theirs: they go to nobody else. The database is in the folder meanwhile.
    """
    with NamedTemporaryFile(dir=folder, prefix="merging-") as file, closing(sqlite3.connect(file.name)) as database:
        database.executescript(_SCHEMA)
        database.execute("BEGIN")
        database.executemany("INSERT INTO kept VALUES (?)", ((name,) for name in kept))
        for number, each in enumerate(known):
            name = each.id if each.is_kept else _name(database, each.id)
            row = (number, name, name != each.id, each.start, each.report)
            database.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", row)
        _link(database)
        for (name, is_renamed), rows in groupby(database.execute(_PLACES), key=itemgetter(0, 1)):
            yield Place(name, bool(is_renamed), [other for *_, other in rows if other])


def _name(database: sqlite3.Connection, name: str) -> str:
    """The id, or if it is taken that with "-2", "-3" and so on behind it."""
    if _is_free(database, name):
        return name
    (last,) = database.execute("SELECT number FROM counted WHERE id = ?", (name,)).fetchone() or (1,)
    names = ((number, f"{name}-{number}") for number in count(last + 1))
    number, free = next((number, free) for number, free in names if _is_free(database, free))
    database.execute("INSERT OR REPLACE INTO counted VALUES (?, ?)", (name, number))
    return free


def _is_free(database: sqlite3.Connection, name: str) -> bool:
    taken = "SELECT 1 FROM events WHERE id = :id UNION ALL SELECT 1 FROM kept WHERE id = :id"
    return not database.execute(taken, {"id": name}).fetchone()


def _spell(report: Report) -> str:
    return json.dumps([sorted(part) if isinstance(part, frozenset) else part for part in report])


def _link(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT id, report FROM events WHERE report NOT NULL ORDER BY start, number")
    reports = ((name, _parse(report)) for name, report in rows)
    pairs = ((pair, pair[::-1]) for pair in find_pairs(reports))
    database.executemany("INSERT INTO links VALUES (?, ?)", chain.from_iterable(pairs))


def _parse(report: str) -> Report:
    document, start, end, hosts, topics, words = json.loads(report)
    return Report(document, start, end, frozenset(hosts), frozenset(topics), frozenset(words))
