"""Pictures of characters: lines of styled pieces in, text for a screen out; Rich only where there is colour."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap
from typing import Final, NamedTuple, TextIO

from seecli.render.cells import escape_controls, spell_line
from seecli.render.screen import Screen, open_console


class Piece(NamedTuple):
    """A text and how Rich styles it."""

    text: str
    style: str = ""


Line = Sequence[Piece]

BLANK: Final[Line] = ()
HEADING: Final = "bold"
FAINT: Final = "dim"
# Keys of a legend.
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def write_lines(lines: Iterable[Line], screen: Screen, out: TextIO) -> None:
    """Write lines, none with spaces at its end and none with a text that could drive the terminal."""
    safe = ([_make_safe(piece) for piece in line] for line in lines)
    if screen.has_color:
        _write_styled(safe, screen, out)
        return
    out.writelines("".join(piece.text for piece in line).rstrip() + "\n" for line in safe)


def _make_safe(piece: Piece) -> Piece:
    safe = escape_controls(piece.text)
    return piece if safe is piece.text else piece._replace(text=safe)


def _write_styled(lines: Iterable[Line], screen: Screen, out: TextIO) -> None:
    from rich.text import Text  # noqa: PLC0415  (45 ms)

    console = open_console(out, screen)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


def measure(line: Line) -> int:
    """How many columns a line takes."""
    return sum(len(piece.text) for piece in line)


def cut(value: object, width: int, screen: Screen) -> str:
    """A value on one line, cut with dots where it is too long.

    >>> cut("Largest haul of cocaine", 13, Screen(80, 24, False, False))
    'Largest haul…'
    """
    text = spell_line(value)
    if len(text) <= width:
        return text
    dots = "..." if screen.is_ascii else "…"
    return text[: max(width - len(dots), 0)].rstrip() + dots[:width]


def fill(text: str, width: int, style: str = "", indent: str = "") -> Iterator[Line]:
    """A text in lines of a width, broken between words; an id that is too long, at its hyphens."""
    for line in wrap(spell_line(text), max(width, 8), subsequent_indent=indent, break_on_hyphens=" " not in text):
        yield (Piece(line, style),)


def lay_beside(left: Sequence[Line], right: Sequence[Line], width: int) -> Iterator[Line]:
    """Two blocks of lines side by side; the left one takes a width."""
    for row in range(max(len(left), len(right))):
        first = left[row] if row < len(left) else BLANK
        second = right[row] if row < len(right) else BLANK
        yield (*first, Piece(" " * (width - measure(first))), *second) if second else first
