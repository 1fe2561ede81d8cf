"""A file in, its physical lines out."""

import hashlib
import os
from bisect import bisect_left
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.formats import read_lines
from seecli.documents.ligatures import repair_ligatures
from seecli.errors import DocumentError
from seecli.text import clean

# In bytes. The largest seed has 223 kB, and reading takes 15 bytes for each byte.
_LARGEST: Final = 200_000_000


class Line(NamedTuple):
    """A physical line: its 1-based number and its cleaned text."""

    number: int
    text: str


class Document(NamedTuple):
    """A document: file name, sha256 of its bytes, its lines that are not blank, and which of these were repaired."""

    name: str
    sha256: str
    lines: tuple[Line, ...]
    repaired: frozenset[int] = frozenset()

    def place_of(self, number: int) -> int:
        """The place among the lines of the one with a number."""
        return bisect_left(self.lines, number, key=attrgetter("number"))


def load_document(path: Path) -> Document:
    """The document at a path; a file that is no UTF-8 text is a DocumentError."""
    return read_document(path, load_content(path))


def load_content(path: Path) -> bytes:
    """The bytes of a document; DocumentError if it cannot be opened."""
    try:
        if path.is_dir():
            raise DocumentError(path, "is a folder; name the files in it")
        return _read_bytes(path)
    except FileNotFoundError as error:
        raise DocumentError(path, "no such file; check the path") from error
    except OSError as error:
        raise DocumentError(path, f"cannot be opened ({error.strerror}); check its permissions") from error


def _read_bytes(path: Path) -> bytes:
    """The bytes of a file; of one that is too large, or has no end, no more than is needed to know."""
    with path.open("rb") as file:
        is_too_large = os.fstat(file.fileno()).st_size > _LARGEST
        content = b"" if is_too_large else file.read(_LARGEST + 1)
    if is_too_large or len(content) > _LARGEST:
        raise DocumentError(path, f"is larger than {_LARGEST // 1_000_000} MB; split it")
    return content


def read_document(path: Path, content: bytes) -> Document:
    r"""The document in the bytes of a file; `path` is for its name and for errors.

    >>> read_document(Path("a.txt"), "Archive\r\n\r\n\xa0\n2 May\xa02018:\n".encode()).lines
    (Line(number=1, text='Archive'), Line(number=4, text='2 May 2018:'))
    """
    cleaned = [
        Line(number, read) for number, raw in enumerate(read_lines(path, content), 1) if raw and (read := clean(raw))
    ]
    whole = repair_ligatures([line.text for line in cleaned])
    lines = tuple(
        line if read == line.text else Line(line.number, read) for line, read in zip(cleaned, whole, strict=True)
    )
    repaired = frozenset(line.number for line, before in zip(lines, cleaned, strict=True) if line is not before)
    return Document(path.name, hashlib.sha256(content).hexdigest(), lines, repaired)
