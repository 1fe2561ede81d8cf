"""`seecli summary`: how many events by country, year, programme, ..."""

from collections.abc import Sequence
from typing import Annotated

import typer

from seecli.cli.options import Output, Store, read_choice, split_commas, with_options
from seecli.cli.printing import print_note, print_result
from seecli.render.result import Column, Result, build_column
from seecli.store.counts import Row, count_events, count_overview
from seecli.store.facets import FACETS
from seecli.store.filters import Filters
from seecli.store.reports import merge_reports, spell_reports

EXAMPLES = (
    "seecli summary",
    "seecli summary --by country,year --topic firearms",
    "seecli summary --by programme --since 2018 --format csv",
)


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
    """Numbers of events by any fields.

    An event that several documents report counts once.

    Without --by: the totals, and the numbers by document, country, year, programme and topic.
    """
    facets = [read_choice("field", name, FACETS) for name in split_commas(by or ())]
    reports = [event for event in store.events if filters.matches(event)]
    events = merge_reports(reports)
    rows = count_events(events, facets) if facets else count_overview(events)
    names = facets or ["field", "value"]
    print_result(Result([*map(_build_value_column, names), build_column("events")], rows), output)
    if facets:
        _explain_sum(rows, len(events))
    if note := spell_reports(len(events), len(reports)):
        print_note(note)


def _build_value_column(name: str) -> Column:
    return Column(name, lambda row: "(none)" if row[name] is None else row[name])


def _explain_sum(rows: Sequence[Row], events: int) -> None:
    counted = sum(row["events"] for row in rows)
    if counted > events:
        print_note(f"{events} events, counted {counted} times: an event counts under each of its values")
