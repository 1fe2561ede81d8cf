"""What the terminal can show: its size, whether it knows colour, and whether it has more letters than ASCII."""

import os
import shutil
from typing import TYPE_CHECKING, Final, NamedTuple, TextIO

if TYPE_CHECKING:
    from rich.console import Console

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


def open_console(out: TextIO, screen: Screen) -> "Console":
    """A console that writes what the screen can show, and takes nothing for markup."""
    from rich.console import Console  # noqa: PLC0415  (45 ms, only where something is drawn)

    return Console(
        file=out,
        width=screen.width,
        height=screen.height,  # without it Rich ignores the width where TERM is dumb
        color_system="256" if screen.has_color else None,
        force_terminal=screen.has_color,
        markup=False,
        emoji=False,
        highlight=False,
    )


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
