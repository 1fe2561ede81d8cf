"""What commands look like on terminals of many kinds, kept as files; `python -m tests.captures` writes them anew.

A file is one command on one kind of terminal, in several widths. Read its diff before it is committed: it is what
people will see.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tests.terminal import run_on_terminal

FOLDER: Final = Path(__file__).parent
ROOT: Final = FOLDER.parent.parent
WIDTHS: Final = (200, 100, 80, 60, 40)
COMMANDS: Final = {
    "list": "list --country Serbia --date 2018-06,2018-11",
    "search": "search cocaine --country Albania --limit 3",
    "show": "show 2018-02-28-largest 2018-06-26-unodc-rolled-out-first",
    "source": "show 2018-02-28-largest --source",
}
SCREENS: Final[dict[str, dict[str, str]]] = {
    "plain": {"TERM": "dumb", "LANG": "C.UTF-8"},
    "ascii": {"TERM": "dumb", "LC_ALL": "C"},
    "color": {"TERM": "xterm-256color", "LANG": "C.UTF-8", "SEECLI_PAGER": "cat"},
}
# Addresses hold the folder of the checkout, and a number by which a terminal knows the pieces of a link.
_LINK: Final = re.compile("\x1b]8;[^;]*;([^\x1b]*)\x1b\\\\")
_ESCAPE: Final = re.compile("\x1b\\[[0-9;]*m|\x1b]8;[^\x1b]*\x1b\\\\")


class Capture(NamedTuple):
    """A command on a kind of terminal."""

    command: str
    screen: str

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.command}.{self.screen}.txt"


CAPTURES: Final = [Capture(command, screen) for command in COMMANDS for screen in SCREENS]


def take(capture: Capture) -> dict[int, str]:
    """What the command writes at each width."""

    def run(width: int) -> str:
        command = ["seecli", *COMMANDS[capture.command].split()]
        written = run_on_terminal(command, width, ROOT, **SCREENS[capture.screen])
        return _LINK.sub("\x1b]8;;\\1\x1b\\\\", written).replace(ROOT.as_uri(), "file://.")

    return {width: run(width) for width in WIDTHS}


def join(capture: Capture, taken: Mapping[int, str]) -> str:
    """The text of the file."""
    return "".join(
        f"$ seecli {COMMANDS[capture.command]}  # {width} columns\n{text}\n" for width, text in taken.items()
    )


def list_shown(text: str) -> Iterator[str]:
    """The lines as they are seen, without what only drives the terminal."""
    yield from _ESCAPE.sub("", text).splitlines()
