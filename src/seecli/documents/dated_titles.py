"""Headlines that end with their dateline in brackets, apart: "Sports for children (Mashhad, May 2016)" as two lines.

A caption may end so, too. Only a document that writes several of its headlines in this way, each with an undated
paragraph under it, is taken apart.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from seecli.documents.dateline import read_dateline, read_title_dateline
from seecli.documents.menus import is_furniture
from seecli.documents.segments import is_headline
from seecli.documents.source import Line
from seecli.documents.steps import BULLET

_FEWEST_TITLES: Final = 2
_SHORTEST_TEXT: Final = 20
_LONGEST_TITLE: Final = 30


def split_dated_titles(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a document, each headline that ends with its dateline as two of the same number."""
    cuts = dict(_cuts(lines))
    if len(cuts) < _FEWEST_TITLES:
        return tuple(lines)
    return tuple(part for line in lines for part in _parts(line, cuts.get(line.number)))


def _cuts(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The number of each such headline and where its dateline begins."""
    for line, below in pairwise(lines):
        if not line.text.rstrip(" .").endswith((")", "]")) or _is_other(line.text):
            continue
        found = read_title_dateline(line.text)
        is_text = len(below.text.split()) >= _SHORTEST_TEXT and read_dateline(below.text) is None
        is_dateline = found and found[1].is_bare and read_dateline(line.text)
        if found and is_text and not is_dateline and _is_title(line.text[: found[0]]):
            yield line.number, found[0]


def _is_other(text: str) -> bool:
    return bool(BULLET.match(text)) or is_furniture(text)


def _is_title(text: str) -> bool:
    return is_headline(text) and len(text.split()) <= _LONGEST_TITLE and read_dateline(text) is None


def _parts(line: Line, cut: int | None) -> Iterator[Line]:
    if cut is None:
        yield line
        return
    yield Line(line.number, line.text[:cut].rstrip())
    yield Line(line.number, line.text[cut:].strip())
