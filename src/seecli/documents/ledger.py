"""The account of a document: what each of its lines is, and which lines nothing has claimed."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from seecli.documents.furniture import furniture_kind, is_furniture, without_notes
from seecli.documents.items import Item, Reading
from seecli.documents.source import Document, Line

UNCLAIMED: Final = "unclaimed"


class Entry(NamedTuple):
    """A line, what it is, and the index of the item it belongs to (None beside the items)."""

    line: Line
    kind: str
    item: int | None


def build_ledger(document: Document, reading: Reading) -> tuple[Entry, ...]:
    """An entry for each line that is not blank, in the order of the file."""
    claims: dict[int, tuple[str, int]] = {}
    for index, item in enumerate(reading.items):
        for number, kind in _claims(item):
            claims.setdefault(number, (kind, index))
    first = min(claims, default=0)
    return tuple(_entry(line, claims, reading.beside, first) for line in document.lines)


def _claims(item: Item) -> Iterator[tuple[int, str]]:
    yield from ((number, "headline") for number in item.title.line_numbers)
    if item.subheading:
        yield item.subheading.number, "headline"
    yield from ((number, "text") for number in item.body.line_numbers)
    if item.dateline_line:
        yield item.dateline_line.number, "dateline"
    yield from ((line.number, "link list") for line in item.resources)
    yield from ((line.number, "caption") for line in item.captions)


def _entry(line: Line, claims: Mapping[int, tuple[str, int]], beside: Mapping[int, str], first: int) -> Entry:
    if line.number in claims:
        kind, item = claims[line.number]
        return Entry(line, kind, item)
    if line.number in beside:
        return Entry(line, beside[line.number], None)
    if not without_notes(line)[0].text:
        return Entry(line, "contact note", None)
    if is_furniture(line.text):
        return Entry(line, furniture_kind(line.text), None)
    return Entry(line, "introduction" if line.number < first else UNCLAIMED, None)
