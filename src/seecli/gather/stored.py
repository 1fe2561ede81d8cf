"""The store that is to grow: which documents it holds, and the records of each where they stand."""

import json
from collections.abc import Iterator, Mapping
from io import BufferedReader
from pathlib import Path
from typing import NamedTuple, cast

from seecli.errors import StoreError
from seecli.model import Event
from seecli.store.jsonl import open_records, read_records


class Span(NamedTuple):
    """Records of one document that stand next to each other in the store: first byte and how many."""

    first: int
    size: int


class Stored(NamedTuple):
    """A document of the store: its digest, how many events it has and where they stand."""

    sha256: str
    events: int
    spans: tuple[Span, ...]


def load_stored(path: Path) -> Mapping[str, Stored]:
    """The documents of a store by name; none where there is no store yet. StoreError if it is broken."""
    if not path.is_file() or not path.stat().st_size:
        return {}
    documents: dict[str, Stored] = {}
    with open_records(path) as file:
        for event, first, size in read_records(path, file):
            name, sha256 = event["source"]["document"], event["source"]["sha256"]
            before = documents.get(name, Stored(sha256, 0, ()))
            documents[name] = Stored(sha256, before.events + 1, _with_span(before.spans, Span(first, size)))
    return documents


def _with_span(spans: tuple[Span, ...], new: Span) -> tuple[Span, ...]:
    if spans and sum(spans[-1]) == new.first:
        return (*spans[:-1], Span(spans[-1].first, spans[-1].size + new.size))
    return (*spans, new)


def read_stored(path: Path, file: BufferedReader, stored: Stored) -> Iterator[Event]:
    """The records of a document, as they stand in the open store; `path` stands in the error."""
    for span in stored.spans:
        file.seek(span.first)
        for line in file.read(span.size).splitlines():
            try:
                yield cast("Event", json.loads(line))
            except ValueError:
                raise StoreError(path, "was written to while it was read; extract again") from None
