"""What a process did that it had no business to do: events of `watched` in, a line for each breach out."""

import json
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.readme import ROOT

Row = dict[str, Any]
# Connections, other programs, native code, and objects made of bytes: by the beginnings of their names.
_FORBIDDEN = (
    *("socket.", "ssl.", "http.", "urllib.", "ftplib.", "smtplib.", "webbrowser."),
    *("subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "os.startfile", "pty."),
    *("ctypes.", "pickle.", "marshal.", "sqlite3.enable_load", "sqlite3.load"),
)
_CHANGES = (
    *("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown"),
    *("os.truncate", "os.utime", "shutil.", "tempfile."),
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# The system of imports reads and runs modules, and keeps them compiled beside the code.
_IMPORTS = "<frozen importlib"
_LIBRARY = Path(sysconfig.get_path("stdlib"))
# Tells what tree it takes away, then takes it away by names that are relative to an open folder.
_TREES = str(_LIBRARY / "shutil.py")
# Named tuples and data classes are made of texts, and Typer has the names of types in its annotations looked up; Rich
# loads attrs, which makes classes in that way too, where something else has installed it.
_EVALUATORS = (
    *(str(_LIBRARY / name) for name in ("collections/__init__.py", "dataclasses.py", "typing.py")),
    str(Path("attr", "_make.py")),
)
_PROGRAM = [Path(name).resolve() for name in (sys.prefix, sys.base_prefix, _LIBRARY, ROOT / "src")]


class Allowed(NamedTuple):
    """Where a process may read, what it may write (that file or folder and those named after it, beside it), where it
    may do both, and the words of the program that it may start.
    """

    reads: Iterable[Path]
    outputs: Iterable[Path] = ()
    cache: Path = Path()
    program: list[str] | None = None


def read_rows(kept: Path) -> list[Row]:
    """What `watched` has kept."""
    return [json.loads(line) for line in kept.read_bytes().splitlines()]


def find_breaches(rows: Iterable[Row], folder: Path, allowed: Allowed) -> list[str]:
    """What a process that ran in a folder did beyond what it may."""
    rows = [row for row in rows if not row["asked_by"].startswith(_IMPORTS) and not _is_in_tree(row)]
    return sorted({breach for row in rows for breach in _judge(row, folder, allowed)})


def _is_in_tree(row: Row) -> bool:
    return row["event"] in {"os.remove", "os.rmdir"} and row["asked_by"] == _TREES


def _judge(row: Row, folder: Path, allowed: Allowed) -> Iterator[str]:
    event, arguments = row["event"], row["arguments"]
    if event == "subprocess.Popen" and allowed.program:
        if arguments[1] != allowed.program:
            yield f"started {arguments[1]}"
    elif event.startswith(_FORBIDDEN):
        yield f"{event} {arguments}"
    elif event in {"compile", "exec"} and not row["asked_by"].endswith(_EVALUATORS):
        yield f"{event} {arguments} by {row['asked_by']}"
    elif event.startswith("sqlite3.connect"):
        yield from _judge_database(arguments[0], folder, allowed)
    elif event == "open" or event.startswith(_CHANGES):
        yield from _judge_files(event, arguments, folder, allowed)


def _judge_database(name: str, folder: Path, allowed: Allowed) -> Iterator[str]:
    path = _locate(folder, name.removeprefix("file://").partition("?")[0])
    if name not in {":memory:", "Connection"} and not _may_change(path, allowed):
        yield f"opened the database {path}"


def _judge_files(event: str, arguments: list[Any], folder: Path, allowed: Allowed) -> Iterator[str]:
    for name in arguments[:2] if event == "os.rename" else arguments[:1]:
        path = _locate(folder, name) if isinstance(name, str) else None  # a number is a file that is open already
        is_change = event != "open" or arguments[2] & _WRITES
        if path and is_change and not _may_change(path, allowed) and not _may_make(event, path, allowed):
            yield f"{event} {path} to write"
        elif path and not is_change and not _may_read(path, allowed):
            yield f"read {path}"


def _locate(folder: Path, name: str) -> Path:
    return Path(os.path.normpath(folder / name))


def _may_change(path: Path, allowed: Allowed) -> bool:
    parts = (path, *path.parents)
    return path.is_relative_to(allowed.cache) or any(
        part.parent == each.parent and part.name.lstrip(".").startswith(each.name)
        for each in allowed.outputs
        for part in parts
    )


def _may_make(event: str, path: Path, allowed: Allowed) -> bool:
    parents = {parent for each in (*allowed.outputs, allowed.cache) for parent in each.parents}
    return event == "os.mkdir" and path in parents


def _may_read(path: Path, allowed: Allowed) -> bool:
    if _may_change(path, allowed) or path in {each.parent for each in allowed.outputs}:
        return True  # the disk is made to have the file and the name of it
    return any(path.resolve().is_relative_to(each) for each in (*_PROGRAM, *allowed.reads))
