"""Files written in one step: whoever reads one sees the old one or the new one, never half of it."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from seecli.errors import StoreError

_USUAL: Final = 0o666  # less what the umask takes
_PRIVATE: Final = 0o600
_USUAL_FOLDER: Final = 0o777
_PRIVATE_FOLDER: Final = 0o700


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """An empty file to write to, which takes the place of `path` when all is written; StoreError if that fails."""
    # Not Path.resolve: it raises where links lead in a circle.
    target = Path(os.path.realpath(path))
    with (
        _as_it_was(path),
        # A device or a pipe is written to: to put a file in its place would take /dev/null from the whole machine.
        # By the name that was given: what /dev/stdout leads to where that is a pipe, no file is called.
        _written_to(path) if path.exists() and not path.is_file() else _replaced(target) as temporary,
    ):
        yield temporary


@contextmanager
def _as_it_was(path: Path) -> Iterator[None]:
    """What fails in between is told of a path that has not changed."""
    try:
        yield
    except OSError as error:
        raise StoreError(path, f"cannot be written: {error.strerror or error}; it is as it was") from None


@contextmanager
def _replaced(target: Path) -> Iterator[Path]:
    target.parent.mkdir(parents=True, exist_ok=True)
    with _temporary(target.parent, target.name, target.stat().st_mode & 0o777 if target.exists() else None) as file:
        yield file
        _sync(file)
        file.replace(target)
    with suppress(OSError):  # it is in its place, and some file systems do not know how to do this to a folder
        _sync(target.parent)


@contextmanager
def _written_to(stream: Path) -> Iterator[Path]:
    from tempfile import gettempdir  # noqa: PLC0415  (2 ms, only for a device or a pipe)

    with _temporary(Path(gettempdir()), stream.name, _PRIVATE) as file:
        yield file
        with file.open("rb") as written, stream.open("wb") as out:
            shutil.copyfileobj(written, out)


def _name_beside(target: Path) -> Path:
    # Not the number of the process: in two containers that share the folder it may be the same.
    return target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")


@contextmanager
def _temporary(folder: Path, name: str, mode: int | None) -> Iterator[Path]:
    """An empty file that may be read by those who may read the one that it replaces, by no others."""
    file = _name_beside(folder / name)
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _USUAL if mode is None else _PRIVATE))
    try:
        if mode is not None:
            file.chmod(mode)  # the umask has nothing to say where a file was before
        yield file
    finally:
        file.unlink(missing_ok=True)


@contextmanager
def folder_written_whole(path: Path, may_replace: Callable[[Path], bool]) -> Iterator[Path]:
    """A new folder to write to, which takes the place of `path` when all is written; StoreError if that fails.

    `may_replace` says of a path that is there already whether it may go. There is a moment between the old folder and
    the new one: no system call that Python has exchanges them.
    """
    target = Path(os.path.realpath(path))
    with _as_it_was(path):
        if target.exists() and not may_replace(target):
            raise StoreError(path, "holds what seecli did not write; name another folder, or remove it first")
        with _replaced_folder(target) as folder:
            yield folder


@contextmanager
def _replaced_folder(target: Path) -> Iterator[Path]:
    target.parent.mkdir(parents=True, exist_ok=True)
    folder, old = _name_beside(target), _name_beside(target)
    folder.mkdir(mode=_PRIVATE_FOLDER if target.exists() else _USUAL_FOLDER)
    try:
        yield folder
        for part in folder.rglob("*"):
            _sync(part)
        _take_place(folder, target, old)
    finally:
        for left in filter(Path.exists, (folder, old)):
            shutil.rmtree(left)


def _take_place(folder: Path, target: Path, old: Path) -> None:
    if target.exists():
        folder.chmod(target.stat().st_mode & 0o777)
        target.rename(old)
    try:
        folder.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    with suppress(OSError):  # as for a file
        _sync(target.parent)


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file of these parts, one after the other, in one step."""
    with written_whole(path) as temporary, temporary.open("wb") as file:
        file.writelines(parts)


def refuse_to_overwrite(path: Path, needed: Iterable[Path]) -> None:
    """StoreError if a file that is to be written is one of those that are needed, by another name too."""
    if any(_is_same(path, other) for other in needed):
        raise StoreError(path, "is one of the files that are read; name another to write to")


def refuse_folder(path: Path, meant: str) -> None:
    """StoreError if what is to be a file is a folder."""
    if path.is_dir():
        raise StoreError(path, f"is a folder; name the file that is to be the {meant}")


def _is_same(path: Path, other: Path) -> bool:
    return (
        path.samefile(other) if path.exists() and other.exists() else os.path.realpath(path) == os.path.realpath(other)
    )


def remove_temporaries(path: Path) -> None:
    """Take away what killed processes have left beside a file that nobody else is writing now."""
    target = Path(os.path.realpath(path))
    start = f".{target.name}."
    for left in target.parent.iterdir():
        if left.name.startswith(start) and left.name.endswith(".tmp"):
            left.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Let the disk have a file, or the names in a folder: what is renamed must not be empty after a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
