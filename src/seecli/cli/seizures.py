"""`seecli seizures`: what was seized, where, and how much."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from seecli.cli.drawing import is_drawn, print_drawing
from seecli.cli.notes import print_note
from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_cut, print_result
from seecli.model import Event, Seizure
from seecli.render.cells import spell_value
from seecli.render.columns import spell_date, spell_place
from seecli.render.result import Record, Result, build_column
from seecli.render.seizures import draw_seizures
from seecli.store.facets import find_values
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.seizures import list_totals, total_seizures
from seecli.store.select import select_events, sort_by_date
from seecli.text import spell_count

EXAMPLES = (
    "seecli seizures --country Albania",
    "seecli seizures --since 2018 --format csv",
)
_COLUMNS: Final = tuple(map(build_column, ("date", "place", "countries", *Seizure.__annotations__, "id")))


@with_options
def run(store: Store, filters: Filters, output: Output) -> None:
    """What was seized, where and how much.

    One row for each seizure that is reported; the totals are no national totals.
    """
    events = store.read(sort_by_date(store.index, select_events(store.index, filters)))
    rows = [row for event in events for row in _build_rows(event)]
    if not (rows and is_drawn(output)):
        print_result(Result(_COLUMNS, rows), output)
        _print_totals(events)
        return
    limited = rows[: output.limit or None]
    print_drawing(partial(draw_seizures, limited, list_totals(events)), output)
    print_cut(len(limited), len(rows))


def _build_rows(event: Event) -> list[Record]:
    head = {
        "date": spell_date(event),
        "place": spell_place(event),
        "countries": find_values(event, "host") or event["countries"],
    }
    return [{**head, **seizure, "id": event["id"]} for seizure in event["seizures"]]


def _print_totals(events: Iterable[Event]) -> None:
    if totals := total_seizures(events):
        print_note("totals of the amounts reported, each event once, not a national total:")
    for total in totals:
        unit = total.unit or "(no unit)"
        print_note(
            f"  {total.commodity}: {spell_value(total.amount)} {unit} in {spell_count(total.seizures, 'seizure')}"
        )
