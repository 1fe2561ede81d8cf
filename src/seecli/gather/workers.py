"""Documents in, the readings of them in a folder: one after the other, or side by side in processes."""

import os
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import parent_process  # noqa: TID251  (these processes are seecli itself)
from pathlib import Path
from threading import Thread
from typing import Final, NamedTuple

from seecli.documents.source import load_content
from seecli.errors import DocumentError
from seecli.extract import Advance
from seecli.gather.kept import find_reading, keep_reading, renew_reading
from seecli.gather.reading import Head, LedgerLine, parse_head, read_content, spell_reading
from seecli.store.receipts import Receipt

# Enough that no process waits for the next document, few enough that their number says nothing about memory.
_AHEAD: Final = 4


class Outcome(NamedTuple):
    """What became of a document: its receipt, its reading and the lines that nothing claimed, or the problem."""

    path: Path
    receipt: Receipt | None = None
    reading: Path | None = None
    unclaimed: tuple[LedgerLine, ...] = ()
    problem: str = ""


def count_cores() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_documents(paths: Sequence[Path], folder: Path, jobs: int, advance: Advance | None = None) -> Iterator[Outcome]:
    """What became of each document, in their order; the readings of those that could be read are in the folder.

    `advance` hears how far the reading of a document is where there is only one process.
    """
    if jobs == 1 or len(paths) == 1:
        yield from (read_into(path, folder, advance) for path in paths)
        return
    waiting = deque(paths)
    while waiting:
        suspects = yield from _read_side_by_side(waiting, folder, jobs)
        yield from (_read_alone(path, folder) for path in suspects)


def read_into(path: Path, folder: Path, advance: Advance | None = None) -> Outcome:
    """Read one document and keep its reading, unless that is kept already."""
    try:
        content = load_content(path)
        kept = find_reading(folder, path.name, content)
        head = renew_reading(kept)
        if not head:
            spelled = spell_reading(read_content(path.name, content, advance))
            keep_reading(kept, spelled)
            head = parse_head(spelled)
    except DocumentError as error:
        return Outcome(path, problem=error.problem)
    return build_outcome(path, kept, head)


def build_outcome(path: Path, kept: Path, head: Head) -> Outcome:
    """What became of a document that was read."""
    receipt = Receipt(*head.origin, events=len(head.known), folder=os.path.realpath(path.parent))
    return Outcome(path, receipt, kept, head.unclaimed)


def _read_side_by_side(waiting: deque[Path], folder: Path, jobs: int) -> Generator[Outcome, None, list[Path]]:
    """Take documents and read them, until there are none or a process dies; those that may have killed it."""
    running: deque[tuple[Path, Future[Outcome]]] = deque()
    with ProcessPoolExecutor(jobs, initializer=_start) as pool:
        try:
            while waiting or running:
                while waiting and len(running) < jobs * _AHEAD:
                    running.append((waiting[0], pool.submit(read_into, waiting[0], folder)))
                    waiting.popleft()
                outcome = running[0][1].result()
                running.popleft()
                yield outcome
        except BrokenProcessPool:
            return [path for path, _ in running]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return []


def _read_alone(path: Path, folder: Path) -> Outcome:
    with ProcessPoolExecutor(1, initializer=_start) as pool:
        try:
            return pool.submit(read_into, path, folder).result()
        except BrokenProcessPool:
            return Outcome(path, problem="ended the process that read it; convert it again or leave it out")


def _start() -> None:
    """Ctrl-C goes to all processes of a terminal: those that read end without a word, the first one speaks."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the first process was killed: nobody would ever tell this one that there is nothing more to read."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
