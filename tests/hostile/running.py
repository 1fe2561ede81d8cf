"""A command line run in a process of its own, in a pipe or on terminals of a width, what it writes kept apart.

The process is forked from this one, where all is imported already: so thousands of runs take minutes.
"""

import fcntl
import os
import pty
import resource
import select
import struct
import sys
import termios
import traceback
import tty
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple, NoReturn

import seecli.cli
from seecli.cli.commands import COMMANDS, load_module
from seecli.documents.source import read_document
from seecli.extract import extract_document
from tests.hostile.corpus import spell_page

# Columns of a terminal; None is a pipe.
PLACES: Final = (None, 40, 80)
_MOST_SECONDS: Final = 120
_MOST_MEMORY: Final = 4 << 30
_BROKEN: Final = 99


class Outcome(NamedTuple):
    """What a process left."""

    code: int
    out: str
    err: str


def load_everything() -> None:
    """Import what the processes need, and read the vocabulary, once."""
    for name in COMMANDS:
        load_module(name)
    for name in ("rich.table", "rich.progress", "rich.text", "yaml", "rapidfuzz.process", "seecli.render.html"):
        import_module(name)
    for name in ("calendar", "geojson", "opensearch", "parquet", "sqlite"):
        import_module(f"seecli.render.{name}")
    extract_document(read_document(Path("a.txt"), spell_page("A headline").encode()))


def run(arguments: Sequence[str], folder: Path, columns: int | None = None, **variables: str) -> Outcome:
    """Run `seecli` with arguments in a folder."""
    out, err = _open_pair(columns), _open_pair(columns)
    child = os.fork()
    if not child:
        _be_seecli(arguments, folder, (out[1], err[1]), _build_environment(folder, columns) | variables)
    for _, end in (out, err):
        os.close(end)
    written = _read_both(out[0], err[0])
    _, status = os.waitpid(child, 0)
    return Outcome(os.waitstatus_to_exitcode(status), *(part.decode() for part in written))


def _build_environment(folder: Path, columns: int | None) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLUMNS": str(columns or 80),
        "PAGER": "cat",
    }


def _open_pair(columns: int | None) -> tuple[int, int]:
    """Where this process reads and the other one writes."""
    if columns is None:
        return os.pipe()
    leader, follower = pty.openpty()
    tty.setraw(follower)  # "\n" stays what it is
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    return leader, follower


def _be_seecli(arguments: Sequence[str], folder: Path, ends: tuple[int, int], environment: dict[str, str]) -> NoReturn:
    try:
        os.chdir(folder)
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        os.environ.clear()
        os.environ.update(environment)
        for number, end in enumerate((os.open(os.devnull, os.O_RDONLY), *ends)):
            os.dup2(end, number)
        sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w", encoding="utf-8")
        sys.stderr = os.fdopen(2, "w", 1, encoding="utf-8", errors="backslashreplace")
        sys.argv = ["seecli", *arguments]
        seecli.cli.main()
    except BaseException:  # noqa: BLE001  (told to the one who reads what it writes)
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(_BROKEN)


def _read_both(*ends: int) -> list[bytes]:
    written: dict[int, list[bytes]] = {end: [] for end in ends}
    waiting = set(ends)
    while waiting:
        for end in select.select(waiting, (), ())[0]:
            chunk = _read(end)
            written[end].append(chunk)
            if not chunk:
                waiting.discard(end)
                os.close(end)
    return [b"".join(written[end]) for end in ends]


def _read(end: int) -> bytes:
    try:
        return os.read(end, 1 << 16)
    except OSError:  # Linux reports the end of a terminal as an error
        return b""
