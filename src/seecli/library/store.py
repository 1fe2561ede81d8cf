"""A store that is open to be asked: the index that finds events, and the file they are read from when needed."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from io import BufferedReader
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, Unpack, cast, overload

from seecli.errors import AmbiguousValueError, StoreError, UnknownIdError
from seecli.model import Event
from seecli.phrases.choices import read_choices
from seecli.store.cache import Reading, Watch, forget_indexes, open_index
from seecli.store.facets import FACETS
from seecli.store.filters import Filters, Wanted, read_filters
from seecli.store.jsonl import Broken, open_records, refuse
from seecli.store.location import Location, find_store
from seecli.store.select import find_ids, list_values, select_events, sort_by_date

if TYPE_CHECKING:
    from seecli.library.results import Results

_MOST_SUGGESTIONS: Final = 5
_SUGGESTION_SCORE: Final = 60
# No id is longer; to compare 100 KB with 100,000 ids takes 17 s.
_LONGEST_ID: Final = 200


class Store:
    """Where the store is, its file, and its index; a context manager that lets go of them.

    Filters are named as the options are, or were read before by `read_filters`.
    """

    def __init__(self, location: Location, file: BufferedReader, index: sqlite3.Connection) -> None:
        self.location = location
        self.file = file
        self.index = index

    @classmethod
    def open(
        cls,
        path: str | PathLike[str] | None = None,
        *,
        lenient: bool = False,
        watch: Watch = lambda records, _: records,
    ) -> "Store":
        """The store at a path, else the one that the command line would ask.

        StoreError if it is not there, or has broken lines and is not `lenient`. `watch` sees the records as they are
        indexed.
        """
        location = find_store(Path(path) if path is not None else None)
        with ExitStack() as opened:
            file = opened.enter_context(open_records(location.path))
            store = opened.enter_context(cls(location, file, open_index(Reading(location.path, file, watch, lenient))))
            if not lenient and (first := next(store.broken, None)):
                refuse(location.path, first)
            opened.pop_all()
        return store

    def close(self) -> None:
        """Let go of the files."""
        self.index.close()
        self.file.close()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the files; what an index that was damaged made impossible is a StoreError."""
        self.close()
        if isinstance(error, sqlite3.DatabaseError):
            forget_indexes()
            raise StoreError(self.location.path, f"its index was damaged ({error}); ask again") from None

    @property
    def broken(self) -> Iterator[Broken]:
        """The lines of the store that are no records and were left out."""
        return (Broken(*row) for row in self.index.execute("SELECT line, problem FROM broken ORDER BY line"))

    def count_broken(self) -> int:
        """How many lines were left out."""
        count: int = self.index.execute("SELECT count(*) FROM broken").fetchone()[0]
        return count

    def __len__(self) -> int:
        """How many events there are, each report of one counted."""
        count: int = self.index.execute("SELECT count(*) FROM events").fetchone()[0]
        return count

    def __iter__(self) -> Iterator[Event]:
        """Every event, in the order of the store."""
        return iter(self.read(self.numbers))

    @property
    def numbers(self) -> list[int]:
        """The number of every event, in the order of the store."""
        return select_events(self.index, Filters())

    def __getitem__(self, wanted: str) -> Event:
        """The event with that id, or the only one whose id begins so; UnknownIdError or AmbiguousValueError if none."""
        numbers = find_ids(self.index, wanted)
        if len(numbers) > 1:
            raise AmbiguousValueError("id", wanted, list(numbers)[:_MOST_SUGGESTIONS])
        if not numbers:
            raise UnknownIdError(wanted, _find_nearest(wanted, list(find_ids(self.index, ""))))
        (event,) = self.read(numbers.values())
        return event

    def __contains__(self, wanted: object) -> bool:
        """Whether an event can be had by that id."""
        return isinstance(wanted, str) and len(find_ids(self.index, wanted)) == 1

    def read(self, numbers: Iterable[int]) -> "Events":
        """The events with these numbers, in their order."""
        return Events(self, tuple(numbers))

    def read_filters(self, **wanted: Unpack[Wanted]) -> Filters:
        """What the words of filters mean; UnknownValueError, AmbiguousValueError or PeriodError if nothing."""
        return read_filters(wanted, partial(list_values, self.index))

    def select(self, filters: Filters | None = None, /, **wanted: Unpack[Wanted]) -> "Events":
        """The events that agree with the filters, newest first."""
        return self.read(sort_by_date(self.index, self.find(filters, **wanted)))

    def find(self, filters: Filters | None = None, /, **wanted: Unpack[Wanted]) -> list[int]:
        """The numbers of the events that agree with the filters, in the order of the store."""
        if filters is not None and wanted:
            raise TypeError("filters are given twice: as Filters, and as words")
        return select_events(self.index, self.read_filters(**wanted) if filters is None else filters)

    def search(
        self, query: str, filters: Filters | None = None, /, *, sort: str = "relevance", **wanted: Unpack[Wanted]
    ) -> "Results":
        """What answers a query, best match first or, sorted by "date", newest first.

        A query is never an error, but for a field of it that is misspelt or has a value that means nothing.
        """
        from seecli.library.results import search  # noqa: PLC0415  (10 ms, which a list need not wait for)

        return search(self, query, self.find(filters, **wanted), sort)

    def count(
        self, by: str | Sequence[str], filters: Filters | None = None, /, **wanted: Unpack[Wanted]
    ) -> list[dict[str, Any]]:
        """The number of events with each value of one or more facets, or combination of values, most first.

        An event that several documents report counts once; one without a value, under None.
        """
        from seecli.store.counts import count_by  # noqa: PLC0415

        facets = read_choices("field", [by] if isinstance(by, str) else by, FACETS)
        return count_by(self.index, self.find(filters, **wanted), facets)


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


def _find_nearest(wanted: str, known: Sequence[str]) -> list[str]:
    from rapidfuzz import process  # noqa: PLC0415  (20 ms, only for a mistake)

    found = process.extract(wanted[:_LONGEST_ID], known, limit=_MOST_SUGGESTIONS, score_cutoff=_SUGGESTION_SCORE)
    return [name for name, _, _ in found]
