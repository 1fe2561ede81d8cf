"""A bar for what takes long, on a terminal only."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from seecli.store.jsonl import Stored

if TYPE_CHECKING:
    from seecli.gather.workers import Outcome


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


def show_documents(outcomes: "Iterator[Outcome]", count: int) -> "Iterator[Outcome]":
    """Pass on what became of so many documents, and show on stderr how fast it goes and how long it will take."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    rate = TextColumn("{task.fields[rate]:.1f}/s")
    columns = (TextColumn("reading documents"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    # Drawn when a document is done, not by a thread: processes are begun here, and a thread may hold a lock meanwhile.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task = progress.add_task("", total=count, rate=0.0)
        for outcome in outcomes:
            yield outcome
            progress.update(task, advance=1, rate=progress.tasks[0].speed or 0.0, refresh=True)
