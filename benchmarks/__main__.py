"""`python -m benchmarks`: how long whole processes take and how much memory, beside other tools, as a store grows."""

import argparse
import compileall
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from statistics import median
from subprocess import DEVNULL, Popen, run
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple

import seecli
from benchmarks.commands import Command, list_commands, list_missing
from benchmarks.stores import name_store

_SIZES: Final = (200, 10_000, 100_000)
_RUNS: Final = 15
# To index the largest store takes 100 times as long as to ask it.
_COLD_RUNS: Final = 3


class Cost(NamedTuple):
    """What a process took from its start to its end: seconds, and kilobytes at the most."""

    seconds: float
    kilobytes: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=_RUNS, help=f"processes a command; usual: {_RUNS}")
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES, help="events in the stores")
    parser.add_argument("--folder", type=Path, help="where the stores are and stay; usual: a temporary one")
    given = parser.parse_args()
    for tool in list_missing():
        print(f"not installed, left out: {tool}")
    # Else the first runs would be measured with their compilation.
    compileall.compile_dir(Path(seecli.__file__).parent, quiet=1)
    with _open_folder(given.folder) as folder:
        # In a process of its own: a process starts out with the peak memory of the one that started it.
        run(
            (sys.executable, "-m", "benchmarks.stores", str(folder), *map(str, given.sizes)),
            check=True,
        )
        _print_costs({size: measure(name_store(folder, size), folder, given.runs) for size in given.sizes})


@contextmanager
def _open_folder(path: Path | None) -> Iterator[Path]:
    if path:
        path.mkdir(parents=True, exist_ok=True)
        yield path.resolve()
    else:
        with TemporaryDirectory() as name:
            yield Path(name)


def measure(store: Path, folder: Path, runs: int) -> dict[str, Cost]:
    """The median cost of each command; they take turns, so that what slows the machine slows them all."""
    costs: dict[str, list[Cost]] = defaultdict(list)
    commands = list_commands(store)
    for command in commands:
        _run_once(command, folder)  # fills the caches: the index of the store, the files in memory
    for turn in range(runs):
        first = turn % len(commands)
        for command in (*commands[first:], *commands[:first]):
            if not command.is_cold or turn < _COLD_RUNS:
                costs[command.name].append(_run_once(command, folder))
    return {
        command.name: Cost(
            median(cost.seconds for cost in costs[command.name]), max(cost.kilobytes for cost in costs[command.name])
        )
        for command in commands
    }


def _run_once(command: Command, folder: Path) -> Cost:
    cache = folder / ("cold" if command.is_cold else "warm")
    if command.is_cold:
        rmtree(cache, ignore_errors=True)
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "COLUMNS": "100"}
    begin = perf_counter()
    process = Popen(command.arguments, stdout=DEVNULL, stderr=DEVNULL, env=environment)
    # Not process.wait: this tells the memory of this one process.
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - begin
    if status:
        sys.exit(f"failed: {command.name}: {command.arguments}")
    return Cost(seconds, usage.ru_maxrss)


def _print_costs(costs: Mapping[int, Mapping[str, Cost]]) -> None:
    """A row a command: milliseconds and megabytes for each size, and the growth of the time from the first size on."""
    first, *_ = costs
    head = "".join(f"{f'{size:,}':>12}{'':>9}{'':>8}" for size in costs)
    print(f"{'':28}{head}\n{'':28}" + f"{'ms':>12}{'MB':>9}{'growth':>8}" * len(costs))
    for name in costs[first]:
        cells = "".join(_spell(costs[size][name], costs[first][name]) for size in costs)
        print(f"{name:28}{cells}")


def _spell(cost: Cost, least: Cost) -> str:
    growth = cost.seconds / least.seconds
    return f"{cost.seconds * 1000:>12,.0f}{cost.kilobytes / 1024:>9,.0f}{growth:>8.1f}"


if __name__ == "__main__":
    main()
