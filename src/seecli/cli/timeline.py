"""`seecli timeline`: how many events in each month, quarter or year."""

from collections.abc import Sequence
from math import ceil
from typing import Annotated, Final

import typer

from seecli.cli.options import Output, read_choice, with_options
from seecli.cli.printing import print_note, print_result
from seecli.phrases.periods import ALWAYS, BUCKETS, read_period
from seecli.render.result import Column, Record, Result, build_column
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.reports import merge_reports, spell_reports
from seecli.store.timeline import count_over_time, count_undated

EXAMPLES = (
    "seecli timeline 2018",
    "seecli timeline --by year --country Serbia",
    "seecli timeline 2018 --by quarter --split topic",
)
_SPLITS: Final = ("country", "programme", "topic", "activity")
_BAR_WIDTH: Final = 40


@with_options
def run(  # noqa: PLR0913  (the parameters are the command line)
    period: Annotated[str | None, typer.Argument(help="2018, 2018h1, 2017..2019, ...")] = None,
    by: Annotated[str | None, typer.Option(metavar="|".join(BUCKETS), help="month up to 3 years, else year")] = None,
    split: Annotated[str | None, typer.Option(metavar="|".join(_SPLITS), help="count each value apart")] = None,
    *,
    store: Store,
    filters: Filters,
    output: Output,
) -> None:
    """Events over time, by month, quarter or year.

    An event counts in each one that it touches; one that several documents report counts once.
    """
    by = read_choice("unit of time", by, tuple(BUCKETS)) if by else None
    split = read_choice("split", split, _SPLITS) if split else None
    if period is not None:
        filters = filters.during(read_period(period))
    reports = list(store.select(filters))
    events = merge_reports(reports)
    rows = count_over_time(events, filters, by, split)
    columns = [build_column(name) for name in ("period", split, "events") if name]
    if output.format == "table":
        columns.append(_build_bars(rows))
    print_result(Result(columns, rows), output)
    if note := spell_reports(len(events), len(reports)):
        print_note(note)
    if undated := count_undated(store.select(filters._replace(periods=(ALWAYS,)))):
        print_note(f"not counted, because they have no date: {undated}")


def _build_bars(rows: Sequence[Record]) -> Column:
    scale = min(1, _BAR_WIDTH / max((row["events"] for row in rows), default=1))
    return Column("", lambda row: "█" * ceil(row["events"] * scale))
