"""What holds for every document: it is read or refused, and what is read is whole, true and fit for a store."""

import re
from collections.abc import Collection
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from seecli.check import RECORD_CHECKS
from seecli.check.sources import find_untrue_evidence
from seecli.documents.source import Document, read_document
from seecli.errors import DocumentError
from seecli.extract import Extraction, extract_document
from seecli.gather.merge import merge_events, outline_event, place_event
from seecli.model import Event
from tests.promises.files import write_and_read

_LETTERS: Final = re.compile(r"[\W_]+")


def hold_document(content: bytes) -> None:
    """Each line is accounted for once, each word and date stands where it says, and the events make a valid store."""
    try:
        document = read_document(Path("a.txt"), content)
        extraction = extract_document(document)
    except DocumentError:
        return
    _hold_lines(document, extraction)
    again = [_rename(event, "b.txt") for event in extraction.events]
    with TemporaryDirectory() as folder:
        found = [*extraction.events, *again]
        places = merge_events((outline_event(event, is_kept=False) for event in found), (), Path(folder))
        events = [place_event(event, place) for event, place in zip(found, places, strict=True)]
    assert len({event["id"] for event in events}) == len(events), "two events have one id"
    for check in RECORD_CHECKS.values():
        found = list(check(events))
        assert not found, found
    assert not events or write_and_read(events) == events, "what is written is not what is read"


def _hold_lines(document: Document, extraction: Extraction) -> None:
    assert [entry.line for entry in extraction.ledger] == list(document.lines), "lines in are not lines out"
    assert not any(entry.is_claimed_twice for entry in extraction.ledger), "a line is the text of two events"
    numbers = {line.number for line in document.lines}
    for event in extraction.events:
        assert _list_ends(event) <= numbers, "an event stands outside its document"
        unknown = _list_unknown_words(event, document)
        assert not unknown, f"words that are not in the lines of an event: {unknown}"
    untrue = list(find_untrue_evidence(extraction.events, {document.name: document}))
    assert not untrue, untrue


def _list_ends(event: Event) -> set[int]:
    """The lines that an event names: the ends of its ranges, between which lines may be blank, and its evidence."""
    return {*chain(*event["source"]["lines"]), *(part["line"] for part in event["evidence"])}


def _list_unknown_words(event: Event, document: Document) -> list[str]:
    """The words of an event's text that its lines do not hold, in one piece or, around a note, as two words."""
    numbers = [number for first, last in event["source"]["lines"] for number in range(first, last + 1)]
    texts = {line.number: line.text for line in document.lines}
    words = _LETTERS.split(" ".join(texts.get(number, "") for number in numbers))
    told, halves = "".join(words), frozenset(words)
    spelled = (_LETTERS.sub("", word) for word in event["text"].split())
    return [word for word in spelled if word not in told and not _has_halves(word, halves)]


def _has_halves(word: str, halves: Collection[str]) -> bool:
    return any(word[:middle] in halves and word[middle:] in halves for middle in range(1, len(word)))


def _rename(event: Event, document: str) -> Event:
    return event | {"source": event["source"] | {"document": document}}
