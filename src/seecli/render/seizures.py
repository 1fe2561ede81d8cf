"""What was seized as a picture: a table where it fits, else a block for each seizure; the totals below."""

from collections.abc import Iterator, Sequence
from typing import Final

from seecli.render.cells import spell_value
from seecli.render.drawing import BLANK, FAINT, HEADING, Line, Piece, fill
from seecli.render.grid import draw_grid
from seecli.render.result import Record
from seecli.render.screen import Screen

# Nine columns of words are no table on less.
_LEAST_TABLE: Final = 110
NOTE: Final = "Totals of the amounts reported, each event once; not a national total"
_HEADER: Final = ("date", "commodity", "amount", "where", "by whom", "from", "to", "hidden", "value")


def draw_seizures(rows: Sequence[Record], totals: Sequence[Record], screen: Screen) -> Iterator[Line]:
    """The seizures, then what they amount to by commodity and unit."""
    if screen.width >= _LEAST_TABLE:
        cells = [_list_cells(row)[:-1] for row in rows]
        yield from draw_grid(_HEADER, cells, screen.width, [row["id"] for row in rows])
        yield BLANK
    else:
        for row in rows:
            yield from _draw_block(row, screen)
            yield BLANK
    yield from draw_totals(totals, screen)


def draw_totals(totals: Sequence[Record], screen: Screen) -> Iterator[Line]:
    """What was seized in all, by commodity and unit."""
    if totals:
        yield from fill(NOTE, screen.width, HEADING)
        header = ("commodity", "amount", "unit", "seizures")
        yield from draw_grid(header, [[total[name] for name in header] for total in totals], screen.width)


def spell_amount(row: Record) -> str:
    """Amount and unit, as far as they are stated.

    >>> spell_amount({"amount": 613.0, "unit": "kg"}), spell_amount({"amount": None, "unit": None})
    ('613 kg', '')
    """
    amount = row["amount"]
    number = f"{amount:,}".removesuffix(".0") if isinstance(amount, int | float) else ""
    return f"{number} {row['unit'] or ''}".strip() if number else ""


def _spell_value(row: Record) -> str:
    return f"EUR {row['value_eur']:,.0f}" if row["value_eur"] is not None else ""


def _spell_place(row: Record) -> str:
    return "; ".join(dict.fromkeys(filter(None, (spell_value(row["seized_at"]), spell_value(row["place"])))))


def _list_cells(row: Record) -> list[str]:
    commodity = f"{row['commodity']} (only mentioned)" if row["passing"] else row["commodity"]
    words = [spell_value(row[name]) for name in ("seized_by", "origin", "destination", "concealment")]
    return [row["date"], commodity, spell_amount(row), _spell_place(row), *words, _spell_value(row), row["id"]]


def _draw_block(row: Record, screen: Screen) -> Iterator[Line]:
    date, commodity, amount, place, *words, value, name = _list_cells(row)
    yield from fill("  ".join(filter(None, (commodity, amount, value))), screen.width, HEADING, indent="  ")
    yield from fill("  ".join(filter(None, (date, place))), screen.width, indent="  ")
    for label, text in zip(("by", "from", "to", "hidden"), words, strict=True):
        if text:
            yield from _draw_field(label, text, screen)
    yield from _draw_id(name, screen)


def _draw_field(label: str, text: str, screen: Screen) -> Iterator[Line]:
    lead = f"  {label:6}  "
    for index, (piece,) in enumerate(fill(text, screen.width - len(lead))):
        yield (Piece(lead if not index else " " * len(lead), FAINT), piece)


def _draw_id(name: str, screen: Screen) -> Iterator[Line]:
    for (piece,) in fill(name, screen.width - 2):
        yield (Piece("  "), piece._replace(style=FAINT))
