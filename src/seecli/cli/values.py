"""`seecli values`: the values of a field."""

from typing import Annotated

import typer

from seecli.cli.options import Output, Store, read_choice, with_options
from seecli.cli.printing import print_result
from seecli.render.result import Result, build_column
from seecli.store.counts import count_events
from seecli.store.facets import FACETS, find_kinds
from seecli.store.manifest import load_descriptions
from seecli.vocabulary.terms import read_terms

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
    """The values of a field, with numbers of events."""
    facet = read_choice("field", field, FACETS)
    labels = _find_labels(facet, store)
    counts: dict[str, int] = {
        row[facet]: row["events"] for row in count_events(store.events, [facet]) if row[facet] is not None
    }
    values = [*counts, *sorted(labels.keys() - counts.keys())] if unused else list(counts)
    rows = [{"value": value, "label": labels.get(value, value), "events": counts.get(value, 0)} for value in values]
    print_result(Result([*map(build_column, ("value", "label", "events"))], rows), output)


def _find_labels(facet: str, store: Store) -> dict[str, str]:
    if facet == "document":
        return {name: document.title for name, document in load_descriptions(store.location).items()}
    return {term.value: term.label for kind in find_kinds(facet) for term in read_terms(kind)}
