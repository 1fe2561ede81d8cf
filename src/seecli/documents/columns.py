"""Text cut over columns and pages, in the order of the file, in; which fragment continues which, out.

A fragment that stops in mid-sentence or mid-word goes on somewhere, often earlier in the file (001:67 goes on at 55).
Every pair of an open end and a fragment that begins no item is scored by what speaks for the join: the word that the
halves form, pairs of words that stand together elsewhere, case, and how far apart the fragments stand.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

from rapidfuzz.distance import LCSseq

from seecli.documents.chains import Chains
from seecli.documents.lexicon import Lexicon, join_word
from seecli.documents.repeats import read_opening, repeated_sentence
from seecli.documents.source import Line

_CLOSED = re.compile(r"[.!?…][\"'”’)\]*_>]*$")
_ADDRESS = re.compile(r"https?://\S")
_LAST_WORD = re.compile(r"(\w[\w'’-]*)\W*$")
_FIRST_WORD = re.compile(r"\W*(\w[\w'’]*)")
_FUNCTION_WORD = re.compile(r"\b(?:and|or|of|the|in|on|for|to|with|by|against|from|a|an|at|its|their|as|that)$")
_FIRST_SENTENCE = re.compile(r"[^.!?]*[.!?]")
_SHORTEST_SENTENCE: Final = 3
_LONGEST_HALF: Final = 8
_LONGEST_WORD: Final = 300  # of the seeds: 216 letters, an address
# What speaks for a join (negative) and against it (positive).
_WORD_FORMED, _COMPOUND_FORMED, _UNKNOWN_FORMED, _NO_WORD_FORMED = -8.0, 3.0, 4.0, 12.0
_CHANCE_FORMED, _HALF_WORD = 6.0, 8.0
_NEXT_IN_FILE, _LOWER_CASE, _KNOWN_PAIR, _ACRONYM = -4.0, -3.0, -3.0, -5.0
_CAPITAL, _PER_PIECE, _PER_PAGE, _BACKWARDS, _PAGE_BACK, _TAKEN_FROM_NEIGHBOUR = 2.0, 0.3, 1.5, 1.0, 6.0, 2.5
_WORST, _DOUBTFUL = 6.0, 1.0
_FARTHEST_REPEAT: Final = 60
# In fragments: the best that words may say outweighs no longer one.
_LONGEST_WAY: Final = int((_WORST - min(_WORD_FORMED, _KNOWN_PAIR + _ACRONYM)) / _PER_PIECE)


class Fragment(NamedTuple):
    """A line of running text.

    `begins`: it begins an item. `shares_title`: one entry of several under a headline, not the first.
    `page` counts the headings above it, `tops_page`: it stands right under one.
    """

    line: Line
    begins: bool
    shares_title: bool
    page: int
    tops_page: bool


class Join(NamedTuple):
    """The fragment that goes on, what stands between the two, and whether the words leave a doubt."""

    fragment: int
    is_word: bool
    is_doubtful: bool


@lru_cache(maxsize=4096)  # each end is asked by each fragment that may repeat its sentence
def is_open(text: str) -> bool:
    """Whether a text stops in mid-sentence.

    >>> [is_open(text) for text in ("During the meeting, UNODC present-", "of the Unit (PCU) at", "signed in 2013.")]
    [True, True, False]
    """
    last_word = text.rfind(" ") + 1
    return not (_CLOSED.search(text, last_word) or _ADDRESS.search(text, last_word))


def find_joins(fragments: Sequence[Fragment], lexicon: Lexicon) -> dict[int, Join]:
    """For each fragment that goes on, by its index, where; each fragment is continued and continues once.

    The end that would lose most by its second choice chooses first: "ship-" can only go on with "ment", so that
    "Com-" is left with "mittee" although "Comment" is a word too.
    """
    costs = [_cost_to_take(fragments, begin, lexicon) for begin in range(len(fragments))]
    choices = {
        end: _choices(fragments, end, costs, lexicon)
        for end, fragment in enumerate(fragments)
        if is_open(fragment.line.text)
    }
    chains = Chains()
    joins: dict[int, Join] = {}
    waiting = [(-_regret(found), end) for end, found in choices.items() if found]
    heapify(waiting)
    while waiting:
        regret, end = heappop(waiting)
        found = choices.get(end)
        if not found or -regret != _regret(found):
            continue  # said before another end took what this one would have chosen, which has said so itself
        begin, score = _best_choice(found)
        del choices[end]
        joins[end] = Join(begin, fragments[end].line.text.endswith("-"), score > _DOUBTFUL)
        chains.link(end, begin)
        for other in _without(choices, begin, chains):
            heappush(waiting, (-_regret(choices[other]), other))
    joins |= _paragraphs(fragments, chains)
    return joins | _without_circles(_repeats(fragments, joins), chains)


def _without(choices: Mapping[int, dict[int, float]], begin: int, chains: Chains) -> Iterator[int]:
    """The ends that are left with fewer choices once a fragment is taken: its own chain must not go on at its start."""
    last = chains.last(begin)
    taken = [(end, begin) for end in range(begin - _LONGEST_WAY, begin + _LONGEST_WAY + 1)]
    for end, index in (*taken, (last, chains.start(begin))):
        if end in choices and choices[end].pop(index, None) is not None and choices[end]:
            yield end


def _choices(fragments: Sequence[Fragment], end: int, costs: Sequence[float], lexicon: Lexicon) -> dict[int, float]:
    """The score of each fragment that may go on with an open end; beyond a way nothing that words say outweighs it."""
    near = range(max(end - _LONGEST_WAY, 0), min(end + _LONGEST_WAY + 1, len(fragments)))
    scores = {
        begin: _score(fragments, end, begin, lexicon) + (costs[begin] if begin - 1 != end else 0.0)
        for begin in near
        if begin != end and not fragments[begin].begins
    }
    return {begin: score for begin, score in scores.items() if score <= _WORST}


def _best_choice(scores: Mapping[int, float]) -> tuple[int, float]:
    begin = min(scores, key=scores.__getitem__)
    return begin, scores[begin]


def _regret(scores: Mapping[int, float]) -> float:
    """How much worse the second choice is than the first."""
    best, *others = sorted(scores.values())
    return (others[0] if others else _WORST) - best


def _score(fragments: Sequence[Fragment], end: int, begin: int, lexicon: Lexicon) -> float:
    """What speaks against a join; the words are not read where the best they may say cannot outweigh the way."""
    stop, text = _read_stop(fragments[end].line.text), fragments[begin].line.text
    way = _way_score(fragments[end], fragments[begin], begin - end)
    best = way + _best_words_score(stop, text)
    return best if best > _WORST else way + _words_score(stop, text, lexicon)


def _way_score(first: Fragment, second: Fragment, distance: int) -> float:
    """What the way from an open end to a fragment says against a join; `distance` in fragments."""
    score = _PER_PIECE * abs(distance) + _PER_PAGE * abs(second.page - first.page)
    score += _BACKWARDS if distance < 0 else 0.0
    score += _PAGE_BACK if second.page < first.page else 0.0
    return score + (_NEXT_IN_FILE if distance == 1 else 0.0)


def _cost_to_take(fragments: Sequence[Fragment], begin: int, lexicon: Lexicon) -> float:
    """What it costs another end to take a fragment that the one above it in the file may go on with."""
    fragment = fragments[begin]
    if not begin or fragment.begins or fragment.tops_page or not is_open(fragments[begin - 1].line.text):
        return 0.0
    is_wanted = _words_score(_read_stop(fragments[begin - 1].line.text), fragment.line.text, lexicon) < _HALF_WORD
    return _TAKEN_FROM_NEIGHBOUR if is_wanted else 0.0


class _Stop(NamedTuple):
    """Where a text stops: its last word ("" if it has none), whether something must follow it, or it is half a word."""

    text: str
    word: str
    is_function_word: bool
    is_cut: bool


@lru_cache(maxsize=4096)  # each end is compared with every beginning
def _read_stop(text: str) -> _Stop:
    farthest = max(len(text) - _LONGEST_WORD, 0)
    # Behind the last blank stands no word only where a sign does.
    last = _LAST_WORD.search(text, max(text.rfind(" ") + 1, farthest)) or _LAST_WORD.search(text, farthest)
    is_function_word = bool(last and _FUNCTION_WORD.search(last[0]))
    return _Stop(text, last[1] if last else "", is_function_word, is_cut=text.endswith("-"))


@lru_cache(maxsize=4096)
def _read_first_word(text: str) -> str:
    first = _FIRST_WORD.match(text)
    return first[1] if first else ""


def _words_score(stop: _Stop, second: str, lexicon: Lexicon) -> float:
    first_word = _read_first_word(second)
    if not stop.word or not first_word:
        return _NO_WORD_FORMED
    if stop.is_cut:
        return _halves_score(stop.text.rpartition(" ")[2], first_word, lexicon)
    is_pair = not stop.is_function_word and (stop.word.lower(), first_word.lower()) in lexicon.pairs
    score = _KNOWN_PAIR if is_pair else 0.0
    if second[0] == "(":
        return score + (_ACRONYM if _is_acronym(stop.text, second) else _CAPITAL)
    if second[0].islower():
        is_half = len(first_word) <= _LONGEST_HALF and not lexicon.is_word(first_word)
        return score + (_HALF_WORD if is_half else _LOWER_CASE)
    return score + (0.0 if stop.is_function_word or stop.word[0].isupper() else _CAPITAL)


def _best_words_score(stop: _Stop, second: str) -> float:
    """The best that the words of two texts may say, by the first letter of the second: the rest need not be read."""
    if second[0].islower():
        return _WORD_FORMED if stop.is_cut else _KNOWN_PAIR + _LOWER_CASE
    if stop.is_cut:
        return _NO_WORD_FORMED if second[0].isalpha() else _WORD_FORMED
    return _KNOWN_PAIR + (_ACRONYM if second[0] == "(" else 0.0)


def _halves_score(first: str, second: str, lexicon: Lexicon) -> float:
    """What the halves of a word at a hyphen say; a half that is no word can only be the end of another ("-terdam")."""
    if not second[0].islower():
        return _NO_WORD_FORMED
    formed = join_word(first, second, lexicon)
    if formed and formed.is_known:
        return _WORD_FORMED
    if formed:
        return _COMPOUND_FORMED if formed.is_usual else _CHANCE_FORMED
    return _NO_WORD_FORMED if lexicon.is_word(second) else _UNKNOWN_FORMED


def _is_acronym(first: str, second: str) -> bool:
    """Whether a bracket that begins a text abbreviates the words before it (001:117 "(DG NEAR)")."""
    acronym = re.match(r"\(([A-Z][A-Za-z -]*[A-Z])\)", second)
    if not acronym:
        return False
    letters = acronym[1].replace(" ", "")
    initials = "".join(word[0].upper() for word in re.findall(r"\w+", first)[-2 * len(letters) :])
    return LCSseq.similarity(letters, initials) * 2 >= len(letters)


def _paragraphs(fragments: Sequence[Fragment], chains: Chains) -> dict[int, Join]:
    """Whole paragraphs: a fragment that nothing flows into goes on with the item above unless its beginning is lost."""
    found: dict[int, Join] = {}
    for index, fragment in enumerate(fragments):
        if fragment.begins or index in chains.continuing or index == 0 or is_lost_beginning(fragment):
            continue
        start, last = chains.start(index - 1), chains.last(index - 1)
        if index not in (start, last) and not is_open(fragments[last].line.text) and not fragments[start].shares_title:
            found[last] = Join(index, is_word=False, is_doubtful=False)
            chains.link(last, index)
    return found


def is_lost_beginning(fragment: Fragment) -> bool:
    """Whether a fragment that nothing flows into has lost its beginning: in mid-sentence, or at the top of a page."""
    text = fragment.line.text
    first = _FIRST_SENTENCE.match(text)
    is_scrap = first is not None and len(first[0].split()) < _SHORTEST_SENTENCE
    return text[:1].islower() or fragment.tops_page or is_scrap


def _without_circles(repeats: Mapping[int, Join], chains: Chains) -> dict[int, Join]:
    """Joins of repeated sentences, each fragment once, without those that would lead from a chain to its own start."""
    kept: dict[int, Join] = {}
    for end, join in repeats.items():
        if join.fragment not in chains.continuing and chains.start(end) != chains.start(join.fragment):
            kept[end] = join
            chains.link(end, join.fragment)
    return kept


def _repeats(fragments: Sequence[Fragment], joins: Mapping[int, Join]) -> dict[int, Join]:
    """Joins where a fragment repeats the last sentence before a page break; a whole one may be said of two items."""
    continuing = {join.fragment for join in joins.values()}
    return {
        end: Join(begin, is_word=False, is_doubtful=False)
        for begin, second in enumerate(fragments)
        if begin not in continuing and not second.begins
        for end in _find_repeated(fragments, begin)
        if end not in joins and (second.tops_page or is_open(fragments[end].line.text))
    }


def _find_repeated(fragments: Sequence[Fragment], begin: int) -> Iterator[int]:
    """The fragments above a fragment whose last sentence it repeats."""
    text = fragments[begin].line.text
    opening = read_opening(text)
    for end in range(max(begin - _FARTHEST_REPEAT, 0), begin):
        above = fragments[end].line.text
        if opening in above and repeated_sentence(above, text) is not None:
            yield end
