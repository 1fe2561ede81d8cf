"""What a search found: a query and the events that may answer it in; those that do, their scores and passages out."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, overload

from seecli.library.store import Events, Store
from seecli.model import Event
from seecli.phrases.choices import read_choice
from seecli.search.answer import Answer, find_answer, sort_answer
from seecli.search.explain import explain_answer
from seecli.search.query import All, parse_query
from seecli.search.snippets import build_snippet, read_marks
from seecli.text import Marked

SORTS: Final = ("relevance", "date")
# A question takes a line; more is a mistake, or a test of patience.
_LONGEST_QUERY: Final = 1000


class Found(NamedTuple):
    """An event, what it scored, the share of the words that it has (1: all of them), and a passage, its hits marked."""

    event: Event
    score: float
    share: float
    snippet: Marked


class Results(Sequence[Found]):
    """What a search found, each read when it is asked for; those that have all the words stand first."""

    def __init__(self, events: Events, query: All, answer: Answer, cut: str | None) -> None:
        self.events = events
        self.query = query
        self.answer = answer
        self._cut = cut
        self._marks = read_marks(answer.matches)

    @property
    def notes(self) -> Iterator[str]:
        """What was made of the query where it was not taken as it stands, in sentences."""
        if self._cut:
            yield self._cut
        yield from explain_answer(self.answer)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.events)

    @overload
    def __getitem__(self, wanted: int) -> Found: ...
    @overload
    def __getitem__(self, wanted: slice) -> "Results": ...
    def __getitem__(self, wanted: int | slice) -> "Found | Results":
        """What was found in one place, or some of it."""
        if isinstance(wanted, slice):
            return Results(self.events[wanted], self.query, self.answer, self._cut)
        number, event = self.events.numbers[wanted], self.events[wanted]
        return Found(event, self.answer.scores[number], self.answer.shares.get(number, 1.0), self.mark(event))

    def mark(self, event: Event) -> Marked:
        """The passage of an event that shows best why it was found."""
        return build_snippet(event["text"], self._marks)


def search(store: Store, text: str, allowed: Iterable[int], sort: str) -> Results:
    """What answers a query among the events that are allowed."""
    by = read_choice("sort", sort, SORTS)
    query = parse_query(text[:_LONGEST_QUERY])
    answer = find_answer(store.index, query, allowed)
    numbers = answer.numbers if by == "relevance" else sort_answer(store.index, answer)
    cut = f"only the first {_LONGEST_QUERY} characters of the query are searched for"
    return Results(store.read(numbers), query, answer, cut if len(text) > _LONGEST_QUERY else None)
