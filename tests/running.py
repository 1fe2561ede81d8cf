"""A command line run in a process of its own that tests/zygote.py forks, in a pipe or on a terminal."""

import atexit
import fcntl
import json
import os
import pty
import select
import socket
import struct
import sys
import termios
import tty
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess, Popen

_ROOT = Path(__file__).resolve().parent.parent


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], columns: int | None = None
) -> CompletedProcess[str]:
    """Run `seecli` with arguments in a folder: in pipes, or on terminals of so many columns, nothing changed."""
    out, err = _open_pair(columns), _open_pair(columns)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123  (it is no path)
        wait = start(arguments, folder, environment, (nothing.fileno(), out[1], err[1]))
    for _, end in (out, err):
        os.close(end)
    written = _read_both(out[0], err[0])
    return CompletedProcess(arguments, wait(), *(part.decode() for part in written))


def start(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str], streams: tuple[int, int, int]
) -> Callable[[], int]:
    """Start `seecli` on three streams; what waits for its end, which has to be called before the next one starts."""
    line = _start_zygote(os.getpid())
    request = json.dumps({"arguments": [*arguments], "folder": str(folder), "environment": {**environment}})
    socket.send_fds(line, [b"\n"], streams)
    line.sendall(request.encode() + b"\n")
    return lambda: int(line.recv(16))


@cache
def _start_zygote(_: int) -> socket.socket:
    """One for each process that asks; it ends when that does."""
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-m", "tests.zygote", str(theirs.fileno())]
    with theirs:
        process = Popen(command, cwd=_ROOT, pass_fds=[theirs.fileno()])
    atexit.register(process.wait)
    atexit.register(ours.close)  # the last that is registered is the first that is done
    return ours


def open_terminal(rows: int, columns: int) -> tuple[int, int]:
    """A terminal: where this process reads, and where the other one writes."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    return leader, follower


def read_end(end: int) -> bytes:
    """What has come; nothing where nothing will come any more."""
    try:
        return os.read(end, 1 << 16)
    except OSError:  # Linux reports the end of a terminal as an error
        return b""


def _open_pair(columns: int | None) -> tuple[int, int]:
    if columns is None:
        return os.pipe()
    leader, follower = open_terminal(24, columns)
    tty.setraw(follower)  # "\n" stays what it is
    return leader, follower


def _read_both(*ends: int) -> list[bytes]:
    written: dict[int, list[bytes]] = {end: [] for end in ends}
    waiting = set(ends)
    while waiting:
        for end in select.select(waiting, (), ())[0]:
            chunk = read_end(end)
            written[end].append(chunk)
            if not chunk:
                waiting.discard(end)
                os.close(end)
    return [b"".join(written[end]) for end in ends]
