"""`seecli timeline`: how many events in each month, quarter or year."""

from collections import Counter
from functools import partial
from typing import Annotated, Final

import typer

from seecli.cli.drawing import is_drawn, print_drawing
from seecli.cli.notes import print_note
from seecli.cli.options import Output, read_choice, with_options
from seecli.cli.printing import print_cut, print_result
from seecli.phrases.periods import ALWAYS, BUCKETS, read_period
from seecli.render.result import Result, build_column
from seecli.render.timeline import draw_split_timeline, draw_timeline
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.reports import merge_reports, spell_reports
from seecli.store.select import select_events
from seecli.store.timeline import (
    choose_unit,
    count_undated,
    count_values,
    fill_buckets,
    find_spans,
    list_event_values,
    list_headlines,
)

EXAMPLES = (
    "seecli timeline 2018",
    "seecli timeline --by year --country Serbia",
    "seecli timeline 2018 --by quarter --split topic",
)
_SPLITS: Final = ("country", "programme", "topic", "activity")


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

    An event counts in each one that it touches; one that several documents report counts once. Headlines are of those
    that stand out: seizures, agreements and conferences, then what most countries and people took part in.
    """
    by = read_choice("unit of time", by, tuple(BUCKETS)) if by else None
    split = read_choice("split", split, _SPLITS) if split else None
    if period is not None:
        filters = filters.during(read_period(period))
    reports = select_events(store.index, filters)
    events = merge_reports(store.index, reports)
    spans = find_spans(store.index, events, filters)
    buckets = fill_buckets(spans, filters, by or choose_unit(spans, filters))
    values = list_event_values(store.index, spans, split) if split else {}
    rows = list(count_values(values, buckets, split) if split else list_headlines(store.index, buckets))
    if rows and is_drawn(output):
        shown = list(buckets.events)[: output.limit or None]
        limited = [row for row in rows if row["period"] in shown]
        if split:
            totals = Counter({bucket: len(valued) for bucket, valued in buckets.keep(values).events.items()})
            print_drawing(partial(draw_split_timeline, limited, totals, split), output)
        else:
            print_drawing(partial(draw_timeline, limited), output)
        print_cut(len(shown), len(buckets.events))
    else:
        columns = ("period", split, "events") if split else ("period", "events", "headlines")
        print_result(Result(list(map(build_column, columns)), rows), output)
    if note := spell_reports(len(events), len(reports)):
        print_note(note)
    if split and len(values) < len(spans):
        print_note(f"without a {split}, not counted: {len(spans) - len(values)}")
    if undated := count_undated(store.index, select_events(store.index, filters._replace(periods=(ALWAYS,)))):
        print_note(f"without a date, not counted: {undated}")
