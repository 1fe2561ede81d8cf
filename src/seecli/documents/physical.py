"""What was read from paragraphs that were put together in, the same on the physical lines of the file out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from seecli.documents.items import Item, Reading
from seecli.documents.ledger import Entry
from seecli.documents.passage import Passage
from seecli.documents.source import Document, Line

_LONGEST_KEY: Final = 24


def with_physical_lines(reading: Reading, paragraphs: Mapping[int, Passage]) -> Reading:
    """A reading of paragraphs as one of the lines that they stand on."""
    return reading._replace(items=tuple(_item(item, paragraphs) for item in reading.items)) if paragraphs else reading


def _item(item: Item, paragraphs: Mapping[int, Passage]) -> Item:
    return item._replace(
        title=_passage(item.title, paragraphs),
        body=_passage(item.body, paragraphs),
        resources=tuple(part for line in item.resources for part in _lines(line, paragraphs)),
        captions=tuple(part for line in item.captions for part in _lines(line, paragraphs)),
    )


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
    begin = max(paragraph.text.find(line.text[:_LONGEST_KEY].strip()), 0)
    starts = [(0, paragraph.line_at(begin))]
    for (offset, number), (end, _) in pairwise([*paragraph.starts, (len(paragraph.text), 0)]):
        at = max(offset - begin, 0)
        rest = line.text[at : at + _LONGEST_KEY].strip()
        is_in_place = rest and paragraph.text.startswith(rest, offset)
        key = paragraph.text[offset : min(end, offset + _LONGEST_KEY)].strip()
        place = offset - begin if is_in_place else line.text.find(key, starts[-1][0] + 1)
        if offset > begin and place > 0:
            starts.append((place, number))
    return starts


def with_physical_entries(entries: Sequence[Entry], document: Document) -> tuple[Entry, ...]:
    """The account of paragraphs as one of the lines of a document; under a dateline stands the text it begins."""
    by_number = {entry.line.number: entry for entry in entries}
    found: list[Entry] = []
    for line in document.lines:
        entry = by_number.get(line.number)
        if entry is None:
            above = found[-1]
            entry = above._replace(kind="text" if above.kind == "dateline" else above.kind)
        found.append(entry._replace(line=line))
    return tuple(found)
