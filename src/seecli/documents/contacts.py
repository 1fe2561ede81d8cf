"""Which items a "(For info: ...)" note covers, and the section each item stands under."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from seecli.documents.furniture import Note
from seecli.documents.items import Item
from seecli.documents.source import Line


class Covered(NamedTuple):
    """What surrounds an item."""

    contacts: tuple[str, ...]
    section: str | None


def cover(items: Sequence[Item], notes: Sequence[tuple[int, Note]], headings: Sequence[Line]) -> list[Covered]:
    """Section and contacts of each item; notes come with their line numbers, items in document order."""
    sections = [_section_of(item, headings) for item in items]
    contacts: list[list[str]] = [[] for _ in items]
    for line_number, note in notes:
        for index in _covered_by(items, sections, line_number, note, headings):
            contacts[index] += [name for name in note.names if name not in contacts[index]]
    return _without_lost_headings(items, [Covered(tuple(c), s) for c, s in zip(contacts, sections, strict=True)], notes)


def item_above(line_number: int, items: Sequence[Item]) -> Item | None:
    """The item that holds a line, or the nearest text above it."""
    nearest = {
        max((number for number in item.body.line_numbers if number <= line_number), default=0): item for item in items
    }
    return nearest[max(nearest)] if max(nearest, default=0) else None


def _begin(item: Item) -> int:
    return item.dateline_line.number if item.dateline_line else item.body.starts[0][1]


def _section_at(line_number: int, headings: Sequence[Line]) -> str | None:
    above = [heading.text for heading in headings if heading.number < line_number]
    return above[-1] if above else None


def _section_of(item: Item, headings: Sequence[Line]) -> str | None:
    return _section_at(_begin(item), headings)


def _covered_by(
    items: Sequence[Item], sections: Sequence[str | None], line_number: int, note: Note, headings: Sequence[Line]
) -> list[int]:
    holder = item_above(line_number, items)
    own = [index for index, item in enumerate(items) if item is holder]
    is_inside = holder is not None and line_number in holder.body.line_numbers
    section = sections[own[0]] if is_inside else _section_at(line_number, headings)
    around = [index for index in range(len(items)) if sections[index] == section]
    above = [index for index in around if _begin(items[index]) < line_number or index in own]
    below = [index for index in around if _begin(items[index]) > line_number]
    scope = note.scope.lower()
    if "below" in scope:
        return (own if "this" in scope else []) + below
    if "section" in scope and not above:
        return around
    if "above" in scope or "section" in scope or "all" in scope.split():
        return above
    return own


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
