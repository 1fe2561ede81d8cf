"""What the terminal can show: its size, whether it knows colour, and whether it has more letters than ASCII."""

import os
import shutil
from typing import Final, NamedTuple, TextIO

# Set by --color: it beats what the terminal says of itself.
COLOR: Final = "SEECLI_COLOR"


class Screen(NamedTuple):
    """A terminal, or what stands for one where there is none."""

    width: int
    height: int
    has_color: bool
    is_ascii: bool


def read_screen(out: TextIO) -> Screen:
    """The screen that a stream is shown on."""
    width, height = shutil.get_terminal_size()
    return Screen(width, height, has_color(out), _is_ascii())


def has_color(out: TextIO) -> bool:
    """Whether colour may be used: as --color says, else on a terminal that knows it, unless NO_COLOR is set."""
    asked = os.environ.get(COLOR)
    if asked in {"always", "never"}:
        return asked == "always"
    return out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _is_ascii() -> bool:
    """Whether the locale has no more than ASCII: bars and lines are drawn with what it has."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "C.UTF-8")
    return named in {"C", "POSIX"} or not any(mark in named.lower() for mark in ("utf", "."))
