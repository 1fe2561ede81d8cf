"""What the parts of a query found, and what they found together."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Sequence
from functools import reduce
from itertools import chain
from typing import Final, NamedTuple

from seecli.search.concepts import Repair
from seecli.search.lookup import Scores
from seecli.search.scores import Match

# Of two words, one is not most.
_LEAST_FOR_MOST: Final = 3
_LEAST_FOR_UNKNOWN: Final = 4
_LEAST_SHARE: Final = 0.5


class Found(NamedTuple):
    """The events that one part of a query found, and how; `is_word` if it is plain words, which may be given up."""

    scores: Scores
    matches: tuple[Match, ...] = ()
    repairs: tuple[Repair, ...] = ()
    unknown_fields: tuple[str, ...] = ()
    idle_exclusions: tuple[str, ...] = ()
    is_word: bool = False
    is_refused: bool = False
    is_bonus: bool = False


def combine(found: Sequence[Found], eligible: set[int]) -> Scores:
    """The events that have every wanted part and no refused one, with the sum of the parts' scores."""
    wanted = [part.scores for part in found if not part.is_refused and not part.is_bonus]
    refused = [part.scores for part in found if part.is_refused]
    if not wanted and not refused:
        return {}
    events = reduce(set.intersection, map(set, wanted), eligible).difference(*refused)
    return sum_scores(found, events)


def sum_scores(found: Iterable[Found], events: Collection[int]) -> Scores:
    """The scores of events from all the parts that ask for something."""
    totals = [0.0] * len(events)
    for part in found:
        if part.scores and not part.is_refused:
            find = part.scores.get
            totals = [total + find(event, 0.0) for total, event in zip(totals, events, strict=True)]
    return dict(zip(events, totals, strict=True))


def find_most(found: Sequence[Found], eligible: set[int], *, is_any: bool) -> dict[int, float]:
    """The share of the words that each event has, for events with most of them and all else that is asked for.

    A word that no event has is what the query was about: without it there is no answer, but for a longer question. Of
    two words, one is only shown if there is no event with both.
    """
    plain = [part.scores for part in found if part.is_word]
    known = [scores for scores in plain if scores]
    lacking = len(plain) - len(known)
    if len(plain) < (2 if is_any else _LEAST_FOR_MOST) or lacking > (len(plain) >= _LEAST_FOR_UNKNOWN):
        return {}
    rest = [part for part in found if not part.is_word and not part.is_bonus]
    others = combine(rest, eligible) if rest else eligible
    counts = Counter(chain.from_iterable(known))
    least = _LEAST_SHARE * len(plain)
    return {event: count / len(plain) for event, count in counts.items() if count >= least and event in others}


def merge(found: Sequence[Found], scores: Scores) -> Found:
    """The parts as one, with other scores."""
    return Found(
        scores,
        tuple(match for part in found if not part.is_refused for match in part.matches),
        tuple(repair for part in found for repair in part.repairs),
        tuple(name for part in found for name in part.unknown_fields),
        tuple(word for part in found for word in part.idle_exclusions),
    )


def narrow(matches: Iterable[Match], events: Container[int]) -> tuple[Match, ...]:
    """The matches in some events alone: what is found between brackets counts only where all of it is."""
    return tuple(
        match._replace(scores={event: score for event, score in match.scores.items() if event in events})
        for match in matches
    )
