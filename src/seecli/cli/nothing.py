"""What to say when nothing was found: which filter stood in the way, and what there is instead."""

from collections.abc import Collection, Iterable, Iterator

from seecli.library.store import Store
from seecli.search.missing import Condition, explain_removal, list_conditions
from seecli.search.query import All
from seecli.store.filters import Filters
from seecli.text import spell_count


def explain_filters(store: Store, filters: Filters) -> Iterator[str]:
    """One line for each filter of a command that has no query."""
    yield from explain_conditions(store, store.numbers, list_conditions(store.index, filters, All(())))


def explain_conditions(store: Store, found: Collection[int], conditions: Iterable[Condition]) -> Iterator[str]:
    """One line for each condition; `found` are the events that would be shown without any."""
    removed = sorted(explain_removal(store.index, found, conditions), key=lambda each: -each.without)
    if removed:
        yield f"without filters: {spell_count(len(found), 'event')}"
    for each in removed:
        if each.without:
            instead = f"; nearest: {each.instead}" if each.instead else ""
            yield f"without {each.name}: {each.without}{instead}"
        else:
            yield f"{each.name} alone: {each.alone or 'none'}; without it: none"
