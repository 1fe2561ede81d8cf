"""Documents in, the readings of them in a folder: read by the workers of a Dask cluster, which need only seecli.

A worker gets the bytes of a document and gives back its reading: no folder is shared, and whoever reads a document, and
however often, the reading is the same.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any, Final, NamedTuple

from seecli.documents.source import load_content
from seecli.errors import DocumentError, SeecliError
from seecli.extract import Advance
from seecli.gather.kept import find_reading, keep_reading, renew_reading
from seecli.gather.reading import identify_readings, parse_head, read_content, spell_reading
from seecli.gather.workers import Outcome, build_outcome

_AHEAD: Final = 8
_SECONDS_TO_CONNECT: Final = 30


class _Sent(NamedTuple):
    """A document that is being read somewhere, and where its reading is to be kept."""

    path: Path
    kept: Path


def read_on_cluster(paths: Sequence[Path], folder: Path, address: str, _: Advance | None = None) -> Iterator[Outcome]:
    """What became of each document, as they come back; SeecliError if there is no cluster at the address."""
    with _connect(address) as client:
        from distributed.comm import CommClosedError  # noqa: PLC0415  (an extra)

        try:
            yield from _read(client, iter(paths), folder)
        except (CancelledError, CommClosedError):
            raise SeecliError(f"the cluster at {address} has gone; extract again, what was read is kept") from None


def _connect(address: str) -> Any:  # noqa: ANN401  (Dask has no types)
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError:
        raise SeecliError("--cluster needs Dask: pip install 'seecli[cluster]'") from None
    try:
        return Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise SeecliError(f"no cluster at {address}: {error}; start one with 'dask scheduler'") from None


def _read(client: Any, paths: Iterator[Path], folder: Path) -> Iterator[Outcome]:  # noqa: ANN401
    from distributed import as_completed  # noqa: PLC0415

    sent: dict[Any, _Sent] = {}
    running = as_completed(loop=client.loop)
    waiting = True
    while waiting or sent:
        while waiting and len(sent) < _AHEAD * max(1, sum(client.ncores().values())):
            path = next(paths, None)
            if not path:
                waiting = False
                break
            outcome = _send(client, path, folder, sent, running)
            if outcome:
                yield outcome
        if sent:
            future = next(running)
            yield _receive(future, sent.pop(future))


def _send(client: Any, path: Path, folder: Path, sent: dict[Any, _Sent], running: Any) -> Outcome | None:  # noqa: ANN401
    """Have a document read; what became of it at once, if it cannot be opened or was read before."""
    try:
        content = load_content(path)
    except DocumentError as error:
        return Outcome(path, problem=error.problem)
    kept = find_reading(folder, path.name, content)
    if head := renew_reading(kept):
        return build_outcome(path, kept, head)
    future = client.submit(read_for_cluster, path.name, content, identify_readings(), pure=False, retries=2)
    sent[future] = _Sent(path, kept)
    running.add(future)
    return None


def read_for_cluster(name: str, content: bytes, readings: str) -> tuple[str, bytes]:
    """On a worker: the problem with a document, or its reading as it is spelled."""
    if readings != identify_readings():
        return "was sent to a worker with another version of seecli; install the same everywhere", b""
    try:
        return "", spell_reading(read_content(name, content))
    except DocumentError as error:
        return error.problem, b""


def _receive(future: Any, sent: _Sent) -> Outcome:  # noqa: ANN401
    # Waits if need be: what a worker had read falls away with it, and is read again by another.
    if error := future.exception():
        return Outcome(sent.path, problem=f"ended the workers that read it ({type(error).__name__})")
    problem, spelled = future.result()
    if problem:
        return Outcome(sent.path, problem=problem)
    keep_reading(sent.kept, spelled)
    return build_outcome(sent.path, sent.kept, parse_head(spelled))
