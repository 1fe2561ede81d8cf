"""Pages in, the same without what every page carries: running heads and feet, and the numbers of the pages."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from seecli.documents.formats.pdf.shapes import Line, Page, build_lines

_EDGE: Final = 0.12  # of the page, above and below
_MOST_EDGE_LINES: Final = 4
_NEAR: Final = 6  # points: the same place on another page
_NUMBER = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(
    r"\W*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE
)


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without their furniture; the running head of the first page stays, for it names the publication."""
    edges = [_edges(page) for page in pages]
    places = Counter(place for lines in edges for place in {_place(line) for line in lines})
    repeated = {place for place, count in places.items() if count > 1}
    return [
        _without(page, [line for line in lines if _is_furniture(line, repeated, page, number)])
        for number, (page, lines) in enumerate(zip(pages, edges, strict=True))
    ]


def _edges(page: Page) -> list[Line]:
    lines = build_lines(page.words)
    above = [line for line in lines if line.base < _EDGE * page.height][:_MOST_EDGE_LINES]
    below = [line for line in lines if line.base > (1 - _EDGE) * page.height][-_MOST_EDGE_LINES:]
    return above + below


def _place(line: Line) -> tuple[str, int]:
    """What tells a running head: its words, whatever their numbers, and its height."""
    return _NUMBER.sub("#", line.text), round(line.base / _NEAR)


def _is_furniture(line: Line, repeated: set[tuple[str, int]], page: Page, number: int) -> bool:
    if _ONLY_NUMBER.fullmatch(line.text):
        return True
    text, height = _place(line)
    is_repeated = any((text, near) in repeated for near in (height - 1, height, height + 1))
    return is_repeated and (number > 0 or line.base > page.height / 2)


def _without(page: Page, furniture: Sequence[Line]) -> Page:
    dropped = {word for line in furniture for word in line.words}
    return page._replace(words=tuple(word for word in page.words if word not in dropped))
