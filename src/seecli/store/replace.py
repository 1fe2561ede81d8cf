"""A new store in the place of an old one: never over a document, another file or the work of someone's hands.

Beside each store lies its checksum, as `sha256sum` writes it: a store that no longer has it was edited since.
"""

import fcntl
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import BufferedRandom
from pathlib import Path
from typing import Final

from seecli.errors import StoreError
from seecli.files import refuse_folder, refuse_to_overwrite, remove_temporaries, write_whole, written_whole
from seecli.model import Event
from seecli.store.jsonl import spell_events
from seecli.store.location import CHECKSUM, find_beside, list_files

_START: Final = b'{"schema"'
_DIGEST = re.compile(rb"^[0-9a-f]{64}(?=  )", re.MULTILINE)


def refuse_to_replace(path: Path, documents: Iterable[Path], *, is_forced: bool) -> None:
    """StoreError if a store is to be written over a document, over a file that is no store, or over an edited one."""
    _refuse_beside(path, tuple(documents))
    refuse_folder(path, "store")
    with _waited_for(path):
        _refuse_edited(path, is_forced=is_forced)


@contextmanager
def _waited_for(path: Path) -> Iterator[None]:
    """No process writes the store meanwhile: in between it has a checksum that is not its own."""
    checksum = find_beside(path, CHECKSUM)
    if not checksum.is_file():
        yield
        return
    with checksum.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def _refuse_edited(path: Path, *, is_forced: bool) -> None:
    if not path.is_file():
        return
    first = _read_start(path)
    if first and first != _START:
        raise StoreError(path, "is no store; name another file with -o, or remove it first")
    if first and not is_forced and not is_as_written(path):
        raise StoreError(
            path,
            "is not as 'seecli extract' left it: someone edited it, or it came from elsewhere; write to another file "
            "with -o and compare, or overwrite it with --force",
        )


def _refuse_beside(path: Path, documents: Sequence[Path]) -> None:
    """StoreError if a store or what is written beside it is a document, or no file: a link would lead elsewhere."""
    for file in list_files(path):
        refuse_to_overwrite(file, documents)
        if file != path and os.path.lexists(file) and (file.is_symlink() or not file.is_file()):
            raise StoreError(file, "belongs to a store and is no file; remove it, or name another store")


def _read_start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(_START)).strip()
    except OSError as error:
        raise StoreError(path, f"cannot be read: {error.strerror}") from None


def is_as_written(path: Path) -> bool:
    """Whether a store is, byte for byte, what an extraction has written."""
    checksum = find_beside(path, CHECKSUM)
    return checksum.is_file() and _digest(path) in _DIGEST.findall(checksum.read_bytes())


def replace_store(path: Path, events: Iterable[Event], *, is_forced: bool) -> None:
    """Write a store in one step; StoreError, and the old one stays, if that fails or someone edited it meanwhile."""
    with open_to_replace(path, is_forced=is_forced) as write:
        write(spell_events(path, events))


@contextmanager
def open_to_replace(path: Path, *, is_forced: bool) -> Iterator[Callable[[Iterable[bytes]], None]]:
    """What writes the lines of a store in one step; no other process writes it before all is done here.

    Of two that change a store at the same time the later one has to read what the first one wrote.
    """
    if path.exists() and not path.is_file():
        yield partial(write_whole, path)  # a device or a pipe keeps nothing that a checksum could speak of
        return
    with _open_checksum(path) as checksum:
        fcntl.flock(checksum, fcntl.LOCK_EX)  # of two at the same time one waits
        # Looked at before the documents were read, and once more: that may have taken hours.
        _refuse_beside(path, ())
        _refuse_edited(path, is_forced=is_forced)
        remove_temporaries(path)
        yield partial(_replace, path, checksum)


def _replace(path: Path, checksum: BufferedRandom, lines: Iterable[bytes]) -> None:
    with written_whole(path) as temporary:
        with temporary.open("wb") as file:
            file.writelines(lines)
        new = _digest(temporary)
        # Both, until the new store is in its place: a process killed in between leaves one that is known.
        _write_digests(checksum, path, [*_DIGEST.findall(checksum.read()), new])
    _write_digests(checksum, path, [new])


def identify_store(path: Path) -> bytes | None:
    """The digest of a store, by which it is known whether another process has written it meanwhile; None if none."""
    return _digest(path) if path.is_file() else None


def _open_checksum(path: Path) -> BufferedRandom:
    """The checksum of a store, open to be read and written."""
    checksum = find_beside(path, CHECKSUM)
    try:
        checksum.parent.mkdir(parents=True, exist_ok=True)
        return os.fdopen(os.open(checksum, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
    except OSError as error:
        raise StoreError(checksum, f"cannot be written: {error.strerror}; the store is as it was") from None


def _write_digests(file: BufferedRandom, path: Path, digests: Iterable[bytes]) -> None:
    file.seek(0)
    file.write(b"".join(b"%s  %s\n" % (digest, os.fsencode(path.name)) for digest in digests))
    file.truncate()
    file.flush()
    os.fsync(file.fileno())


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest().encode()
