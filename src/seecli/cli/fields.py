"""`seecli fields`: the fields of a record."""

from typing import Final

from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_result
from seecli.library.store import Store
from seecli.render.cells import spell_line
from seecli.render.result import Record, Result, build_column
from seecli.shape import Shape, read_shape

EXAMPLES = ("seecli fields", "seecli fields --format md")
# Five columns are too many for a terminal of 80.
_COLUMNS: Final = (
    build_column("name"),
    build_column("type", below=True),
    build_column("meaning"),
    build_column("filled", below=True),
    build_column("example", below=True),
)
_EXAMPLE_LENGTH: Final = 60


@with_options
def run(store: Store, output: Output) -> None:
    """The fields of a record explained.

    Each with its meaning, in how many events it is filled, and an example.
    """
    known = {name: counts for name, *counts in store.index.execute("SELECT name, filled, first FROM fields")}
    rows = [_describe(name, shape, store, *known[name]) for name, shape in read_shape().keys.items()]
    print_result(Result(_COLUMNS, rows), output)


def _describe(name: str, shape: Shape, store: Store, filled: int, first: int) -> Record:
    (event,) = store.read([first]) if filled else ({},)
    example = spell_line(event[name]) if filled else ""
    return {
        "name": name,
        "type": f"{shape} of {shape.item}" if shape.item else str(shape),
        "meaning": shape.meaning,
        "filled": f"{filled}/{len(store)}",
        "example": example if len(example) <= _EXAMPLE_LENGTH else f"{example[:_EXAMPLE_LENGTH]}…",
    }
