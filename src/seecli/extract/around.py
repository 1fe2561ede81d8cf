"""What stands around an item: the lines that name its contacts and its section."""

from collections.abc import Iterable, Iterator
from typing import Final

from seecli.documents.furniture import read_notes
from seecli.documents.items import Item
from seecli.documents.source import Document
from seecli.extract.findings import Finding

_MARKS: Final = "# :*"


def find_contacts(item: Item, document: Document) -> Iterator[Finding]:
    """The contacts of an item, each with the line of the nearest note that names it."""
    for name in item.contacts:
        lines = (line.number for line in document.lines if any(name in note.names for note in read_notes(line)))
        yield Finding("contacts", name, name, _nearest(lines, item))


def find_section(item: Item, document: Document) -> Iterator[Finding]:
    """The section of an item, with the line of its heading."""
    if item.section:
        lines = (line.number for line in document.lines if line.text.strip(_MARKS) == item.section.strip(_MARKS))
        yield Finding("section", item.section, item.section, _nearest(lines, item))


def _nearest(lines: Iterable[int], item: Item) -> int:
    begin = item.line_numbers[0]
    return min(lines, key=lambda number: abs(number - begin))
