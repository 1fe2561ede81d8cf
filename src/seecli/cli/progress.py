"""A bar for what takes long, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from seecli.store.jsonl import Stored

if TYPE_CHECKING:
    from seecli.extract import Advance
    from seecli.gather.workers import Outcome

# To draw costs a millisecond, and an event takes ten.
_EVENTS_A_STEP: Final = 20


def show_progress(records: Iterator[Stored], size: int) -> Iterator[Stored]:
    """Pass on the records of a store of `size` bytes, and show on stderr how far it has got."""
    if not sys.stderr.isatty():
        yield from records
        return
    from rich.console import Console  # noqa: PLC0415  (45 ms, only where there is a terminal to draw on)
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("indexing the store", total=size)
        for stored in records:
            yield stored
            progress.advance(task, stored.size)


def show_documents(read: "Callable[[Advance | None], Iterator[Outcome]]", count: int) -> "Iterator[Outcome]":
    """Pass on what became of so many documents, and show on stderr how fast it goes and how long it will take."""
    if not sys.stderr.isatty():
        yield from read(None)
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    what = TextColumn("reading {task.description}")
    columns = (what, BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]:.1f}/s"), TimeRemainingColumn())
    # Drawn when something is done, not by a thread: processes are begun here, and a thread may hold a lock meanwhile.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        documents = progress.add_task("documents", total=count, rate=0.0)
        events = progress.add_task("events", total=None, rate=0.0, visible=False)

        def advance(done: int, total: int) -> None:
            rate, is_step = progress.tasks[events].speed or 0.0, done % _EVENTS_A_STEP == 0
            progress.update(events, completed=done, total=total, rate=rate, visible=True, refresh=is_step)

        for outcome in read(advance):
            yield outcome
            progress.reset(events, total=None, visible=False, rate=0.0)
            progress.update(documents, advance=1, rate=progress.tasks[documents].speed or 0.0, refresh=True)
