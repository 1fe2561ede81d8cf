"""How well events match: a concept in, a strength for each event out.

Strength is BM25's share of a word in an event, from SQLite; its own weight of rare words is taken out and put on again
for the whole concept, so that a rare spelling of a common word is no rare word, and a word that stands in most events
still counts.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final, NamedTuple

from seecli.search.concepts import Alternative, Concept
from seecli.store.index import COLUMN_WEIGHTS

Scores = dict[int, float]

# What a value of the record tells, on the scale of BM25, where one mention in a text of usual length is 1 and no number
# of mentions makes more than 2.2.
_VALUE_STRENGTHS: Final = {"topic": 1.8, "host": 1.6, "country": 1.4, "mention": 0.6}
_USUAL_STRENGTH: Final = 1.4
# The main topic stands first; an event of one country is more about it than one of ten.
_SECOND: Final = 0.5
_AMONG_MANY: Final = 0.6
_MOST: Final = 2.2
_LEAST_IDF: Final = 1e-6
_WEIGHTS: Final = ", ".join(map(str, COLUMN_WEIGHTS.values()))
_MATCH: Final = f"SELECT rowid, bm25(words, {_WEIGHTS}) FROM words WHERE words MATCH ?"  # noqa: S608  (our own numbers)
_OF_VALUE: Final = "SELECT event, rank, beside FROM facets JOIN names USING (name) WHERE facet = ? AND value = ?"


class Match(NamedTuple):
    """A concept as it was found: for each event its best score, and the alternative and the strength that made it."""

    concept: Concept
    scores: Scores
    best: Mapping[int, tuple[Alternative, float]]
    rarities: Mapping[Alternative, float]
    counts: Mapping[Alternative, int]


def match_concept(index: sqlite3.Connection, concept: Concept) -> Match:
    """Every event that says it in one way or another, each scored by its best way."""
    ways = [(alternative, find_alternative(index, alternative)) for alternative in concept.alternatives]
    if concept.apart:
        ways.append((concept.apart[0], _intersect([find_alternative(index, word) for word in concept.apart])))
    rarities = _find_rarities(count_all(index), ways)
    scores: Scores = {}
    best: dict[int, tuple[Alternative, float]] = {}
    for alternative, found in ways:
        factor = alternative.weight * rarities[alternative]
        for event, strength in found.items():
            if factor * strength > scores.get(event, -1.0):
                scores[event], best[event] = factor * strength, (alternative, strength)
    return Match(concept, scores, best, rarities, {way: len(found) for way, found in ways})


def _find_rarities(total: int, ways: Sequence[tuple[Alternative, Scores]]) -> dict[Alternative, float]:
    """How rare each way is; a word and its endings are one, and no other way counts for rarer than they do."""
    own = {event for way, found in ways if way.is_own for event in found}
    most = _find_rarity(total, len(own))
    rarities = {way: most if way.is_own else _find_rarity(total, len(found)) for way, found in ways}
    return {way: min(rarity, most) for way, rarity in rarities.items()} if own else rarities


def count_all(index: sqlite3.Connection) -> int:
    """How many events there are."""
    (total,) = index.execute("SELECT max(number) FROM events").fetchone()
    return int(total)


def _find_rarity(total: int, found: int) -> float:
    return log(1 + (total - found + 0.5) / (found + 0.5))


def find_alternative(index: sqlite3.Connection, alternative: Alternative) -> Scores:
    """The strength of an alternative, without its weight, in each event that has it."""
    if alternative.value:
        return _find_value(index, *alternative.value)
    strengths: Scores = {}
    for form in alternative.words:
        for event, strength in find_phrase(index, form, alternative.columns, is_prefix=alternative.is_prefix).items():
            strengths[event] = min(_MOST, strengths.get(event, 0.0) + strength)
    return strengths


def _find_value(index: sqlite3.Connection, facet: str, value: str) -> Scores:
    usual = _VALUE_STRENGTHS.get(facet, _USUAL_STRENGTH)
    rows = index.execute(_OF_VALUE, (facet, value)).fetchall()
    if facet == "topic":
        return {event: usual * (_SECOND if rank else 1) for event, rank, _ in rows}
    return {event: usual * (_AMONG_MANY + (1 - _AMONG_MANY) / (1 + beside)) for event, _, beside in rows}


def find_phrase(
    index: sqlite3.Connection, form: Sequence[str], columns: Sequence[str] = (), *, is_prefix: bool = False
) -> Scores:
    """The strength of words side by side in each event that has them in one of the columns."""
    # Folded words hold letters and digits alone: between quotes nothing of them is syntax.
    wanted = f'"{" ".join(form)}"{"*" if is_prefix else ""}'
    # Not fetchall: 80,000 rows that stay keep the garbage collector busy.
    rows: Scores = dict(index.execute(_MATCH, (f"{{{' '.join(columns)}}} : {wanted}" if columns else wanted,)))
    total = count_all(index)
    rarity = max(_LEAST_IDF, log((total - len(rows) + 0.5) / (len(rows) + 0.5))) if rows else _LEAST_IDF
    return {event: -bm25 / rarity for event, bm25 in rows.items()}


def _intersect(found: Sequence[Scores]) -> Scores:
    events: Iterable[int] = set.intersection(*(set(scores) for scores in found))
    return {event: sum(scores[event] for scores in found) / len(found) for event in events}
