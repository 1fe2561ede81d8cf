"""`seecli show`: one event whole, and the lines it was read from."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from seecli.cli.options import with_options
from seecli.cli.printing import print_note
from seecli.errors import AmbiguousValueError, UnknownIdError
from seecli.model import Event
from seecli.render.card import render_card, spell_evidence
from seecli.render.cells import spell_line
from seecli.render.json_text import render_json
from seecli.render.result import Result
from seecli.store.opened import Store
from seecli.store.select import find_ids
from seecli.store.sources import Mark, find_marks, list_folders, load_source

EXAMPLES = (
    "seecli show 2018-02-28-largest-haul-of-cocaine",
    "seecli show 2018-02-28-largest-haul-of-cocaine --source",
)
_MOST_SUGGESTIONS = 5
_SUGGESTION_SCORE = 60


@with_options
def run(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="ids, or beginnings that fit only one")],
    store: Store,
    *,
    source: Annotated[bool, typer.Option("--source", help="the lines of the document, the evidence marked")] = False,
    json: Annotated[bool, typer.Option("--json", help="an array of whole records")] = False,
) -> None:
    """One event or several, whole."""
    events = [find_event(store, wanted) for wanted in ids]
    if json:
        render_json(Result((), events), sys.stdout)
        return
    for number, event in enumerate(events):
        print("\n" if number else "", end="")
        if source:
            _print_source(event, store)
        else:
            render_card(event, sys.stdout)


def find_event(store: Store, wanted: str) -> Event:
    """The event with that id, or the only one whose id begins so."""
    numbers = find_ids(store.index, wanted)
    if len(numbers) > 1:
        candidates = [event["id"] for event in store.read(list(numbers.values())[:_MOST_SUGGESTIONS])]
        raise AmbiguousValueError("id", wanted, candidates)
    if not numbers:
        raise UnknownIdError(wanted, _find_nearest(wanted, list(find_ids(store.index, ""))))
    (event,) = store.read(numbers.values())
    return event


def _find_nearest(wanted: str, known: Sequence[str]) -> list[str]:
    from rapidfuzz import process  # noqa: PLC0415  (20 ms, only for a mistake)

    found = process.extract(wanted, known, limit=_MOST_SUGGESTIONS, score_cutoff=_SUGGESTION_SCORE)
    return [name for name, _, _ in found]


def _print_source(event: Event, store: Store) -> None:
    source = event["source"]
    folders = list_folders(store.location.path)
    found = load_source(source, folders)
    if not found:
        print_note(f"{source['document']} is not at hand; looked in {', '.join(map(str, folders))}")
        print("\n".join(spell_evidence(event["evidence"])))
        return
    if not found.is_unchanged:
        print_note(f"{found.path} is not the file that was read (its sha256 differs): lines may have moved")
    print(f"{found.path}\n")
    for number, line in found.lines:
        marks = find_marks(number, line, event["evidence"])
        print(f"{number:>6}  {spell_line(_with_marks(line, marks))}".rstrip())
        for mark in marks:
            print(f"{'':>8}« {mark.field}: {spell_line(mark.value)} <- {spell_line(line[mark.start : mark.end])}")


def _with_marks(line: str, marks: Sequence[Mark]) -> str:
    """The line with the words that fed a field between « and »; words inside such words are not marked again."""
    marked, end = "", 0
    for mark in marks:
        if mark.start >= end:
            marked += f"{line[end : mark.start]}«{line[mark.start : mark.end]}»"
            end = mark.end
    return marked + line[end:]
