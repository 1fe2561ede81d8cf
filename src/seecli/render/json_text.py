"""JSON and JSON Lines: whole records, or only the columns that the user picked."""

import json
from collections.abc import Iterator
from typing import TextIO

from seecli.render.cells import escape_controls
from seecli.render.result import Record, Result
from seecli.text import Marked


def render_json(result: Result, out: TextIO) -> None:
    """A JSON array, one record a line."""
    # As they come: all of a store of 160 MB would take 1 GB.
    before = "[\n"
    for line in _spell_records(result):
        out.write(before + line)
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def render_jsonl(result: Result, out: TextIO) -> None:
    """One JSON object a line."""
    out.writelines(line + "\n" for line in _spell_records(result))


def _spell_records(result: Result) -> Iterator[str]:
    return (spell_shown(result, record) for record in result.records)


def spell_shown(result: Result, record: Record) -> str:
    """What a result shows of one of its records, as one line."""
    shown = {column.name: _plain(column.read(record)) for column in result.columns} if result.is_picked else record
    return spell_json(shown)


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Marked) else value


def spell_json(value: object, indent: int | None = None) -> str:
    """A value as JSON that is safe on a terminal: what could drive it is escaped, other letters stay."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return "\n".join(map(escape_controls, text.split("\n")))
