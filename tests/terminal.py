"""Runs a command as a person sees it: on a terminal of a given size, without colour unless TERM is given."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.running import open_terminal, read_end, start

# What tells a process that coverage measures it; empty for one whose own doings are looked at.
UNMEASURED = {"COVERAGE_PROCESS_CONFIG": ""}


def run_on_terminal(
    command: Sequence[str], columns: int = 100, folder: Path | None = None, rows: int = 50, **more: str
) -> str:
    """What a command writes to a terminal, stdout and stderr as they come; `seecli` alone is that of this checkout."""
    leader, follower = open_terminal(rows, columns)
    environment = {"PATH": os.environ["PATH"], "TERM": "dumb", "COLUMNS": str(columns), "LANG": "C.UTF-8"}
    environment |= {name: os.environ[name] for name in ("PYTHONPATH", *UNMEASURED) if name in os.environ} | more
    wait = _start(command, folder or Path.cwd(), environment, follower)
    os.close(follower)
    written = b""
    while chunk := read_end(leader):
        written += chunk
    wait()
    os.close(leader)
    return written.decode().replace("\r\n", "\n")


def _start(command: Sequence[str], folder: Path, environment: Mapping[str, str], stream: int) -> Callable[[], int]:
    if command[0] == "seecli":
        return start(command[1:], folder, environment, (stream, stream, stream))
    return subprocess.Popen(command, stdin=stream, stdout=stream, stderr=stream, env=environment, cwd=folder).wait
