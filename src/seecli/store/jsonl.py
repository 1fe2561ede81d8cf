"""events.jsonl, one record a line: read strictly, written atomically."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from math import isfinite
from pathlib import Path
from typing import Final, NamedTuple, NoReturn, cast

from seecli.errors import StoreError
from seecli.files import write_whole
from seecli.model import SCHEMA_VERSION, Event
from seecli.shape import Shape, find_problem, read_shape

# The longest record of a newsletter has 12 kB; without a bound, a file that has no line ends fills the memory.
_LONGEST_LINE: Final = 64 << 20
_LONGEST_PROBLEM: Final = 300
# Half of a letter beyond the first 65,536, as \ud83d: alone it is no letter, and neither SQLite nor UTF-8 has it.
_ESCAPE: Final = rb"\u"
_HOW_TO_MEND: Final = "build one with 'seecli extract' or name another with --store or SEECLI_STORE"


class Stored(NamedTuple):
    """A record and where it stands in its store: its first byte and how many there are."""

    event: Event
    first: int
    size: int


class Broken(NamedTuple):
    """A line that is no record, and why."""

    line: int
    problem: str


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


def read_records(path: Path, file: BufferedReader, skip: Callable[[Broken], object] | None = None) -> Iterator[Stored]:
    """Each record of an open store in its order; `path` stands in errors. Broken lines go to `skip`, if it is given.

    >>> from io import BytesIO
    >>> next(read_records(Path("events.jsonl"), BufferedReader(BytesIO(b'{"schema": 1}'))))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    seecli.errors.StoreError: events.jsonl:1: key 'activity': missing; mend the line, or leave out all such lines ...
    """
    first = 0
    lines: dict[str, int] = {}
    for number, line in enumerate(_read_lines(path, file), 1):
        event = _read_event(number, line, lines)
        if not isinstance(event, Broken):
            yield Stored(event, first, len(line))
        elif skip:
            skip(event)
        else:
            refuse(path, event)
        first += len(line)
    if not lines:
        raise StoreError(path, f"empty, no event in it; {_HOW_TO_MEND}")


def refuse(path: Path, broken: Broken) -> NoReturn:
    """Raise the StoreError of a line that is no record."""
    raise StoreError(path, f"{broken.problem}; mend the line, or leave out all such lines with --lenient", broken.line)


def _read_lines(path: Path, file: BufferedReader) -> Iterator[bytes]:
    try:
        while line := file.readline(_LONGEST_LINE + 1):
            if len(line) > _LONGEST_LINE:
                raise StoreError(path, f"no store: it has a line of more than {_LONGEST_LINE >> 20} MB")
            yield line
    except OSError as error:
        raise StoreError(path, f"cannot be read: {error.strerror}") from None


def _read_event(number: int, line: bytes, lines: dict[str, int]) -> Event | Broken:
    """The event in a line, or what is wrong with it; `lines` are those of the ids read before."""
    try:
        value = _DECODER.decode(line.decode())
        if _ESCAPE in line:
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        return Broken(number, f"not a line of JSON: {str(error)[:_LONGEST_PROBLEM]}")
    if isinstance(value, dict) and value.get("schema", SCHEMA_VERSION) != SCHEMA_VERSION:
        schema = str(value["schema"])[:_LONGEST_PROBLEM]
        return Broken(number, f"schema {schema}, not {SCHEMA_VERSION}: use the seecli that wrote it")
    if problem := find_problem(value, read_shape()):
        key = f"key '{problem.place}': " if problem.place else ""
        return Broken(number, f"{key}{problem.message}"[:_LONGEST_PROBLEM])
    event = cast("Event", value)
    known = lines.setdefault(event["id"], number)
    return event if known == number else Broken(number, f"key 'id': '{event['id']}' stands in line {known} too")


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _read_float(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _refuse_constant(text)


# Python's reader takes NaN and Infinity, which no other JSON reader does, and makes an Infinity of 1e999.
_DECODER = json.JSONDecoder(parse_constant=_refuse_constant, parse_float=_read_float)


def write_events(path: Path, events: Iterable[Event]) -> None:
    """Write the store in one step: whoever reads it sees the old one or the new one, never half of it."""
    write_whole(path, spell_events(path, events))


def spell_events(path: Path, events: Iterable[Event]) -> Iterator[bytes]:
    """The lines of a store; `path` stands in the StoreError of an event that has not the shape of a record."""
    return spell_lines(spell_event(path, number, event) for number, event in enumerate(events, 1))


def spell_lines(rows: Iterable[str]) -> Iterator[bytes]:
    """Rows of JSON as the lines of a file."""
    return (f"{row}\n".encode() for row in rows)


def spell_event(path: Path, number: int, event: Event) -> str:
    """The line of a record; StoreError, with the path and the number of the event, if it has not the shape of one."""
    shape = read_shape()
    if problem := find_problem(event, shape):
        raise StoreError(path, f"not written: event {number}, key '{problem.place}': {problem.message}")
    return json.dumps(_in_order(event, shape), ensure_ascii=False)


def _in_order(value: object, shape: Shape) -> object:
    if isinstance(value, dict):
        keys = shape.keys.items()
        return {key: _in_order(value[key], part) if part.item or part.keys else value[key] for key, part in keys}
    if isinstance(value, list) and shape.item and shape.item.keys:
        return [_in_order(item, shape.item) for item in value]
    return value
