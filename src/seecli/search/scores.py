"""How well events match: a concept in, a strength for each event out.

Strength is BM25's share of a word in an event, from SQLite; its own weight of rare words is taken out and put on again
for the whole concept, so that a rare spelling of a common word is no rare word, and a word that stands in most events
still counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final, NamedTuple

from seecli.search.concepts import Alternative, Concept
from seecli.search.lookup import Lookup, Scores

# What a value of the record tells, on the scale of BM25, where one mention in a text of usual length is 1 and no number
# of mentions makes more than 2.2.
_VALUE_STRENGTHS: Final = {"topic": 1.8, "host": 1.6, "country": 1.4, "mention": 0.6}
_USUAL_STRENGTH: Final = 1.4
# The main topic stands first; an event of one country is more about it than one of ten.
_SECOND: Final = 0.5
_AMONG_MANY: Final = 0.6
_MOST: Final = 2.2
_OF_VALUE: Final = "SELECT event, rank, beside FROM facets JOIN names USING (name) WHERE facet = ? AND value = ?"


class Match(NamedTuple):
    """A concept as it was found: for each event its best score, and what each of its alternatives found."""

    concept: Concept
    scores: Scores
    ways: tuple[tuple[Alternative, Scores], ...]
    rarities: Mapping[Alternative, float]
    counts: Mapping[Alternative, int]

    def find_best(self, event: int) -> tuple[Alternative, float]:
        """The alternative that made an event's score, and its strength."""
        return max(
            ((way, found[event]) for way, found in self.ways if event in found),
            key=lambda each: each[0].weight * self.rarities[each[0]] * each[1],
        )


def match_concept(lookup: Lookup, concept: Concept) -> Match:
    """Every event that says it in one way or another, each scored by its best way."""
    ways = [(alternative, find_alternative(lookup, alternative)) for alternative in concept.alternatives]
    if concept.apart:
        ways.append((concept.apart[0], _intersect([find_alternative(lookup, word) for word in concept.apart])))
    rarities = _find_rarities(lookup.total, ways)
    scores: Scores = {}
    for alternative, found in ways:
        factor = alternative.weight * rarities[alternative]
        _raise(scores, {event: factor * strength for event, strength in found.items()})
    return Match(concept, scores, tuple(ways), rarities, {way: len(found) for way, found in ways})


def _raise(scores: Scores, others: Scores) -> None:
    """Let each event have the higher score of two."""
    if not scores:
        scores.update(others)
        return
    for event, score in others.items():
        if score > scores.get(event, -1.0):
            scores[event] = score


def _find_rarities(total: int, ways: Sequence[tuple[Alternative, Scores]]) -> dict[Alternative, float]:
    """How rare each way is; a word and its endings are one, and no other way counts for rarer than they do."""
    own = set[int]().union(*(found for way, found in ways if way.is_own))
    most = _find_rarity(total, len(own))
    rarities = {way: most if way.is_own else _find_rarity(total, len(found)) for way, found in ways}
    return {way: min(rarity, most) for way, rarity in rarities.items()} if own else rarities


def _find_rarity(total: int, found: int) -> float:
    return log(1 + (total - found + 0.5) / (found + 0.5))


def find_alternative(lookup: Lookup, alternative: Alternative) -> Scores:
    """The strength of an alternative, without its weight, in each event that has it."""
    if alternative.value:
        return _find_value(lookup, *alternative.value)
    strengths: Scores = {}
    for form in alternative.words:
        found = lookup.find_phrase(form, alternative.columns, is_prefix=alternative.is_prefix)
        if not strengths:
            strengths = {event: min(_MOST, strength) for event, strength in found.items()}
            continue
        for event, strength in found.items():
            strengths[event] = min(_MOST, strengths.get(event, 0.0) + strength)
    return strengths


def _find_value(lookup: Lookup, facet: str, value: str) -> Scores:
    usual = _VALUE_STRENGTHS.get(facet, _USUAL_STRENGTH)
    rows = lookup.index.execute(_OF_VALUE, (facet, value)).fetchall()
    lookup.charge(len(rows))
    if facet == "topic":
        return {event: usual * (_SECOND if rank else 1) for event, rank, _ in rows}
    return {event: usual * (_AMONG_MANY + (1 - _AMONG_MANY) / (1 + beside)) for event, _, beside in rows}


def _intersect(found: Sequence[Scores]) -> Scores:
    events: Iterable[int] = set.intersection(*(set(scores) for scores in found))
    return {event: sum(scores[event] for scores in found) / len(found) for event in events}
