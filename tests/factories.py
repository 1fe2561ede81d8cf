"""Valid records for tests: whatever a test does not name is as in the Durres seizure of 28 February 2018."""

import json
import sqlite3
from functools import cache
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, cast

from seecli.documents.dateline import read_dateline
from seecli.documents.items import Item, Reading
from seecli.documents.layouts import find_layout
from seecli.documents.passage import Piece, build_passage
from seecli.documents.source import Document, Line, load_document
from seecli.model import SCHEMA_VERSION, Event, Occurrence, Seizure
from seecli.store.index import build_index
from seecli.store.jsonl import read_records
from seecli.store.location import Location
from seecli.store.opened import Store


def occurrence(start: str | None = "2018-02-28", end: str | None = None, **changes: Any) -> Occurrence:
    """One date span; a single day unless `end` is given."""
    usual: Occurrence = {
        "start": start,
        "end": end or start,
        "precision": "day" if start else None,
        "text": "28 February 2018, Durres, Albania",
        "places": ["Durres"],
        "countries": ["Albania"],
    }
    return usual | changes  # type: ignore[return-value]


def seizure(**changes: Any) -> Seizure:
    """Something seized."""
    usual: Seizure = {
        "commodity": "cocaine",
        "amount": 613,
        "unit": "kg",
        "text": "613 kg of cocaine",
        "origin": "Colombia",
        "destination": None,
        "concealment": None,
        "seized_at": None,
        "seized_by": None,
        "value_eur": None,
        "passing": False,
    }
    return usual | changes  # type: ignore[return-value]


def event(*spans: Occurrence, **changes: Any) -> Event:
    """One event; its first and last day are those of its spans."""
    occurrences = list(spans) or [occurrence()]
    days = [(span["start"], span["end"] or span["start"]) for span in occurrences if span["start"]]
    usual: Event = {
        "schema": SCHEMA_VERSION,
        "id": "2018-02-28-largest-haul-of-cocaine",
        "title": "The largest haul of cocaine seized at Durres Port",
        "start": min((start for start, _ in days), default=None),
        "end": max((end for _, end in days), default=None),
        "precision": "day" if days else None,
        "occurrences": occurrences,
        "online": False,
        "countries": ["Albania"],
        "mentions": ["Colombia"],
        "donors": ["EU"],
        "programmes": ["ccp"],
        "topics": ["drug-trafficking"],
        "activity": "seizure",
        "participants": None,
        "seizures": [],
        "organizations": ["WCO"],
        "links": [],
        "contacts": [],
        "section": None,
        "text": "Officers of the Port Control Unit found cocaine in a container of bananas.",
        "also_in": [],
        "inferred": [],
        "evidence": [{"field": "start", "value": "2018-02-28", "text": "28 February 2018", "line": 3}],
        "source": {"document": "stories-2018.txt", "sha256": "0" * 64, "lines": [[1, 1], [3, 4]]},
    }
    return usual | changes  # type: ignore[return-value]


def store(*events: Event) -> Store:
    """A store in memory of these events."""
    lines = b"".join(json.dumps(record).encode() + b"\n" for record in events)
    file = cast("BufferedReader", BufferedReader(BytesIO(lines)))
    index = sqlite3.connect(":memory:")
    build_index(index, read_records(Path("events.jsonl"), file))
    return Store(Location(Path("events.jsonl"), "made for a test"), file, index)


SEEDS = Path(__file__).parents[1] / "seeds"


def lines(*texts: str) -> tuple[Line, ...]:
    """Lines numbered from 1; an empty text is a blank line, which only counts."""
    return tuple(Line(number, text) for number, text in enumerate(texts, 1) if text)


def document(*texts: str) -> Document:
    """A document of these lines."""
    return Document("stories.txt", "0" * 64, lines(*texts))


@cache
def seed(number: str) -> Document:
    """A seed document by its number: "000" to "004"."""
    return load_document(next(SEEDS.glob(f"{number}_*.txt")))


@cache
def seed_reading(number: str) -> Reading:
    """What the layout of a seed document makes of it."""
    _, layout = find_layout(seed(number)) or (None, None)
    assert layout
    return layout.read(seed(number))


def item(
    body: str = "", *, title: str = "", dateline: str | None = "28 February 2018, Durres, Albania", **changes: Any
) -> Item:
    """An item as a layout reads it: headline on line 1, dateline on line 3, text on line 4."""
    usual = Item(
        title=build_passage([Piece("", Line(1, title))] if title else []),
        dateline=read_dateline(f"{dateline}: UNODC") if dateline else None,
        dateline_line=Line(3, dateline) if dateline else None,
        body=build_passage([Piece("", Line(4, body))] if body else []),
    )
    return usual._replace(**changes)
