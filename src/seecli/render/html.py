"""One page that stands alone: a result in, a table that filters and sorts out, with a chart where rows are events."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, TextIO

from seecli.model import Event
from seecli.render.chart import build_chart, find_length, list_periods
from seecli.render.events import find_labels, has_events, read_events
from seecli.render.html_rows import EVENT_COLUMNS, PICKS, build_class, build_event_row, build_row, escape
from seecli.render.result import Column, Result
from seecli.text import spell_count

_HOLE: Final = re.compile(r"@(?P<name>[a-z]+)@")
_TITLE: Final = "UNODC events in South Eastern Europe"
_SEARCH: Final = '<label>Search<input type="search" name="q" autocomplete="off" spellcheck="false"></label>'


def render_html(result: Result, out: TextIO) -> None:
    """A page that asks nobody for anything: what it needs is in it, and a policy forbids the rest."""
    # Read many times, and all of it is in the page anyway.
    result = result._replace(records=list(result.records))
    page = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
    is_about_events = bool(result.records) and has_events(result)
    parts = _build_events(result, read_events(result)) if is_about_events else _build_rows(result)
    parts |= {"title": _TITLE, "policy": _build_policy(page), "count": f"{len(result.records)} shown"}
    out.write(_HOLE.sub(lambda hole: parts[hole["name"]], page))


def _build_policy(page: str) -> str:
    """Nothing from anywhere but the style and the script of the page, each known by its hash."""
    from base64 import b64encode  # noqa: PLC0415  (only for a page)
    from hashlib import sha256  # noqa: PLC0415

    rules = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]
    for name in ("style", "script"):
        inner = page.partition(f"<{name}>")[2].partition(f"</{name}>")[0]
        rules.append(f"{name}-src 'sha256-{b64encode(sha256(inner.encode()).digest()).decode()}'")
    return "; ".join(rules)


def _build_events(result: Result, events: Sequence[Event]) -> dict[str, str]:
    columns = result.columns if result.is_picked else EVENT_COLUMNS
    snippet = next((column for column in result.columns if column.name == "snippet"), None)
    length = find_length(events)
    periods = [list_periods(event, length) for event in events]
    rows = (build_event_row(event, columns, touched, snippet) for event, touched in zip(events, periods, strict=True))
    documents = len({event["source"]["document"] for event in events})
    return {
        "about": f"{spell_count(len(events), 'report')} from {spell_count(documents, 'document')}",
        "controls": _SEARCH + "".join(_build_pick(name, field, events) for name, field in PICKS.items()),
        "chart": build_chart(periods),
        "table": _build_table(columns, result, rows),
    }


def _build_rows(result: Result) -> dict[str, str]:
    columns = [column for column in result.columns if column.name]
    rows = (build_row(columns, record) for record in result.records)
    return {
        "about": spell_count(len(result.records), "row"),
        "controls": _SEARCH,
        "chart": "",
        "table": _build_table(columns, result, rows),
    }


def _build_pick(name: str, field: str, events: Sequence[Event]) -> str:
    values = sorted({value for event in events for value in event[field]})  # type: ignore[literal-required]
    labelled = sorted(zip(find_labels(name, values), values, strict=True))
    options = "".join(f'<option value="{escape(value)}">{escape(label)}</option>' for label, value in labelled)
    return f'<label>{name.capitalize()}<select name="{name}"><option value="">all</option>{options}</select></label>'


def _build_table(columns: Sequence[Column], result: Result, rows: Iterable[str]) -> str:
    heads = "".join(
        f'<th scope="col" aria-sort="none" data-name="{escape(column.name)}"{build_class(column, result.records)}>'
        f'<button type="button">{escape(column.name)}</button></th>'
        for column in columns
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>\n" + "\n".join(rows) + "\n</tbody></table>"
