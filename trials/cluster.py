"""A Dask cluster on this machine: a scheduler and workers, each a process of its own, that speak over TCP."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socket import create_server
from typing import Final, NamedTuple

_HOST: Final = "127.0.0.1"
_MOST_SECONDS: Final = 60


class Cluster(NamedTuple):
    """Where the scheduler listens, its process, and those of the workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def start_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A scheduler and so many workers of one thread, whose files are in the folder; they end with it."""
    with create_server((_HOST, 0)) as free:
        port = free.getsockname()[1]
    address = f"tcp://{_HOST}:{port}"
    with ExitStack() as stack:
        log = folder / "scheduler.log"
        scheduler = _start(stack, log, "scheduler", "--host", _HOST, "--port", str(port), "--no-dashboard")
        usual = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", _HOST)
        logs = [folder / f"worker-{number}.log" for number in range(workers)]
        place = ("--local-directory", str(folder))
        started = [_start(stack, log, "worker", address, *usual, *place) for log in logs]
        for log in logs:
            _wait_for(log, b"Starting established connection")
        yield Cluster(address, scheduler, tuple(started))


def _start(stack: ExitStack, log: Path, kind: str, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *words]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _wait_for(log: Path, words: bytes) -> None:
    end = time.monotonic() + _MOST_SECONDS
    while words not in log.read_bytes():
        if time.monotonic() > end:
            raise TimeoutError(log.read_text())
        time.sleep(0.1)
