"""Documents of no known family: a headline, and text under it whose first sentence says when."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from seecli.documents.furniture import sort_lines
from seecli.documents.items import Item, Reading
from seecli.documents.menus import is_furniture
from seecli.documents.segments import body_passage, is_headline, title_passage
from seecli.documents.source import Document, Line
from seecli.phrases.dates import read_dates
from seecli.phrases.sentences import read_sentences

_SHORTEST_TEXT: Final = 12


def recognises(document: Document) -> bool:
    """Whether there is anything dated under a headline."""
    return bool(_starts(document.lines))


def read(document: Document) -> Reading:
    """Every headline with dated text under it."""
    starts = [*_starts(document.lines), len(document.lines)]
    return Reading(tuple(_item(document.lines[start:end]) for start, end in pairwise(starts)), {})


def _starts(lines: Sequence[Line]) -> list[int]:
    return [index for index, (line, under) in enumerate(pairwise(lines)) if is_headline(line.text) and _is_dated(under)]


def _is_dated(line: Line) -> bool:
    """Whether a line is running text with a date, year included, in its first sentence."""
    first = next(read_sentences(line.text), None)
    is_text = len(line.text.split()) >= _SHORTEST_TEXT
    return is_text and first is not None and any(span.last_year for span in read_dates(first.text))


def _item(lines: Sequence[Line]) -> Item:
    title, *under = lines
    parts = sort_lines([line for line in under if not is_furniture(line.text)])
    return Item(
        title=title_passage([title]),
        body=body_passage(parts.text),
        resources=parts.resources,
        captions=parts.captions,
    )
