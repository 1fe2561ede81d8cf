"""What holds for every query: it is answered, always the same, or its mistake is named."""

from contextlib import suppress
from functools import cache, partial
from typing import Final

from seecli.errors import SeecliError
from seecli.search.answer import Answer, find_answer
from seecli.search.explain import explain_query, explain_score
from seecli.search.missing import drop_fields, explain_removal, list_conditions
from seecli.search.query import parse_query
from seecli.search.snippets import build_snippet, read_marks
from seecli.store.filters import FILTER_FACETS, Dates, Filters, read_periods, read_values
from seecli.store.jsonl import load_events
from seecli.store.location import find_store
from seecli.store.opened import Store
from seecli.store.select import list_values
from tests.factories import store as build_store

_SOME: Final = 3
# The command line takes no longer one.
_LONGEST_QUERY: Final = 1000


def hold_query(content: bytes) -> None:
    """A query is answered, always the same, or its mistake is named; so are the words of a filter."""
    text = content.decode(errors="surrogateescape")[:_LONGEST_QUERY]
    store = _open_shipped()
    with suppress(SeecliError):
        _hold_answer(store, text)
    with suppress(SeecliError):
        store.select(Filters(periods=read_periods(Dates(date=[text]))))
    for facet in FILTER_FACETS:
        with suppress(SeecliError):
            store.select(Filters(read_values({facet: [text]}, partial(list_values, store.index))))


def _hold_answer(store: Store, text: str) -> None:
    query = parse_query(text)
    everything = store.events.numbers
    answer = find_answer(store.index, query, everything)
    assert answer == find_answer(store.index, query, everything), "the same query has two answers"
    assert set(answer.numbers) <= set(everything), "an event that was not allowed"
    assert len(set(answer.numbers)) == len(answer.numbers), "an event twice"
    _hold_what_is_said(store, answer)
    list(explain_query(query, answer))
    found = find_answer(store.index, drop_fields(query), everything).numbers
    list(explain_removal(store.index, found, list_conditions(store.index, Filters(), query)))


def _hold_what_is_said(store: Store, answer: Answer) -> None:
    marks = read_marks(answer.matches)
    for number in answer.numbers[:_SOME]:
        explain_score(answer, number)
        (event,) = store.read([number])
        snippet = build_snippet(event["text"], marks)
        words = snippet.text.removeprefix("… ").removesuffix(" …")
        assert words in " ".join(event["text"].split()), "a snippet that is not in its text"


@cache
def _open_shipped() -> Store:
    return build_store(*load_events(find_store().path))
