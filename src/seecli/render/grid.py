"""A table of words and numbers that fits a width: cells break between words, columns stay in line."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from seecli.render.cells import spell_line
from seecli.render.drawing import FAINT, HEADING, Line, Piece

_GAP = "  "


def draw_grid(
    header: Sequence[str], rows: Sequence[Sequence[object]], width: int, below: Sequence[str] = ()
) -> Iterator[Line]:
    """The header and the rows, each with a word below it, if there is one; columns of numbers stand to the right."""
    texts = [[spell_line(cell) for cell in row] for row in rows]
    right = [all(isinstance(row[index], int | float) for row in rows) for index in range(len(header))]
    columns = list(zip(header, *texts, strict=True))
    widths = _fit([max(map(len, column)) for column in columns], width - len(_GAP) * (len(header) - 1))
    yield from _draw_row(header, widths, right, HEADING)
    for row, name in zip_longest(texts, below, fillvalue=""):
        yield from _draw_row(row, widths, right)
        if name:
            yield (Piece(_GAP), Piece(name, FAINT))


def _fit(widths: Sequence[int], room: int) -> list[int]:
    """The widest columns are made narrower until all fit."""
    fitted = list(widths)
    while sum(fitted) > room and max(fitted) > 1:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _draw_row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool], style: str = "") -> Iterator[Line]:
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*wrapped, fillvalue=""):
        padded = (
            f"{part:>{width}}" if is_right else f"{part:{width}}"
            for part, width, is_right in zip(line, widths, right, strict=True)
        )
        yield (Piece(_GAP.join(padded), style),)
