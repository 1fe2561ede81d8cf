"""Runs a command as a person sees it: on a terminal of a given size, without colour unless TERM is given."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from pathlib import Path

# What tells a process that coverage measures it; empty for one whose own doings are looked at.
UNMEASURED = {"COVERAGE_PROCESS_CONFIG": ""}


def run_on_terminal(
    command: list[str], columns: int = 100, folder: Path | None = None, rows: int = 50, **more: str
) -> str:
    """What a command writes to a terminal, stdout and stderr as they come."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    environment = {"PATH": os.environ["PATH"], "TERM": "dumb", "COLUMNS": str(columns), "LANG": "C.UTF-8"}
    environment |= {name: os.environ[name] for name in ("PYTHONPATH", *UNMEASURED) if name in os.environ} | more
    process = subprocess.Popen(
        command, stdin=follower, stdout=follower, stderr=follower, env=environment, cwd=folder, close_fds=True
    )
    os.close(follower)
    written = b""
    while chunk := _read(leader):
        written += chunk
    process.wait()
    os.close(leader)
    return written.decode().replace("\r\n", "\n")


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # Linux reports the end of a terminal as an error
        return b""
