"""A file in, its physical lines out."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from seecli.documents.formats import read_lines
from seecli.documents.ligatures import repair_ligatures
from seecli.errors import DocumentError
from seecli.text import clean


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


def load_document(path: Path) -> Document:
    """The document at a path; a file that is no UTF-8 text is a DocumentError."""
    try:
        if path.is_dir():
            raise DocumentError(path, "is a folder; name the files in it")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(path, "no such file; check the path") from error
    except OSError as error:
        raise DocumentError(path, f"cannot be opened ({error.strerror}); check its permissions") from error
    return read_document(path, content)


def read_document(path: Path, content: bytes) -> Document:
    r"""The document in the bytes of a file; `path` is for its name and for errors.

    >>> read_document(Path("a.txt"), "Archive\r\n\r\n\xa0\n2 May\xa02018:\n".encode()).lines
    (Line(number=1, text='Archive'), Line(number=4, text='2 May 2018:'))
    """
    cleaned = [Line(number, read) for number, raw in enumerate(read_lines(path, content), 1) if (read := clean(raw))]
    whole = repair_ligatures([line.text for line in cleaned])
    lines = tuple(Line(line.number, read) for line, read in zip(cleaned, whole, strict=True))
    repaired = frozenset(line.number for line in set(lines).difference(cleaned))
    return Document(path.name, hashlib.sha256(content).hexdigest(), lines, repaired)
