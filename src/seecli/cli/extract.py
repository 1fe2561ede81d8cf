"""`seecli extract`: documents to store."""

import gc
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Final

import typer

from seecli.cli.differences import print_differences
from seecli.cli.notes import print_note
from seecli.cli.progress import show_documents
from seecli.cli.told import tell_copies, tell_old, tell_read
from seecli.documents.source import load_content
from seecli.errors import DocumentError, DocumentsError, SeecliError, StoreError
from seecli.files import refuse_folder, refuse_to_overwrite, write_whole
from seecli.gather.cluster import read_on_cluster
from seecli.gather.differences import find_differences
from seecli.gather.find import find_documents
from seecli.gather.grow import Part, grow_events, grow_lines, list_receipts, plan_parts
from seecli.gather.kept import load_reading, open_readings
from seecli.gather.reading import parse_ledger
from seecli.gather.stored import Stored, load_stored, read_stored
from seecli.gather.workers import Outcome, count_cores, read_documents
from seecli.phrases.choices import read_choice
from seecli.store.jsonl import open_records, spell_lines
from seecli.store.location import list_files
from seecli.store.receipts import Receipt, load_receipts, write_receipts
from seecli.store.replace import identify_store, open_to_replace, refuse_to_replace
from seecli.text import spell_count

EXAMPLES = (
    "seecli extract",
    "seecli extract seeds -o data/events.jsonl",
    "seecli extract seeds --add --diff --dry-run",
    "seecli extract --remove 004_a62fcfaac99cdfed.txt",
    "seecli extract --ledger ledger.jsonl",
)
_SEEDS: Final = Path("seeds")
_STORE: Final = Path("data") / "events.jsonl"
_NEW_OBJECTS: Final = 50_000


def run(  # noqa: PLR0913  (the options of a command)
    paths: Annotated[
        list[Path] | None, typer.Argument(help="documents, folders or patterns of them; seeds/ if none")
    ] = None,
    *,
    store: Annotated[Path, typer.Option("-o", "--output", metavar="STORE", help="the store to write")] = _STORE,
    add: Annotated[bool, typer.Option("--add", help="read what is new or changed, keep the rest of the store")] = False,
    remove: Annotated[
        list[str] | None, typer.Option(metavar="DOCUMENT", help="take a document out of the store, keep the rest")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="first print what is new, changed and gone")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="write nothing")] = False,
    jobs: Annotated[int | None, typer.Option(metavar="N", min=1, help="processes that read; usual: one a core")] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="let a Dask cluster read, as tcp://HOST:8786")
    ] = None,
    ledger: Annotated[
        Path | None, typer.Option(metavar="FILE", help="also write each line of the documents and what became of it")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite a store that someone has edited")] = False,
) -> None:
    """Documents to store, each event with its evidence.

    Documents are newsletters, web-story archives, news pages and slide decks: UTF-8 text (.txt, .md), and with the
    extra 'documents' .html, .pdf and .docx. One that cannot be read is named at the end, and its events in the store
    stay as they were; the exit code is 4 then. What was read is kept in the cache: a run that was interrupted goes on
    where it stopped.
    """
    # Unlike an answer, this may take minutes; but to look for rings of objects as often as usual takes 6 % of them.
    gc.enable()
    gc.set_threshold(_NEW_OBJECTS)
    documents, unnamed = find_documents(_name_usual(remove) if paths is None else paths)
    refuse_to_replace(store, documents, is_forced=force or dry_run)
    if ledger:
        refuse_folder(ledger, "ledger")
        refuse_to_overwrite(ledger, [*documents, *list_files(store)])
    grows = add or bool(remove)
    seen = identify_store(store)
    receipts = load_receipts(store) if grows else {}
    stored = load_stored(store) if grows or diff else {}
    wanted = [path for path in documents if not add or _is_new(path, stored, receipts)]
    with open_readings() as folder:
        outcomes = _read(wanted, folder, jobs or count_cores(), cluster)
        problems = [*unnamed, *(DocumentError(found.path, found.problem) for found in outcomes if found.problem)]
        kept = _leave_out(remove or (), stored) if grows else _find_unreadable(problems, store)
        parts = plan_parts(outcomes, kept)
        if not parts:
            raise DocumentsError(problems) if problems else SeecliError(f"nothing would be left in {store}; delete it")
        if diff:
            print_differences(find_differences(store, stored, grow_events(store, parts, folder)))
        next_receipts = list(list_receipts(parts, outcomes, receipts))
        if not dry_run:
            with open_to_replace(store, is_forced=force) as write:
                _refuse_if_changed(store, kept, seen)
                write(grow_lines(store, parts, folder))
                write_receipts(store, next_receipts)
            _write_ledger(ledger, store, parts)
    tell_read(outcomes, stored)
    tell_copies(next_receipts)
    tell_old(parts, receipts)
    events = sum(receipt.events for receipt in next_receipts)
    counted = f"{spell_count(events, 'event')} from {spell_count(len(parts), 'document')}"
    print_note(f"{counted} {'would be written' if dry_run else 'written'} to {store}")
    if problems:
        raise DocumentsError(problems)


