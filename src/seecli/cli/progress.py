"""A bar for what takes long, on a terminal only."""

import sys
from collections.abc import Iterator

from seecli.store.jsonl import Stored


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
