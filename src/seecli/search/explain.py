"""How a query was read and what each score is made of, in words."""

from collections.abc import Iterator

from seecli.search.answer import Answer
from seecli.search.concepts import Alternative
from seecli.search.query import All, Field, Not, Part, Phrase, Prefix, Some, Word
from seecli.search.scores import Match
from seecli.text import spell_count


def spell_query(part: Part) -> str:
    """A query as it was read, with every operator written out.

    >>> from seecli.search.query import parse_query
    >>> spell_query(parse_query("cocaine -heroin (seiz* OR country:Albania)"))
    'cocaine AND NOT heroin AND (seiz* OR country:Albania)'
    """
    match part:
        case All() | Some():
            joint = " AND " if isinstance(part, All) else " OR "
            inner = [spell_query(each) for each in part.parts]
            spelled = f"({joint.join(inner)})" if isinstance(part, Some) else joint.join(inner)
        case Not():
            inner_part = spell_query(part.part)
            spelled = f"NOT ({inner_part})" if " AND " in inner_part else f"NOT {inner_part}"
        case Phrase():
            spelled = f'"{" ".join(part.words)}"'
        case Prefix():
            spelled = f"{part.start}*"
        case Word() | Field():
            spelled = part.written
    return spelled


def explain_query(query: All, answer: Answer) -> Iterator[str]:
    """The query as it was read, a line for each concept, and one for each way to say it that some event has."""
    yield f"read as: {spell_query(query) or '(nothing)'}"
    for match in answer.matches:
        yield f"{match.concept.written}: {spell_count(len(match.scores), 'event')}"
        for way in (*match.concept.alternatives, *match.concept.apart[:1]):
            if match.counts.get(way):
                yield (
                    f"  {way.why} {_spell_way(match, way)}: {spell_count(match.counts[way], 'event')}, "
                    f"weight {way.weight:g}, rarity {match.rarities[way]:.2f}"
                )


def _spell_way(match: Match, way: Alternative) -> str:
    return match.concept.written if way in match.concept.apart else str(way)


def explain_score(answer: Answer, event: int) -> str:
    """An event's score: the sum of what its concepts gave, each weight x rarity x strength of the best way."""
    parts = [
        f"{match.concept.written} {match.scores[event]:.2f} "
        f"({way.why} {_spell_way(match, way)}: {way.weight:g} x {match.rarities[way]:.2f} x {strength:.2f})"
        for match in answer.matches
        if event in match.scores
        for way, strength in [match.find_best(event)]
    ]
    share = f" x {answer.shares[event]:.2f} of the words" if event in answer.shares else ""
    total = " + ".join(parts) or "no word to score"
    return f"{answer.scores[event]:.2f} = {f'({total})' if share else total}{share}"
