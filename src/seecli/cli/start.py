"""`seecli` alone: what there is to ask, and three ways to ask it."""

import shutil
from collections.abc import Iterator, Sequence
from typing import Final

from seecli import __version__
from seecli.cli.notes import print_note
from seecli.cli.pages import fill, spell_examples
from seecli.cli.progress import show_progress
from seecli.errors import SeecliError
from seecli.render.cells import spell_line
from seecli.store.counts import find_dates
from seecli.store.location import find_store
from seecli.store.opened import Store, open_store
from seecli.store.select import count_values, find_repeats, list_values
from seecli.text import spell_count

_SHOWN: Final = {"country": "countries", "programme": "programmes", "topic": "topics"}
_MOST: Final = 4


def print_start(examples: Sequence[str]) -> None:
    """Say what the store holds, and what to type next; without a store, what to type is said all the same."""
    width = shutil.get_terminal_size().columns
    print(fill(f"seecli {__version__}: reported UNODC events in South Eastern Europe", width))
    print()
    try:
        store = open_store(find_store(), show_progress)
    except SeecliError as error:
        print_note(f"seecli: {error}")
    else:
        for line in _describe_store(store):
            print(fill(line, width, "  ", "    "))
        store.close()
    print(f"\n{spell_examples('Try', examples, width)}")
    print()
    print(fill("'seecli -h' lists the commands, 'seecli help query' says what a search understands.", width))


def _describe_store(store: Store) -> Iterator[str]:
    repeats = find_repeats(store.index)
    reports = len(store.events)
    events = spell_count(reports - len(repeats), "event")
    documents = spell_count(len(list_values(store.index, "document")), "document")
    dates = find_dates(store.index, store.events.numbers)
    facts = (events, spell_count(reports, "report"), documents, dates)
    yield ", ".join(filter(None, facts))
    for facet, title in _SHOWN.items():
        counts = count_values(store.index, facet, repeats)
        if shown := ", ".join(f"{spell_line(value)} ({counts[value]})" for value in list(counts)[:_MOST]):
            yield f"{title}: {shown}"
