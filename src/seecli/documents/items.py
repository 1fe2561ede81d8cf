"""What a layout makes of a document: items, each one reported event, with the lines it stands on."""

from collections.abc import Mapping
from typing import NamedTuple

from seecli.documents.dateline import Dateline
from seecli.documents.passage import Passage
from seecli.documents.source import Line


class Item(NamedTuple):
    """One reported event as it stands in a document."""

    title: Passage = Passage()
    subheading: Line | None = None
    place_line: Line | None = None  # where it was, on a line of its own under a bare date
    dateline: Dateline | None = None
    dateline_line: Line | None = None
    heads: tuple[Line, ...] = ()  # the physical lines of sub-heading, dateline and place line that were put together
    body: Passage = Passage()
    section: str | None = None
    resources: tuple[Line, ...] = ()
    captions: tuple[Line, ...] = ()
    contacts: tuple[str, ...] = ()
    is_doubtful: bool = False  # a join of columns that the words do not prove

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The physical lines of headline, dateline and text in reading order."""
        written = (line for line in (self.subheading, self.dateline_line, self.place_line) if line)
        heads = [line.number for line in self.heads or written]
        return tuple(dict.fromkeys([*self.title.line_numbers, *heads, *self.body.line_numbers]))


class Reading(NamedTuple):
    """What a layout makes of a document: its items, and what the lines beside them are, by line number."""

    items: tuple[Item, ...]
    beside: Mapping[int, str]
