"""`seecli summary`: how many events by country, year, programme, ..."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Annotated, Final

import typer

from seecli.cli.drawing import is_drawn, print_drawing
from seecli.cli.notes import print_note
from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_cut, print_result
from seecli.library.store import Store
from seecli.phrases.choices import read_choices
from seecli.render.crosstab import CrossTable, draw_cross_table, draw_groups
from seecli.render.drawing import BLANK, Line
from seecli.render.overview import Block, draw_counts, draw_overview
from seecli.render.result import Column, Result, build_column
from seecli.render.screen import Screen
from seecli.render.seizures import draw_totals
from seecli.store.counts import OVERVIEW_FACETS, TOTALS, Row, add_shares, count_by, count_overview
from seecli.store.facets import FACETS
from seecli.store.filters import Filters
from seecli.store.reports import merge_reports, spell_reports
from seecli.store.seizures import list_totals
from seecli.text import spell_count
from seecli.vocabulary.terms import read_terms

EXAMPLES = (
    "seecli summary",
    "seecli summary --by country,year --topic firearms",
    "seecli summary --by programme --since 2018 --format csv",
)
_NONE: Final = "(none)"
_TWO: Final = 2
# Fifty screens. Rich takes two seconds to draw the 12,000 rows that 100,000 events have by three fields.
_MOST_DRAWN: Final = 1000
Count = Callable[[Sequence[str]], list[Row]]


@with_options
def run(
    by: Annotated[
        list[str] | None, typer.Option(metavar="FIELD[,FIELD]", help=f"what to count by: {', '.join(FACETS)}")
    ] = None,
    *,
    store: Store,
    filters: Filters,
    output: Output,
) -> None:
    """Numbers of events by any fields, and their share of the events in per cent.

    An event that several documents report counts once, and under each document that reports it.

    Without --by: the totals, and the numbers by document, country, year, programme, topic, donor and commodity.
    """
    facets = read_choices("field", by or (), FACETS)
    reports = store.find(filters)
    events = merge_reports(store.index, reports)
    rows = store.count(facets, filters) if facets else add_shares(count_overview(store.index, reports), len(events))
    if not (is_drawn(output) and events and len(facets) <= _TWO):
        names = facets or ["field", "value"]
        columns = [*map(_build_value_column, names), build_column("events"), build_column("share")]
        print_result(Result(columns, rows), output, usual_limit=_MOST_DRAWN if is_drawn(output) else 0)
    elif facets:
        _draw_by(facets, partial(count_by, store.index, reports), rows, output, len(events))
    else:
        print_drawing(partial(_draw_overview, rows, list_totals(store.index, reports)), output)
    if facets:
        _explain_sum(rows, len(events))
    if note := spell_reports(len(events), len(reports)):
        print_note(note)


def _build_value_column(name: str) -> Column:
    # In the overview, only rows of a facet can lack a value: totals have none to lack.
    return Column(name, lambda row: _NONE if row[name] is None and row.get("field") not in TOTALS else row[name])


def _explain_sum(rows: Sequence[Row], events: int) -> None:
    counted = sum(row["events"] for row in rows)
    if counted > events:
        print_note(f"{spell_count(events, 'event')}, counted {counted} times: an event counts under each of its values")


def _draw_by(facets: Sequence[str], count: Count, rows: Sequence[Row], output: Output, events: int) -> None:
    named = [{**row, **{facet: row[facet] or _NONE for facet in facets}} for row in rows]
    if len(facets) == 1:
        limited = named[: output.limit or None]
        print_drawing(partial(draw_counts, limited, facets[0]), output)
        print_cut(len(limited), len(named))
    else:
        table = _build_table(facets, count, named, events)
        limited_rows = dict(list(table.rows.items())[: output.limit or None])
        print_drawing(partial(_draw_two, table._replace(rows=limited_rows)), output)
        print_cut(len(limited_rows), len(table.rows))


def _build_table(facets: Sequence[str], count: Count, rows: Sequence[Row], events: int) -> CrossTable:
    first, second = facets
    down, across = ({row[facet] or _NONE: row["events"] for row in count((facet,))} for facet in facets)
    cells = {(row[first], row[second]): row["events"] for row in rows}
    return CrossTable((first, second), down, across, cells, events)


def _draw_two(table: CrossTable, screen: Screen) -> Sequence[Line]:
    codes = {term.value: term.names[0] for term in read_terms("country")}
    return draw_cross_table(table, codes, screen) or list(draw_groups(table, screen))


def _draw_overview(rows: Sequence[Row], seized: Sequence[Row], screen: Screen) -> list[Line]:
    totals = {row["field"]: row for row in rows if row["field"] in TOTALS}
    blocks = [
        Block(facet, [row for row in rows if row["field"] == facet and row["value"] is not None])
        for facet in OVERVIEW_FACETS
        if facet != "commodity"  # the totals below tell more
    ]
    lines = [*draw_overview(_spell_totals(totals), blocks, screen)]
    if seized:
        lines += [BLANK, *draw_totals(seized, screen)]
    return lines


def _spell_totals(totals: dict[str, Row]) -> str:
    span = totals["dated"]["value"]
    undated = totals["undated"]["events"]
    parts = (
        f"{spell_count(totals['all']['events'], 'event')} in {spell_count(totals['reports']['events'], 'report')}",
        f"from {span.replace('..', ' to ')}" if span else "",
        f"{undated} without a date" if undated else "",
    )
    return ", ".join(filter(None, parts))
