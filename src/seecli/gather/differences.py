"""The store that is there and the next one in, what is new, changed and gone out."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from seecli.gather.stored import Stored, read_stored
from seecli.model import Event
from seecli.store.jsonl import open_records

# Where and from which bytes a value was read is no change of what is reported.
_UNSEEN = frozenset({"schema", "evidence", "source"})


class Difference(NamedTuple):
    """A record that is new, changed in a field, or gone."""

    change: str
    id: str
    field: str = ""
    before: object = None
    after: object = None


def find_differences(store: Path, stored: Mapping[str, Stored], events: Iterable[Event]) -> Iterator[Difference]:
    """What is different from the store that is there, document by document; `events` stand in their order."""
    left = dict(stored)
    for document, found in groupby(events, key=lambda event: event["source"]["document"]):
        yield from _compare(_load(store, left.pop(document, None)), found)
    for gone in left.values():
        yield from _compare(_load(store, gone), ())


def _load(store: Path, stored: Stored | None) -> dict[str, Event]:
    """The records of a document by id."""
    if not stored:
        return {}
    with open_records(store) as file:
        return {event["id"]: event for event in read_stored(store, file, stored)}


def _compare(old: dict[str, Event], events: Iterable[Event]) -> Iterator[Difference]:
    for event in events:
        known = old.pop(event["id"], None)
        if known:
            changed = (field for field in event if field not in _UNSEEN and known[field] != event[field])  # type: ignore[literal-required]
            yield from (Difference("changed", event["id"], field, known[field], event[field]) for field in changed)  # type: ignore[literal-required]
        else:
            yield Difference("new", event["id"], "title", None, event["title"])
    yield from (Difference("gone", event["id"], "title", event["title"], None) for event in old.values())
