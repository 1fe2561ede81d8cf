"""The events that answer a query, best first: its parts in; their numbers, their scores and how they were found out."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from seecli.search.concepts import (
    TYPED,
    Alternative,
    Concept,
    Repair,
    is_empty,
    read_column_concept,
    read_concepts,
    read_neighbours,
)
from seecli.search.fields import TEXT_COLUMNS, find_by_field, is_field
from seecli.search.found import Found, combine, find_most, merge, narrow, sum_scores
from seecli.search.lookup import Lookup, Scores
from seecli.search.query import All, Field, Not, Part, Phrase, Prefix, Some, Word
from seecli.search.scores import Match, match_concept
from seecli.store.select import sort_by_date
from seecli.text import words

# With fewer answers than half a page, those follow that have most of the words.
_FEW: Final = 10
# What a reader of the document sees: quotes speak of it, not of what was read out of it. What is refused is what is
# told there: where it took place is for --not-host.
_LITERAL: Final = ("title", "dateline", "text")
_TOLD: Final = ("title", "text")
# Two scores that differ by less are the same to a reader: the newer event comes first.
_DIGITS: Final = 2


class Answer(NamedTuple):
    """Events by number, best first; those of `complete` have all that was asked for, the others most of it.

    A score is the sum of what the matches gave, times the `share` of the words that an event has. It
    `is_rough` if some words were too common to be weighed.
    """

    numbers: tuple[int, ...]
    complete: frozenset[int]
    scores: Mapping[int, float]
    shares: Mapping[int, float]
    matches: tuple[Match, ...]
    repairs: tuple[Repair, ...]
    unknown_fields: tuple[str, ...]
    idle_exclusions: tuple[str, ...]
    is_rough: bool = False


def find_answer(index: sqlite3.Connection, query: All, allowed: Iterable[int]) -> Answer:
    """The events among those allowed that have every part of the query; if few have, those with most of it follow."""
    eligible = set(allowed)
    lookup = Lookup(index)
    found = _find_parts(lookup, query, eligible)
    scores = combine(found, eligible)
    few = len(scores) < _FEW
    shares = find_most(found, eligible - scores.keys(), is_any=not scores) if few else {}
    most = {event: score * shares[event] for event, score in sum_scores(found, shares).items()}
    whole = merge(found, {**scores, **most})
    return Answer(
        (*_rank(index, scores), *_rank(index, most)),
        frozenset(scores),
        whole.scores,
        shares,
        whole.matches,
        whole.repairs,
        whole.unknown_fields,
        whole.idle_exclusions,
        lookup.is_rough,
    )


def _rank(index: sqlite3.Connection, scores: Scores) -> list[int]:
    return sorted(sort_by_date(index, scores), key=lambda event: -round(scores[event], _DIGITS))


def _find_parts(lookup: Lookup, query: All, eligible: set[int]) -> list[Found]:
    """What each part found; words that stand side by side are read together."""
    found: list[Found] = []
    meant = [part for part in query.parts if not is_empty(part)] or query.parts
    for kind, parts in groupby(meant, type):
        if kind is Word:
            found += _find_words(lookup, [part for part in parts if isinstance(part, Word)])
        else:
            found += (_find(lookup, part, eligible) for part in parts)
    return found


def _find_words(lookup: Lookup, run: Sequence[Word]) -> Iterator[Found]:
    concepts, repairs = read_concepts(lookup, run)
    for concept in concepts:
        yield _find_concept(lookup, concept)._replace(is_word=True)
    for concept in read_neighbours(concepts):
        if not lookup.is_rough:
            yield _find_concept(lookup, concept)
    yield Found({}, repairs=tuple(repairs), is_bonus=True)


def _find(lookup: Lookup, part: Part, eligible: set[int]) -> Found:
    match part:
        case Not():
            found = _refuse(lookup, part.part, eligible)
        case Phrase():
            found = _find_literally(lookup, part.words)
        case Prefix():
            start = Alternative("typed", TYPED, ((part.start,),), is_prefix=True)
            found = _find_concept(lookup, Concept(f"{part.start}*", (start,)))
        case Field():
            found = _find_field(lookup, part, eligible)
        case Some():
            found = _find_any(lookup, part, eligible)
        case All():
            parts = _find_parts(lookup, part, eligible)
            scores = combine(parts, eligible)
            # Between 40 brackets, the matches of the innermost are narrowed 40 times.
            lookup.charge(sum(len(match.scores) for each in parts for match in each.matches) // 4)
            found = merge([each._replace(matches=narrow(each.matches, scores)) for each in parts], scores)
        case Word():
            found = _find(lookup, All((part,)), eligible)
    return found


def _find_any(lookup: Lookup, query: Some, eligible: set[int]) -> Found:
    found = [_find(lookup, part, eligible) for part in query.parts]
    events = set[int]().union(*(each.scores for each in found))
    lookup.charge(len(events))
    return merge(found, sum_scores(found, events))


def _refuse(lookup: Lookup, part: Part, eligible: set[int]) -> Found:
    """What must not match; a word is meant as it stands there, and as its plural."""
    if not isinstance(part, Word):
        return _find(lookup, part, eligible)._replace(is_refused=True)
    forms = dict.fromkeys(form for form in _list_numbers(part.words) if form)
    events = {event: 0.0 for form in forms for event in lookup.find_events(form, _TOLD)}
    return Found(events, is_refused=True, idle_exclusions=() if events else (part.written,))


def _list_numbers(spelled: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Singular and plural of a word, or of the last of several.

    >>> _list_numbers(("trainings",))
    [('trainings',), ('trainingss',), ('training',)]
    """
    *first, last = spelled
    return [(*first, form) for form in (last, f"{last}s", last.removesuffix("s")) if form]


def _find_literally(lookup: Lookup, form: tuple[str, ...], columns: tuple[str, ...] = _LITERAL) -> Found:
    literal = Alternative("typed", TYPED, (form,) if form else (), columns=columns)
    return _find_concept(lookup, Concept(f'"{" ".join(form)}"', (literal,)))


def _find_field(lookup: Lookup, field: Field, eligible: set[int]) -> Found:
    if not is_field(field.name):
        plain = Word(tuple(words(field.written)), field.written)
        return _find(lookup, plain, eligible)._replace(unknown_fields=(field.name,))
    if field.name.lower() not in TEXT_COLUMNS:
        found = find_by_field(lookup.index, field)
        # To look through the days of all events takes as long as to find a quarter of them.
        lookup.charge(max(len(found), lookup.total // 4))
        return Found(dict.fromkeys(found, 0.0))
    column = TEXT_COLUMNS[field.name.lower()]
    if field.is_quoted:
        return _find_literally(lookup, tuple(words(field.value)), (column,))
    concept, repairs = read_column_concept(lookup, field.written, words(field.value), column)
    return _find_concept(lookup, concept)._replace(repairs=tuple(repairs))


def _find_concept(lookup: Lookup, concept: Concept) -> Found:
    match = match_concept(lookup, concept)
    return Found(match.scores, (match,), is_bonus=concept.is_bonus)
