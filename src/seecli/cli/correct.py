"""`seecli correct`: a value put right by hand."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from getpass import getuser
from typing import Annotated, Final

import typer

from seecli.check.records import find_unknown_names
from seecli.cli.notes import print_note
from seecli.cli.options import with_options
from seecli.errors import SeecliError, StoreError
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
from seecli.store.handwritten import find_unspellable
from seecli.store.jsonl import open_records, read_records, spell_events
from seecli.store.replace import open_to_replace, refuse_to_replace

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
    path, wanted = store.location.path, store[id]["id"]
    if not path.is_file():
        raise StoreError(path, "is no file; only a store that lies in one can be corrected")
    refuse_to_replace(path, (), is_forced=force)
    values = [_read_set(part) for part in sets]
    by = who or _name_user()
    # Read again: until nobody else can write it, someone may have corrected another value.
    with open_to_replace(path, is_forced=force) as write, Store.open(path) as current, open_records(path) as file:
        event = current[wanted]
        corrections, corrected = _build_corrections(event, values, why, by)
        _refuse_unknown(event, corrected)
        add_corrections(path, corrections)
        events = (stored.event for stored in read_records(path, file))
        write(spell_events(path, (corrected if old["id"] == wanted else old for old in events)))
    for correction in corrections:
        print_note(f"{correction.id}: {correction.field}: {_spell(correction.was)} -> {_spell(correction.value)}")
    print_note(f"written to {path} and to {find_corrections(path).name} beside it")


def _name_user() -> str:
    try:
        return getuser()
    except (KeyError, OSError):  # as in a container, for a number that no user has
        raise SeecliError("who says so is not known here; say it with --who NAME") from None


def _build_corrections(
    event: Event, values: Iterable[tuple[str, object]], why: str, who: str
) -> tuple[Sequence[Correction], Event]:
    """What puts these values right, one after the other, and the event that has them."""
    corrections: list[Correction] = []
    day = date.today().isoformat()  # noqa: DTZ011  (the day where the person is)
    for field, value in values:
        correction = Correction(event["id"], field, event[field], value, why, who, day)  # type: ignore[literal-required]
        if problem := find_unspellable(correction):
            raise SeecliError(f"--set, --why or --who {problem}")
        event = correct_event(event, correction)
        corrections.append(correction)
    return corrections, event


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
