"""Runs a command as a person sees it: on a terminal of a given width, without colour unless told otherwise."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


def run_on_terminal(
    command: list[str], columns: int = 100, folder: Path | None = None, variables: Mapping[str, str] = _NOTHING
) -> str:
    """What a command writes to a terminal, stdout and stderr as they come; `variables` say more of the terminal."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {"PATH": os.environ["PATH"], "TERM": "dumb", "COLUMNS": str(columns), "LANG": "C.UTF-8"}
    environment |= variables
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
