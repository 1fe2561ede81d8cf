"""Which items a "(For info: ...)" note covers, and the section each item stands under."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from seecli.documents.furniture import Note
from seecli.documents.items import Item
from seecli.documents.source import Line

_LARGEST_SECTION: Final = 500  # items; the largest of the seeds has 21


class Covered(NamedTuple):
    """What surrounds an item."""

    contacts: tuple[str, ...]
    section: str | None


class Holders(NamedTuple):
    """Which item holds each line of the running texts: the lines in order, and the index of the item of each."""

    lines: tuple[int, ...]
    items: tuple[int, ...]

    def find(self, line_number: int) -> int | None:
        """The index of the item that holds a line, or of the nearest text above it."""
        above = bisect_right(self.lines, line_number)
        return self.items[above - 1] if above else None

    def is_inside(self, line_number: int) -> bool:
        """Whether an item holds a line."""
        above = bisect_right(self.lines, line_number)
        return bool(above) and self.lines[above - 1] == line_number


def find_holders(items: Sequence[Item]) -> Holders:
    """The item of each line; of two that share a line the later."""
    holders = {number: index for index, item in enumerate(items) for number in item.body.line_numbers}
    lines = sorted(holders)
    return Holders(tuple(lines), tuple(holders[number] for number in lines))


class _Sections(NamedTuple):
    """The section of each item, and the indexes of the items of each section."""

    of_items: tuple[str | None, ...]
    members: dict[str | None, list[int]]


def cover(items: Sequence[Item], notes: Sequence[tuple[int, Note]], headings: Sequence[Line]) -> list[Covered]:
    """Section and contacts of each item; notes come with their line numbers, items in document order."""
    holders = find_holders(items)
    sections = _find_sections(items, headings)
    contacts: list[dict[str, None]] = [{} for _ in items]
    for line_number, note in notes:
        own = holders.find(line_number)
        inside = own is not None and holders.is_inside(line_number)
        section = sections.of_items[own] if inside and own is not None else _section_at(line_number, headings)
        around = _near(sections.members.get(section, []), own or 0)
        for index in _covered_by(items, around, line_number, note, own):
            contacts[index] |= dict.fromkeys(note.names)
    covered = [Covered(tuple(names), section) for names, section in zip(contacts, sections.of_items, strict=True)]
    return _without_lost_headings(items, covered, notes)


def _find_sections(items: Sequence[Item], headings: Sequence[Line]) -> _Sections:
    sections = tuple(_section_at(_begin(item), headings) for item in items)
    members: dict[str | None, list[int]] = {}
    for index, section in enumerate(sections):
        members.setdefault(section, []).append(index)
    return _Sections(sections, members)


def _near(members: Sequence[int], index: int) -> Sequence[int]:
    """The items of a section that are near enough to one to be of the same issue, not of another in the same file."""
    place = bisect_left(members, index)
    return members[max(place - _LARGEST_SECTION, 0) : place + _LARGEST_SECTION]


def _begin(item: Item) -> int:
    return item.dateline_line.number if item.dateline_line else item.body.starts[0][1]


def _section_at(line_number: int, headings: Sequence[Line]) -> str | None:
    above = bisect_left(headings, line_number, key=attrgetter("number"))
    return headings[above - 1].text if above else None


def _covered_by(
    items: Sequence[Item], around: Sequence[int], line_number: int, note: Note, own: int | None
) -> Sequence[int]:
    """The items that a note covers, of those of its section that are around it."""
    scope = note.scope.lower()
    alone = [] if own is None else [own]
    if "below" in scope:
        return (alone if "this" in scope else []) + [i for i in around if _begin(items[i]) > line_number]
    if not ("above" in scope or "section" in scope or "all" in scope.split()):
        return alone
    above = [index for index in around if _begin(items[index]) < line_number or index == own]
    return around if "section" in scope and not above else above


def _without_lost_headings(
    items: Sequence[Item], covered: list[Covered], notes: Sequence[tuple[int, Note]]
) -> list[Covered]:
    """A section that a note opens and another closes is two sections, the second without its heading (001:49 to 209).

    The second begins where no item names any more what the heading is about.
    """
    openers = {name for _, note in notes if note.scope.lower() == "on the below" for name in note.names}
    closers = {name for _, note in notes if "section" in note.scope for name in note.names}
    for section, group in groupby(range(len(items)), key=lambda index: covered[index].section):
        members = list(group)
        names = set(covered[members[-1]].contacts)
        if section and names & openers and names & closers:
            first = _first_off_topic(items, members, section)
            for index in members:
                is_lost = first is not None and index >= first
                dropped = openers if is_lost else closers
                kept = tuple(name for name in covered[index].contacts if name not in dropped)
                covered[index] = Covered(kept, None if is_lost else section)
    return covered


def _first_off_topic(items: Sequence[Item], members: Sequence[int], section: str) -> int | None:
    words = re.findall(r"\w+", section.lower())
    signs = [f"{first} {second}" for first, second in pairwise(words)]
    acronyms = [part for part in re.findall(r"[A-Z]+", section) if part not in ("AND", "OF", "THE")][-2:]
    off_topic = None
    for index in reversed(members):
        text = f"{items[index].title.text} {items[index].body.text}"
        if any(sign in text.lower() for sign in signs) or any(
            re.search(rf"\b{acronym}\b", text) for acronym in acronyms
        ):
            break
        off_topic = index
    return off_topic
