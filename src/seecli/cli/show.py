"""`seecli show`: one event whole, and the lines it was read from."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Final, TextIO

import typer

from seecli.cli.asked import find_urls
from seecli.cli.notes import print_note
from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_result, write_text
from seecli.library.store import Store
from seecli.model import Event
from seecli.render.card import render_card, spell_evidence
from seecli.render.cells import spell_line
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Result
from seecli.render.sheet import Sheet
from seecli.store.sources import Mark, find_marks, list_folders, load_source, locate_documents
from seecli.text import Marked

EXAMPLES = (
    "seecli show 2018-02-28-largest-haul-of-cocaine",
    "seecli show 2018-02-28-largest-haul-of-cocaine --source",
)
# Formats in which an event is a card.
_CARDS: Final = ("table", "plain")
_NUMBER_WIDTH: Final = 8


@with_options
def run(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="ids, or beginnings that fit only one")],
    store: Store,
    *,
    source: Annotated[bool, typer.Option("--source", help="the lines of the document, the evidence marked")] = False,
    output: Output,
) -> None:
    """One event or several, whole."""
    events = [store[wanted] for wanted in ids]
    if source:
        write_text(partial(_write_all, events, partial(_write_source, store=store)), output)
    elif output.format in _CARDS and not output.fields:
        write_card = partial(render_card, find_url=find_urls(store))
        write_text(partial(_write_all, events, write_card), output._replace(format="table"))
    else:
        print_result(Result(LIST_COLUMNS, events), output, EVENT_COLUMNS)


def _write_all(events: Iterable[Event], write: Callable[[Event, TextIO], None], out: TextIO) -> None:
    for number, event in enumerate(events):
        out.write("\n" if number else "")
        write(event, out)


def _write_source(event: Event, out: TextIO, store: Store) -> None:
    """The lines of the document with the words that fed a field marked, and under each what they fed."""
    source = event["source"]
    name = source["document"]
    found = load_source(source, locate_documents(store.location.path, [name]).get(name))
    sheet = Sheet(out)
    if not found:
        folders = ", ".join(map(str, list_folders(store.location.path)))
        print_note(f"{name} is not at hand; looked in {folders}, and for the file that was read where it was")
        for line in spell_evidence(event["evidence"]):
            sheet.write(line, indent=_NUMBER_WIDTH)
        return
    if not found.is_unchanged:
        print_note(f"{found.path} is not the file that was read (its sha256 differs): lines may have moved")
    sheet.write(_spell_path(found.path))
    sheet.skip()
    for number, line in found.lines:
        marks = find_marks(number, line, event["evidence"])
        marked = Marked(line.rstrip(), tuple(_list_places(marks)))
        sheet.write(marked, label=f"{number:>{_NUMBER_WIDTH - 2}}  ", indent=_NUMBER_WIDTH)
        for mark in marks:
            words = line[mark.start : mark.end]
            note = f"« {mark.field}: {spell_line(mark.value)} <- {spell_line(words)}"
            sheet.write(note, "dim", " " * _NUMBER_WIDTH, _NUMBER_WIDTH + 2)


def _spell_path(path: Path) -> str:
    """As it is called from here, if it lies below."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _list_places(marks: Iterable[Mark]) -> Iterator[tuple[int, int]]:
    """Where the words stand that fed a field; words inside such words are not marked again."""
    end = 0
    for mark in marks:
        if mark.start >= end:
            yield mark.start, mark.end
            end = mark.end
