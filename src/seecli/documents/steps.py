"""A line of a slide in, the dated step it reports out: its date and place in front, at the end, or in its own cell."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from seecli.documents.dateline import Dateline, read_dateline, read_title_dateline
from seecli.documents.places import is_known, says_only_where
from seecli.documents.source import Line
from seecli.phrases.dates import read_dates
from seecli.vocabulary.gazetteer import location_names
from seecli.vocabulary.matcher import find_terms

BULLET = re.compile(r"\s*(?:(?:[•●▪*➤►–-]\s+)+|\d{1,2}\.\s*)")
_DASH = re.compile(r"\s*[-–—:|]+\s+")
# No mark at all between a date with its year and the text: "May 2013 Country visit to Montenegro".
_GAP = re.compile(r"(?<=\d{4})\s+(?=[A-Z])")
_LOOSE_END = re.compile(r"(?<![\s,;:(–—-])[\s,;:(–—-]+$")
_ROW = re.compile(r"\|(?:[^|]*\|){2,}")
_LAST_BRACKET = re.compile(r"\s*\((?P<where>[^()]+)\)[\s.]*$")
_LAST_NAMES = re.compile(r"(?:,\s|\s[-–]\s)(?=[^\W_a-z])")
_LATEST_DATE: Final = 24
_MOST_NAMES: Final = 6


class Step(NamedTuple):
    """A dated line of a slide."""

    dateline: Dateline
    text: str


@lru_cache(maxsize=512)  # the line under a step may be the next one
def read_step(text: str) -> Step | None:
    """A line with its date in front or at its end, or a row of a table with its date in a cell.

    >>> read_step("22-23 May 2008 - UNODC organizes an Expert Meeting").text
    'UNODC organizes an Expert Meeting'
    >>> read_step("- First meeting of the Committee – 30 September 2009, Vienna").dateline.stops[0].places
    ('Vienna',)
    >>> read_step("| Training of 34 facilitators | Belgrade, Serbia | 10-13 June 2013 |").dateline.stops[0].places
    ('Belgrade',)
    >>> read_step("- Review of the plans for 2009 and 2010")
    """
    if _ROW.fullmatch(text):
        return _read_row([cell.strip() for cell in text.strip("|").split("|")])
    bare = BULLET.sub("", text, count=1) if BULLET.match(text) else text
    spans = read_dates(bare)
    if not spans:
        return None
    inline = read_dateline(bare)
    if inline and not inline.alone:
        return _with_place_at_end(Step(inline, bare[inline.end :].strip()))
    if spans[0].begin == 0:
        mark = _DASH.match(bare, spans[0].end) or _GAP.match(bare, spans[0].end)
        first = read_dateline(bare[: spans[0].end])
        return _with_place_at_end(Step(first, bare[mark.end() :])) if mark and first else None
    if ending := read_title_dateline(bare):
        return _with_place_at_end(Step(ending[1], _LOOSE_END.sub("", bare[: ending[0]])))
    last = read_dateline(bare[spans[-1].begin :])
    is_last = last and last.alone and (spans[-1].begin >= _LATEST_DATE)
    before = _LOOSE_END.sub("", bare[: spans[-1].begin])
    return _with_place_at_end(Step(last, before)) if last and is_last else None


def read_broken_step(lines: Sequence[Line]) -> Step | None:
    """A bullet that goes on, close below, with its place and date and nothing else."""
    bullet, *after = lines
    if not after or after[0].number != bullet.number + 1 or not BULLET.match(bullet.text):
        return None
    dateline = read_dateline(after[0].text)
    text = _LOOSE_END.sub("", BULLET.sub("", bullet.text, count=1))
    return Step(dateline, text) if dateline and dateline.alone else None


def _read_row(cells: Sequence[str]) -> Step | None:
    """A row with a cell that is a date: what its cells of dates and known places say, and the others as its text."""
    found = [cell for cell in cells if _is_when_or_where(cell)]
    dateline = read_dateline(", ".join(found))
    text = ", ".join(cell for cell in cells if cell and cell not in found)
    return Step(dateline, text) if dateline and dateline.alone and text else None


def _is_when_or_where(cell: str) -> bool:
    dateline = read_dateline(cell)
    return bool(dateline and dateline.alone) or _is_where(cell)


def _is_where(text: str) -> bool:
    """Whether a text holds known places, with their countries perhaps, or one country alone."""
    names = re.split(r",\s|\sand\s|/", text)
    is_country = len(names) == 1 and bool(find_terms(text, location_names()))
    return says_only_where(text) and (is_known(names[0]) or is_country) and all(map(_is_located, names))


def _is_located(name: str) -> bool:
    return is_known(name) or bool(find_terms(name, location_names()))


def _with_place_at_end(step: Step) -> Step:
    """A step whose text closes with its place ("..., Bishkek", "... (Bucharest, Romania)")."""
    if any(stop.places or stop.countries for stop in step.dateline.stops):
        return step
    bracket = _LAST_BRACKET.search(step.text)
    endings = [(bracket.start(), bracket["where"])] if bracket else []
    names = [(match.start(), step.text[match.end() :]) for match in _LAST_NAMES.finditer(step.text)]
    endings += [(begin, where) for begin, where in names[-_MOST_NAMES:] if is_known(where)]
    return next((_placed(step, begin, where) for begin, where in endings if _is_where(where)), step)


def _placed(step: Step, begin: int, where: str) -> Step:
    """A step at the places that close its text; the dateline is read anew with them."""
    span = step.dateline.stops[0].span
    placed = read_dateline(f"{where}, {step.dateline.text}")
    if placed is None or [stop.span.dates() for stop in placed.stops][:1] != [span.dates()]:
        return step
    stops = tuple(
        stop._replace(places=placed.stops[0].places, countries=placed.stops[0].countries)
        for stop in step.dateline.stops
    )
    return Step(step.dateline._replace(stops=stops), step.text[:begin])
