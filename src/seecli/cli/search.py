"""`seecli search`: events with the words of a query."""

from typing import Annotated

import typer

from seecli.cli.options import Output, Store, with_options
from seecli.cli.printing import print_result
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Column, Result
from seecli.store.filters import Filters
from seecli.store.search import build_snippet, search_events

EXAMPLES = (
    "seecli search cocaine --country Albania",
    "seecli search money laundering --since 2018 --json",
)
_USUAL_LIMIT = 20


@with_options
def run(
    words: Annotated[list[str], typer.Argument(help="words that must all be in an event")],
    store: Store,
    filters: Filters,
    output: Output,
) -> None:
    """Events with all the words, best match first."""
    query = " ".join(words)
    snippet = Column("snippet", lambda event: build_snippet(event, query), below=True)
    events = search_events(filter(filters.matches, store.events), query)
    print_result(Result((*LIST_COLUMNS, snippet), events), output, EVENT_COLUMNS, _USUAL_LIMIT)
