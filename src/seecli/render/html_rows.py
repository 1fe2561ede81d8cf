"""The rows of the table of a page: a record in, a <tr> out, every text of it escaped."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from seecli.model import Event
from seecli.render.cells import spell_line, spell_lines
from seecli.render.columns import spell_date, spell_place
from seecli.render.events import find_labels, spell_source
from seecli.render.links import find_link
from seecli.render.result import Column, Record
from seecli.text import Marked

# What can be picked from a list above the table, and the field of the record.
PICKS: Final = {"country": "countries", "programme": "programmes", "topic": "topics"}
_KINDS: Final = {"programmes": "programme", "topics": "topic", "activity": "activity"}


def _build_label_column(field: str) -> Column:
    return Column(field, lambda event: list(find_labels(_KINDS[field], event[field])))


EVENT_COLUMNS: Final = (
    Column("date", spell_date),
    Column("title", lambda event: event["title"]),
    Column("place", spell_place),
    _build_label_column("programmes"),
    _build_label_column("topics"),
)
# A phone has no room for these: they stand in what a row opens.
_EXTRA: Final = EVENT_COLUMNS[2:]
_OPENED: Final = (
    *("countries", "mentions", "programmes", "topics", "activity", "donors", "organizations", "participants"),
    *("seizures", "contacts", "links", "also_in", "inferred", "id"),
)


_DAY: Final = re.compile(r"\d{4}(?:-\d\d){1,2}(?:\.\.)?")


def build_row(columns: Sequence[Column], record: Record) -> str:
    """A row of any record."""
    return f"<tr>{''.join(_build_cell(column, record) for column in columns)}</tr>"


def build_event_row(event: Event, columns: Sequence[Column], periods: Sequence[str], snippet: Column | None) -> str:
    """A row of an event: it says by what it can be picked, and its title opens the rest."""
    lists = {name: event[field] for name, field in PICKS.items()} | {"period": periods}  # type: ignore[literal-required]
    picks = "".join(f' data-{name}="{escape("|".join(values))}"' for name, values in lists.items())
    cells = (
        _build_title(event, snippet) if column.name == "title" else _build_cell(column, event) for column in columns
    )
    return f"<tr{picks}>{''.join(cells)}</tr>"


def build_class(column: Column, records: Sequence[Record]) -> str:
    """How the cells of a column look: numbers are set apart."""
    if column in _EXTRA:
        return ' class="extra"'
    values = [value for value in map(column.read, records) if value is not None]
    is_number = values and all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
    return ' class="number"' if is_number else ""


def _build_cell(column: Column, record: Record) -> str:
    if column.name == "date":
        first = record.get("start") or column.read(record)
        # A day is not broken at its hyphens; a line may end between two days.
        days = _DAY.sub(r"<span>\g<0></span><wbr>", escape(column.read(record)))
        return f'<td class="date" data-key="{escape(first)}">{days}</td>'
    return f"<td{build_class(column, (record,))}>{_spell(column.read(record))}</td>"


def _build_title(event: Event, snippet: Column | None) -> str:
    found = f'<p class="snippet">{_spell(snippet.read(event))}</p>' if snippet else ""
    where = f'<span class="where">{escape(spell_place(event))}</span>'
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in spell_lines(event["text"]).split("\n\n") if part)
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in _list_facts(event))
    title = escape(event["title"])
    return (
        # What a row is called must not grow with what it opens.
        f'<th scope="row" abbr="{title}" data-key="{title}"><details><summary>{title}{where}</summary>'
        f"{paragraphs}<dl>{facts}</dl></details>{found}</th>"
    )


def _list_facts(event: Event) -> Iterator[tuple[str, str]]:
    for name in _OPENED:
        value = event[name]
        if value not in (None, []):
            yield name, _spell_fact(name, value)
    yield "source", escape(spell_source(event))


def _spell_fact(name: str, value: Any) -> str:  # noqa: ANN401  (as the record holds it)
    if name == "seizures":
        return "<br>".join(escape(seizure["text"]) for seizure in value)
    if name == "links":
        return "<br>".join(map(_build_link, value))
    if name in _KINDS:
        values = [value] if isinstance(value, str) else value
        return escape(list(find_labels(_KINDS[name], values)))
    return escape(value)


def _build_link(address: str) -> str:
    """A link, if it leads to a page; any other address is only shown."""
    link = find_link(address)
    return f'<a href="{escape(link)}" rel="noopener noreferrer">{escape(address)}</a>' if link else escape(address)


def _spell(value: object) -> str:
    if isinstance(value, Marked):
        return "".join(f"<mark>{escape(part)}</mark>" if is_hit else escape(part) for part, is_hit in value.parts())
    return escape(value)


def escape(value: object) -> str:
    """A value as text that is safe inside an element and inside quotes."""
    import html  # noqa: PLC0415  (2,000 names that only pages need)

    return html.escape(spell_line(value))
