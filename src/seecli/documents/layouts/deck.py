"""Slide decks: a cover with place and date, dated steps ("22-23 May 2008 - ..."), activities with a date at the end."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seecli.documents.dateline import read_dateline
from seecli.documents.items import Item, Reading
from seecli.documents.passage import Passage
from seecli.documents.segments import body_passage, title_passage
from seecli.documents.source import Document, Line
from seecli.documents.steps import BULLET, Step, read_broken_step, read_step
from seecli.phrases.dates import read_dates

_HEADING = re.compile(r"#{1,6}\s+(.*)")
_NUMBERED = re.compile(r"\s*\d{1,2}\.\s*\S")
_OUTLINE = re.compile(r"\W*(?:outline|agenda|contents|overview|structure of the presentation)\W*", re.IGNORECASE)
_FEWEST_HEADINGS: Final = 4
_SHORTEST_ACTIVITY: Final = 6


def recognises(document: Document) -> bool:
    """Whether a document is made of slide headings and bullets."""
    texts = [line.text for line in document.lines]
    headings = sum(bool(_HEADING.match(text)) for text in texts)
    bullets = sum(bool(BULLET.match(text)) for text in texts)
    return headings >= _FEWEST_HEADINGS and (headings + bullets) * 3 > len(texts)


def read(document: Document) -> Reading:
    """The meeting on the cover, the dated steps and the activities of a deck, in its order."""
    return Reading(_items(document), dict(_beside(document.lines)))


def _beside(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The lines that report no event and what they are; a line with a date must belong to one, save in the outline."""
    is_outline = False
    for line in lines:
        heading = _HEADING.match(line.text)
        is_outline = bool(_OUTLINE.fullmatch(heading[1])) if heading else is_outline
        if heading or is_outline or not read_dates(line.text):
            yield line.number, "section heading" if heading else "slide"


def _items(document: Document) -> tuple[Item, ...]:
    cover = next(
        (
            index
            for index, line in enumerate(document.lines)
            if (dateline := read_dateline(line.text)) and dateline.alone
        ),
        None,
    )
    found: list[Item] = []
    section: str | None = None
    for index, line in enumerate(document.lines):
        heading = _HEADING.match(line.text)
        # A step above the cover, if there is one, ends there: no line is the text of two items.
        lines = document.lines[:cover] if cover is not None and index < cover else document.lines
        if index == cover:
            found.append(_cover(document.lines, index))
        elif heading:
            section = heading[1].strip(" :*")
        elif step := read_step(line.text):
            found.append(_step_item(lines, index, step, section))
        elif dated := read_broken_step(lines[index : index + 2]):
            found.append(_step_item(lines, index, dated, section, at=index + 1))
        elif _is_activity(line.text, section):
            found.append(Item(body=body_passage([_bare(line)]), section=section))
    return tuple(found)


def _cover(lines: Sequence[Line], index: int) -> Item:
    headings = [line for line in lines[:index] if _HEADING.match(line.text)]
    first_level = [line for line in headings if line.text.startswith("# ")] or headings
    title = [Line(line.number, _HEADING.sub(r"\1", line.text)) for line in first_level[:1]]
    return Item(
        title=title_passage(title),
        dateline=read_dateline(lines[index].text),
        dateline_line=lines[index],
        body=Passage(),
    )


def _step_item(lines: Sequence[Line], index: int, step: Step, section: str | None, at: int | None = None) -> Item:
    """The item of a step; `at` is the line of its dateline where that is another than its own."""
    dateline = index if at is None else at
    body = [Line(lines[index].number, step.text), *_under(lines, dateline + 1)]
    return Item(dateline=step.dateline, dateline_line=lines[dateline], body=body_passage(body), section=section)


def _under(lines: Sequence[Line], begin: int) -> Iterator[Line]:
    """The plain lines under a step, up to the next step, bullet or slide."""
    for index in range(begin, len(lines)):
        line = lines[index]
        if _HEADING.match(line.text) or BULLET.match(line.text) or line.text[0] == "|" or read_step(line.text):
            return
        yield line


def _is_activity(text: str, section: str | None) -> bool:
    is_long = len(text.split()) > _SHORTEST_ACTIVITY
    return is_long and bool(_NUMBERED.match(text)) and "activit" in (section or "").lower()


def _bare(line: Line) -> Line:
    return Line(line.number, BULLET.sub("", line.text, count=1))
