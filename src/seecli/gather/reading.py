"""What was read from one document, as it is kept until the store is made: the same on every machine.

Spelled, it is JSON in lines: its head, each event as the line of a store, and the account of the document's lines.
Whoever merges many needs the heads of all; the line of an event whose id is free and that nobody else reports is as it
will be in the store.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.ledger import UNCLAIMED
from seecli.documents.source import read_document
from seecli.errors import DocumentError, StoreError
from seecli.extract import Advance, extract_document
from seecli.gather.merge import Known, outline_event
from seecli.model import Event
from seecli.store.jsonl import spell_event

_PACKAGE: Final = Path(__file__).resolve().parents[1]
# Whatever of the package decides what is read.
_RULES: Final = ("model.py", "text.py", "documents", "phrases", "vocabulary", "extract")
# ... and what decides how it is spelled.
_SPELLING: Final = ("shape.py", "store/jsonl.py", "gather/merge.py", "gather/reading.py")


class LedgerLine(NamedTuple):
    """A line of a document, what it is, and the indexes of the events it belongs to."""

    number: int
    kind: str
    events: tuple[int, ...]
    text: str


class Origin(NamedTuple):
    """A document's name and digest, by which rules it was read, and its family."""

    document: str
    sha256: str
    rules: str
    family: str


class Reading(NamedTuple):
    """What was read, its events, and what each line of the document is."""

    origin: Origin
    events: tuple[Event, ...]
    ledger: tuple[LedgerLine, ...]


class Head(NamedTuple):
    """What is to be known of a reading without its events: what was read, what merging asks, lines nothing claimed."""

    origin: Origin
    known: tuple[Known, ...]
    unclaimed: tuple[LedgerLine, ...]


def read_content(name: str, content: bytes, advance: Advance | None = None) -> Reading:
    """What a document of this name and these bytes reports: a pure function; DocumentError if it cannot be read."""
    document = read_document(Path(name), content)
    extraction = extract_document(document, advance)
    ledger = (LedgerLine(entry.line.number, entry.kind, entry.items, entry.line.text) for entry in extraction.ledger)
    origin = Origin(document.name, document.sha256, identify_rules(), extraction.family)
    return Reading(origin, extraction.events, tuple(ledger))


def spell_reading(reading: Reading) -> bytes:
    """A reading as lines of JSON; DocumentError if an event has not the shape of a record."""
    events = list(_spell_events(reading))
    known = tuple(outline_event(event, is_kept=False) for event in reading.events)
    unclaimed = tuple(line for line in reading.ledger if line.kind == UNCLAIMED)
    return "\n".join([_spell(Head(reading.origin, known, unclaimed)), *events, _spell(reading.ledger)]).encode()


def _spell_events(reading: Reading) -> Iterator[str]:
    path = Path(reading.origin.document)
    try:
        yield from (spell_event(path, number, event) for number, event in enumerate(reading.events, 1))
    except StoreError as error:
        raise DocumentError(path, f"was read wrongly ({error}); please report it") from error


def _spell(part: object) -> str:
    return json.dumps(part, ensure_ascii=False)


def parse_head(spelled: bytes) -> Head:
    """The head of what `spell_reading` wrote; ValueError or TypeError if it did not."""
    lines = spelled.split(b"\n")
    origin, known, unclaimed = json.loads(lines[0])
    if len(lines) != len(known) + 2:
        raise ValueError("not as many events as outlines")
    return Head(Origin(*origin), tuple(Known(*each) for each in known), tuple(map(_read_line, unclaimed)))


def split_events(spelled: bytes) -> Sequence[bytes]:
    """The lines of the events of what `spell_reading` wrote."""
    return spelled.split(b"\n")[1:-1]


def parse_ledger(spelled: bytes) -> tuple[LedgerLine, ...]:
    """The account of a document's lines of what `spell_reading` wrote."""
    return tuple(map(_read_line, json.loads(spelled.rpartition(b"\n")[2])))


def _read_line(parts: tuple[int, str, list[int], str]) -> LedgerLine:
    number, kind, events, text = parts
    return LedgerLine(number, kind, tuple(events), text)


@cache
def identify_rules() -> str:
    """The digest of all that decides what is read from a document: another one may read other events."""
    return _digest(_RULES)


@cache
def identify_readings() -> str:
    """The digest of all that decides the bytes of a reading: those of another one are not put beside them."""
    return _digest((*_RULES, *_SPELLING))


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        path = _PACKAGE / part
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in {".py", ".json", ".yaml", ".txt"}:
                digest.update(file.relative_to(_PACKAGE).as_posix().encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
