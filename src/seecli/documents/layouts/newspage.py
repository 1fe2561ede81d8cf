"""News pages: a headline, a date line of its own ("8-9 December 2010 Belgrade, Serbia"), text, "Back to top"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from seecli.documents.items import Item, Reading
from seecli.documents.layouts.archive import build_item
from seecli.documents.segments import Segment, find_datelines, read_segments
from seecli.documents.source import Document, Line
from seecli.documents.stories import read_stories
from seecli.vocabulary.gazetteer import country_names
from seecli.vocabulary.matcher import find_terms

_LONGEST_HEADING: Final = 120  # more than any country's name has, with gaps: a paragraph need not be looked through


def recognises(document: Document) -> bool:
    """Whether most datelines of a document stand on a line of their own, by a headline, with text under some."""
    datelines = find_datelines(document.lines)
    if sum(dateline.alone for _, dateline in datelines) * 2 <= len(datelines):
        return False
    segments = read_segments(document.lines)
    is_text = any(segment.body for segment in segments)
    is_titled = sum(bool(segment.title) for segment in segments) * 2 > len(segments)
    return is_text and is_titled


def read(document: Document) -> Reading:
    """The news items of a page in its order; one per country where a headline has country sub-headings."""
    segments, labels = read_stories(document.lines)
    return Reading(tuple(item for segment in segments for item in _items(segment)), labels)


def _items(segment: Segment) -> Iterator[Item]:
    headings = [index for index, line in enumerate(segment.body) if _is_country(line.text)]
    if len(headings) < 2:  # noqa: PLR2004  (one alone says where, or is a line like any other)
        yield build_item(segment)
        return
    if intro := segment.body[: headings[0]]:
        yield build_item(segment._replace(body=intro))
    for heading, after in pairwise([*headings, len(segment.body)]):
        yield _sub_item(segment, segment.body[heading], segment.body[heading + 1 : after])


def _sub_item(segment: Segment, heading: Line, body: Sequence[Line]) -> Item:
    return build_item(segment._replace(body=tuple(body)))._replace(subheading=heading)


def _is_country(text: str) -> bool:
    found = find_terms(text, country_names()) if len(text) <= _LONGEST_HEADING else []
    return bool(found) and found[0].text == text.strip(" :")
