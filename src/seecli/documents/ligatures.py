"""Lines of a document in, the same lines with the ligatures put back that its conversion lost ("informaon").

A font that prints "ti" or "ffi" as one sign leaves nothing in its place when the sign has no letter in the file. A word
that nobody knows, and that becomes exactly one known word when such a sign is put in, has lost it; but a name may look
like that too, so that only a document that shows the loss in several words is read so. Healthy documents hold no such
word of five letters or more; one that lost "ti" and "tt" on its three pages holds thirty.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from seecli.documents.words import is_known_word, known_words
from seecli.text import LIGATURES

_WORD = re.compile(r"[^\W\d_]{3,}")
_LIGATURE = re.compile("|".join(LIGATURES))
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@")
_AFTER_F: Final = ("i", "l")
_FEWEST_LOST: Final = 4
_SHORTEST_PROOF: Final = 5  # shorter ones are halves of words that a column cut: "bers", "nal", "ing"
_LONGEST: Final = 24


def repair_ligatures(texts: Sequence[str]) -> list[str]:
    """The texts with lost ligatures put back; the same texts where the document does not show the loss.

    >>> repair_ligatures(["This newsleer gives informaon on acvies", "of naonal ocials, see www.naonal.org"])
    ['This newsletter gives information on activities', 'of national officials, see www.naonal.org']
    >>> repair_ligatures(["The newsleer of Mr. Croaa"])
    ['The newsleer of Mr. Croaa']
    """
    unknown = {word for word in set(_WORD.findall(" ".join(texts))) if _may_have_lost(word)}
    proof = [word for word in unknown if len(word) >= _SHORTEST_PROOF and _whole_word(word, _with_one)]
    if len(proof) < _FEWEST_LOST:
        return list(texts)
    whole = {
        word: found for word in unknown if (found := _whole_word(word, _with_one) or _whole_word(word, _with_several))
    }
    return [_repair(text, whole) for text in texts]


def _may_have_lost(word: str) -> bool:
    """Whether nobody knows a word; an acronym has lost nothing."""
    return word[1:].islower() and len(word) <= _LONGEST and not is_known_word(word.lower())


def _whole_word(word: str, spellings: Callable[[str], Iterable[str]]) -> str | None:
    """The one known word among the spellings that a word may have had, with its capital."""
    found = {whole for whole in spellings(word.lower()) if is_known_word(whole)}
    whole = found.pop() if len(found) == 1 else None
    return whole.capitalize() if whole and word[0].isupper() else whole


def _with_one(word: str) -> Iterator[str]:
    """The spellings with one ligature put in, or with what stood in it after an "f" that was left ("fnancial")."""
    for place in range(len(word) + 1):
        letters = (*LIGATURES, *_AFTER_F) if word[:place].endswith("f") else LIGATURES
        yield from (word[:place] + lost + word[place:] for lost in letters)


def _with_several(word: str) -> Iterator[str]:
    """The known words that the word is without some of their ligatures ("idencaon")."""
    candidates = _by_rest().get(_LIGATURE.sub("", word), ()) if len(word) >= _SHORTEST_PROOF else ()
    return (whole for whole in candidates if re.fullmatch(_LIGATURE.sub(r"(?:\g<0>)?", whole), word))


@cache
def _by_rest() -> Mapping[str, Sequence[str]]:
    """The known words by what is left of them without ligatures."""
    found = defaultdict(list)
    for word in known_words():
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
        return _WORD.sub(lambda word: whole.get(word[0], word[0]), token)

    return _TOKEN.sub(repair_token, text)
