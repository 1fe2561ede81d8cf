"""What can be wrong between records and their sources: other bytes, words that do not stand there, lines nobody has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice, takewhile
from pathlib import Path

from seecli.check.finding import Finding
from seecli.documents.furniture import without_notes
from seecli.documents.ledger import UNCLAIMED
from seecli.documents.menus import without_button
from seecli.documents.source import Document, Line, load_document
from seecli.extract import extract_document
from seecli.model import Event, Evidence
from seecli.store.corrections import BY_HAND, find_overrides

Documents = Mapping[str, Document]
_LETTERS = re.compile(r"[\W_]+")
_PIECE = re.compile(r"[^.!?\n]+")


def load_documents(paths: Mapping[str, Path]) -> Documents:
    """The documents by their names, from where they are."""
    return {name: load_document(path) for name, path in paths.items()}


def find_changed_documents(events: Sequence[Event], documents: Documents) -> Iterator[Finding]:
    """Documents whose bytes are not those that were read."""
    read = {(event["source"]["document"], event["source"]["sha256"]) for event in events}
    for name, sha256 in sorted(read):
        if name in documents and documents[name].sha256 != sha256:
            yield Finding("sha256", name, "is not the file that was read; extract it again")


def find_untrue_evidence(events: Sequence[Event], documents: Documents) -> Iterator[Finding]:
    """Evidence that does not begin on the line it names."""
    for event, lines in _with_lines(events, documents):
        numbers = _line_numbers(event, lines)
        for part in (part for part in event["evidence"] if part["line"] != BY_HAND):
            ways = [[part["line"], *way] for way in _ways_on(part, numbers, lines) if part["line"] in lines]
            told = (_letters_of(texts) for way in ways for texts in _tellings([lines[number] for number in way]))
            if not any(_begins_in(here, _letters(part["text"]), later) for here, later in told):
                problem = f"{part['field']}: '{part['text']}' does not stand on line {part['line']}"
                yield Finding("evidence", event["id"], problem)


def _ways_on(part: Evidence, numbers: list[int], lines: Mapping[int, str]) -> Iterator[list[int]]:
    """The lines on which words may go on: those of the event, or, as a contact's name does, the next of the document.

    Of these there is at most one for each word.
    """
    if part["line"] in numbers:
        yield numbers[numbers.index(part["line"]) + 1 :]
    yield list(islice(takewhile(lines.__contains__, count(part["line"] + 1)), len(part["text"].split())))


def _tellings(texts: list[str]) -> Iterator[list[str]]:
    """Lines as they stand, and without the notes on contacts or the buttons that may stand between their words."""
    yield texts
    if any("info" in text for text in texts):
        yield [without_notes(Line(0, text))[0].text for text in texts]
    if any("more" in text.lower() for text in texts):
        yield list(map(without_button, texts))


def _letters_of(texts: list[str]) -> tuple[str, str]:
    """The letters of the first line, and those of the others."""
    return _letters(texts[0]), _letters("".join(texts[1:]))


def _begins_in(here: str, text: str, later: str) -> bool:
    """Whether a text begins in a line, going on in the next perhaps."""
    return 0 <= (here + later).find(text) <= len(here)


def find_untrue_text(events: Sequence[Event], documents: Documents) -> Iterator[Finding]:
    """Text that does not stand in the lines of the event, sentence by sentence."""
    for event, lines in _with_lines(events, documents):
        if _is_corrected(event, "text"):
            continue
        source = _letters("".join(lines[number] for number in _line_numbers(event, lines)))
        for piece in _PIECE.findall(event["text"]):
            if _letters(piece) not in source:
                yield Finding("text", event["id"], f"does not stand in its lines: '{piece.strip()[:60]}'")


def find_lost_lines(events: Sequence[Event], documents: Documents) -> Iterator[Finding]:
    """Lines that nothing claims, lines that two events claim, and events that the source does not give (any more)."""
    stored = {(event["source"]["document"], event["title"], event["text"]) for event in events}
    corrected = {_place(event) for event in events if _is_corrected(event, "title") or _is_corrected(event, "text")}
    for name, document in documents.items():
        extraction = extract_document(document)
        for entry in extraction.ledger:
            where = f"{name}:{entry.line.number}"
            if entry.kind == UNCLAIMED:
                yield Finding("ledger", where, f"unclaimed: '{entry.line.text[:60]}'")
            elif entry.is_claimed_twice:
                yield Finding("ledger", where, "is the text of two events")
        for event in extraction.events:
            if (name, event["title"], event["text"]) not in stored and _place(event) not in corrected:
                yield Finding("ledger", name, f"'{event['title'][:60]}' is not in the store as the source gives it")


def _place(event: Event) -> tuple[str, str]:
    return event["source"]["document"], str(event["source"]["lines"])


def _is_corrected(event: Event, field: str) -> bool:
    """Whether someone has put the field right: then it does not stand in the document."""
    return any(part["field"] == field for part in find_overrides(event))


def _with_lines(events: Sequence[Event], documents: Documents) -> Iterator[tuple[Event, dict[int, str]]]:
    """The events whose document is at hand, with its lines."""
    lines = {name: {line.number: line.text for line in document.lines} for name, document in documents.items()}
    for event in events:
        if event["source"]["document"] in lines:
            yield event, lines[event["source"]["document"]]


def _line_numbers(event: Event, lines: Mapping[int, str]) -> list[int]:
    end = max(lines) + 1
    numbers = (number for first, last in event["source"]["lines"] for number in range(first, min(last + 1, end)))
    return [number for number in numbers if number in lines]


def _letters(text: str) -> str:
    """A text without what joining columns changes: blanks, hyphens and other marks."""
    return _LETTERS.sub("", text)
