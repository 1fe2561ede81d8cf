"""What people have corrected, beside the store: YAML in, the same corrections on events each time these are read.

A correction has an event's id, a field, what was read (`was`), the value that is right, why, who says so, and when.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import NoneType
from typing import Any, Final, NamedTuple, cast

from seecli.errors import SeecliError, StoreError
from seecli.files import write_whole
from seecli.model import Event, Evidence
from seecli.shape import find_problem, read_shape
from seecli.store.handwritten import find_unspellable, load_handwritten
from seecli.store.location import CORRECTIONS, find_beside

_HEADER: Final = b"# What people have corrected in the store beside this file; 'seecli correct' adds to it.\n"
# What makes a record that record, and what is made of it, is nobody's to correct.
FIXED: Final = frozenset({"schema", "id", "also_in", "inferred", "evidence", "source"})
# The line of an evidence that stands in no document.
BY_HAND: Final = 0
# What stands in that evidence before the value that was read.
_READ: Final = "; read: "


class Correction(NamedTuple):
    """A value that someone has put right."""

    id: str
    field: str
    was: object
    value: object
    why: str
    who: str
    when: str


def find_corrections(store: Path) -> Path:
    """The file beside a store: `events.corrections.yaml` for `events.jsonl`."""
    return find_beside(store, CORRECTIONS)


def load_corrections(store: Path) -> list[Correction]:
    """The corrections of a store in their order, none where there is no file; StoreError if one is not whole."""
    path = find_corrections(store)
    if not path.is_file():
        return []
    try:
        loaded = load_handwritten(path) or []
    except ValueError as error:
        raise StoreError(path, str(error)) from None
    if not isinstance(loaded, list):
        raise StoreError(path, "expected a list of corrections")
    return [_read_correction(path, number, entry) for number, entry in enumerate(loaded, 1)]


def _read_correction(path: Path, number: int, entry: object) -> Correction:
    where = f"correction {number}"
    if not isinstance(entry, dict) or entry.keys() != set(Correction._fields):
        raise StoreError(path, f"{where}: expected {', '.join(Correction._fields)}")
    correction = Correction(**{key: _spell_day(value) for key, value in entry.items()})
    for key in ("id", "field", "why", "who", "when"):
        if not isinstance(entry[key], str | date):
            raise StoreError(path, f"{where}: {key}: expected text")
    if problem := find_unspellable(correction) or find_misfit(correction.field, correction.value):
        raise StoreError(path, f"{where}: {problem}")
    return correction


def _spell_day(value: Any) -> Any:  # noqa: ANN401  (what YAML has read)
    """YAML makes a date of 2018-06-15."""
    return value.isoformat() if isinstance(value, date) else value


def find_misfit(field: str, value: object) -> str | None:
    """Why a value cannot stand in a field; None if it can."""
    shape = read_shape().keys.get(field)
    if not shape or field in FIXED:
        return f"'{field}' is no field that can be corrected"
    problem = find_problem(value, shape)
    return f"{'.'.join(filter(None, (field, problem.place)))}: {problem.message}" if problem else None


def group_corrections(corrections: Iterable[Correction]) -> Mapping[str, list[Correction]]:
    """The corrections of each event, by its id."""
    by_id: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        by_id[correction.id].append(correction)
    return by_id


def correct_event(event: Event, correction: Correction) -> Event:
    """The event with a value put right; where it is the only day of an event, the day of its occurrence too."""
    if is_corrected(event, correction):
        return event
    evidence = build_evidence(correction, event[correction.field])  # type: ignore[literal-required]
    return _set_value(event, correction.field, correction.value, [*event["evidence"], evidence])


def _set_value(event: Event, field: str, value: object, evidence: list[Evidence]) -> Event:
    change: dict[str, object] = {field: value, "evidence": evidence}
    if field in {"start", "end", "precision"} and len(event["occurrences"]) == 1:
        change["occurrences"] = [event["occurrences"][0] | {field: value}]
    return cast("Event", event | change)


def restore_event(event: Event) -> Event:
    """The event as it was read: what has been put right is put right again, unless it has been taken back since."""
    overrides = find_overrides(event)
    evidence = [part for part in event["evidence"] if part not in overrides]
    for part in reversed(overrides):
        event = _set_value(event, part["field"], _read_override(event["id"], part), evidence)
    return event


def find_overrides(event: Event) -> list[Evidence]:
    """The evidence of what people have put right."""
    return [part for part in event["evidence"] if part["line"] == BY_HAND]


def _read_override(identity: str, part: Evidence) -> object:
    field = part["field"]
    edited = SeecliError(f"{identity}: its override of '{field}' has been edited; extract the documents without --add")
    try:
        value = read_value(field, part["text"].partition(_READ)[2])
    except (KeyError, ValueError):
        raise edited from None
    if find_misfit(field, value):
        raise edited
    return value


def read_value(field: str, text: str) -> object:
    """The value of a field that a text spells: nothing, the text itself, or JSON; ValueError if it is no JSON.

    >>> [read_value(*spelled) for spelled in (("participants", "null"), ("title", "A visit"), ("topics", '["drugs"]'))]
    [None, 'A visit', ['drugs']]
    """
    kinds = read_shape().keys[field].types
    if text == "null" and NoneType in kinds:
        return None
    try:
        return text if str in kinds else json.loads(text)
    except RecursionError:
        raise ValueError("too many brackets in one another") from None


def is_corrected(event: Event, correction: Correction) -> bool:
    """Whether a record has this correction already."""
    return any(is_said(part, correction) for part in find_overrides(event))


def is_said(override: Evidence, correction: Correction) -> bool:
    """Whether the evidence of an override says this correction, whatever was read."""
    said = build_evidence(correction, None)
    return (override["field"], override["value"]) == (said["field"], said["value"]) and override["text"].startswith(
        said["text"].removesuffix(_spell(None))
    )


def build_evidence(correction: Correction, read: object) -> Evidence:
    """What stands in the record for a value that someone has put right: who, when and why, and what was read."""
    why = correction.why.replace(_READ, ", read: ")
    said = f"override by {correction.who}, {correction.when}: {why}{_READ}{_spell(read)}"
    return {"field": correction.field, "value": _spell(correction.value), "text": said, "line": BY_HAND}


def _spell(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def add_corrections(store: Path, corrections: Iterable[Correction]) -> None:
    """Write more corrections behind those that are there, whose comments and blanks stay."""
    import yaml  # noqa: PLC0415

    path = find_corrections(store)
    before = path.read_bytes() if path.is_file() else _HEADER
    # Each value on its own: one that stands in two places would be written as an alias, `*id001`.
    entries = json.loads(json.dumps([correction._asdict() for correction in corrections]))
    added = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=100).encode()
    write_whole(path, (before, b"" if before.endswith(b"\n") else b"\n", added))
