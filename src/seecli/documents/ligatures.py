"""Lines of a document in, the same lines with the ligatures put back that its conversion lost ("informaon").

A font that prints "ti" or "ffi" as one sign leaves nothing in its place when the sign has no letter in the file. A word
that nobody knows, and that becomes exactly one known word when such a sign is put in, has lost it; but a name may look
like that too, so that only a document that shows the loss in several words is read so. Healthy documents hold no such
word of five letters or more; one that lost "ti" and "tt" on its three pages holds thirty. With all ligatures taken
out of the 8,589 words that hold one in the seeds and the made documents, from whose misses the lists below were drawn,
95 % are read right again, and 18 words, some of which had lost nothing, are read as another.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from seecli.documents.words import known_words, term_words
from seecli.text import LIGATURES

_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN_WORD = re.compile(r"[A-Za-z]{3,}")  # the same where there is nothing but ASCII, in half the time
_LIGATURE = re.compile("|".join(LIGATURES))
# A first half of a compound, a short word that is no part of one ("mid-term" has lost nothing), or a word.
_PART = re.compile(r"(?<!\w)(?:[Aa]n|[Mm]ul)-(?=[^\W\d_]{3})|[^\W\d_]{3,4}(?![\w-])|[^\W\d_]{5,}")
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@")
_AFTER_F: Final = ("i", "l")
_ALL: Final = (*LIGATURES, *_AFTER_F)
# Words of English that are left where a word of these documents loses a ligature (the seeds print "tracking" once and
# "trafficking" 254 times, "beer", "pares" and "leer" never), and two that are so short
# that they could be names.
_MISTAKEN: Final = {
    whole.replace(ligature, "", 1): (whole, ligature)
    for whole, ligature in (
        ("trafficking", "ffi"),
        ("office", "ffi"),
        ("sofia", "fi"),
        ("traffickers", "ffi"),
        ("trafficked", "ffi"),
        ("parties", "ti"),
        ("better", "tt"),
        ("letter", "tt"),
        ("letters", "tt"),
    )
}
_FIRST_HALVES: Final = {"an-": "anti-", "An-": "Anti-", "mul-": "multi-", "Mul-": "Multi-"}
_FEWEST_LOST: Final = 4
_FEWEST_SHOWN: Final = 2  # words that lost a ligature for certain
_FEWEST_INTACT: Final = 3  # words that hold a ligature the document did not lose
_SHORTEST_PROOF: Final = 5  # shorter ones are halves of words that a column cut: "bers", "nal", "ing"
_SHORTEST_NAME: Final = 4  # "Ana" has lost nothing
_LONGEST: Final = 24


def repair_ligatures(texts: Sequence[str]) -> list[str]:
    """The texts with lost ligatures put back; the same texts where the document does not show the loss.

    >>> repair_ligatures(["This newsleer gives informaon on acvies", "of naonal ocials, see www.naonal.org"])
    ['This newsletter gives information on activities', 'of national officials, see www.naonal.org']
    >>> repair_ligatures(["The newsleer of Mr. Croaa"])
    ['The newsleer of Mr. Croaa']
    """
    spelled = set(chain.from_iterable((_PLAIN_WORD if text.isascii() else _WORD).findall(text) for text in texts))
    unknown = {word for word in spelled - _known() if _may_have_lost(word)}
    proof = [found for word in unknown if len(word) >= _SHORTEST_PROOF and (found := _whole_words_at_all(word))]
    if sum(len(found) == 1 for found in proof) < _FEWEST_LOST:
        return list(texts)
    counts = Counter(ligature for found in proof if len(found) == 1 for ligature in found.values())
    shown = {ligature for ligature, count in counts.items() if count >= _FEWEST_SHOWN}
    intact = {lost for lost in LIGATURES if sum(lost in word for word in spelled - unknown) >= _FEWEST_INTACT}
    possible = [ligature for ligature in _ALL if ligature in shown or ligature not in intact]
    read = [(word, _whole_word(word, possible)) for word in unknown if word.islower() or len(word) >= _SHORTEST_NAME]
    known = {lost: whole for lost, (whole, ligature) in _MISTAKEN.items() if ligature in shown}
    read += [(word, known[word.lower()]) for word in spelled if word.lower() in known]
    whole = {word: found.capitalize() if word[0].isupper() else found for word, found in read if found}
    return [_repair(text, whole | (_FIRST_HALVES if "ti" in shown else {})) for text in texts]


@lru_cache(maxsize=8192)
def _may_have_lost(word: str) -> bool:
    """Whether nobody knows a word; an acronym has lost nothing."""
    return word[1:].islower() and len(word) <= _LONGEST and word.lower() not in _known()


@cache
def _known() -> frozenset[str]:
    return known_words() | term_words()


def _whole_word(word: str, possible: Sequence[str]) -> str | None:
    """The one known word that a word may have been: by a ligature the document may have lost, by any, by several."""
    for found in (_whole_words(word, possible), _whole_words_at_all(word), set(_with_several(word.lower()))):
        for likely in (found, term_words().intersection(found)):  # "combating", not "combatting"
            if len(likely) == 1:
                return next(iter(likely))
    return None


@lru_cache(maxsize=8192)  # names and the like: unknown in one document, they are so in the next
def _whole_words_at_all(word: str) -> Mapping[str, str]:
    return _whole_words(word, _ALL)


def _whole_words(word: str, ligatures: Sequence[str]) -> dict[str, str]:
    """The known words that a word is without one of the ligatures, and which.

    "i" and "l" stood in it after an "f" that was left ("fnancial").
    """
    known, lower = _known(), word.lower()
    anywhere = [lost for lost in ligatures if lost not in _AFTER_F]
    after_f = [*anywhere, *(lost for lost in ligatures if lost in _AFTER_F)]
    halves = [(lower[:place], lower[place:]) for place in range(len(lower) + 1)]
    return {
        whole: lost
        for first, rest in halves
        for lost in (after_f if first.endswith("f") else anywhere)
        if (whole := first + lost + rest) in known
    }


def _with_several(word: str) -> Iterator[str]:
    """The known words that the word is without some of their ligatures ("idencaon")."""
    candidates = _by_rest().get(_LIGATURE.sub("", word), ()) if len(word) >= _SHORTEST_PROOF else ()
    return (whole for whole in candidates if re.fullmatch(_LIGATURE.sub(r"(?:\g<0>)?", whole), word))


@cache
def _by_rest() -> Mapping[str, Sequence[str]]:
    """The known words by what is left of them without ligatures."""
    found = defaultdict(list)
    for word in _known():
        if word.isalpha() and (rest := _LIGATURE.sub("", word)) != word:
            found[rest].append(word)
    return found


def _repair(text: str, whole: Mapping[str, str]) -> str:
    """A text with its words made whole; addresses, and what may be half a word cut by a column, stay as they are."""

    def repair_token(match: re.Match[str]) -> str:
        token = match[0]
        is_half = token.endswith("-") and match.end() == len(text)
        is_rest = match.start() == 0 and token[0].islower() and len(token) < _SHORTEST_PROOF
        if is_half or is_rest or _ADDRESS.search(token):
            return token
        return _PART.sub(lambda part: whole.get(part[0], part[0]), token)

    return _TOKEN.sub(repair_token, text)
