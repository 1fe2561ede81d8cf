"""Web-story archives: a headline, then "18-19 December 2018, Vienna, Austria: text", link lists and captions."""

from itertools import takewhile

from seecli.documents.furniture import Sorted, sort_lines, without_notes
from seecli.documents.items import Item, Reading
from seecli.documents.places import says_only_where
from seecli.documents.segments import Segment, body_passage, read_segments, title_passage
from seecli.documents.source import Document
from seecli.documents.stories import read_stories


def recognises(document: Document) -> bool:
    """Whether most datelines of a document are followed by text on their line."""
    datelines = [segment.dateline for segment in read_segments(document.lines) if segment.dateline]
    return sum(not dateline.alone for dateline in datelines) * 2 > len(datelines)


def read(document: Document) -> Reading:
    """The web stories of an archive in its order."""
    segments, labels = read_stories(document.lines)
    return Reading(tuple(build_item(segment) for segment in segments), labels)


def build_item(segment: Segment) -> Item:
    """The item in a segment: its running text apart from captions, link lists and notes.

    Where nothing but a date stands above, or nothing at all, a first line may say where it was.
    """
    is_unplaced = segment.dateline is None or segment.dateline.is_bare
    places = tuple(takewhile(lambda line: says_only_where(line.text), segment.body)) if is_unplaced else ()
    body = segment.body[len(places) :]
    lines, notes = zip(*(without_notes(line) for line in body), strict=True) if body else ((), ())
    parts: Sorted = sort_lines([line for line in lines if line.text])
    return Item(
        title=title_passage(segment.title),
        dateline=segment.dateline,
        dateline_line=segment.dateline_line,
        place_line=places[0] if places else None,
        body=body_passage(parts.text),
        section=segment.section.text if segment.section else None,
        resources=parts.resources,
        captions=parts.captions,
        contacts=tuple(name for found in notes for note in found for name in note.names),
    )
