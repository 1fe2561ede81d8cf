"""Readings and records of the store that is there in, the events and receipts of the next store out."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import reduce
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from seecli.gather.kept import load_reading
from seecli.gather.merge import Known, Place, merge_events, outline_event, place_event
from seecli.gather.reading import parse_head, split_events
from seecli.gather.stored import Stored, read_stored
from seecli.gather.workers import Outcome
from seecli.model import Event
from seecli.store.corrections import Correction, correct_event, group_corrections, load_corrections, restore_event
from seecli.store.jsonl import open_records, spell_event
from seecli.store.receipts import Receipt


class Part(NamedTuple):
    """A document of the next store: its reading, or its records in the store that is there."""

    document: str
    reading: Path | None
    stored: Stored | None


def plan_parts(outcomes: Sequence[Outcome], stored: Mapping[str, Stored]) -> tuple[Part, ...]:
    """The documents of the next store in order of their names.

    `stored` are those whose records are kept if they are not read: what can no longer be read loses no event.
    """
    readings = {outcome.path.name: outcome.reading for outcome in outcomes if outcome.reading}
    return tuple(Part(name, readings.get(name), stored.get(name)) for name in sorted(readings.keys() | stored.keys()))


def grow_events(store: Path, parts: Sequence[Part], folder: Path) -> Iterator[Event]:
    """The events of the next store, with what people have corrected; the folder is for what is needed meanwhile."""
    return map(json.loads, grow_lines(store, parts, folder))


def grow_lines(store: Path, parts: Sequence[Part], folder: Path) -> Iterator[bytes]:
    """The events of the next store, as its lines."""
    corrections = group_corrections(load_corrections(store))
    with ExitStack() as stack:
        is_grown = any(part.stored and not part.reading for part in parts)
        file = stack.enter_context(open_records(store)) if is_grown else None
        places = merge_events(_outline_parts(store, parts, file), _list_kept(store, parts, file), folder)
        for number, (line, place) in enumerate(zip(_read_lines(store, parts, file), places, strict=True), 1):
            placed = _place(line, place) if place.is_renamed or place.also_in else line
            wanted = corrections.get(place.id)
            yield (_correct(store, number, placed, wanted) if wanted else placed) + b"\n"


def _place(line: bytes, place: Place) -> bytes:
    """The line of an event with its id and links."""
    return json.dumps(place_event(json.loads(line), place), ensure_ascii=False).encode()


def _correct(store: Path, number: int, line: bytes, corrections: Iterable[Correction]) -> bytes:
    """The line of an event with what people have put right."""
    return spell_event(store, number, reduce(correct_event, corrections, json.loads(line))).encode()


def _list_kept(store: Path, parts: Sequence[Part], file: BufferedReader | None) -> Iterator[str]:
    """The ids of the events that stay as they are in the store."""
    for part in parts:
        if not part.reading:
            yield from (event["id"] for event in _read_stored(store, part, file))


def _outline_parts(store: Path, parts: Sequence[Part], file: BufferedReader | None) -> Iterator[Known]:
    for part in parts:
        if part.reading:
            yield from parse_head(load_reading(part.reading)).known
        else:
            yield from (outline_event(event, is_kept=True) for event in _read_stored(store, part, file))


def _read_lines(store: Path, parts: Sequence[Part], file: BufferedReader | None) -> Iterator[bytes]:
    """The events as they were read, before any is linked."""
    for part in parts:
        if part.reading:
            yield from split_events(load_reading(part.reading))
        else:
            unlinked = (event | {"also_in": []} for event in _read_stored(store, part, file))
            yield from (spell_event(store, number, event).encode() for number, event in enumerate(unlinked, 1))


def _read_stored(store: Path, part: Part, file: BufferedReader | None) -> Iterator[Event]:
    return map(restore_event, read_stored(store, file, part.stored)) if part.stored and file else iter(())


def list_receipts(
    parts: Sequence[Part], outcomes: Sequence[Outcome], before: Mapping[str, Receipt]
) -> Iterator[Receipt]:
    """What the next store was read from; of a document that an unknown extraction has read, its rules are not known."""
    new = {outcome.receipt.document: outcome.receipt for outcome in outcomes if outcome.receipt}
    for part in parts:
        if part.reading:
            yield new[part.document]
        elif part.stored:
            unknown = Receipt(part.document, part.stored.sha256, "", "", part.stored.events)
            yield before.get(part.document, unknown)
