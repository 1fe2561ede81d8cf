"""Text put together from physical lines, which still knows the line of each of its characters."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from seecli.documents.source import Document, Line


class Piece(NamedTuple):
    """A line, or a part of it, and what stands before it in the running text: "", " ", a newline or an empty line."""

    before: str
    line: Line


class Passage(NamedTuple):
    """Running text; `starts` holds (offset, line number) of each piece in reading order."""

    text: str = ""
    starts: tuple[tuple[int, int], ...] = ()

    def line_at(self, offset: int) -> int:
        """The physical line of the character at an offset."""
        return self.starts[bisect_right(self.starts, (offset, 10**9)) - 1][1]

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The physical lines in reading order."""
        return tuple(number for _, number in self.starts)


def build_passage(pieces: Iterable[Piece]) -> Passage:
    r"""The pieces as one text.

    >>> passage = build_passage([Piece("", Line(15, "UNODC present")), Piece("", Line(35, "ed the plan."))])
    >>> passage.text, passage.line_at(13)
    ('UNODC presented the plan.', 35)
    """
    parts: list[str] = []
    starts = []
    length = 0
    for before, line in pieces:
        between = before if length else ""
        starts.append((length + len(between), line.number))
        parts += (between, line.text)
        length += len(between) + len(line.text)
    return Passage("".join(parts), tuple(starts))


def line_ranges(numbers: Iterable[int], document: Document) -> list[list[int]]:
    """Line numbers in reading order as ranges [first, last]; only blank lines may lie inside a range.

    >>> lines = tuple(Line(number, "text") for number in (13, 15, 17, 18, 35))
    >>> line_ranges([13, 15, 35, 17, 18], Document("a.txt", "", lines))
    [[13, 15], [35, 35], [17, 18]]
    """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and document.place_of(number) - document.place_of(ranges[-1][1]) in (0, 1):
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ranges
