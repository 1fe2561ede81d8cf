"""`python -m trials.scale`: how a store, its index and its exports grow, and how long each takes to be asked.

Prints seconds of whole processes (the median of some, written into a pipe) and megabytes, a column for each number of
events. DuckDB and Dask ask the Parquet files for the same as `seecli` asks its index. Needs the extra `parquet`,
DuckDB and Dask.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from statistics import median
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple

from benchmarks.stores import name_store, write_stores

_SIZES: Final = (1_000, 10_000, 100_000)
_RUNS: Final = 3
_SEECLI: Final = (sys.executable, "-m", "seecli")
_PARTS: Final = "{folder}/*/*.parquet"
_DUCKDB: Final = """\
import duckdb
print(duckdb.sql("SELECT {what} FROM read_parquet('{parts}', hive_partitioning = true) {rest}").fetchall())
"""
_DASK: Final = """\
import dask.dataframe
print(dask.dataframe.read_parquet("{folder}").groupby("year", observed=True).size().compute())
"""


class Step(NamedTuple):
    """A command, what it writes if that is to be weighed, and whether it is told by its first run alone."""

    name: str
    command: tuple[str, ...]
    written: Path | None = None
    is_once: bool = False


class Cost(NamedTuple):
    """Seconds from start to end, megabytes of memory at the most, megabytes written."""

    seconds: float
    memory: float
    written: float | None


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m trials.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=_SIZES, help="events in the stores")
    parser.add_argument("--runs", type=int, default=_RUNS, help=f"processes a command; usual: {_RUNS}")
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_stores(folder, given.sizes)
        for size in given.sizes:
            store = name_store(folder, size)
            print(f"{size:,} events, store {_weigh(store):.1f} MB", flush=True)
            for step in list_steps(store, folder):
                print(_spell(step.name, measure(step, folder, 1 if step.is_once else given.runs)), flush=True)


def list_steps(store: Path, folder: Path) -> Iterator[Step]:
    """What is asked of a store in this order: its index and its exports come first."""
    at = ("--store", str(store))
    cache, parquet, lines = folder / "cache" / "seecli", folder / "parquet", folder / "lines.jsonl"
    yield Step("index built", (*_SEECLI, "list", "--limit", "1", *at), cache, is_once=True)
    yield Step("list, 20", (*_SEECLI, "list", "--limit", "20", *at))
    yield Step("search: a rare word", (*_SEECLI, "search", "montenegrin", *at))
    yield Step("search: a word of half the events", (*_SEECLI, "search", "training", *at))
    yield Step("summary", (*_SEECLI, "summary", *at))
    yield Step("summary by country", (*_SEECLI, "summary", "--by", "country", *at))
    yield Step("timeline", (*_SEECLI, "timeline", *at))
    yield Step("to Parquet", (*_SEECLI, "list", "--format", "parquet", "-o", str(parquet), *at), parquet, is_once=True)
    yield Step(
        "to OpenSearch", (*_SEECLI, "list", "--format", "opensearch", "-o", str(lines), *at), lines, is_once=True
    )
    yield from _ask_parquet(parquet)


def _ask_parquet(folder: Path) -> Iterator[Step]:
    queries = {
        "DuckDB: by country": ("unnest(countries) AS country, count(*)", "GROUP BY country"),
        "DuckDB: by year": ("year, count(*)", "GROUP BY year"),
        "DuckDB: a rare word in the texts": ("id", "WHERE text ILIKE '%montenegrin%' LIMIT 20"),
    }
    for name, (what, rest) in queries.items():
        script = _DUCKDB.format(what=what, parts=_PARTS.format(folder=folder), rest=rest)
        yield Step(name, (sys.executable, "-c", script))
    yield Step("Dask: by year", (sys.executable, "-c", _DASK.format(folder=folder)))


def measure(step: Step, folder: Path, runs: int) -> Cost:
    """The median seconds and the most memory of some runs; what stood where the step writes is gone before."""
    if step.written:
        _remove(step.written)
    costs = [_run_once(step.command, folder) for _ in range(runs)]
    written = _weigh(step.written) if step.written else None
    return Cost(median(cost.seconds for cost in costs), max(cost.memory for cost in costs), written)


def _run_once(command: Sequence[str], folder: Path) -> Cost:
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    begun = perf_counter()
    process = Popen(command, stdout=DEVNULL, stderr=DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return Cost(perf_counter() - begun, used.ru_maxrss / 1024, None)


def _remove(path: Path) -> None:
    if path.is_dir():
        rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _weigh(path: Path) -> float:
    files = [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files) / 1e6


def _spell(name: str, cost: Cost) -> str:
    written = "" if cost.written is None else f"{cost.written:>10.1f} MB written"
    return f"  {name:36}{cost.seconds:>9.2f} s{cost.memory:>8.0f} MB{written}"


if __name__ == "__main__":
    main()
