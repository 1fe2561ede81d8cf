"""Where the index of a store is kept: in memory for a small one, for a large one in a file in the user's cache.

The file is named after the bytes of the store, so that it can never answer for another. To read 160 MB for that name
takes longer than a search: a note beside it says under which size, times and inode a store had which bytes, as git's
index does for the files it watches. The note knows the index in the same way: one that was touched is not trusted.
"""

import json
import os
import sqlite3
import time
from binascii import crc32
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from io import BufferedReader
from pathlib import Path
from typing import Final, NamedTuple

from seecli.store.index import VERSION, build_index
from seecli.store.jsonl import Stored, read_records

# About 70 events, which are read and indexed in 15 ms; the 227 that ship take 50 ms, and 5 from a file.
_LARGE: Final = 250_000
# A file may change twice within one tick of its clock: one that was written a moment ago is looked at again.
_SETTLED_NS: Final = 2_000_000_000
_SUFFIX: Final = f".v{VERSION}.sqlite"
_MOST_KEPT: Final = 4
_BUILDING: Final = "building-"
_LONGEST_BUILD: Final = 24 * 3600

# Sees every record on its way into the index, and how many bytes there are of them: a progress bar.
Watch = Callable[[Iterator[Stored], int], Iterator[Stored]]


class _State(NamedTuple):
    """What tells that a file has not changed, without reading it."""

    size: int
    modified_ns: int
    changed_ns: int
    inode: int


class _Note(NamedTuple):
    """What is known of a store: its state when it was looked at, its digest, and the state of its index."""

    store_state: _State
    seen_ns: int
    digest: str
    index_state: _State


def open_index(path: Path, file: BufferedReader, watch: Watch) -> sqlite3.Connection:
    """The index of an open store, ready to be asked; StoreError if a record is broken."""
    if os.fstat(file.fileno()).st_size < _LARGE:
        return _build_in_memory(path, file, lambda records, _: records)
    try:
        return _open_kept(path, file, watch)
    except (OSError, sqlite3.Error, RuntimeError):
        # A cache that cannot be written, a full disk, no home: the answer takes longer and is the same.
        return _build_in_memory(path, file, watch)


def find_cache() -> Path:
    """The folder for files that can be built again."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (given if given.is_absolute() else Path.home() / ".cache") / "seecli"


def forget_indexes() -> None:
    """Throw every index away, as after one has turned out to be damaged."""
    for kept in find_cache().glob("*"):
        with suppress(OSError):
            kept.unlink()


def _build_in_memory(path: Path, file: BufferedReader, watch: Watch) -> sqlite3.Connection:
    index = sqlite3.connect(":memory:")
    _fill(index, path, file, watch)
    return index


def _fill(index: sqlite3.Connection, path: Path, file: BufferedReader, watch: Watch) -> None:
    file.seek(0)
    build_index(index, watch(read_records(path, file), os.fstat(file.fileno()).st_size))


def _open_kept(path: Path, file: BufferedReader, watch: Watch) -> sqlite3.Connection:
    folder = find_cache()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Two stores of one name here would only take turns: a note of the other one does not fit.
    noted = folder / f"{crc32(bytes(path.resolve())):08x}.json"
    note, state = _read_note(noted), _read_state(os.fstat(file.fileno()))
    if note and note.store_state == state and state.modified_ns + _SETTLED_NS < note.seen_ns:
        index = _open_file(folder / f"{note.digest}{_SUFFIX}", note.index_state)
        if index:
            return index
    seen, digest = time.time_ns(), _digest(file)
    target = folder / f"{digest}{_SUFFIX}"
    index = _open_file(target)
    if not index:
        _build_file(target, digest, path, file, watch)
        _remove_old(folder)
        index = sqlite3.connect(_locate(target), uri=True)
    with suppress(OSError):  # without a note the store is looked at again the next time
        _write_whole(noted, json.dumps(_Note(state, seen, digest, _read_state(target.stat()))).encode())
    return index


def _read_state(found: os.stat_result) -> _State:
    return _State(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _digest(file: BufferedReader) -> str:
    import hashlib  # noqa: PLC0415  (2 ms, only for a store that has changed)

    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _read_note(path: Path) -> _Note | None:
    try:
        store, seen, digest, index = json.loads(path.read_bytes())
        return _Note(_State(*store), seen, digest, _State(*index))
    except (OSError, ValueError, TypeError):
        return None  # none yet, or one that says nothing: as if there were none


def _locate(path: Path) -> str:
    # immutable: nobody writes to an index that has its name, so SQLite needs no lock and no journal.
    return f"{path.resolve().as_uri()}?mode=ro&immutable=1"


def _open_file(path: Path, state: _State | None = None) -> sqlite3.Connection | None:
    """The index in a file, None if it is not there, not as it was, or (where its state is not known) not whole."""
    if not path.is_file() or (state and state != _read_state(path.stat())):
        return None
    index = sqlite3.connect(_locate(path), uri=True)
    try:
        (version,) = index.execute("PRAGMA user_version").fetchone()
        whole = version == VERSION and (state or index.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        whole = False
    if whole:
        return index
    index.close()
    return None


def _build_file(target: Path, digest: str, path: Path, file: BufferedReader, watch: Watch) -> None:
    """Build beside the target and rename: of two that build at once the later one wins, and both are whole."""
    name = _create_beside(target)
    try:
        with closing(sqlite3.connect(name, isolation_level=None)) as index:
            index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            _fill(index, path, file, watch)
        if _digest(file) != digest:
            raise OSError(f"{path} was written to while it was read")
        name.replace(target)
    finally:
        name.unlink(missing_ok=True)


def _write_whole(path: Path, content: bytes) -> None:
    name = _create_beside(path)
    name.write_bytes(content)
    name.replace(path)


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
        for path in (*kept[_MOST_KEPT:], *left):
            path.unlink(missing_ok=True)
