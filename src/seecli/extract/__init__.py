"""A document in, its events out: `extract_document` is a pure function of one document, which it may have to load."""

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from seecli.documents.layouts import find_layout
from seecli.documents.ledger import UNCLAIMED, Entry, build_ledger
from seecli.documents.physical import with_physical_entries, with_physical_lines
from seecli.documents.source import Document, Line, load_document, read_document
from seecli.documents.wrapping import unwrap_document
from seecli.errors import DocumentError
from seecli.extract.around import find_surroundings
from seecli.extract.event import Context, build_event
from seecli.extract.when import neighbours_years
from seecli.model import Event

# Hears how many events of a document are read, and of how many.
Advance = Callable[[int, int], object]


class Extraction(NamedTuple):
    """What was read from a document: its family, its events in its order, and what each of its lines is."""

    family: str
    events: tuple[Event, ...]
    ledger: tuple[Entry, ...]

    @property
    def unclaimed(self) -> tuple[Line, ...]:
        """The lines that no event and no rule for furniture has claimed."""
        return tuple(entry.line for entry in self.ledger if entry.kind == UNCLAIMED)


def extract_document(
    document: Document | str | PathLike[str],
    advance: Advance | None = None,
    *,
    content: bytes | None = None,
) -> Extraction:
    """Every event that a document reports; one that cannot be read, or is of no known family, is a DocumentError.

    The document is one that was read before, or a path, or what the bytes of `content` are called.
    """
    if not isinstance(document, Document):
        path = Path(document)
        document = load_document(path) if content is None else read_document(path, content)
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
