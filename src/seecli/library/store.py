"""A store that is open to be asked: the index that finds events, and the file they are read from when needed."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader
from typing import cast, overload

from seecli.errors import StoreError
from seecli.model import Event
from seecli.store.cache import Reading, Watch, open_index
from seecli.store.filters import Filters
from seecli.store.jsonl import Broken, open_records, refuse
from seecli.store.location import Location
from seecli.store.select import select_events


class Store:
    """Where the store is, its file, and its index."""

    def __init__(self, location: Location, file: BufferedReader, index: sqlite3.Connection) -> None:
        self.location = location
        self.file = file
        self.index = index

    def close(self) -> None:
        """Let go of the files."""
        self.index.close()
        self.file.close()

    @property
    def broken(self) -> Iterator[Broken]:
        """The lines of the store that are no records and were left out."""
        return (Broken(*row) for row in self.index.execute("SELECT line, problem FROM broken ORDER BY line"))

    def count_broken(self) -> int:
        """How many lines were left out."""
        count: int = self.index.execute("SELECT count(*) FROM broken").fetchone()[0]
        return count

    @property
    def events(self) -> "Events":
        """Every event, in the order of the store."""
        return self.select(Filters())

    def select(self, filters: Filters) -> "Events":
        """The events that agree with the filters, in the order of the store."""
        return self.read(select_events(self.index, filters))

    def read(self, numbers: Iterable[int]) -> "Events":
        """The events with these numbers, in their order."""
        return Events(self, tuple(numbers))


class Events(Sequence[Event]):
    """Events of a store, each read from the file when it is asked for, so that a few of many cost little."""

    def __init__(self, store: Store, numbers: tuple[int, ...]) -> None:
        self._store = store
        self.numbers = numbers

    def __len__(self) -> int:
        """How many there are."""
        return len(self.numbers)

    @overload
    def __getitem__(self, wanted: int) -> Event: ...
    @overload
    def __getitem__(self, wanted: slice) -> "Events": ...
    def __getitem__(self, wanted: int | slice) -> "Event | Events":
        """An event, or some of them."""
        if isinstance(wanted, slice):
            return Events(self._store, self.numbers[wanted])
        return self._read(self.numbers[wanted])

    def _read(self, number: int) -> Event:
        first, size = self._store.index.execute("SELECT first, size FROM events WHERE number = ?", (number,)).fetchone()
        self._store.file.seek(first)
        try:
            return cast("Event", json.loads(self._store.file.read(size)))
        except ValueError:
            raise StoreError(self._store.location.path, "was written to while it was read; ask again") from None


def open_store(location: Location, watch: Watch, *, is_lenient: bool = False) -> Store:
    """The store at a place, StoreError if it is not there or has broken lines that are not to be left out.

    `watch` sees the records that are indexed.
    """
    file = open_records(location.path)
    store = Store(location, file, open_index(Reading(location.path, file, watch, is_lenient)))
    first = next(store.broken, None)
    if first and not is_lenient:
        store.close()
        refuse(location.path, first)
    return store
