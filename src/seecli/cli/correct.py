"""`seecli correct`: a value put right by hand."""

import json
from datetime import date
from getpass import getuser
from typing import Annotated, Final

import typer

from seecli.check.records import find_unknown_names
from seecli.cli.notes import print_note
from seecli.cli.options import with_options
from seecli.errors import SeecliError
from seecli.library.store import Store
from seecli.model import Event
from seecli.phrases.choices import read_choice, split_commas
from seecli.shape import read_shape
from seecli.store.corrections import (
    FIXED,
    Correction,
    add_corrections,
    correct_event,
    find_corrections,
    find_misfit,
    read_value,
)
from seecli.store.jsonl import open_records, read_records
from seecli.store.replace import refuse_to_replace, replace_store

EXAMPLES = (
    "seecli correct 2018-02-28 --set participants=12 --why 'counted again' --who 'Desk SEE'",
    "seecli correct 2018-02-28 --set countries=Albania,Italy --why 'Italy took part'",
)
_FIELDS: Final = tuple(field for field in read_shape().keys if field not in FIXED)


@with_options
def run(  # noqa: PLR0913  (the options of a command)
    id: Annotated[str, typer.Argument(metavar="ID", help="an id, or a beginning that fits only one")],  # noqa: A002
    store: Store,
    *,
    sets: Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE", help="what is right; a list with commas")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="how you know")],
    who: Annotated[str | None, typer.Option(metavar="NAME", help="who says so; usual: your name here")] = None,
    force: Annotated[bool, typer.Option("--force", help="also in a store that someone has edited")] = False,
) -> None:
    """A value put right by hand, which lasts when the documents are read again.

    It is written to the corrections beside the store (events.corrections.yaml for events.jsonl) and into the store,
    where its evidence says who has put it right, when and why. Lists have commas between their values, or are JSON;
    null is nothing.
    """
    path = store.location.path
    refuse_to_replace(path, (), is_forced=force)
    event = store[id]
    corrections = []
    corrected = event
    for part in sets:
        field, value = _read_set(part)
        by, day = who or getuser(), date.today().isoformat()  # noqa: DTZ011  (the day where the person is)
        correction = Correction(event["id"], field, corrected[field], value, why, by, day)  # type: ignore[literal-required]
        corrected = correct_event(corrected, correction)
        corrections.append(correction)
    _refuse_unknown(event, corrected)
    add_corrections(path, corrections)
    with open_records(path) as file:
        events = (stored.event for stored in read_records(path, file))
        replace_store(path, (corrected if old["id"] == event["id"] else old for old in events), is_forced=force)
    for correction in corrections:
        print_note(f"{correction.id}: {correction.field}: {_spell(correction.was)} -> {_spell(correction.value)}")
    print_note(f"written to {path} and to {find_corrections(path).name} beside it")


def _read_set(text: str) -> tuple[str, object]:
    """The field and the value in FIELD=VALUE."""
    field, equals, spelled = text.partition("=")
    if not equals:
        raise SeecliError(f"cannot read --set '{text}'; write FIELD=VALUE, as in participants=12")
    name = read_choice("field", field.strip(), _FIELDS)
    value = _read_value(name, spelled.strip())
    if problem := find_misfit(name, value):
        raise SeecliError(f"--set {problem}")
    return name, value


def _read_value(field: str, text: str) -> object:
    try:
        return read_value(field, text)
    except ValueError:
        return list(split_commas([text])) if list in read_shape().keys[field].types else text


def _refuse_unknown(before: Event, after: Event) -> None:
    """SeecliError if a name is new to the vocabulary: it would be found by nobody."""
    known = {finding.problem for finding in find_unknown_names([before])}
    for finding in find_unknown_names([after]):
        if finding.problem not in known:
            raise SeecliError(f"--set: {finding.problem}; 'seecli values' lists the names")


def _spell(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
