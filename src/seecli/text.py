"""Text in, text out: the only rules for whitespace, look-alike letters, case and accents."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

# Cyrillic letters that converters and typists leave in English words (002:294 "арргоvе", "bу", "оn", "а").
_LOOKALIKES = str.maketrans(
    "авекмнорстухгіјѕАВЕКМНОРСТУХІЈЅ",
    "abekmhopctyxrijsABEKMHOPCTYXIJS",
)
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CYRILLIC_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]*+[\u0400-\u04ff][A-Za-z\u0400-\u04ff]*")
# Letters that a font prints as one sign, and signs that nobody sees.
_UNWANTED = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | dict.fromkeys("\ufeff\u200b\u2060\u00ad")
)
_IS_UNWANTED = re.compile(f"[{''.join(map(chr, _UNWANTED))}]")  # seldom there, and costs less than to translate
# Letters that fonts print as one sign, and that conversions lose with it ("informaon", "ocials"); longest first.
LIGATURES: Final = ("ffi", "ffl", "fft", "tti", "ti", "tt", "ft", "fi", "fl", "ff")
# Letters that do not decompose into a base letter and a mark (Đurđević, Łódź, Gørdel, Kırıkkale).
_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"}
)
# A number and what is written onto it are two words: "613kg" and "613 kg" are found alike.
WORD: Final = re.compile(r"\d+|[^\W\d_]+")
SPELLED: Final = re.compile(r"([^\W_]+)")
_SPELLED_ASCII = re.compile(r"([A-Za-z0-9]+)")  # the same where there is nothing else, in two thirds of the time
# Emphasis, links that lead nowhere and escapes, as converters to Markdown leave them (001:7, 003:15, 004:246).
_MARK_SIGNS = re.compile(r"[*<\\\]]")
_MARKS = re.compile(
    r"</?(?:u|b|i|em|strong|sup|sub|br)\s*/?>|\*\*(?=\S)(?P<bold>[^*]+)(?<=\S)\*\*"
    r"|(?<![\w*])\*(?=[^\s*])(?P<italic>[^*]+)(?<=\S)\*(?!\*)|\[(?P<label>[^\]]{1,400})\]\(#\)|\\(?P<sign>[()\[\]*_#])"
)
_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]{2,8});")


def clean(raw: str) -> str:
    r"""A physical line as it should be read: signs and marks of a conversion resolved, whitespace collapsed.

    >>> clean("18-19\xa0December 2018,\t Vienna &amp; Graz ")
    '18-19 December 2018, Vienna & Graz'
    >>> clean("to арргоvе the workplan bу UNODC")
    'to approve the workplan by UNODC'
    >>> clean("In **Albania**, the [report](#) on <u>ports</u>")
    'In Albania, the report on ports'
    """
    text = _unescape(_unescape(raw)) if "&" in raw else raw
    text = (
        _MARKS.sub(lambda match: match[match.lastgroup] if match.lastgroup else "", text)
        if _MARK_SIGNS.search(text)
        else text
    )
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_UNWANTED) if _IS_UNWANTED.search(text) else text)
        text = _CYRILLIC_WORD.sub(_latin_word, text) if _CYRILLIC.search(text) and _is_latin(text) else text
    # In most lines no blank is to be collapsed: of those that are no plain one, none is printable.
    is_collapsed = text.isprintable() and "  " not in text and text == text.strip(" ")
    return text if is_collapsed else " ".join(text.split())


def _unescape(text: str) -> str:
    """Entities resolved; an address keeps its "&section=" (000:832), which html.unescape would read as a sign."""
    import html  # noqa: PLC0415  (2,000 names that only documents need)

    return _ENTITY.sub(lambda match: html.unescape(match[0]), text)


def _is_latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 2 > len(letters)


def _latin_word(match: re.Match[str]) -> str:
    """A word with Latin letters in it, or a single letter; a word that is wholly Cyrillic is a word of its own."""
    word = match[0].translate(_LOOKALIKES)
    is_mixed = len(word) == 1 or any(character.isascii() for character in match[0])
    return word if is_mixed and word.isascii() else match[0]


def fold(text: str) -> str:
    """The form in which two spellings are compared: no case, no accents, regional letters as plain ones.

    >>> fold("Bijača, DURRËS, Đurđević, Łódź")
    'bijaca, durres, durdevic, lodz'
    """
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS))
    return _COMBINING.sub("", decomposed)


def words(text: str) -> list[str]:
    """The folded words of a text, in order.

    >>> words("COVID-19: Bijača's 613kg.35gr.")
    ['covid', '19', 'bijaca', 's', '613', 'kg', '35', 'gr']
    """
    return WORD.findall(fold(text))


def fold_each(written: Sequence[str]) -> tuple[str, ...]:
    """Words folded one by one."""
    return tuple([word.lower() if word.isascii() else fold(word) for word in written])


class Words(NamedTuple):
    """The words of a text, folded and as written, the gaps before them, and where they begin."""

    folded: tuple[str, ...]
    written: Sequence[str]
    gaps: Sequence[str]
    starts: Sequence[int]
    distinct: frozenset[str]


# All names and all wordings are looked for in the same sentences: their words are read once.
@lru_cache(maxsize=1024)
def split_words(text: str) -> Words:
    """The words of a text with their places; unlike in `words`, a number is one with what is written onto it."""
    is_plain = text.isascii()
    parts = (_SPELLED_ASCII if is_plain else SPELLED).split(text)  # a gap, a word, a gap, ..., a gap
    places = list(accumulate(map(len, parts)))
    written = parts[1::2]
    folded = tuple(map(str.lower, written)) if is_plain else fold_each(written)
    return Words(folded, written, parts[::2], places[::2], frozenset(folded))


def spell_count(number: int, noun: str) -> str:
    """A number of things.

    >>> spell_count(1, "event"), spell_count(2, "event")
    ('1 event', '2 events')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class Marked(NamedTuple):
    """A text with marked places in it, each as (start, end), in order and apart."""

    text: str
    places: tuple[tuple[int, int], ...]

    def __str__(self) -> str:
        """The text with marks that any terminal can show.

        >>> str(Marked("cocaine was seized", ((0, 7), (12, 18))))
        '«cocaine» was «seized»'
        """
        return "".join(f"«{part}»" if is_marked else part for part, is_marked in self.parts())

    def parts(self) -> Iterator[tuple[str, bool]]:
        """The text in pieces, and whether each is marked."""
        end = 0
        for start, stop in self.places:
            yield self.text[end:start], False
            yield self.text[start:stop], True
            end = stop
        yield self.text[end:], False


class Label(str):
    """A word that stands for a value of a short list: where there is colour, the same word has the same colour."""

    __slots__ = ()


class Linked(NamedTuple):
    """A text, and the address it leads to where a terminal can follow it."""

    text: str
    url: str | None

    def __str__(self) -> str:
        """The text alone."""
        return self.text
