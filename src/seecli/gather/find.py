"""Paths, folders and patterns in, the documents that they name out."""

import os
from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from itertools import pairwise
from pathlib import Path

from seecli.documents.formats import ENDINGS
from seecli.errors import DocumentError


def find_documents(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files that are named, and those in the folders that are named, in order of their names.

    A pattern that the shell has left as it is (`'archive/**/*.txt'`) is looked up here.
    """
    once = {os.path.realpath(file): file for path in paths for file in _look_up(path)}
    found = sorted(once.values(), key=lambda file: (file.name, file))
    for first, second in pairwise(found):
        if first.name == second.name:
            raise DocumentError(second, f"has the name of {first}; a document's name must be its own")
    for file in found:
        if not _is_unicode(file.name):
            raise DocumentError(file, "has a name that is not UTF-8; rename it")
    return tuple(found)


def _look_up(path: Path) -> Iterator[Path]:
    if path.is_dir():
        inside = [file for file in path.rglob("*") if file.suffix.lower() in ENDINGS and file.is_file()]
        if not inside:
            raise DocumentError(path, f"holds no documents ({', '.join(ENDINGS)})")
        yield from inside
    elif has_magic(str(path)) and not path.exists():
        matching = [Path(name) for name in glob(str(path), recursive=True) if Path(name).is_file()]  # noqa: PTH207
        if not matching:
            raise DocumentError(path, "fits no file; check the pattern")
        yield from matching
    else:
        yield path  # whoever reads it says so if it is not there


def _is_unicode(name: str) -> bool:
    """Whether a name can be written down: the bytes of others are letters of no text to Python."""
    return name.encode(errors="ignore").decode() == name