def _read(wanted: Sequence[Path], folder: Path, jobs: int, cluster: str | None) -> list[Outcome]:
    read = (
        partial(read_on_cluster, wanted, folder, cluster) if cluster else partial(read_documents, wanted, folder, jobs)
    )
    return list(show_documents(read, len(wanted)))


def _find_unreadable(problems: Sequence[DocumentError], store: Path) -> Mapping[str, Stored]:
    """What the store has of documents that can no longer be read."""
    stored = load_stored(store) if problems else {}
    return {problem.path.name: stored[problem.path.name] for problem in problems if problem.path.name in stored}


def _refuse_if_changed(store: Path, kept: Mapping[str, Stored], seen: bytes | None) -> None:
    """StoreError if the records that are kept may no longer be those that the store had."""
    if kept and identify_store(store) != seen:
        raise StoreError(store, "was written to while documents were read; extract again, what was read is kept")


def _name_usual(removed: Sequence[str] | None) -> list[Path]:
    """The documents to read where none are named: none where some are only taken out."""
    if removed:
        return []
    if not _SEEDS.exists():
        raise DocumentError(_SEEDS, "no such folder here; name documents or folders: seecli extract PATH ...")
    return [_SEEDS]


def _is_new(path: Path, stored: Mapping[str, Stored], receipts: Mapping[str, Receipt]) -> bool:
    """Whether a document is not in the store as it is now; one that cannot be opened is, and the reader says why."""
    known = {found[path.name].sha256 for found in (stored, receipts) if path.name in found}
    try:
        return sha256(load_content(path)).hexdigest() not in known
    except DocumentError:
        return True


def _leave_out(names: Sequence[str], stored: Mapping[str, Stored]) -> Mapping[str, Stored]:
    """The documents of a store without those that are to be taken out, named as they are or by where they are."""
    gone = {read_choice("document", Path(name).name, tuple(stored)) for name in names}
    return {name: document for name, document in stored.items() if name not in gone}


def _write_ledger(ledger: Path | None, store: Path, parts: Sequence[Part]) -> None:
    if ledger:
        write_whole(ledger, spell_lines(_spell_ledger(store, parts)))


def _spell_ledger(store: Path, parts: Sequence[Part]) -> Iterator[str]:
    """A JSON object for each line that is not blank: document, line, kind, the ids of its events, text."""
    stored = load_stored(store)
    with open_records(store) as file:
        for part in parts:
            found = read_stored(store, file, stored[part.document]) if part.document in stored else ()
            ids = [event["id"] for event in found]
            for line in parse_ledger(load_reading(part.reading)) if part.reading else ():
                row = {"document": part.document, "line": line.number, "kind": line.kind}
                row |= {"events": [ids[index] for index in line.events], "text": line.text}
                yield json.dumps(row, ensure_ascii=False)
