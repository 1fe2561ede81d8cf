"""Pages in, the same without what every page carries, and the running head that names the publication."""

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


def part_furniture(pages: Sequence[Page]) -> tuple[list[Line], list[Page]]:
    """The running head of the first page, which may stand over its last column, and the pages without furniture."""
    edges = [_edges(page) for page in pages]
    places = Counter(place for lines in edges for place in {_place(line) for line in lines})
    repeated = {place for place, count in places.items() if count > 1}
    found = [[line for line in lines if _is_furniture(line, repeated)] for lines in edges]
    head = [line for line in found[0] if line.base < pages[0].height / 2 and not _is_number(line)]
    return head, [_without(page, lines) for page, lines in zip(pages, found, strict=True)]


def _edges(page: Page) -> list[Line]:
    lines = build_lines(page.words)
    above = [line for line in lines if line.base < _EDGE * page.height][:_MOST_EDGE_LINES]
    below = [line for line in lines if line.base > (1 - _EDGE) * page.height][-_MOST_EDGE_LINES:]
    return above + below


def _place(line: Line) -> tuple[str, int]:
    """What tells a running head: its words, whatever their numbers, and its height."""
    return _NUMBER.sub("#", line.text), round(line.base / _NEAR)


def _is_furniture(line: Line, repeated: set[tuple[str, int]]) -> bool:
    text, height = _place(line)
    return _is_number(line) or any((text, near) in repeated for near in (height - 1, height, height + 1))


def _is_number(line: Line) -> bool:
    return bool(_ONLY_NUMBER.fullmatch(line.text))


def _without(page: Page, furniture: Sequence[Line]) -> Page:
    dropped = {word for line in furniture for word in line.words}
    return page._replace(words=tuple(word for word in page.words if word not in dropped))
