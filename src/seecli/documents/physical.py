"""What was read from paragraphs that were put together in, the same on the physical lines of the file out."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from operator import eq
from typing import Final

from seecli.documents.items import Item, Reading
from seecli.documents.ledger import Entry
from seecli.documents.passage import Passage
from seecli.documents.source import Document, Line

_KEYS: Final = (24, 12, 6, 3, 1)  # letters
_LONGEST_KEY: Final = _KEYS[0]


def with_physical_lines(reading: Reading, paragraphs: Mapping[int, Passage]) -> Reading:
    """A reading of paragraphs as one of the lines that they stand on."""
    return reading._replace(items=tuple(_item(item, paragraphs) for item in reading.items)) if paragraphs else reading


def _item(item: Item, paragraphs: Mapping[int, Passage]) -> Item:
    return item._replace(
        title=_passage(item.title, paragraphs),
        heads=tuple(part for line in _heads(item) for part in _lines(line, paragraphs)),
        body=_passage(item.body, paragraphs),
        resources=tuple(part for line in item.resources for part in _lines(line, paragraphs)),
        captions=tuple(part for line in item.captions for part in _lines(line, paragraphs)),
    )


def _heads(item: Item) -> Iterator[Line]:
    """Sub-heading, dateline without the text behind it, and place line."""
    if item.subheading:
        yield item.subheading
    if item.dateline and item.dateline_line:
        yield Line(item.dateline_line.number, item.dateline_line.text[: item.dateline.end])
    if item.place_line:
        yield item.place_line


def _passage(passage: Passage, paragraphs: Mapping[int, Passage]) -> Passage:
    starts = (
        (offset + place, line)
        for (offset, number), (end, _) in pairwise([*passage.starts, (len(passage.text), 0)])
        for place, line in _starts(Line(number, passage.text[offset:end]), paragraphs)
    )
    return passage._replace(starts=tuple(starts))


def _lines(line: Line, paragraphs: Mapping[int, Passage]) -> Iterator[Line]:
    starts = [*_starts(line, paragraphs), (len(line.text), 0)]
    return (Line(number, line.text[begin:end].strip()) for (begin, number), (end, _) in pairwise(starts))


def _starts(line: Line, paragraphs: Mapping[int, Passage]) -> list[tuple[int, int]]:
    """Where in a line, or in what is left of it without notes and links, each of its physical lines begins."""
    paragraph = paragraphs.get(line.number)
    if paragraph is None:
        return [(0, line.number)]
    starts: dict[int, int] = {}
    for place, begin, end in _stretches(line.text, paragraph.text):
        starts.setdefault(paragraph.line_at(begin), place)
        inside = paragraph.starts[bisect_left(paragraph.starts, (begin, 0)) : bisect_left(paragraph.starts, (end, 0))]
        starts |= {number: place + offset - begin for offset, number in inside}
    return [(place, number) for number, place in starts.items()] or [(0, line.number)]


def _stretches(text: str, paragraph: str) -> Iterator[tuple[int, int, int]]:
    """What of a paragraph is left in a text: where in the text a stretch stands, and from where to where it goes."""
    place = end = 0
    while place < len(text) and (begin := _find(text[place : place + _LONGEST_KEY], paragraph, end)) is not None:
        length = sum(takewhile(bool, map(eq, text[place:], paragraph[begin:])))
        end = begin + length
        yield place, begin, end
        place += length


def _find(key: str, paragraph: str, begin: int) -> int | None:
    """Where a text goes on that has this beginning, of which something may be left out soon."""
    places = (paragraph.find(key[:size], begin) for size in _KEYS)
    return next((place for place in places if place >= 0), None)


def with_physical_entries(entries: Sequence[Entry], document: Document, items: Sequence[Item]) -> tuple[Entry, ...]:
    """The account of paragraphs as one of the lines of a document; behind a dateline stands the text it begins."""
    if [entry.line for entry in entries] == list(document.lines):
        return tuple(entries)  # nothing was put together
    heads = {line.number for item in items for line in item.heads}
    texts = [frozenset(item.body.line_numbers) for item in items]
    by_number = {entry.line.number: entry for entry in entries}
    found: list[Entry] = []
    for line in document.lines:
        entry = by_number.get(line.number)
        if entry is None:
            above = found[-1]
            is_text = above.kind == "dateline" and line.number not in heads
            # Events under sub-headings may share the dateline, and one of them has the text behind it.
            owners = tuple(index for index in above.items if line.number in texts[index])
            entry = Entry(line, "text", owners or above.items) if is_text else above
        found.append(Entry(line, entry.kind, entry.items))
    return tuple(found)
