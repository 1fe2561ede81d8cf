"""One event whole, as text to read: every field of the record, then the text, then where each value came from."""

import shutil
import textwrap
from collections.abc import Iterable, Mapping
from typing import Final, TextIO

from seecli.model import Event, Evidence
from seecli.render.cells import spell_line, spell_lines
from seecli.render.columns import DATE, PLACE

_LABEL_WIDTH: Final = 15
_WIDEST: Final = 100
_SHOWN_APART: Final = ("title", "text", "evidence")


def render_card(event: Event, out: TextIO) -> None:
    """Write the card of an event; on a terminal its lines are wrapped, elsewhere nothing is."""
    fields = {DATE.name: DATE.read(event), PLACE.name: PLACE.read(event), **event}
    width = min(shutil.get_terminal_size().columns, _WIDEST) if out.isatty() else None
    labelled = [
        line for name, value in fields.items() if name not in _SHOWN_APART for line in _spell_field(name, value)
    ]
    blocks = [
        _wrap([spell_line(event["title"])], width),
        _wrap(labelled, width, _LABEL_WIDTH),
        *(_wrap([paragraph], width) for paragraph in spell_lines(event["text"]).split("\n\n") if paragraph),
        _wrap(spell_evidence(event["evidence"]), width, _LABEL_WIDTH),
    ]
    out.write("\n\n".join(block for block in blocks if block) + "\n")


def _spell_field(name: str, value: object) -> Iterable[str]:
    items = value if isinstance(value, list) and any(isinstance(item, dict) for item in value) else [value]
    for label, item in zip([name, *[""] * len(items)], items, strict=False):
        text = _spell_object(item) if isinstance(item, Mapping) else spell_line(item)
        yield f"{label:<{_LABEL_WIDTH}}{text or '-'}"


def _spell_object(value: Mapping[str, object]) -> str:
    return ", ".join(f"{key} {spell_line(part)}" for key, part in value.items() if part not in (None, [], ""))


def spell_evidence(evidence: Iterable[Evidence]) -> list[str]:
    """One line for each value: the field, the value, and the words it was read from with their line."""
    return [
        f"{part['field']:<{_LABEL_WIDTH}}{spell_line(part['value'])} <- line {part['line']}: {spell_line(part['text'])}"
        for part in evidence
    ]


def _wrap(lines: Iterable[str], width: int | None, indent: int = 0) -> str:
    if not width:
        return "\n".join(lines)
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent=" " * indent, break_on_hyphens=False) for line in lines
    )
