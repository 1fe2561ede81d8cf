"""The lines of a document that an event was read from, as they stand in the file."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.formats import read_lines
from seecli.errors import DocumentError
from seecli.model import Evidence, Source
from seecli.store.receipts import Receipt, load_receipts
from seecli.text import LIGATURES

_FOLDER: Final = "seeds"
_LIGATURE = re.compile(rf"(?P<letters>{'|'.join(LIGATURES)})(?=(?P<next>\\?.)?)")
# What may lie between two words. It gives nothing back (++): 8 words "u" took minutes in a line of 60 of them.
_JOINT: Final = r"(?:[\s*_]|</?u>)++"


class SourceText(NamedTuple):
    """Numbered lines of a document, and whether it is still the file that was read."""

    path: Path
    lines: list[tuple[int, str]]
    is_unchanged: bool


def load_source(source: Source, path: Path | None) -> SourceText | None:
    """The lines that a source names, in their order; None if the document is not at hand."""
    return _load_lines(path, source) if path else None


def locate_documents(store: Path, names: Iterable[str]) -> Mapping[str, Path]:
    """Where documents of a store are, by name: in one of its folders, or where they were read and still are."""
    folders, receipts = list_folders(store), load_receipts(store)
    paths = {name: find_document(name, folders) or _find_as_read(receipts.get(name)) for name in names}
    return {name: path for name, path in paths.items() if path}


def _find_as_read(receipt: Receipt | None) -> Path | None:
    """Only the very file that was read: what lies beside a store may name any folder."""
    if not receipt or not receipt.folder:
        return None
    path = find_document(receipt.document, [Path(receipt.folder)])
    return path if path and hashlib.sha256(_read(path)).hexdigest() == receipt.sha256 else None


def find_document(name: str, folders: Iterable[Path]) -> Path | None:
    """Where the document is; None if it is in none of the folders.

    A record says what it is called, so a name that leads out of the folder, be it by a link, is none of a document.
    """
    return next((folder / name for folder in folders if _has_file(folder, name)), None)


def _has_file(folder: Path, name: str) -> bool:
    try:
        path = (folder / name).resolve()
        return Path(name).name == name and path.is_file() and path.is_relative_to(folder.resolve())
    except (OSError, ValueError):  # no file can be called that: too long, a NUL, a lone surrogate
        return False


def list_folders(store: Path) -> list[Path]:
    """Where documents may be: the folder beside that of the store, and the one in the current folder."""
    return [store.resolve().parent.parent / _FOLDER, Path.cwd() / _FOLDER]


def _load_lines(path: Path, source: Source) -> SourceText:
    content = _read(path)
    physical = list(read_lines(path, content))
    # A store may name more lines than there are: only those that are there are counted out.
    numbers = (number for first, last in source["lines"] for number in range(first, min(last, len(physical)) + 1))
    return SourceText(
        path,
        [(number, physical[number - 1].rstrip("\r")) for number in numbers],
        hashlib.sha256(content).hexdigest() == source["sha256"],
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(path, f"cannot be read ({error.strerror})") from None


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
        words = (word.lstrip("*_") for word in part["text"].split()) if part["line"] == number else ()
        match = re.search(_JOINT.join(map(_spell_word, filter(None, words))), line)
        if match and match[0]:
            marks.append(Mark(*match.span(), part["field"], part["value"]))
    return sorted(marks)


def _spell_word(word: str) -> str:
    """A word as a pattern in which each ligature may be lost, or be its first letter where the word goes on so."""

    def spell(ligature: re.Match[str]) -> str:
        goes_on = f"(?={ligature['next']})" if ligature["next"] else ""
        return f"(?:{ligature['letters']}|[ft]{goes_on})?+"

    return _LIGATURE.sub(spell, re.escape(word))
