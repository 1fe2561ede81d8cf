"""Events of many documents in, the events of one store out: ids that stand once, and links between reports.

What is to be known of all events at once lies in a database on the disk, so that memory does not grow with them.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain, count
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
CREATE TABLE events (number INTEGER PRIMARY KEY, id TEXT UNIQUE, start TEXT, report TEXT);
CREATE TABLE kept (id TEXT PRIMARY KEY);
CREATE TABLE counted (id TEXT PRIMARY KEY, number INTEGER);
CREATE TABLE links (id TEXT, other TEXT);
CREATE INDEX events_by_start ON events (start, number);
CREATE INDEX links_by_id ON links (id);
"""


class Found(NamedTuple):
    """An event, and whether it keeps the id that it has in the store that grows."""

    event: Event
    is_kept: bool


def merge_events(read: Callable[[], Iterator[Found]], kept: Iterable[str], folder: Path) -> Iterator[Event]:
    """The events that `read` gives, each time in the same order, with ids that stand once and with their links.

    `kept` are the ids of the events that keep theirs: they go to nobody else. The database is in the folder meanwhile.
    """
    with NamedTemporaryFile(dir=folder, prefix="merging-") as file, closing(sqlite3.connect(file.name)) as known:
        known.executescript(_SCHEMA)
        known.execute("BEGIN")
        known.executemany("INSERT INTO kept VALUES (?)", ((name,) for name in kept))
        for number, found in enumerate(read()):
            _note(known, number, found)
        _link(known)
        for number, found in enumerate(read()):
            name, links = _look_up(known, number)
            yield found.event | {"id": name, "also_in": links}


def _note(known: sqlite3.Connection, number: int, found: Found) -> None:
    event = found.event
    name = event["id"] if found.is_kept else _name(known, event["id"])
    report = outline(event)
    row = (number, name, event["start"], json.dumps(_spell(report)) if report else None)
    known.execute("INSERT INTO events VALUES (?, ?, ?, ?)", row)


def _name(known: sqlite3.Connection, name: str) -> str:
    """The id, or if it is taken that with "-2", "-3" and so on behind it."""
    (last,) = known.execute("SELECT number FROM counted WHERE id = ?", (name,)).fetchone() or (0,)
    names = (f"{name}-{number}" if number > 1 else name for number in count(last + 1))
    number, free = next((number, free) for number, free in enumerate(names, last + 1) if _is_free(known, free))
    known.execute("INSERT OR REPLACE INTO counted VALUES (?, ?)", (name, number))
    return free


def _is_free(known: sqlite3.Connection, name: str) -> bool:
    taken = "SELECT 1 FROM events WHERE id = :id UNION ALL SELECT 1 FROM kept WHERE id = :id"
    return not known.execute(taken, {"id": name}).fetchone()


def _spell(report: Report) -> list[object]:
    return [sorted(part) if isinstance(part, frozenset) else part for part in report]


def _link(known: sqlite3.Connection) -> None:
    rows = known.execute("SELECT id, report FROM events WHERE report NOT NULL ORDER BY start, number")
    reports = ((name, _parse(report)) for name, report in rows)
    pairs = ((pair, pair[::-1]) for pair in find_pairs(reports))
    known.executemany("INSERT INTO links VALUES (?, ?)", chain.from_iterable(pairs))


def _parse(report: str) -> Report:
    document, start, end, hosts, topics, words = json.loads(report)
    return Report(document, start, end, frozenset(hosts), frozenset(topics), frozenset(words))


def _look_up(known: sqlite3.Connection, number: int) -> tuple[str, list[str]]:
    (name,) = known.execute("SELECT id FROM events WHERE number = ?", (number,)).fetchone()
    rows = known.execute("SELECT other FROM links WHERE id = ? ORDER BY rowid", (name,))
    return name, [other for (other,) in rows]
