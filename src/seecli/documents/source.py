"""A file in, its physical lines out."""

import hashlib
import os
import re
from bisect import bisect_left
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.ligatures import repair_ligatures
from seecli.errors import DocumentError
from seecli.text import clean

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a]")
# In bytes. The longest line of the seeds, a paragraph of a newsletter, has 1,752 letters (003), a whole page 4,000:
# what is longer has lost its line breaks. The largest seed has 223 kB, and reading takes 15 bytes for each byte.
_LONGEST_LINE: Final = 100_000
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
    if not content.strip():
        raise DocumentError(path, "is empty; convert the document to text again")
    if _BINARY.search(content):
        raise DocumentError(path, "is binary, not text; convert it to UTF-8 text first")
    cleaned = [Line(number, read) for number, raw in _decoded_lines(path, content) if (read := clean(raw))]
    whole = repair_ligatures([line.text for line in cleaned])
    lines = tuple(
        line if read == line.text else Line(line.number, read) for line, read in zip(cleaned, whole, strict=True)
    )
    repaired = frozenset(line.number for line, before in zip(lines, cleaned, strict=True) if line is not before)
    return Document(path.name, hashlib.sha256(content).hexdigest(), lines, repaired)


def _decoded_lines(path: Path, content: bytes) -> Iterator[tuple[int, str]]:
    """The physical lines one by one: the text of the whole file would be up to four times its bytes."""
    for number, raw in enumerate(BytesIO(content.removeprefix(BOM_UTF8)), 1):
        if len(raw) > _LONGEST_LINE:
            problem = f"is longer than {_LONGEST_LINE:,} bytes; convert the document again, with line breaks"
            raise DocumentError(path, f"line {number} {problem}")
        try:
            yield number, raw.decode()
        except UnicodeDecodeError as error:
            raise DocumentError(path, f"line {number} is not UTF-8; convert the file (iconv -t UTF-8)") from error
