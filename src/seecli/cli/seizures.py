"""`seecli seizures`: what was seized, where, and how much."""

from collections.abc import Iterable
from typing import Final

from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_note, print_result
from seecli.model import Event, Seizure
from seecli.render.cells import spell_value
from seecli.render.columns import spell_date, spell_place
from seecli.render.result import Column, Record, Result, build_column
from seecli.store.facets import find_values
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.seizures import total_seizures
from seecli.store.select import select_events, sort_by_date
from seecli.text import spell_count

EXAMPLES = (
    "seecli seizures --country Albania",
    "seecli seizures --since 2018 --format csv",
)
_COLUMNS: Final = tuple(map(build_column, ("date", "place", "countries", *Seizure.__annotations__, "id")))
# Fifteen columns are too many for a terminal: they are stacked, and the countries stand in the place.
_TABLE_COLUMNS: Final = (
    build_column("date"),
    build_column("place", below=True),
    Column("passing", lambda row: "only mentioned" if row["passing"] else None, below=True),
    build_column("commodity"),
    build_column("text", below=True),
    build_column("id", below=True),
    build_column("amount"),
    build_column("unit", below=True),
    build_column("value_eur", below=True),
    build_column("origin"),
    build_column("destination", below=True),
    build_column("concealment", below=True),
    build_column("seized_at"),
    build_column("seized_by", below=True),
)


@with_options
def run(store: Store, filters: Filters, output: Output) -> None:
    """What was seized, where and how much.

    One row for each seizure that is reported; the totals are no national totals.
    """
    events = store.read(sort_by_date(store.index, select_events(store.index, filters)))
    columns = _TABLE_COLUMNS if output.format == "table" else _COLUMNS
    print_result(Result(columns, [row for event in events for row in _build_rows(event)]), output, _COLUMNS)
    _print_totals(events)


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
