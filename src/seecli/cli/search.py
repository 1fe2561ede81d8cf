"""`seecli search`: events with the words of a query, best match first."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Annotated, Final

import typer

from seecli.cli.asked import list_screen_columns, spell_filters
from seecli.cli.notes import print_note
from seecli.cli.nothing import explain_conditions
from seecli.cli.options import Output, read_choice, with_options
from seecli.cli.printing import print_result
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Column, Result
from seecli.search.answer import Answer, find_answer
from seecli.search.explain import explain_query, explain_score
from seecli.search.missing import drop_fields, list_conditions
from seecli.search.query import All, parse_query
from seecli.search.snippets import build_snippet, read_marks
from seecli.store.filters import Filters
from seecli.store.opened import Store
from seecli.store.select import find_longer, select_events, sort_by_date
from seecli.text import spell_count

EXAMPLES = (
    "seecli search cocaine --country Albania",
    "seecli search port control unit training --date 2018",
    "seecli search '\"Balkan route\" -heroin country:Serbia,Albania'",
    "seecli search 'seiz* OR interdict' --sort date --json",
)
_USUAL_LIMIT: Final = 20
# A question takes a line; more is a mistake, or a test of patience.
_LONGEST_QUERY: Final = 1000
_SORTS: Final = ("relevance", "date")


@with_options
def run(  # noqa: PLR0913  (the parameters are the command line)
    words: Annotated[list[str], typer.Argument(help='words, "a phrase", OR, -word or not:word, word*, FIELD:VALUE')],
    sort: Annotated[str, typer.Option(metavar="|".join(_SORTS), help="best match or newest first")] = _SORTS[0],
    *,
    explain: Annotated[bool, typer.Option("--explain", help="say how the query was read and scored")] = False,
    store: Store,
    filters: Filters,
    output: Output,
) -> None:
    """Events with all the words, best match first.

    Other endings, synonyms and acronyms count too, but less; a word between quotes stands for itself alone. If no
    event has all the words, or few have, those with most of them follow. A word that no event has is taken for the
    nearest one, and that is said. Put a query that begins with - behind --.
    """
    by = read_choice("sort", sort, _SORTS)
    text = _cut(" ".join(words))
    query = parse_query(text)
    answer = find_answer(store.index, query, select_events(store.index, filters))
    for note in _say_how(answer):
        print_note(note)
    numbers = answer.numbers if by == "relevance" else _sort_by_date(store, answer)
    marks = read_marks(answer.matches)
    snippet = Column("snippet", lambda event: build_snippet(event["text"], marks), below=True)
    result = Result(
        (*LIST_COLUMNS, snippet),
        store.read(numbers),
        table=list_screen_columns(store, snippet),
        asked=spell_filters(filters),
    )
    why = partial(_say_why_nothing, store, filters, query)
    print_result(result, output, EVENT_COLUMNS, _USUAL_LIMIT, why)
    if explain:
        shown = numbers[: _USUAL_LIMIT if output.limit is None else output.limit or None]
        _print_explanation(store, query, answer, shown)


def _cut(text: str) -> str:
    if len(text) > _LONGEST_QUERY:
        print_note(f"only the first {_LONGEST_QUERY} characters of the query are searched for")
    return text[:_LONGEST_QUERY]


def _sort_by_date(store: Store, answer: Answer) -> list[int]:
    """Newest first, but those that lack a word after those that have them all."""
    most = [number for number in answer.numbers if number not in answer.complete]
    return [*sort_by_date(store.index, answer.complete), *sort_by_date(store.index, most)]


def _say_how(answer: Answer) -> Iterator[str]:
    """What was made of the query, where it was not taken as it stands."""
    for repair in answer.repairs:
        yield f"no match for '{repair.written}'; showing '{repair.word}'"
    for name in answer.unknown_fields:
        yield f"'{name}' is no field: searched for as a word; see 'seecli search -h'"
    for word in answer.idle_exclusions:
        yield f"no event has '{word}': leaving it out changes nothing"
    if answer.is_rough:
        yield "too many events have these words: some count alike wherever they stand"
    rest = len(answer.numbers) - len(answer.complete)
    unknown = ", ".join(f"'{word}'" for word in _list_unknown(answer))
    if rest and unknown:
        yield f"no event has {unknown}"
    if rest and answer.complete:
        yield f"{spell_count(len(answer.complete), 'event')} with all the words, then {rest} with most of them"
    elif rest:
        yield "no event has all the words; these have some of them"


def _list_unknown(answer: Answer) -> list[str]:
    unknown = (match.concept for match in answer.matches if not any(match.counts.values()))
    return [concept.written for concept in unknown if not concept.is_bonus]


def _say_why_nothing(store: Store, filters: Filters, query: All) -> Iterator[str]:
    plain = drop_fields(query)
    answer = find_answer(store.index, plain, store.events.numbers)
    found = answer.numbers if plain.parts else store.events.numbers
    conditions = list_conditions(store.index, filters, query)
    if found and conditions:
        yield from explain_conditions(store, found, conditions)
        return
    for word in _list_unknown(answer):
        longer = ", ".join(find_longer(store.index, word))
        yield f"no event has {word}" + (f"; words that begin so: {longer}" if longer else "")
    if not query.parts:
        yield "no word to search for"


def _print_explanation(store: Store, query: All, answer: Answer, numbers: Sequence[int]) -> None:
    for line in explain_query(query, answer):
        print_note(line)
    for number, event in zip(numbers, store.read(numbers), strict=True):
        print_note(f"{event['id']}: {explain_score(answer, number)}")
