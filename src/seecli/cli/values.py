"""`seecli values`: the values of a field."""

from typing import Annotated

import typer

from seecli.cli.options import Output, read_choice, with_options
from seecli.cli.printing import print_result
from seecli.render.result import Result, build_column
from seecli.store.facets import FACETS, find_kinds
from seecli.store.manifest import load_descriptions
from seecli.store.opened import Store
from seecli.store.select import count_values, find_repeats
from seecli.vocabulary.terms import read_labels

EXAMPLES = (
    "seecli values programme",
    "seecli values country --all",
)


@with_options
def run(
    field: Annotated[str, typer.Argument(metavar="FIELD", help=", ".join(FACETS))],
    *,
    unused: Annotated[bool, typer.Option("--all", help="also values that no event in the store has")] = False,
    store: Store,
    output: Output,
) -> None:
    """The values of a field, with numbers of events; one that several documents report counts once."""
    facet = read_choice("field", field, FACETS)
    labels = find_labels(facet, store)
    counts = count_values(store.index, facet, () if facet == "document" else find_repeats(store.index))
    values = [*counts, *sorted(labels.keys() - counts.keys())] if unused else list(counts)
    rows = [{"value": value, "label": labels.get(value, value), "events": counts.get(value, 0)} for value in values]
    print_result(Result([*map(build_column, ("value", "label", "events"))], rows), output)


def find_labels(facet: str, store: Store) -> dict[str, str]:
    """What the values of a facet are called, by value; values without a label are left out."""
    if facet == "document":
        return {name: document.title for name, document in load_descriptions(store.location).items()}
    return {value: label for kind in find_kinds(facet) for value, label in read_labels(kind).items()}
