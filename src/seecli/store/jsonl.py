"""events.jsonl, one record a line: read strictly, written atomically."""

import json
import os
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import Final, NamedTuple, NoReturn, cast

from seecli.errors import StoreError
from seecli.files import written_whole
from seecli.model import SCHEMA_VERSION, Event
from seecli.store.shape import Shape, find_problem, read_shape

_HOW_TO_MEND: Final = "build one with 'seecli extract' or name another with --store or SEECLI_STORE"


class Stored(NamedTuple):
    """A record and where it stands in its store: its first byte and how many there are."""

    event: Event
    first: int
    size: int


def load_events(path: Path) -> list[Event]:
    """The records of a store; StoreError with line and reason at the first thing that is wrong."""
    with open_records(path) as file:
        return [stored.event for stored in read_records(path, file)]


def open_records(path: Path) -> BufferedReader:
    """The file of a store, open to be read; StoreError if there is none."""
    try:
        file = path.open("rb")
        return file if file.seekable() else _copy(file)
    except FileNotFoundError:
        raise StoreError(path, f"no store here; {_HOW_TO_MEND}") from None
    except OSError as error:
        raise StoreError(path, f"cannot be read: {error.strerror}") from None


def _copy(stream: BufferedReader) -> BufferedReader:
    """What comes through a pipe, as in `--store <(...)`, in a file of its own: records are read where they stand."""
    import shutil  # noqa: PLC0415  (only for a pipe)
    import tempfile  # noqa: PLC0415

    with stream, tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy)
        copy.flush()
        return os.fdopen(os.dup(copy.fileno()), "rb")


def read_records(path: Path, file: BufferedReader) -> Iterator[Stored]:
    """Each record of an open store in its order; `path` stands in errors.

    >>> from io import BytesIO
    >>> next(read_records(Path("events.jsonl"), BufferedReader(BytesIO(b'{"schema": 1}'))))
    Traceback (most recent call last):
    seecli.errors.StoreError: events.jsonl:1: key 'activity': missing
    """
    first = 0
    lines: dict[str, int] = {}
    try:
        for number, line in enumerate(file, 1):
            event = _read_event(path, number, line)
            known = lines.setdefault(event["id"], number)
            if known != number:
                raise StoreError(path, f"key 'id': '{event['id']}' stands in line {known} too", number)
            yield Stored(event, first, len(line))
            first += len(line)
    except OSError as error:
        raise StoreError(path, f"cannot be read: {error.strerror}") from None
    if not lines:
        raise StoreError(path, f"empty, no event in it; {_HOW_TO_MEND}")


def _read_event(path: Path, number: int, line: bytes) -> Event:
    try:
        value = _DECODER.decode(line.decode())
    except (ValueError, RecursionError) as error:
        raise StoreError(path, f"not a line of JSON: {error}", number) from None
    if isinstance(value, dict) and value.get("schema", SCHEMA_VERSION) != SCHEMA_VERSION:
        raise StoreError(path, f"schema {value['schema']}, not {SCHEMA_VERSION}: use the seecli that wrote it", number)
    if problem := find_problem(value, read_shape()):
        key = f"key '{problem.place}': " if problem.place else ""
        raise StoreError(path, f"{key}{problem.message}", number)
    return cast("Event", value)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


# Python's reader takes NaN and Infinity, which no other JSON reader does.
_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def refuse_to_replace(path: Path, documents: Iterable[Path]) -> None:
    """StoreError if a store is to be written over a document, or over a file that is no store."""
    if any(path.exists() and path.samefile(document) for document in documents if document.exists()):
        raise StoreError(path, "is one of the documents; name another file for the store with -o")
    if not path.is_file():
        return
    with path.open("rb") as file:
        first = file.readline().strip()
    if first and not first.startswith(b'{"schema"'):
        raise StoreError(path, "is no store; name another file with -o, or remove it first")


def write_events(path: Path, events: Iterable[Event]) -> None:
    """Write the store in one step: whoever reads it sees the old one or the new one, never half of it."""
    write_lines(path, (_spell_event(path, number, event) for number, event in enumerate(events, 1)))


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write a file of lines in one step: a store, or the ledger of one."""
    write_whole(path, b"".join(f"{line}\n".encode() for line in lines))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step, and let the disk have it before it takes the place of another."""
    with written_whole(path) as temporary, temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _spell_event(path: Path, number: int, event: Event) -> str:
    shape = read_shape()
    if problem := find_problem(event, shape):
        raise StoreError(path, f"not written: event {number}, key '{problem.place}': {problem.message}")
    return json.dumps(_in_order(event, shape), ensure_ascii=False)


def _in_order(value: object, shape: Shape) -> object:
    if isinstance(value, dict):
        return {key: _in_order(value[key], part) for key, part in shape.keys.items()}
    if isinstance(value, list) and shape.item:
        return [_in_order(item, shape.item) for item in value]
    return value
