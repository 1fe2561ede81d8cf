"""Readings and records of the store that is there in, the events and receipts of the next store out."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple

from seecli.errors import DocumentError
from seecli.gather.kept import load_reading
from seecli.gather.merge import Found, merge_events
from seecli.gather.reading import Reading
from seecli.gather.stored import Stored, read_stored
from seecli.gather.workers import Outcome
from seecli.model import Event
from seecli.store.corrections import correct_events, load_corrections, restore_event
from seecli.store.jsonl import open_records
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
    return correct_events(_merge_parts(store, parts, folder), load_corrections(store))


def _merge_parts(store: Path, parts: Sequence[Part], folder: Path) -> Iterator[Event]:
    if all(part.reading for part in parts):
        yield from merge_events(partial(_read_parts, store, parts, None), (), folder)
        return
    with open_records(store) as file:
        kept = (part.stored for part in parts if part.stored and not part.reading)
        ids = (event["id"] for stored in kept for event in read_stored(store, file, stored))
        yield from merge_events(partial(_read_parts, store, parts, file), ids, folder)


def _read_parts(store: Path, parts: Sequence[Part], file: BufferedReader | None) -> Iterator[Found]:
    for part in parts:
        if part.reading:
            yield from (Found(event, is_kept=False) for event in load_part(part.reading).events)
        elif part.stored and file:
            kept = map(restore_event, read_stored(store, file, part.stored))
            yield from (Found(event, is_kept=True) for event in kept)


def load_part(path: Path) -> Reading:
    """The reading of a document; DocumentError if it is no longer there."""
    reading = load_reading(path)
    if not reading:
        raise DocumentError(path, "the reading of a document has gone from the cache meanwhile; extract again")
    return reading


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
