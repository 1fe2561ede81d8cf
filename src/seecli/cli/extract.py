"""`seecli extract`: documents to store."""

import gc
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from seecli.cli.notes import print_note
from seecli.documents.formats import ENDINGS
from seecli.documents.source import load_document
from seecli.errors import DocumentError, DocumentsError
from seecli.extract import Extraction, extract_document
from seecli.extract.reports import link_reports
from seecli.extract.titles import with_unique_ids
from seecli.files import refuse_to_overwrite, write_whole
from seecli.model import Event
from seecli.store.jsonl import spell_lines
from seecli.store.replace import refuse_to_replace, replace_store
from seecli.text import spell_count

EXAMPLES = ("seecli extract", "seecli extract seeds -o data/events.jsonl", "seecli extract --ledger ledger.jsonl")
_SEEDS: Final = Path("seeds")
_STORE: Final = Path("data") / "events.jsonl"
_LONGEST_SHOWN: Final = 80


def run(
    paths: Annotated[list[Path] | None, typer.Argument(help="documents or folders of them; seeds/ if none")] = None,
    *,
    store: Annotated[Path, typer.Option("-o", "--output", metavar="STORE", help="the store to write")] = _STORE,
    ledger: Annotated[
        Path | None, typer.Option(metavar="FILE", help="also write each line of the documents and what became of it")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite a store that someone has edited")] = False,
) -> None:
    """Documents to store, each event with its evidence.

    Documents are UTF-8 text: newsletters, web-story archives, news pages, slide decks. If one of them cannot be read,
    nothing is written.
    """
    gc.enable()  # unlike an answer, this may take minutes
    documents = list(_find_documents(paths or [_SEEDS]))
    refuse_to_replace(store, documents, is_forced=force)
    if ledger:
        refuse_to_overwrite(ledger, [*documents, store])
    extractions = _extract(documents)
    events = link_reports(with_unique_ids([event for extraction in extractions for event in extraction.events]))
    replace_store(store, events, is_forced=force)
    if ledger:
        write_whole(ledger, spell_lines(_spell_ledger(documents, extractions, events)))
    for path, extraction in zip(documents, extractions, strict=True):
        _report(path, extraction)
    print_note(f"{spell_count(len(events), 'event')} from {spell_count(len(documents), 'document')} written to {store}")


def _find_documents(paths: Sequence[Path]) -> Iterator[Path]:
    """The files that are named and those in the folders that are named, in order of their names."""
    found: list[Path] = []
    for path in paths:
        if path == _SEEDS and not path.exists():
            raise DocumentError(path, "no such folder here; name documents or folders: seecli extract PATH ...")
        inside = sorted(file for file in path.iterdir() if file.suffix.lower() in ENDINGS) if path.is_dir() else [path]
        if not inside:
            raise DocumentError(path, f"holds no documents ({', '.join(ENDINGS)})")
        found += inside
    twice = [name for name, count in Counter(path.name for path in found).items() if count > 1]
    if twice:
        raise DocumentError(Path(twice[0]), "is named twice; a document's name must be its own")
    for path in sorted(found, key=lambda path: path.name):
        if not _is_unicode(path.name):
            raise DocumentError(path, "has a name that is not UTF-8; rename it")
        yield path


def _is_unicode(name: str) -> bool:
    """Whether a name can be written down: the bytes of others are letters of no text to Python."""
    return name.encode(errors="ignore").decode() == name


def _extract(documents: Sequence[Path]) -> list[Extraction]:
    """What was read from each; all that cannot be read are named before nothing is written."""
    extractions, problems = [], []
    for path in _with_progress(documents):
        try:
            extractions.append(extract_document(load_document(path)))
        except DocumentError as error:
            problems.append(error)
    if problems:
        raise DocumentsError(problems)
    return extractions


def _spell_ledger(
    documents: Sequence[Path], extractions: Sequence[Extraction], events: Sequence[Event]
) -> Iterator[str]:
    """A JSON object for each line that is not blank: document, line, kind, the ids of its events, text."""
    first = 0
    for path, extraction in zip(documents, extractions, strict=True):
        for entry in extraction.ledger:
            ids = [events[first + index]["id"] for index in entry.items]
            row = {"document": path.name, "line": entry.line.number, "kind": entry.kind, "events": ids}
            yield json.dumps(row | {"text": entry.line.text}, ensure_ascii=False)
        first += len(extraction.events)


def _with_progress(documents: Sequence[Path]) -> Iterable[Path]:
    if not sys.stderr.isatty():
        return documents
    from rich.console import Console  # noqa: PLC0415  (45 ms, only on a terminal)
    from rich.progress import track  # noqa: PLC0415

    return track(documents, "Reading", console=Console(stderr=True), transient=True)


def _report(path: Path, extraction: Extraction) -> None:
    events = spell_count(len(extraction.events), "event")
    print_note(f"{path}: {extraction.family}, {events}, {spell_count(len(extraction.unclaimed), 'unclaimed line')}")
    for line in extraction.unclaimed:
        print_note(f"{path}:{line.number}: unclaimed: {line.text[:_LONGEST_SHOWN]}")
