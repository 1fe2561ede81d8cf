"""A table of a page in: whether it is one, or only holds text in its place; and its rows out."""

from typing import Final

from selectolax.lexbor import LexborNode

from seecli.documents.formats.page.nodes import name_of

_FEWEST_ROWS: Final = 2
_FEWEST_CELLS: Final = 2
_LONGEST_CELL: Final = 300
_LAYOUT: Final = "table, h1, h2, h3, h4, ul, ol, p + p, div div div"


def is_grid(node: LexborNode) -> bool:
    """Whether an element is a table of rows and short cells."""
    if name_of(node) != "table" or node.css_first(_LAYOUT.replace("table", "table table", 1)):
        return False
    rows = [_cells(row) for row in node.css("tr")]
    is_wide = sum(len(row) >= _FEWEST_CELLS for row in rows) * 2 > len(rows)
    return len(rows) >= _FEWEST_ROWS and is_wide and all(len(cell) <= _LONGEST_CELL for row in rows for cell in row)


def spell_rows(table: LexborNode) -> str:
    """The rows of a table, each on its line, a bar between its cells."""
    rows = (_cells(row) for row in table.css("tr"))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows if any(row))


def _cells(row: LexborNode) -> list[str]:
    return [" ".join(cell.text(separator=" ").split()).replace("|", "/") for cell in row.css("td, th")]
