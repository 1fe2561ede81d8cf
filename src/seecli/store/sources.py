"""The lines of a document that an event was read from, as they stand in the file."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.formats import read_lines
from seecli.model import Evidence, Source
from seecli.text import LIGATURES

_FOLDER: Final = "seeds"
_LIGATURE = re.compile("|".join(LIGATURES))


class SourceText(NamedTuple):
    """Numbered lines of a document, and whether it is still the file that was read."""

    path: Path
    lines: list[tuple[int, str]]
    is_unchanged: bool


def load_source(source: Source, folders: Iterable[Path]) -> SourceText | None:
    """The lines that a source names, in their order; None if the document is in none of the folders."""
    path = find_document(source["document"], folders)
    return _load_lines(path, source) if path else None


def find_document(name: str, folders: Iterable[Path]) -> Path | None:
    """Where the document is; None if it is in none of the folders."""
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def list_folders(store: Path) -> list[Path]:
    """Where documents may be: the folder beside that of the store, and the one in the current folder."""
    return [store.resolve().parent.parent / _FOLDER, Path.cwd() / _FOLDER]


def _load_lines(path: Path, source: Source) -> SourceText:
    content = path.read_bytes()
    physical = read_lines(path, content)
    numbers = [number for first, last in source["lines"] for number in range(first, last + 1)]
    return SourceText(
        path,
        [(number, physical[number - 1].rstrip("\r")) for number in numbers if 0 < number <= len(physical)],
        hashlib.sha256(content).hexdigest() == source["sha256"],
    )


class Mark(NamedTuple):
    """Words of a line that fed a field, and where in the line they stand."""

    start: int
    end: int
    field: str
    value: str


def find_marks(number: int, line: str, evidence: Iterable[Evidence]) -> list[Mark]:
    r"""Where in a physical line its evidence stands, whatever blanks and signs of emphasis lie between the words.

    A ligature that was put back need not stand in the line, or only its first letter.

    >>> find_marks(7, "18\xa0December 2018", [{"field": "start", "value": "x", "text": "18 December", "line": 7}])
    [Mark(start=0, end=11, field='start', value='x')]
    >>> find_marks(7, "40 parcipants", [{"field": "start", "value": "40", "text": "40 participants", "line": 7}])
    [Mark(start=0, end=13, field='start', value='40')]
    """
    marks = []
    for part in evidence:
        words = [_LIGATURE.sub(r"(?:\g<0>|[ft])?", re.escape(word)) for word in part["text"].split()]
        match = re.search(r"[\s*_<>/u]+".join(words), line) if part["line"] == number and words else None
        if match:
            marks.append(Mark(*match.span(), part["field"], part["value"]))
    return sorted(marks)
