"""Paths, folders and patterns in, the documents that they name out."""

import os
from collections.abc import Iterator, Sequence
from filecmp import cmp as compare_files
from glob import glob, has_magic
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.formats import ENDINGS
from seecli.errors import DocumentError

_HIDDEN: Final = (".", "~$", "__MACOSX")


class Found(NamedTuple):
    """The documents that can be told apart by their names, and a problem for each that cannot."""

    documents: tuple[Path, ...]
    problems: tuple[DocumentError, ...]


def find_documents(paths: Sequence[Path]) -> Found:
    """The files that are named, and those in the folders that are named, in order of their names.

    A pattern that the shell has left as it is (`'archive/**/*.txt'`) is looked up here. Of two files with one name the
    one is read that was named first.
    """
    once = {os.path.realpath(file): file for path in paths for file in sorted(_look_up(path))}
    documents: dict[str, Path] = {}
    problems: list[DocumentError] = []
    for file in once.values():
        first = documents.setdefault(file.name, file)
        if not _is_unicode(file.name):
            problems.append(DocumentError(file, "has a name that is not UTF-8; rename it"))
            del documents[file.name]
        elif first != file and not _is_copy(first, file):
            problem = f"has the name of {first}; a document's name must be its own: rename one"
            problems.append(DocumentError(file, problem))
    return Found(tuple(documents[name] for name in sorted(documents)), tuple(problems))


def _is_copy(first: Path, second: Path) -> bool:
    """Whether two files hold the same; one that cannot be opened is no copy."""
    try:
        return compare_files(first, second, shallow=False)
    except OSError:
        return False


def _look_up(path: Path) -> Iterator[Path]:
    if path.is_dir():
        inside = [file for file in path.rglob("*") if _is_document(file, path) and file.is_file()]
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


def _is_document(file: Path, folder: Path) -> bool:
    """Whether a file in a folder is meant to be read: no hidden one, nor what Word or macOS keep beside a document."""
    is_hidden = any(part.startswith(_HIDDEN) for part in file.relative_to(folder).parts)
    return file.suffix.lower() in ENDINGS and not is_hidden


def _is_unicode(name: str) -> bool:
    """Whether a name can be written down: the bytes of others are letters of no text to Python."""
    return name.encode(errors="ignore").decode() == name
