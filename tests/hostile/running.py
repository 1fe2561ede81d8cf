"""A command line run in a folder that is all it knows, in a pipe or on terminals of a width."""

import os
from collections.abc import Sequence
from pathlib import Path
from subprocess import CompletedProcess
from typing import Final

from tests import running

# Columns of a terminal; None is a pipe.
PLACES: Final = (None, 40, 80)


def run(arguments: Sequence[str], folder: Path, columns: int | None = None, **variables: str) -> CompletedProcess[str]:
    """Run `seecli` with arguments in a folder, what it writes kept apart."""
    return running.run(arguments, folder, _build_environment(folder, columns) | variables, columns)


def _build_environment(folder: Path, columns: int | None) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLUMNS": str(columns or 80),
        "PAGER": "cat",
    }
