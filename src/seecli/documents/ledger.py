"""The account of a document: what each of its lines is, and which lines nothing has claimed."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from seecli.documents.furniture import without_notes
from seecli.documents.items import Item, Reading
from seecli.documents.menus import furniture_kind, is_furniture
from seecli.documents.source import Document, Line

UNCLAIMED: Final = "unclaimed"


class Entry(NamedTuple):
    """A line, what it is, and the indexes of the items it belongs to (none beside the items)."""

    line: Line
    kind: str
    items: tuple[int, ...]

    @property
    def is_claimed_twice(self) -> bool:
        """Whether two items hold the line as their text; a headline or a date may be shared."""
        return self.kind == "text" and len(self.items) > 1


def build_ledger(document: Document, reading: Reading) -> tuple[Entry, ...]:
    """An entry for each line that is not blank, in the order of the file."""
    claims: dict[int, tuple[str, tuple[int, ...]]] = {}
    for index, item in enumerate(reading.items):
        for number, kind in dict(_claims(item)).items():
            first_kind, items = claims.get(number, (kind, ()))
            claims[number] = (first_kind, (*items, index))
    first = min(claims, default=0)
    return tuple(_entry(line, claims, reading.beside, first) for line in document.lines)


def _claims(item: Item) -> Iterator[tuple[int, str]]:
    """The lines of an item and what they are; a line that holds dateline and text is called by its dateline."""
    yield from ((line.number, "caption") for line in item.captions)
    yield from ((line.number, "link list") for line in item.resources)
    yield from ((number, "text") for number in item.body.line_numbers)
    if item.dateline_line:
        yield item.dateline_line.number, "dateline"
    if item.subheading:
        yield item.subheading.number, "headline"
    if item.place_line:
        yield item.place_line.number, "dateline"
    yield from ((number, "headline") for number in item.title.line_numbers)


def _entry(
    line: Line, claims: Mapping[int, tuple[str, tuple[int, ...]]], beside: Mapping[int, str], first: int
) -> Entry:
    if line.number in claims:
        return Entry(line, *claims[line.number])
    if line.number in beside:
        return Entry(line, beside[line.number], ())
    if not without_notes(line)[0].text:
        return Entry(line, "contact note", ())
    if is_furniture(line.text):
        return Entry(line, furniture_kind(line.text), ())
    return Entry(line, "introduction" if line.number < first else UNCLAIMED, ())
