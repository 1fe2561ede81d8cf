"""`seecli map`: where events were held, drawn on a map of South Eastern Europe."""

from functools import partial
from typing import Annotated, Final

import typer

from seecli.cli.drawing import is_drawn, print_drawing
from seecli.cli.notes import print_note
from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_cut, print_result
from seecli.phrases.periods import read_period
from seecli.render.map import draw_map
from seecli.render.result import Result, build_column
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.places import count_places
from seecli.store.reports import merge_reports, spell_reports
from seecli.store.select import select_events
from seecli.text import spell_count

EXAMPLES = (
    "seecli map",
    "seecli map 2018 --programme CCP",
    "seecli map --since 2018 --format csv",
)
_COLUMNS: Final = tuple(map(build_column, ("place", "country", "lat", "lon", "events")))


@with_options
def run(
    period: Annotated[str | None, typer.Argument(help="2018, 2018h1, 2017..2019, ...")] = None,
    *,
    store: Store,
    filters: Filters,
    output: Output,
) -> None:
    """Where events were held, on a map of South Eastern Europe.

    An event counts in each of its places; one that several documents report counts once. What the map cannot show is
    named beside it: places elsewhere, countries without a place, events that were online.
    """
    if period is not None:
        filters = filters.during(read_period(period))
    reports = select_events(store.index, filters)
    events = merge_reports(store.index, reports)
    hosts = count_places(store.index, events, filters)
    rest = (("online", hosts.online), ("no place given", hosts.nowhere))
    if events and is_drawn(output):
        limited = hosts.rows[: output.limit or None]
        print_drawing(partial(draw_map, limited, rest), output)
        print_cut(len(limited), len(hosts.rows))
    else:
        print_result(Result(_COLUMNS, hosts.rows), output)
        for name, count in rest:
            if count:
                print_note(f"{name}: {spell_count(count, 'event')}")
    if note := spell_reports(len(events), len(reports)):
        print_note(note)
