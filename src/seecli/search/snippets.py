"""The passage of a text that shows best why an event was found, its hits marked."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from seecli.search.scores import Match
from seecli.text import WORD, Marked, fold

_LENGTH: Final = 160
_LEAD: Final = 50


class Marks(NamedTuple):
    """What is to be marked: forms of one or more words, by their first word, with what they weigh."""

    forms: Mapping[str, tuple[tuple[tuple[str, ...], float], ...]]
    prefixes: tuple[tuple[str, float], ...]


class _Hit(NamedTuple):
    start: int
    end: int
    weight: float
    form: tuple[str, ...]


def read_marks(matches: Iterable[Match]) -> Marks:
    """The words that a query looked for, each as heavy as it is rare."""
    forms: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    prefixes = []
    for match in matches:
        for way in (*match.concept.alternatives, *match.concept.apart):
            weight = match.rarities.get(way, 0.0) * way.weight
            if way.is_prefix:
                prefixes += [(form[0], weight) for form in way.words]
            else:
                for form in way.words:
                    forms.setdefault(form[0], []).append((form, weight))
    return Marks(
        {first: tuple(sorted(found, key=lambda each: -len(each[0]))) for first, found in forms.items()}, tuple(prefixes)
    )


def build_snippet(text: str, marks: Marks) -> Marked:
    """The stretch of a text with the heaviest hits, cut at words; the beginning if it has none."""
    text = " ".join(text.split())
    hits = _find_hits(text, marks)
    begin, end = _choose_window(text, hits)
    lead, tail = "… " if begin else "", " …" if end < len(text) else ""
    inside = [hit for hit in hits if begin <= hit.start and hit.end <= end]
    shift = len(lead) - begin
    return Marked(f"{lead}{text[begin:end]}{tail}", tuple((hit.start + shift, hit.end + shift) for hit in inside))


def _find_hits(text: str, marks: Marks) -> list[_Hit]:
    spelled = [(fold(match[0]), match.start(), match.end()) for match in WORD.finditer(text)]
    hits: list[_Hit] = []
    for number, (_, start, _) in enumerate(spelled):
        if (not hits or start >= hits[-1].end) and (hit := _find_hit(spelled, number, marks)):
            hits.append(hit)
    return hits


def _find_hit(spelled: Sequence[tuple[str, int, int]], number: int, marks: Marks) -> _Hit | None:
    """The longest form that begins with a word of the text."""
    word, start, end = spelled[number]
    for form, weight in marks.forms.get(word, ()):
        there = spelled[number : number + len(form)]
        if tuple(part[0] for part in there) == form:
            return _Hit(start, there[-1][2], weight, form)
    return next(
        (_Hit(start, end, weight, (first,)) for first, weight in marks.prefixes if word.startswith(first)), None
    )


def _choose_window(text: str, hits: Sequence[_Hit]) -> tuple[int, int]:
    """Where the window begins and ends: of those that begin shortly before a hit, the one with the most in it."""
    if len(text) <= _LENGTH:
        return 0, len(text)
    windows = [_cut(text, max(0, hit.start - _LEAD), hit) for hit in hits] or [_cut(text, 0, None)]
    return max(windows, key=lambda window: (_weigh(hits, *window), -window[0]))


def _weigh(hits: Sequence[_Hit], begin: int, end: int) -> float:
    # A text of 1 MB may have 100,000 hits: only those in the window are looked at.
    near = hits[bisect_left(hits, begin, key=attrgetter("start")) : bisect_right(hits, end, key=attrgetter("end"))]
    # A word that stands there twice tells no more than once.
    return sum({hit.form: hit.weight for hit in near}.values())


def _cut(text: str, begin: int, hit: _Hit | None) -> tuple[int, int]:
    """A window of whole words that begins at or after a place, and holds the hit."""
    latest = hit.start if hit else 0
    if begin:
        begin = text.find(" ", begin, latest) + 1 or latest
    if begin + _LENGTH >= len(text):
        return begin, len(text)
    earliest = hit.end if hit else begin
    end = text.rfind(" ", earliest, begin + _LENGTH + 1)
    return begin, end if end > begin else max(earliest, begin + _LENGTH)
