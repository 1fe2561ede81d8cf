"""Where the index of a store is kept: in memory for a small one, for a large one in a file in the user's cache.

The file is named after the bytes of the store, so that it can never answer for another. To read 160 MB for that name
takes longer than a search: a note says under which size, times and inode a store had which bytes, as git's index does
for the files it watches. A note of the same kind knows the index: one that was touched since is built anew.
"""

import json
import os
import sqlite3
import time
from binascii import crc32
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import partial
from io import BufferedReader
from pathlib import Path
from typing import Final, NamedTuple

from seecli.store.index import VERSION, build_index
from seecli.store.jsonl import Broken, Stored, read_records

# About 70 events, which are read and indexed in 15 ms; the 227 that ship take 50 ms, and 5 from a file.
_LARGE: Final = 250_000
# A file may change twice within one tick of its clock: one that was written a moment ago is looked at again.
_SETTLED_NS: Final = 2_000_000_000
_SUFFIX: Final = f".v{VERSION}.sqlite"
_MOST_KEPT: Final = 4
_BUILDING: Final = "building-"
_LONGEST_BUILD: Final = 24 * 3600
_OTHERS_MAY_WRITE: Final = 0o022

# Sees every record on its way into the index, and how many bytes there are of them: a progress bar.
Watch = Callable[[Iterator[Stored], int], Iterator[Stored]]


class Reading(NamedTuple):
    """A store that is to be indexed: its path, its open file, who watches, and whether broken lines are left out."""

    path: Path
    file: BufferedReader
    watch: Watch
    is_lenient: bool


class _State(NamedTuple):
    """What tells that a file has not changed, without reading it."""

    size: int
    modified_ns: int
    changed_ns: int
    inode: int


class _Note(NamedTuple):
    """What is known of a file: its state when it was looked at, when that was, and the digest of its bytes."""

    state: _State
    seen_ns: int
    digest: str


def open_index(reading: Reading) -> sqlite3.Connection:
    """The index of an open store, ready to be asked; StoreError if a record is broken."""
    if os.fstat(reading.file.fileno()).st_size < _LARGE:
        return _build_in_memory(reading._replace(watch=lambda records, _: records))
    try:
        return _open_kept(reading)
    except (OSError, sqlite3.Error, RuntimeError):
        # A cache that cannot be written, a full disk, no home: the answer takes longer and is the same.
        return _build_in_memory(reading)


def find_cache() -> Path:
    """The folder for files that can be built again."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (given if given.is_absolute() else Path.home() / ".cache") / "seecli"


def forget_indexes() -> None:
    """Throw every index away, as after one has turned out to be damaged."""
    for kept in find_cache().glob("*"):
        with suppress(OSError):
            kept.unlink()


def _build_in_memory(reading: Reading) -> sqlite3.Connection:
    index = sqlite3.connect(":memory:")
    _fill(index, reading)
    return index


def _fill(index: sqlite3.Connection, reading: Reading) -> None:
    # In memory: SQLite sorts in files of its own elsewhere, which may be full when the cache is not.
    index.execute("PRAGMA temp_store = MEMORY")
    reading.file.seek(0)
    skip = partial(_note_broken, index) if reading.is_lenient else None
    records = read_records(reading.path, reading.file, skip)
    build_index(index, reading.watch(records, os.fstat(reading.file.fileno()).st_size))


def _note_broken(index: sqlite3.Connection, broken: Broken) -> None:
    index.execute("INSERT INTO broken VALUES (?, ?)", broken)


def _open_kept(reading: Reading) -> sqlite3.Connection:
    folder = _open_folder()
    digest = _identify(reading, folder)
    target = folder / f"{digest}{_SUFFIX}"
    if not _is_as_noted(target, digest):
        _build_file(target, digest, reading)
        _remove_old(folder)
    # immutable: nobody writes to an index that has its name, so SQLite needs no lock and no journal.
    return sqlite3.connect(f"{target.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def _open_folder() -> Path:
    """The folder of the cache; PermissionError if another user could have put an index there."""
    folder = find_cache()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.stat()
    if found.st_uid != os.getuid() or found.st_mode & _OTHERS_MAY_WRITE:
        raise PermissionError(f"{folder} is not the user's own")
    return folder


def _identify(reading: Reading, folder: Path) -> str:
    """The digest of a store, from a note where it has not changed since."""
    # Two stores of one name here would only take turns: a note of the other one does not fit.
    noted = folder / f"{crc32(os.fsencode(os.path.realpath(reading.path))):08x}.json"
    note, state = _read_note(noted), _read_state(os.fstat(reading.file.fileno()))
    if note and note.state == state and state.modified_ns + _SETTLED_NS < note.seen_ns:
        return note.digest
    seen, digest = time.time_ns(), _digest(reading.file)
    with suppress(OSError):  # without a note the store is looked at again the next time
        _write_note(noted, _Note(state, seen, digest))
    return digest


def _read_state(found: os.stat_result) -> _State:
    return _State(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _digest(file: BufferedReader) -> str:
    import hashlib  # noqa: PLC0415  (2 ms, only for a store that has changed)

    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _read_note(path: Path) -> _Note | None:
    try:
        state, seen, digest = json.loads(path.read_bytes())
        return _Note(_State(*state), int(seen), str(digest))
    except (OSError, ValueError, TypeError, RecursionError):
        return None  # none yet, or one that says nothing: as if there were none


def _is_as_noted(target: Path, digest: str) -> bool:
    """Whether an index is the file that was built: SQLite itself would not see a letter that has changed in it."""
    note = _read_note(target.with_suffix(".json"))
    return bool(note and target.is_file() and note == (_read_state(target.stat()), note.seen_ns, digest))


def _build_file(target: Path, digest: str, reading: Reading) -> None:
    """Build beside the target and rename: of two that build at once the later one wins, and both are whole."""
    name = _create_beside(target)
    try:
        with closing(sqlite3.connect(name, isolation_level=None)) as index:
            index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            _fill(index, reading)
        if _digest(reading.file) != digest:
            raise OSError(f"{reading.path} was written to while it was read")
        name.replace(target)
    finally:
        name.unlink(missing_ok=True)
    _write_note(target.with_suffix(".json"), _Note(_read_state(target.stat()), time.time_ns(), digest))


def _write_note(path: Path, note: _Note) -> None:
    name = _create_beside(path)
    try:
        name.write_text(json.dumps(note), encoding="utf-8")
        name.replace(path)
    finally:
        name.unlink(missing_ok=True)


def _create_beside(path: Path) -> Path:
    """An empty file of a new name in the same folder, for the user alone."""
    import tempfile  # noqa: PLC0415  (1 ms, only where something is written)

    handle, name = tempfile.mkstemp(prefix=_BUILDING, dir=path.parent)
    os.close(handle)
    return Path(name)


def _remove_old(folder: Path) -> None:
    """Keep the indexes built last, each half as large as its store or more, and nothing that a kill left behind."""
    with suppress(OSError):
        kept = sorted(folder.glob("*.sqlite"), key=lambda path: path.stat().st_mtime, reverse=True)
        left = [path for path in folder.glob(f"{_BUILDING}*") if path.stat().st_mtime < time.time() - _LONGEST_BUILD]
        notes = [path.with_suffix(".json") for path in kept[_MOST_KEPT:]]
        for path in (*kept[_MOST_KEPT:], *notes, *left):
            path.unlink(missing_ok=True)
