"""`seecli seizures`: what was seized, where, and how much."""

from collections.abc import Sequence
from functools import partial
from typing import Final, overload

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
from seecli.store.seizures import Total, list_seizures, list_totals, total_seizures
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
    numbers = sort_by_date(store.index, select_events(store.index, filters))
    rows = _Rows(store, list_seizures(store.index, numbers))
    if not (rows and is_drawn(output)):
        print_result(Result(_COLUMNS, rows), output)
        _print_totals(total_seizures(store.index, numbers))
        return
    limited = rows[: output.limit or None]
    print_drawing(partial(draw_seizures, limited, list_totals(store.index, numbers)), output)
    print_cut(len(limited), len(rows))


class _Rows(Sequence[Record]):
    """A row for each seizure, read from its event when it is asked for; a place is an event and a number in it."""

    def __init__(self, store: Store, places: Sequence[tuple[int, int]]) -> None:
        self._store = store
        self._places = places

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    @overload
    def __getitem__(self, wanted: int) -> Record: ...
    @overload
    def __getitem__(self, wanted: slice) -> "_Rows": ...
    def __getitem__(self, wanted: int | slice) -> "Record | _Rows":
        """A row, or some of them."""
        if isinstance(wanted, slice):
            return _Rows(self._store, self._places[wanted])
        number, place = self._places[wanted]
        (event,) = self._store.read([number])
        return _build_row(event, event["seizures"][place])


def _build_row(event: Event, seizure: Seizure) -> Record:
    return {
        "date": spell_date(event),
        "place": spell_place(event),
        "countries": find_values(event, "host") or event["countries"],
        **seizure,
        "id": event["id"],
    }


def _print_totals(totals: Sequence[Total]) -> None:
    if totals:
        print_note("totals of the amounts reported, each event once, not a national total:")
    for total in totals:
        unit = total.unit or "(no unit)"
        print_note(
            f"  {total.commodity}: {spell_value(total.amount)} {unit} in {spell_count(total.seizures, 'seizure')}"
        )
