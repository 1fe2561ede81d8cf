"""A folder to break things in: documents, a store made of them, an empty cache, and what is right there."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from benchmarks.stores import SHIPPED

from seecli.store.replace import is_as_written

_SEEDS: Final = SHIPPED.parents[1] / "seeds"
SEECLI: Final = (sys.executable, "-m", "seecli")
QUESTION: Final = ("search", "cocaine", "--json", "--limit", "0")
EXTRACT: Final = ("extract", "seeds", "-o", "data/events.jsonl")
_CODES: Final = {0, 1, 2, 3, 4, 130}
_MOST_SECONDS: Final = 120
_MOST_SECONDS_LEFT: Final = 10
_NO_VARIABLES: Final[Mapping[str, str]] = MappingProxyType({})


class Ended(NamedTuple):
    """How a process ended: its exit code (negative: the signal that ended it), what it said and answered."""

    code: int
    out: bytes
    err: str


class Place:
    """A folder with documents, a store made of them and an empty cache, and what is right there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = folder / "data" / "events.jsonl"
        self.cache = folder / "cache"
        shutil.copytree(_SEEDS, folder / "seeds")
        self.cache.mkdir(mode=0o700)
        expect(self.run(*EXTRACT).code == 0, "the store cannot be made")
        self.whole = self.store.read_bytes()
        self.answer = self.run(*QUESTION).out

    def run(self, *arguments: str, **environment: str) -> Ended:
        """Run seecli here to its end."""
        return wait(start([*SEECLI, *arguments], self, environment))

    def expect_nobody(self) -> None:
        """Wait until no process works here any more; AssertionError if one does not end."""
        end = time.monotonic() + _MOST_SECONDS_LEFT
        while left := [path for path in Path("/proc").glob("[0-9]*/cwd") if _leads_to(path, self.folder)]:
            expect(time.monotonic() < end, f"still running: {', '.join(map(str, left))}")
            time.sleep(0.05)

    def forget_cache(self) -> None:
        """Empty the cache."""
        for path in self.cache.rglob("*"):
            if path.is_file():
                path.unlink()

    def check(self) -> None:
        """Whether the store is whole and the question answered as ever."""
        expect(self.store.read_bytes() == self.whole, "the store has changed")
        expect(is_as_written(self.store), "the checksum does not know the store")
        asked = self.run(*QUESTION)
        expect(asked == Ended(0, self.answer, asked.err), f"another answer: {asked.code} {asked.err[-300:]}")


def _leads_to(link: Path, folder: Path) -> bool:
    try:
        return link.readlink() == folder
    except OSError:  # it has ended meanwhile
        return False


def start(
    command: list[str],
    place: Place,
    environment: Mapping[str, str] = _NO_VARIABLES,
    before: Callable[[], None] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a command in the folder; `before` runs in the new process."""
    return subprocess.Popen(
        command,
        cwd=place.folder,
        env={**os.environ, "XDG_CACHE_HOME": str(place.cache), "SEECLI_STORE": str(place.store)} | dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=before,  # noqa: PLW1509  (no threads here)
    )


def wait(process: subprocess.Popen[bytes]) -> Ended:
    """Wait for a process; AssertionError if it says what no user should read, or ends as the help does not say."""
    out, err = process.communicate(timeout=_MOST_SECONDS)
    said = err.decode(errors="backslashreplace")
    expect("Traceback" not in said, said)
    expect(process.returncode in _CODES or process.returncode < 0, f"exit code {process.returncode}: {said[-300:]}")
    return Ended(process.returncode, out, said)


def expect(is_right: bool, otherwise: str) -> None:  # noqa: FBT001  (it reads like an assertion)
    """AssertionError if something is not right."""
    if not is_right:
        raise AssertionError(otherwise)
