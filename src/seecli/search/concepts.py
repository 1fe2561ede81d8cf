"""What a query asks for, ready to be looked up: plain words as concepts, each concept with its alternatives.

A concept is one word, or several that mean something together (`port control unit`). An event must hold one of its
alternatives; the words as typed weigh most.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise, product
from typing import Final, NamedTuple

from seecli.search.lookup import Lookup
from seecli.search.query import Part, Word
from seecli.text import words
from seecli.vocabulary.meanings import Meaning, read_meanings
from seecli.vocabulary.stems import find_stems

# How much an alternative counts beside the words as typed.
TYPED: Final = 1.0
_ENDING: Final = 0.95
_FORMS: Final = 0.85
_APART: Final = 0.5
_SIDE_BY_SIDE: Final = 0.4
_SAME: Final = 0.8
_VALUES: Final = 0.6
_RELATED: Final = 0.3
_LONGEST_NAME: Final = 9
_MOST_FORMS: Final = 24
# Two letters in lower case are rarely an acronym: "us" is no country.
_SHORTEST_NAME: Final = 3
# What a question is put together with; a query of nothing else is looked up as it is.
_EMPTY_WORDS: Final = frozenset(
    "a about an and any are as at be been by came come did do does for from had has have how in into is it its many "
    "much of on or s that the their there these this to was were what when where which who whose why will with".split()
)


class Alternative(NamedTuple):
    """One way to say it: words side by side in some columns (all if none; the last may be a beginning), or a value."""

    why: str
    weight: float
    words: tuple[tuple[str, ...], ...] = ()
    value: tuple[str, str] | None = None
    is_prefix: bool = False
    columns: tuple[str, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether it is what was typed, in one ending or another."""
        return self.weight >= _ENDING

    def __str__(self) -> str:
        """As --explain shows it."""
        if self.value:
            return ":".join(self.value)
        return ", ".join(" ".join(form) for form in self.words) + ("*" if self.is_prefix else "")


class Concept(NamedTuple):
    """What was typed and every way to say it; an event says it too if it has one of each of the words `apart`.

    A bonus is nothing that an event must have: it only counts for more if it has it.
    """

    written: str
    alternatives: tuple[Alternative, ...]
    apart: tuple[Alternative, ...] = ()
    is_bonus: bool = False


def is_empty(part: Part) -> bool:
    """Whether it is a word that only holds a question together."""
    return isinstance(part, Word) and part.written.lower() in _EMPTY_WORDS


class Repair(NamedTuple):
    """A word that no event has, and the word of the store it is taken for."""

    written: str
    word: str


def read_concepts(lookup: Lookup, run: Sequence[Word]) -> tuple[list[Concept], list[Repair]]:
    """The concepts of consecutive plain words, the longest names first, and the typos that were repaired for them."""
    concepts: list[Concept] = []
    repairs: list[Repair] = []
    rest = list(run)
    while rest:
        size, meanings = _find_name(rest)
        repaired = None if meanings else _repair(lookup, rest[0])
        if repaired:
            repairs.append(Repair(rest[0].written, repaired.written))
            rest[0] = repaired
            continue
        concepts.append(_build_concept(lookup, rest[:size], meanings))
        rest = rest[size:]
    return concepts, repairs


def _repair(lookup: Lookup, word: Word) -> Word | None:
    """The word without its typo; None if it has none, or none that can be repaired."""
    endings = _find_endings(lookup, word.words)
    unknown = [part for part in word.words if not endings[part] and not read_meanings([part])]
    nearest = {part: lookup.find_repair(part, word.written) for part in unknown}
    if not unknown or None in nearest.values():
        return None
    spelled = tuple(nearest.get(part) or part for part in word.words)
    return Word(spelled, " ".join(spelled))


