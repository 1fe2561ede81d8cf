"""Command lines run one after the other, and each fault in what they wrote."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.hostile.faults import find_faults
from tests.hostile.formats import DAMAGES
from tests.hostile.product import STORE, Call
from tests.hostile.running import run


class Tried(NamedTuple):
    """A command line, where it was run, how it ended and what was wrong."""

    call: Call
    columns: int | None
    code: int
    faults: tuple[str, ...]

    def __str__(self) -> str:
        """A line for each fault."""
        place = f"on {self.columns} columns" if self.columns else "in a pipe"
        return "\n".join(f"{[*self.call.arguments]!a:.200} {place}: {fault:.300}" for fault in self.faults)


def try_calls(calls: Iterable[Call], folder: Path, places: Iterable[int | None]) -> Iterator[Tried]:
    """Run each call in each place, in a folder with a store."""
    calls = list(calls)
    for columns in places:
        for call in calls:
            asked = {"_SEECLI_COMPLETE": "bash"} if call.format == "completion" else {}
            outcome = run(call.arguments, folder, columns, SEECLI_STORE=str(folder / STORE), **asked)
            faults = [*find_faults(outcome, call.format, columns)]
            if call.format in DAMAGES and outcome.returncode == 0:
                faults += DAMAGES[call.format](folder / f"out.{call.format}")
            yield Tried(call, columns, outcome.returncode, tuple(faults))
