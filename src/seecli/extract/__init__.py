"""A document in, its events out: `extract_document` is a pure function of one document."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from seecli.documents.layouts import find_layout
from seecli.documents.ledger import UNCLAIMED, Entry, build_ledger
from seecli.documents.physical import with_physical_entries, with_physical_lines
from seecli.documents.source import Document, Line
from seecli.documents.wrapping import unwrap_document
from seecli.errors import DocumentError
from seecli.extract.around import find_surroundings
from seecli.extract.event import Context, build_event
from seecli.extract.when import neighbours_years
from seecli.model import Event


class Extraction(NamedTuple):
    """What was read from a document: its family, its events in its order, and what each of its lines is."""

    family: str
    events: tuple[Event, ...]
    ledger: tuple[Entry, ...]

    @property
    def unclaimed(self) -> tuple[Line, ...]:
        """The lines that no event and no rule for furniture has claimed."""
        return tuple(entry.line for entry in self.ledger if entry.kind == UNCLAIMED)


def extract_document(document: Document, advance: Callable[[int, int], object] | None = None) -> Extraction:
    """Every event that a document reports; a document of no known family is a DocumentError.

    `advance` is told after each event how many are done, and of how many.
    """
    unwrapped = unwrap_document(document)
    found = find_layout(unwrapped.document)
    if found is None:
        raise DocumentError(
            Path(document.name),
            "belongs to no known family (newsletter, web-story archive, news page, slide deck) and has no headline "
            "with a dateline such as '18 December 2018, Vienna, Austria:' or dated text; convert it again or leave "
            "it out",
        )
    family, layout = found
    read = layout.read(unwrapped.document)
    reading = with_physical_lines(read, unwrapped.paragraphs)
    heading = " ".join(line.text for line in document.lines[:5])
    years = neighbours_years(reading.items, heading)
    context = Context(document, unwrapped, find_surroundings(reading.items, unwrapped.document))
    events = []
    for item, year in zip(reading.items, years, strict=True):
        events.append(build_event(item, context, year))
        if advance:
            advance(len(events), len(years))
    ledger = build_ledger(unwrapped.document, read)
    return Extraction(family, tuple(events), with_physical_entries(ledger, document, reading.items))
