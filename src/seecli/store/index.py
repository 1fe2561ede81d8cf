"""The index of a store: records in, SQLite tables that find events by word, name and day out.

The records stay in the store: the index knows where each one stands. Words are folded here and never stemmed; which
words share a stem is kept beside them, so that a search can tell what was typed from what is only akin to it.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final

from seecli.model import Event
from seecli.store.facets import FACETS, find_values, read_spans
from seecli.store.jsonl import Stored
from seecli.text import words
from seecli.vocabulary.stems import find_stems
from seecli.vocabulary.terms import read_labels

# Grows when a table or what goes into it changes: an index of another version is built anew.
VERSION: Final = 4
# Columns of the table of words, and how much more than a word of the text a word in them tells of what an event is
# about.
COLUMN_WEIGHTS: Final = {"title": 6.0, "dateline": 2.0, "names": 2.0, "facts": 3.0, "text": 1.0, "contacts": 0.3}

_COLUMNS: Final = ", ".join(COLUMN_WEIGHTS)
_SCHEMA: Final = f"""
PRAGMA user_version = {VERSION};
CREATE TABLE events (number INTEGER PRIMARY KEY, id TEXT, start TEXT, online INTEGER, first INTEGER, size INTEGER);
CREATE TABLE broken (line INTEGER, problem TEXT);
CREATE TABLE spans (event INTEGER, start TEXT, end TEXT);
CREATE TABLE links (event INTEGER, other TEXT);
CREATE TABLE names (name INTEGER PRIMARY KEY, facet TEXT, value TEXT);
CREATE TABLE facets (
    name INTEGER, event INTEGER, rank INTEGER, beside INTEGER, PRIMARY KEY (name, event)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5({_COLUMNS}, content='', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE terms (word TEXT PRIMARY KEY, stem TEXT, events INTEGER) WITHOUT ROWID;
"""
_ADD_WORDS: Final = f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  (our own names)
_FINISH: Final = """
CREATE UNIQUE INDEX events_by_id ON events (id);
CREATE INDEX events_by_start ON events (start);
CREATE INDEX spans_by_event ON spans (event);
CREATE INDEX links_by_event ON links (event);
CREATE UNIQUE INDEX names_by_value ON names (facet, value);
CREATE INDEX terms_by_stem ON terms (stem);
"""


def build_index(index: sqlite3.Connection, records: Iterable[Stored]) -> None:
    """Fill an empty database with what is to be known of the records; they are read once and not kept."""
    index.executescript(_SCHEMA)
    names: dict[tuple[str, str], int] = {}
    index.execute("BEGIN")
    for number, stored in enumerate(records, 1):
        _add_event(index, number, stored, names)
    index.executemany("INSERT INTO names VALUES (?, ?, ?)", ((name, *key) for key, name in names.items()))
    _add_terms(index)
    index.execute("COMMIT")
    index.executescript(f"BEGIN; {_FINISH} COMMIT;")


def _add_terms(index: sqlite3.Connection) -> None:
    """The words of all events, with their stems and the number of events they stand in."""
    index.execute("CREATE VIRTUAL TABLE temp.found USING fts5vocab(main, words, row)")
    rows = index.execute("SELECT term, doc FROM temp.found ORDER BY term").fetchall()
    stems = find_stems([word for word, _ in rows])
    terms = ((word, stem, events) for (word, events), stem in zip(rows, stems, strict=True))
    index.executemany("INSERT INTO terms VALUES (?, ?, ?)", terms)


def _add_event(index: sqlite3.Connection, number: int, stored: Stored, names: dict[tuple[str, str], int]) -> None:
    event = stored.event
    row = (number, event["id"], event["start"], event["online"], stored.first, stored.size)
    index.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", row)
    index.executemany("INSERT INTO spans VALUES (?, ?, ?)", ((number, *span) for span in read_spans(event)))
    index.executemany("INSERT INTO links VALUES (?, ?)", ((number, other) for other in event["also_in"]))
    rows = [
        (names.setdefault((facet, value), len(names)), number, rank, len(values) - 1)
        for facet in FACETS
        for values in [find_values(event, facet)]
        for rank, value in enumerate(values)
    ]
    index.executemany("INSERT INTO facets VALUES (?, ?, ?, ?)", rows)
    datelines = (occurrence["text"] for occurrence in event["occurrences"])
    texts = (
        event["title"],
        " ; ".join(datelines),
        " ; ".join(_list_names(event)),
        _spell_facts(event),
        event["text"],
        " ; ".join(event["contacts"]),
    )
    index.execute(_ADD_WORDS, (number, *(" ".join(words(text)) for text in texts)))


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
