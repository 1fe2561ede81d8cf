"""A picture for a terminal instead of a table: to the screen, through the pager, or to the file of -o."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final, TextIO

from seecli.cli.options import Output
from seecli.cli.printing import write_text
from seecli.render.drawing import Line, write_lines
from seecli.render.screen import Screen, read_screen

# Nothing can be drawn on less.
_LEAST_WIDTH: Final = 30
Draw = Callable[[Screen], Iterable[Line]]


def is_drawn(output: Output) -> bool:
    """Whether the user gets a picture: columns that are asked for by name are a table."""
    return output.format == "table" and not output.fields


def print_drawing(draw: Draw, output: Output) -> None:
    """Show what is drawn for the screen as the output options say."""
    write_text(partial(_write, draw), output)


def _write(draw: Draw, out: TextIO) -> None:
    screen = read_screen(out)
    screen = screen._replace(width=max(screen.width, _LEAST_WIDTH))
    write_lines(draw(screen), screen, out)
