"""`seecli summary`: how many events by country, year, programme, ..."""

from collections.abc import Sequence
from typing import Annotated

import typer

from seecli.cli.options import Output, read_choice, split_commas, with_options
from seecli.cli.printing import print_note, print_result
from seecli.errors import RepeatedChoiceError
from seecli.render.result import Column, Result, build_column
from seecli.store.counts import TOTALS, Row, count_overview, count_reports
from seecli.store.facets import FACETS
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.reports import merge_reports, spell_reports
from seecli.text import spell_count

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

    An event that several documents report counts once, and under each document that reports it.

    Without --by: the totals, and the numbers by document, country, year, programme and topic.
    """
    facets = _read_facets(by or ())
    reports = list(store.select(filters))
    events = merge_reports(reports)
    rows = count_reports(reports, facets) if facets else count_overview(reports)
    names = facets or ["field", "value"]
    print_result(Result([*map(_build_value_column, names), build_column("events")], rows), output)
    if facets:
        _explain_sum(rows, len(events))
    if note := spell_reports(len(events), len(reports)):
        print_note(note)


def _read_facets(by: Sequence[str]) -> list[str]:
    facets = [read_choice("field", name, FACETS) for name in split_commas(by)]
    twice = [name for index, name in enumerate(facets) if name in facets[:index]]
    if twice:
        raise RepeatedChoiceError("field", twice[0])
    return facets


def _build_value_column(name: str) -> Column:
    # In the overview, only rows of a facet can lack a value: totals have none to lack.
    return Column(name, lambda row: "(none)" if row[name] is None and row.get("field") not in TOTALS else row[name])


def _explain_sum(rows: Sequence[Row], events: int) -> None:
    counted = sum(row["events"] for row in rows)
    if counted > events:
        print_note(f"{spell_count(events, 'event')}, counted {counted} times: an event counts under each of its values")
