"""The lines of a document that an event was read from, as they stand in the file."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from seecli.model import Source

_FOLDER: Final = "seeds"


class SourceText(NamedTuple):
    """Numbered lines of a document, and whether it is still the file that was read."""

    path: Path
    lines: list[tuple[int, str]]
    is_unchanged: bool


def load_source(source: Source, folders: Iterable[Path]) -> SourceText | None:
    """The lines that a source names, in their order; None if the document is in none of the folders."""
    for folder in folders:
        path = folder / source["document"]
        if path.is_file():
            return _load_lines(path, source)
    return None


def list_folders(store: Path) -> list[Path]:
    """Where documents may be: the folder beside that of the store, and the one in the current folder."""
    return [store.resolve().parent.parent / _FOLDER, Path.cwd() / _FOLDER]


def _load_lines(path: Path, source: Source) -> SourceText:
    content = path.read_bytes()
    # Split as documents/ does: at line feeds only, so that the numbers agree.
    physical = content.decode("utf-8-sig", errors="replace").split("\n")
    numbers = [number for first, last in source["lines"] for number in range(first, last + 1)]
    return SourceText(
        path,
        [(number, physical[number - 1].rstrip("\r")) for number in numbers if 0 < number <= len(physical)],
        hashlib.sha256(content).hexdigest() == source["sha256"],
    )