def read_neighbours(concepts: Sequence[Concept]) -> list[Concept]:
    """For each two concepts, the same side by side: an event that has them so tells more."""
    return [
        Concept(
            f"{before.written} {after.written}", (Alternative("side by side", _SIDE_BY_SIDE, forms),), is_bonus=True
        )
        for before, after in pairwise(concepts)
        if (forms := tuple(islice(_join(before, after), _MOST_FORMS)))
    ]


def _join(before: Concept, after: Concept) -> Iterator[tuple[str, ...]]:
    for first, second in product(_list_own_forms(before), _list_own_forms(after)):
        yield (*first, *second)


def _list_own_forms(concept: Concept) -> list[tuple[str, ...]]:
    return [form for way in concept.alternatives if way.is_own for form in way.words]


def read_column_concept(
    lookup: Lookup, written: str, spelled: Sequence[str], column: str
) -> tuple[Concept, list[Repair]]:
    """Words to be looked for in one column, with their endings, and the typo that was repaired for it."""
    repaired = _repair(lookup, Word(tuple(spelled), written.partition(":")[2]))
    sought = repaired.words if repaired else tuple(spelled)
    endings = _find_endings(lookup, sought)
    forms = tuple(islice(product(*(endings[word] for word in sought)), _MOST_FORMS)) if sought else ()
    typed = Alternative("typed", TYPED, (sought,) if sought else (), columns=(column,))
    concept = Concept(written, (typed, Alternative("other endings", _ENDING, forms, columns=(column,))))
    return concept, [Repair(written.partition(":")[2], repaired.written)] if repaired else []


def _find_name(run: Sequence[Word]) -> tuple[int, list[Meaning]]:
    for size in range(min(len(run), _LONGEST_NAME), 0, -1):
        spelled = [word for part in run[:size] for word in part.words]
        written = " ".join(part.written for part in run[:size])
        if (len(written) >= _SHORTEST_NAME or written.isupper()) and (meanings := read_meanings(spelled)):
            return size, meanings
    return 1, []


def _build_concept(lookup: Lookup, run: Sequence[Word], meanings: Sequence[Meaning]) -> Concept:
    typed = tuple(word for part in run for word in part.words)
    named = [
        *(("same family", _FORMS, words(name)) for meaning in meanings for name in meaning.forms),
        *(("same", _SAME, words(name)) for meaning in meanings for name in meaning.same),
        *(("related", _RELATED, words(name)) for meaning in meanings for name in meaning.related),
    ]
    endings = _find_endings(lookup, [*typed, *(word for _, _, name in named for word in name)])
    found = [
        Alternative("typed", TYPED, (typed,)),
        *(
            Alternative(why, weight, tuple(islice(product(*(endings[word] for word in name)), _MOST_FORMS)))
            for why, weight, name in (("other endings", _ENDING, typed), *named)
        ),
        *(Alternative("value", _VALUES, value=_split_value(value)) for meaning in meanings for value in meaning.values),
    ]
    apart = tuple(Alternative("apart", _APART, tuple((form,) for form in endings[word])) for word in typed)
    return Concept(
        " ".join(part.written for part in run), tuple(_without_repetition(found)), apart if len(run) > 1 else ()
    )


def _find_endings(lookup: Lookup, spelled: Sequence[str]) -> dict[str, list[str]]:
    """The words of the store that have the stem of each word."""
    stems = dict(zip(spelled, find_stems(spelled), strict=True))
    query = "SELECT word FROM terms WHERE stem = ? ORDER BY word"
    return {word: [found for (found,) in lookup.index.execute(query, (stem,))] for word, stem in stems.items()}


def _split_value(value: str) -> tuple[str, str]:
    field, _, name = value.partition(":")
    return field, name


def _without_repetition(alternatives: Iterable[Alternative]) -> Iterator[Alternative]:
    """Each form and each value once, where it weighs most."""
    seen: set[object] = set()
    for alternative in sorted(alternatives, key=lambda found: -found.weight):
        forms = tuple(form for form in alternative.words if form not in seen)
        if forms or (alternative.value and alternative.value not in seen):
            yield alternative._replace(words=forms)
        seen.update(forms, [alternative.value])
