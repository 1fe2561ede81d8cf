"""`seecli search`: events with the words of a query, best match first."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, Final

import typer

from seecli.cli.asked import list_screen_columns, spell_filters
from seecli.cli.notes import print_note
from seecli.cli.nothing import explain_conditions
from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_result
from seecli.library.results import SORTS, Results
from seecli.library.store import Store
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Column, Result
from seecli.search.answer import find_answer
from seecli.search.explain import explain_query, explain_score, list_unknown
from seecli.search.missing import drop_fields, list_conditions
from seecli.search.query import All
from seecli.store.filters import Filters
from seecli.store.select import find_longer

EXAMPLES = (
    "seecli search cocaine --country Albania",
    "seecli search port control unit training --date 2018",
    "seecli search '\"Port Control Unit\" -cocaine country:Serbia,Albania'",
    "seecli search 'seiz* OR interdict' --sort date --json",
)
_USUAL_LIMIT: Final = 20


@with_options
def run(  # noqa: PLR0913  (the parameters are the command line)
    words: Annotated[list[str], typer.Argument(help='words, "a phrase", OR, -word or not:word, word*, FIELD:VALUE')],
    sort: Annotated[str, typer.Option(metavar="|".join(SORTS), help="best match or newest first")] = SORTS[0],
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
    found = store.search(" ".join(words), filters, sort=sort)
    for note in found.notes:
        print_note(note)
    snippet = Column("snippet", found.mark, below=True)
    result = Result(
        (*LIST_COLUMNS, snippet),
        found.events,
        table=list_screen_columns(store, snippet),
        asked=spell_filters(filters),
    )
    why = partial(_say_why_nothing, store, filters, found.query)
    print_result(result, output, EVENT_COLUMNS, _USUAL_LIMIT, why)
    if explain:
        _print_explanation(found[: _USUAL_LIMIT if output.limit is None else output.limit or None])


def _say_why_nothing(store: Store, filters: Filters, query: All) -> Iterator[str]:
    plain = drop_fields(query)
    answer = find_answer(store.index, plain, store.numbers)
    found = answer.numbers if plain.parts else store.numbers
    conditions = list_conditions(store.index, filters, query)
    if found and conditions:
        yield from explain_conditions(store, found, conditions)
        return
    for word in list_unknown(answer):
        longer = ", ".join(find_longer(store.index, word))
        yield f"no event has {word}" + (f"; words that begin so: {longer}" if longer else "")
    if not query.parts:
        yield "no word to search for"


def _print_explanation(shown: Results) -> None:
    for line in explain_query(shown.query, shown.answer):
        print_note(line)
    for number, event in zip(shown.events.numbers, shown.events, strict=True):
        print_note(f"{event['id']}: {explain_score(shown.answer, number)}")
