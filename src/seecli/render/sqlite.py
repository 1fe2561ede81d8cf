"""An SQLite database, for Datasette and whatever else speaks SQL: events as linked tables, other rows as one table."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Final

from seecli.errors import StoreError
from seecli.files import written_whole
from seecli.model import SCHEMA_VERSION, Event, Seizure
from seecli.render.cells import spell_lines
from seecli.render.events import has_events, read_events
from seecli.render.result import Result
from seecli.vocabulary.coordinates import find_among
from seecli.vocabulary.terms import read_terms

_SIGNATURE: Final = b"SQLite format 3\x00"
_LISTS: Final = (
    *("countries", "mentions", "donors", "programmes", "topics", "organizations", "links", "contacts"),
    *("also_in", "inferred"),
)
_LABELLED: Final = {"programmes": "programme", "topics": "topic", "activity": "activity"}
_SINGLE: Final = (
    *("id", "title", "start", "end", "precision", "online", "activity", "participants", "section", "text"),
)
_SOURCE: Final = ("document", "sha256", "lines")

Row = Iterable[object]


def write_sqlite(result: Result, path: Path) -> None:
    """Write a database in one step: whoever reads it sees the old one or the new one, never half of it."""
    try:
        with written_whole(path) as temporary:
            _refuse_to_replace(path)
            with closing(sqlite3.connect(temporary)) as database:
                # Nobody else knows the file yet: after a crash there is nothing to roll back to.
                database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON")
                _fill(database, result)
    except sqlite3.Error as error:
        raise StoreError(path, f"cannot be written: {error}; it is as it was") from None


def _refuse_to_replace(path: Path) -> None:
    """A file that is no database is most likely named by mistake."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        first = file.read(len(_SIGNATURE))
    if first not in (b"", _SIGNATURE):
        raise StoreError(path, "is no database; name another file with -o, or remove it first")


def _fill(database: sqlite3.Connection, result: Result) -> None:
    if result.is_picked or not has_events(result):
        _write_rows(database, result)
    else:
        _write_events(database, read_events(result))
    database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    database.commit()


def _write_rows(database: sqlite3.Connection, result: Result) -> None:
    columns = [column for column in result.columns if column.name]
    names = ('"' + column.name.replace('"', '""') + '"' for column in columns)
    database.execute(f"CREATE TABLE rows ({', '.join(names)})")
    _insert(database, "rows", ([column.read(record) for column in columns] for record in result.records))


def _write_events(database: sqlite3.Connection, events: Sequence[Event]) -> None:
    database.executescript(Path(__file__).with_name("events.sql").read_text(encoding="utf-8"))
    for name in _LISTS:
        database.execute(
            f"CREATE TABLE {name} (event_id TEXT NOT NULL REFERENCES events (id), position INTEGER NOT NULL, "
            "value TEXT NOT NULL, PRIMARY KEY (event_id, position))"
        )
        database.execute(f"CREATE INDEX {name}_value ON {name} (value)")
    # A large store is read from its file as it is asked for: once through, whatever there is to write.
    for event in events:
        for table, rows in _list_rows(event):
            _insert(database, table, rows)
    terms = ((field, term.value, term.label) for field, kind in _LABELLED.items() for term in read_terms(kind))
    _insert(database, "labels", terms)
    database.execute("INSERT INTO events_fts (events_fts) VALUES ('rebuild')")


def _list_rows(event: Event) -> Iterator[tuple[str, Iterable[Row]]]:
    """The rows of an event by their tables, those first that others refer to."""
    yield "events", [_list_values(event)]
    yield from ((table, read(event)) for table, read in _PARTS.items())
    for name in _LISTS:
        yield name, ((event["id"], *row) for row in enumerate(event[name], 1))


def _list_values(event: Event) -> Row:
    return (*(event[key] for key in _SINGLE), *(event["source"][key] for key in _SOURCE))


def _list_occurrences(event: Event) -> Iterator[Row]:
    for number, part in enumerate(event["occurrences"], 1):
        yield event["id"], number, part["start"], part["end"], part["precision"], part["text"]


def _list_places(event: Event) -> Iterator[Row]:
    for occurrence, part in enumerate(event["occurrences"], 1):
        for number, place in enumerate(part["places"], 1):
            _, point = find_among(place, part["countries"])
            yield event["id"], occurrence, number, place, *(point or (None, None))


def _list_hosts(event: Event) -> Iterator[Row]:
    for occurrence, part in enumerate(event["occurrences"], 1):
        for number, country in enumerate(part["countries"], 1):
            yield event["id"], occurrence, number, country


def _list_seizures(event: Event) -> Iterator[Row]:
    for number, seizure in enumerate(event["seizures"], 1):
        yield event["id"], number, *(seizure[key] for key in Seizure.__annotations__)  # type: ignore[literal-required]


def _list_evidence(event: Event) -> Iterator[Row]:
    for number, part in enumerate(event["evidence"], 1):
        yield event["id"], number, part["field"], part["value"], part["text"], part["line"]


_PARTS: Final = {
    "occurrences": _list_occurrences,
    "places": _list_places,
    "hosts": _list_hosts,
    "seizures": _list_seizures,
    "evidence": _list_evidence,
}


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    stored = (tuple(map(_as_stored, row)) for row in rows)
    if first := next(stored, ()):
        marks = ", ".join("?" * len(first))
        database.executemany(f"INSERT INTO {table} VALUES ({marks})", chain([first], stored))  # noqa: S608  (named here)


def _as_stored(value: object) -> int | float | str | None:
    """Numbers as numbers; texts without what drives a terminal, where sqlite3 prints them; lists as text."""
    return value if value is None or isinstance(value, int | float) else spell_lines(value)
