"""What a command was asked for, as it was understood, and where its answers come from."""

from collections.abc import Callable, Iterator
from functools import cache

from seecli.library.store import Store
from seecli.model import Event
from seecli.phrases.periods import spell_period
from seecli.render.columns import LABEL_COLUMNS, list_table_columns
from seecli.render.result import Column
from seecli.store.filters import Filters
from seecli.store.sources import find_document, list_folders


def spell_filters(filters: Filters) -> str:
    """The filters in one line: "country: Albania; period: 2018-01-01..2018-12-31"."""
    return "; ".join(_list_filters(filters))


def _list_filters(filters: Filters) -> Iterator[str]:
    for facet, values in filters.include.items():
        yield f"{facet}: {' or '.join(sorted(values))}"
    for facet, values in filters.exclude.items():
        yield f"not {facet}: {', '.join(sorted(values))}"
    if filters.is_dated:
        yield f"period: {' or '.join(map(spell_period, filters.periods)) or 'none'}"
    if filters.online is not None:
        yield "online" if filters.online else "in person"


def list_screen_columns(store: Store, *below: Column) -> tuple[Column, ...]:
    """The columns of events for a terminal, with those that stand below the title."""
    return (*list_table_columns(find_urls(store)), *below, *LABEL_COLUMNS)


def find_urls(store: Store) -> Callable[[Event], str | None]:
    """Where the document of an event can be opened; None if it is not at hand."""

    @cache
    def find_url(name: str) -> str | None:
        path = find_document(name, list_folders(store.location.path))
        return path.resolve().as_uri() if path else None

    return lambda event: find_url(event["source"]["document"])
