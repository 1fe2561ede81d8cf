"""`python -m trials.many`: archives of many documents, read by one process and by several, broken off, on a cluster.

Prints seconds, the share of them that two processes need, the peak memory of the largest process for an archive and
for one ten times as large; a run that is killed and goes on, and one on a cluster whose worker is killed, must give
the same bytes. Exits with 1 if something is not as promised.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from trials.archive import write_documents
from trials.cluster import start_cluster

_MOST_SHARE: Final = 0.62
_MOST_GROWTH: Final = 1.2
_LEAST_RATE: Final = 1_000_000
_FEWEST_JUDGED: Final = 1_000  # of fewer documents the start of a process is too large a part


class Ran(NamedTuple):
    """What an extraction took: seconds, those of a processor, and kilobytes of its largest process at the most."""

    seconds: float
    busy: float
    kilobytes: int


class Archive(NamedTuple):
    """A folder of documents, its size, and where the cache and the stores are."""

    documents: Path
    size: int
    place: Path

    def start(self, store: str, *words: str) -> subprocess.Popen[bytes]:
        """Start an extraction with an empty cache, unless the store is to be gone on with."""
        command = [
            sys.executable,
            "-m",
            "seecli",
            "extract",
            str(self.documents),
            "-o",
            str(self.place / store),
            *words,
        ]
        return subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL)

    @property
    def _environment(self) -> Mapping[str, str]:
        return os.environ | {"XDG_CACHE_HOME": str(self.place / "cache")}

    def run(self, store: str, *words: str) -> Ran:
        """Run an extraction to its end."""
        begun = time.perf_counter()
        _, status, used = os.wait4(self.start(store, *words).pid, 0)
        if status:
            raise RuntimeError(f"extract {' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
        return Ran(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss)

    def forget(self) -> None:
        """Empty the cache."""
        shutil.rmtree(self.place / "cache", ignore_errors=True)

    @property
    def readings(self) -> Path:
        """Where what was read of each document is kept."""
        return self.place / "cache" / "seecli" / "readings"

    def count_documents(self) -> int:
        """How many documents there are."""
        return len(list(self.documents.iterdir()))

    def count_readings(self) -> int:
        """How many documents were read so far."""
        return len(list(self.readings.glob("*")))

    def is_same(self, store: str, other: str) -> bool:
        """Whether two stores have the same bytes."""
        return (self.place / store).read_bytes() == (self.place / other).read_bytes()


def _make(folder: Path, count: int) -> Archive:
    documents = folder / f"{count}-documents"
    size = write_documents(documents, count)
    place = folder / f"{count}-place"
    place.mkdir()
    return Archive(documents, size, place)


def measure_processes(archive: Archive) -> bool:
    """One process and two."""
    one, two = (_run_anew(archive, f"jobs-{jobs}.jsonl", "--jobs", str(jobs)) for jobs in (1, 2))
    rate, share = archive.size / one.busy, two.seconds / one.seconds
    print(f"--jobs 1: {one.seconds:.1f} s, {one.busy:.1f} of a processor, {rate / 1e6:.2f} MB for each of these")
    print(f"--jobs 2: {two.seconds:.1f} s, {share:.2f} of --jobs 1")
    is_same = archive.is_same("jobs-1.jsonl", "jobs-2.jsonl")
    print(f"the same bytes: {is_same}")
    print(_spell_store(archive), flush=True)
    is_fast = share <= _MOST_SHARE and rate >= _LEAST_RATE
    return is_same and (is_fast or archive.count_documents() < _FEWEST_JUDGED)


def _spell_store(archive: Archive) -> str:
    """What a run costs that reads nothing, and what it leaves."""
    again = archive.run("again.jsonl")
    store = archive.place / "again.jsonl"
    size = store.stat().st_size
    readings = sum(path.stat().st_size for path in archive.readings.iterdir())
    with store.open("rb") as file:
        events = sum(1 for _ in file)
    return (
        f"all read before: {again.seconds:.1f} s and {again.kilobytes // 1024} MB for {events:,} events; "
        f"store {size / 1e6:.1f} MB, readings in the cache {readings / 1e6:.1f} MB"
    )


def _run_anew(archive: Archive, store: str, *words: str) -> Ran:
    archive.forget()
    return archive.run(store, *words)


def measure_memory(small: Archive, large: Archive) -> bool:
    """The largest process for an archive and for one ten times as large."""
    few, many = (_run_anew(archive, "memory.jsonl", "--jobs", "2") for archive in (small, large))
    growth = many.kilobytes / few.kilobytes
    print(f"peak memory: {few.kilobytes // 1024} MB and {many.kilobytes // 1024} MB, {growth:.2f} times as much")
    print(f"ten times as many documents: {many.seconds:.1f} s, {large.size / many.seconds / 1e6:.2f} MB/s")
    print(_spell_store(large), flush=True)
    return growth <= _MOST_GROWTH


def break_off(archive: Archive) -> bool:
    """A run that is killed in its midst and goes on."""
    archive.forget()
    half = archive.count_documents() // 2
    process = archive.start("broken.jsonl")
    while archive.count_readings() < half:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = archive.count_readings()
    went_on = archive.run("broken.jsonl")
    is_same = archive.is_same("broken.jsonl", "jobs-1.jsonl")
    print(f"killed with {kept} readings kept, went on in {went_on.seconds:.1f} s; the same bytes: {is_same}")
    return is_same


def use_cluster(archive: Archive) -> bool:
    """Two workers, one of them killed in the midst of the run."""
    archive.forget()
    half = archive.count_documents() // 2
    with start_cluster(archive.place, 2) as cluster:
        begun = time.perf_counter()
        process = archive.start("cluster.jsonl", "--cluster", cluster.address)
        while archive.count_readings() < half:
            time.sleep(0.05)
        cluster.workers[0].kill()
        code = process.wait()
    is_same = not code and archive.is_same("cluster.jsonl", "jobs-1.jsonl")
    print(f"cluster, a worker killed: {time.perf_counter() - begun:.1f} s, exit {code}; the same bytes: {is_same}")
    return is_same


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m trials.many", description=__doc__)
    parser.add_argument("--documents", type=int, default=1000, help="how many; usual: 1000")
    parser.add_argument("--memory", action="store_true", help="also ten times as many, which takes ten times as long")
    parser.add_argument("--cluster", action="store_true", help="also a cluster; needs the extra of that name")
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        archive = _make(Path(name), given.documents)
        print(f"{given.documents} documents, {archive.size / 1e6:.1f} MB", flush=True)
        held = [measure_processes(archive), break_off(archive)]
        if given.cluster:
            held.append(use_cluster(archive))
        if given.memory:
            held.append(measure_memory(archive, _make(Path(name), 10 * given.documents)))
    return not all(held)


if __name__ == "__main__":
    sys.exit(main())
