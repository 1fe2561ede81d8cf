"""Slide decks: a cover with place and date, dated steps ("22-23 May 2008 - ..."), activities with a date at the end."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seecli.documents.dateline import Dateline, read_dateline
from seecli.documents.items import Item, Reading
from seecli.documents.passage import Passage
from seecli.documents.segments import body_passage, title_passage
from seecli.documents.source import Document, Line
from seecli.phrases.dates import read_dates
from seecli.vocabulary.gazetteer import country_of_place, place_names
from seecli.vocabulary.matcher import find_terms

_HEADING = re.compile(r"#{1,6}\s+(.*)")
_BULLET = re.compile(r"\s*(?:(?:[•●▪*➤►–-]\s+)+|\d{1,2}\.\s*)")
_NUMBERED = re.compile(r"\s*\d{1,2}\.\s*\S")
_DASH = re.compile(r"\s*[-–—:]+\s+")
_LOOSE_END = re.compile(r"[\s,;:(–—-]+$")
_LAST_PLACES = re.compile(r"(?:,\s|\s[-–]\s)(?P<places>[^\W_a-z]\w+(?:(?:,\s|\sand\s)[^\W_a-z]\w+)*)$")
_FEWEST_HEADINGS: Final = 4
_SHORTEST_ACTIVITY: Final = 6
_LATEST_DATE: Final = 24


class Step(NamedTuple):
    """A dated line of a slide."""

    dateline: Dateline
    text: str


def recognises(document: Document) -> bool:
    """Whether a document is made of slide headings and bullets."""
    texts = [line.text for line in document.lines]
    headings = sum(bool(_HEADING.match(text)) for text in texts)
    bullets = sum(bool(_BULLET.match(text)) for text in texts)
    return headings >= _FEWEST_HEADINGS and (headings + bullets) * 3 > len(texts)


def read(document: Document) -> Reading:
    """The meeting on the cover, the dated steps and the activities of a deck, in its order."""
    return Reading(_items(document), {line.number: kind for line in document.lines if (kind := _kind(line.text))})


def _kind(text: str) -> str | None:
    """What a line of a slide is that reports no event; a line with a date must belong to one."""
    if _HEADING.match(text):
        return "section heading"
    return None if read_dates(text) else "slide"


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
        if index == cover:
            found.append(_cover(document.lines, index))
        elif heading:
            section = heading[1].strip(" :*")
        elif step := _read_step(line.text):
            found.append(_step_item(document.lines, index, step, section))
        elif dated := _read_broken_step(document.lines[index : index + 2]):
            found.append(_step_item(document.lines, index, dated, section, at=index + 1))
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
    body = [Line(lines[index].number, step.text), *_under(lines[dateline + 1 :])]
    return Item(dateline=step.dateline, dateline_line=lines[dateline], body=body_passage(body), section=section)


def _under(lines: Sequence[Line]) -> Iterator[Line]:
    """The plain lines under a step, up to the next step, bullet or slide."""
    for line in lines:
        if _HEADING.match(line.text) or _BULLET.match(line.text) or _read_step(line.text):
            return
        yield line


def _read_step(text: str) -> Step | None:
    """A line with its date in front or at its end.

    >>> _read_step("22-23 May 2008 - UNODC organizes an Expert Meeting").text
    'UNODC organizes an Expert Meeting'
    >>> _read_step("- First meeting of the Committee – 30 September 2009, Vienna").dateline.stops[0].places
    ('Vienna',)
    >>> _read_step("- Review of the plans for 2009 and 2010")
    """
    bare = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    spans = read_dates(bare)
    if not spans:
        return None
    inline = read_dateline(bare)
    if inline and not inline.alone:
        return Step(inline, bare[inline.end :].strip())
    if spans[0].begin == 0:
        dash = _DASH.match(bare, spans[0].end)
        first = read_dateline(bare[: spans[0].end])
        return _with_place_at_end(Step(first, bare[dash.end() :])) if dash and first else None
    last = read_dateline(bare[spans[-1].begin :])
    is_last = last and last.alone and (spans[-1].begin >= _LATEST_DATE)
    before = _LOOSE_END.sub("", bare[: spans[-1].begin])
    return _with_place_at_end(Step(last, before)) if last and is_last else None


def _read_broken_step(lines: Sequence[Line]) -> Step | None:
    """A bullet that goes on, close below, with its place and date and nothing else."""
    bullet, *after = lines
    if not after or after[0].number != bullet.number + 1 or not _BULLET.match(bullet.text):
        return None
    dateline = read_dateline(after[0].text)
    text = _LOOSE_END.sub("", _BULLET.sub("", bullet.text, count=1))
    return Step(dateline, text) if dateline and dateline.alone else None


def _with_place_at_end(step: Step) -> Step:
    """A step whose text closes with its place ("..., Bishkek")."""
    ending = _LAST_PLACES.search(step.text)
    places = re.split(r",\s|\sand\s", ending["places"]) if ending else []
    found = [find_terms(place, place_names()) for place in places]
    if not ending or not all(found) or any(stop.places for stop in step.dateline.stops):
        return step
    countries = tuple(dict.fromkeys(country_of_place()[terms[0].value] for terms in found))
    stops = tuple(stop._replace(places=tuple(places), countries=countries) for stop in step.dateline.stops)
    return Step(step.dateline._replace(stops=stops), step.text[: ending.start()])


def _is_activity(text: str, section: str | None) -> bool:
    is_long = len(text.split()) > _SHORTEST_ACTIVITY
    return is_long and bool(_NUMBERED.match(text)) and "activit" in (section or "").lower()


def _bare(line: Line) -> Line:
    return Line(line.number, _BULLET.sub("", line.text, count=1))
