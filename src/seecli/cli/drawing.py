"""A picture for a terminal instead of a table: to the screen, through the pager, or to the file of -o."""

import sys
from collections.abc import Callable, Iterable
from functools import partial
from io import StringIO
from textwrap import wrap
from typing import Final, TextIO

from seecli.cli.options import Output
from seecli.cli.pager import write_paged
from seecli.cli.printing import print_note
from seecli.render.drawing import Line, write_lines
from seecli.render.screen import Screen, read_screen
from seecli.store.jsonl import write_whole

# Nothing can be drawn on less.
_LEAST_WIDTH: Final = 30
Draw = Callable[[Screen], Iterable[Line]]


def is_drawn(output: Output) -> bool:
    """Whether the user gets a picture: columns that are asked for by name are a table."""
    return output.format == "table" and not output.fields


def print_drawing(draw: Draw, output: Output) -> None:
    """Show what is drawn for the screen as the output options say."""
    if output.path:
        text = StringIO()
        _write(draw, text)
        write_whole(output.path, text.getvalue().encode(errors="backslashreplace"))
    else:
        write_paged(partial(_write, draw), is_allowed=output.is_paged)


def print_words(text: str) -> None:
    """Say something beside the picture, on a terminal in lines that fit it."""
    lines = wrap(text, read_screen(sys.stderr).width) if sys.stderr.isatty() else [text]
    for line in lines:
        print_note(line)


def print_cut(shown: int, found: int) -> None:
    """Say what a limit left out."""
    if shown < found:
        print_words(f"{shown} of {found} shown; --limit 0 for all")


def _write(draw: Draw, out: TextIO) -> None:
    screen = read_screen(out)
    screen = screen._replace(width=max(screen.width, _LEAST_WIDTH))
    write_lines(draw(screen), screen, out)
