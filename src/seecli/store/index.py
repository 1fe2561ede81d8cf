"""The index of a store: records in, SQLite tables that find events by word, name and day out.

The records stay in the store: the index knows where each one stands. Words are folded here and never stemmed; which
words share a stem is kept beside them, so that a search can tell what was typed from what is only akin to it.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from typing import Final

from seecli.model import Event
from seecli.store.facets import FACETS, find_values
from seecli.store.headlines import read_standing
from seecli.store.jsonl import Stored
from seecli.text import words
from seecli.vocabulary.stems import find_stems
from seecli.vocabulary.terms import read_labels

# Grows when a table or what goes into it changes: an index of another version is built anew.
VERSION: Final = 5
# Columns of the table of words, and how much more than a word of the text a word in them tells of what an event is
# about.
COLUMN_WEIGHTS: Final = {"title": 6.0, "dateline": 2.0, "names": 2.0, "facts": 3.0, "text": 1.0, "contacts": 0.3}

_COLUMNS: Final = ", ".join(COLUMN_WEIGHTS)
_SCHEMA: Final = f"""
PRAGMA user_version = {VERSION};
CREATE TABLE events (
    number INTEGER PRIMARY KEY, id TEXT, start TEXT, online INTEGER, first INTEGER, size INTEGER, length INTEGER
);
CREATE TABLE orders (name TEXT, numbers BLOB);
CREATE TABLE occurrences (event INTEGER, start TEXT, end TEXT, precision TEXT, venue INTEGER);
CREATE TABLE venues (venue INTEGER PRIMARY KEY, places TEXT, countries TEXT);
CREATE TABLE headlines (
    number INTEGER PRIMARY KEY, title TEXT, kind INTEGER, countries INTEGER, participants INTEGER
);
CREATE TABLE seizures (event INTEGER, place INTEGER, commodity TEXT, unit TEXT, amount, passing INTEGER);
CREATE TABLE fields (name TEXT, filled INTEGER, first INTEGER);
CREATE TABLE broken (line INTEGER, problem TEXT);
CREATE TABLE links (event INTEGER, other TEXT);
CREATE TABLE names (name INTEGER PRIMARY KEY, facet TEXT, value TEXT);
CREATE TABLE facets (
    name INTEGER, event INTEGER, rank INTEGER, beside INTEGER, PRIMARY KEY (name, event)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5({_COLUMNS}, content='', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE terms (word TEXT PRIMARY KEY, stem TEXT, events INTEGER) WITHOUT ROWID;
"""
_EMPTY: Final[tuple[object, ...]] = (None, [], "")
# Words whose stems are found at once: as many as a small store has.
_AT_ONCE: Final = 10_000
_ADD_WORDS: Final = f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  (our own names)
# All events in the orders in which they are shown: to sort 100,000 takes longer than to search them.
_ORDERS: Final = {
    "date": "SELECT number FROM events ORDER BY start DESC, number",
    "standing": """
        SELECT number FROM headlines JOIN events USING (number) ORDER BY kind, countries, participants, id
    """,
}
_FINISH: Final = """
CREATE UNIQUE INDEX events_by_id ON events (id);
CREATE INDEX occurrences_by_event ON occurrences (event);
CREATE INDEX seizures_by_event ON seizures (event);
CREATE INDEX links_by_event ON links (event);
CREATE UNIQUE INDEX names_by_value ON names (facet, value);
CREATE INDEX terms_by_stem ON terms (stem);
"""


class _Known:
    """What many events have in common, each with its number, and in how many events each field is filled."""

    def __init__(self) -> None:
        self.names: dict[tuple[str, str], int] = {}
        self.venues: dict[tuple[str, str], int] = {}
        self.fields: dict[str, tuple[int, int]] = {}


def build_index(index: sqlite3.Connection, records: Iterable[Stored]) -> None:
    """Fill an empty database with what is to be known of the records; they are read once and not kept."""
    index.executescript(_SCHEMA)
    known = _Known()
    index.execute("BEGIN")
    for number, stored in enumerate(records, 1):
        _add_event(index, number, stored, known)
    for table, numbers in (("names", known.names), ("venues", known.venues)):
        index.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", ((name, *key) for key, name in numbers.items()))  # noqa: S608
    index.executemany("INSERT INTO fields VALUES (?, ?, ?)", ((name, *counts) for name, counts in known.fields.items()))
    _add_terms(index)
    for name, query in _ORDERS.items():
        order = array("I", (number for (number,) in index.execute(query)))
        index.execute("INSERT INTO orders VALUES (?, ?)", (name, order.tobytes()))
    index.execute("COMMIT")
    index.executescript(f"BEGIN; {_FINISH} COMMIT;")


def _add_terms(index: sqlite3.Connection) -> None:
    """The words of all events, with their stems and the number of events they stand in."""
    index.execute("CREATE VIRTUAL TABLE temp.found USING fts5vocab(main, words, row)")
    rows = index.execute("SELECT term, doc FROM temp.found ORDER BY term")
    while some := rows.fetchmany(_AT_ONCE):
        stems = find_stems([word for word, _ in some])
        terms = ((word, stem, events) for (word, events), stem in zip(some, stems, strict=True))
        index.executemany("INSERT INTO terms VALUES (?, ?, ?)", terms)


def _add_event(index: sqlite3.Connection, number: int, stored: Stored, known: _Known) -> None:
    event = stored.event
    row = (number, event["id"], event["start"], event["online"], stored.first, stored.size, len(event["text"]))
    index.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    index.execute("INSERT INTO headlines VALUES (?, ?, ?, ?, ?)", (number, event["title"], *read_standing(event)))
    index.executemany("INSERT INTO links VALUES (?, ?)", ((number, other) for other in event["also_in"]))
    index.executemany("INSERT INTO occurrences VALUES (?, ?, ?, ?, ?)", _list_occurrences(number, event, known))
    index.executemany("INSERT INTO seizures VALUES (?, ?, ?, ?, ?, ?)", _list_seizures(number, event))
    rows = [
        (known.names.setdefault((facet, value), len(known.names)), number, rank, len(values) - 1)
        for facet in FACETS
        for values in [find_values(event, facet)]
        for rank, value in enumerate(values)
    ]
    index.executemany("INSERT INTO facets VALUES (?, ?, ?, ?)", rows)
    index.execute(_ADD_WORDS, (number, *(" ".join(words(text)) for text in _list_texts(event))))
    for name, value in event.items():
        filled, first = known.fields.get(name, (0, 0))
        known.fields[name] = (filled + 1, first or number) if value not in _EMPTY else (filled, first)


def _list_occurrences(number: int, event: Event, known: _Known) -> Iterator[tuple[object, ...]]:
    for part in event["occurrences"]:
        venue = (_spell(part["places"]), _spell(part["countries"]))
        place = known.venues.setdefault(venue, len(known.venues))
        yield number, part["start"], part["end"], part["precision"], place


def _spell(names: list[str]) -> str:
    return json.dumps(names) if names else "[]"


def _list_seizures(number: int, event: Event) -> Iterator[tuple[object, ...]]:
    for place, part in enumerate(event["seizures"]):
        yield number, place, part["commodity"], part["unit"], part["amount"], part["passing"]


def _list_texts(event: Event) -> tuple[str, ...]:
    datelines = (occurrence["text"] for occurrence in event["occurrences"])
    return (
        event["title"],
        " ; ".join(datelines),
        " ; ".join(_list_names(event)),
        _spell_facts(event),
        event["text"],
        " ; ".join(event["contacts"]),
    )


def _list_names(event: Event) -> Iterator[str]:
    for occurrence in event["occurrences"]:
        yield from occurrence["places"]
    for field in ("countries", "mentions", "donors", "organizations"):
        yield from event[field]
    labels = read_labels("programme")
    yield from (labels.get(programme, programme) for programme in event["programmes"])


def _spell_facts(event: Event) -> str:
    """What the event is about in words: kind of activity, main topic, what was seized."""
    seized = [part["commodity"] for part in event["seizures"] if not part["passing"]]
    return " ; ".join((event["activity"], *event["topics"][:1], event["section"] or "", *seized))
