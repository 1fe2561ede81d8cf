"""Readings of documents in a folder: what was read once is not read again, and an interrupted run goes on.

Each file is named after the document, its bytes and the rules, and begins with the digest of what follows: one that is
cut off or was touched is as good as none.
"""

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from seecli.errors import DocumentError
from seecli.gather.reading import Head, identify_readings, parse_head
from seecli.store.cache import open_cache, write_private

_FOLDER: Final = "readings"
_NAME = re.compile(r"[0-9a-f]{64}|building-\w+")
_LONGEST_KEPT: Final = 30 * 24 * 3600


@contextmanager
def open_readings() -> Iterator[Path]:
    """The folder of readings: in the cache, or for this run alone where the cache cannot be written."""
    try:
        folder = open_cache() / _FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        is_writable = os.access(folder, os.W_OK | os.X_OK)
    except (OSError, RuntimeError):
        is_writable = False
    if is_writable:
        _remove_old(folder)
        yield folder
    else:
        with TemporaryDirectory() as name:
            yield Path(name)


def find_reading(folder: Path, name: str, content: bytes) -> Path:
    """Where the reading of a document is, or is to be."""
    key = b"\0".join((name.encode(), hashlib.sha256(content).digest(), identify_readings().encode()))
    return folder / hashlib.sha256(key).hexdigest()


def keep_reading(path: Path, spelled: bytes) -> None:
    """Write a reading, whole or not at all."""
    write_private(path, hashlib.sha256(spelled).hexdigest().encode() + b"\n" + spelled)


def load_reading(path: Path) -> bytes:
    """The reading in a file, as it was spelled; DocumentError if there is none, or not the one that was written."""
    try:
        digest, _, spelled = path.read_bytes().partition(b"\n")
    except FileNotFoundError:
        digest = spelled = b""
    if hashlib.sha256(spelled).hexdigest().encode() != digest:
        raise DocumentError(path, "the reading of a document has gone from the cache meanwhile; extract again")
    return spelled


def load_head(path: Path) -> Head | None:
    """The head of the reading in a file; None if there is none, or not one that was written."""
    try:
        return parse_head(load_reading(path))
    except (DocumentError, ValueError, TypeError, RecursionError):
        return None


def renew_reading(path: Path) -> Head | None:
    """The head of the reading in a file, which is as new again then, for those that are not used are removed."""
    head = load_head(path)
    if head:
        with suppress(OSError):  # a cache that may only be read
            path.touch()
    return head


def _remove_old(folder: Path) -> None:
    with suppress(OSError):  # another run removes them too
        oldest = time.time() - _LONGEST_KEPT
        for path in folder.iterdir():
            # Nothing else: the folder may be a link to one that holds more.
            if _NAME.fullmatch(path.name) and path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)
