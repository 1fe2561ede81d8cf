"""What stands around an item: the lines that name its contacts and its section."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from seecli.documents.furniture import read_notes, without_link
from seecli.documents.items import Item
from seecli.documents.menus import without_credit
from seecli.documents.source import Document, Line
from seecli.extract.findings import Finding

_MARKS: Final = "# :*"


class Surroundings(NamedTuple):
    """The lines of a document, in order, that name each contact and that head each section."""

    contacts: Mapping[str, Sequence[int]]
    sections: Mapping[str, Sequence[int]]


def find_surroundings(items: Sequence[Item], document: Document) -> Surroundings:
    """What may stand around the items of a document."""
    headings = {item.section.strip(_MARKS) for item in items if item.section}
    has_contacts = any(item.contacts for item in items)
    contacts: dict[str, list[int]] = defaultdict(list)
    sections: dict[str, list[int]] = defaultdict(list)
    for line in document.lines:
        for name in {name for note in read_notes(line) for name in note.names} if has_contacts else ():
            contacts[name].append(line.number)
        # To ask what a line is as a heading takes ten times as long as to see that no heading stands in it.
        for text in headings.intersection(_heading_texts(line)) if any(map(line.text.__contains__, headings)) else ():
            sections[text].append(line.number)
    return Surroundings(contacts, sections)


def _heading_texts(line: Line) -> Iterator[str]:
    """What a line is as a heading: as it stands, or without the credit before it and the link behind it."""
    bare = without_credit(line)
    return (part.text.strip(_MARKS) for part in (line, bare, without_link(bare)[0]))


def find_contacts(item: Item, around: Surroundings) -> Iterator[Finding]:
    """The contacts of an item, each with the line of the nearest note that names it."""
    for name in item.contacts:
        yield Finding("contacts", name, name, _nearest(around.contacts[name], item))


def find_section(item: Item, around: Surroundings) -> Iterator[Finding]:
    """The section of an item, with the line of its heading."""
    if item.section:
        lines = around.sections[item.section.strip(_MARKS)]
        yield Finding("section", item.section, item.section, _nearest(lines, item))


def _nearest(lines: Sequence[int], item: Item) -> int:
    begin = item.line_numbers[0]
    place = bisect_left(lines, begin)
    return min(lines[max(place - 1, 0) : place + 1], key=lambda number: abs(number - begin))
