"""Numbers as English texts write them: digits with any separators, or words."""

import re
from typing import Final

from seecli.phrases.wording import one_of

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES: Final = {word: number for number, word in enumerate(_ONES)} | {
    word: number * 10 for number, word in enumerate(_TENS, 2)
}
_SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_BELOW_HUNDRED = rf"(?:{one_of(_TENS)}(?:[-\s]{one_of(_ONES[1:10])})?|{one_of(reversed(_ONES))})"
_BELOW_THOUSAND = rf"(?:(?:{_BELOW_HUNDRED}|an?)\shundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
# No blanks of its own, so that it may stand in verbose patterns.
NUMBER_WORD: Final = rf"\b(?:(?:(?:{_BELOW_THOUSAND}|an?)\s)?(?:dozen|thousand)|{_BELOW_THOUSAND})\b"
# How the words begin of which a number has one.
NUMBER_BEGINNINGS: Final = " ".join(["0.", *(f"{word}." for word in (*_VALUES, *_SCALES))])
# ... and how its first word begins: "a hundred".
NUMBER_FIRST: Final = f"{NUMBER_BEGINNINGS} a. an."
_NUMBER_WORD = re.compile(NUMBER_WORD, re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,\s]*")
_MOST_DIGITS: Final = 18


def read_number(text: str) -> float | None:
    """The number that a text is, None if it is none; three digits after one separator are thousands.

    >>> [read_number(text) for text in ("2,480", "1.874,6", "47,5", "Sixteen", "twenty-five", "two hundred and fifty")]
    [2480, 1874.6, 47.5, 16, 25, 250]
    >>> [read_number(text) for text in ("5.4 million", "a hundred", "two dozen", "several")]
    [5400000, 100, 24, None]
    """
    written = text.strip().lower()
    if _DIGITS.fullmatch(written):
        return _whole(float(plain_digits(written.strip(" .,")))) if len(written) <= _MOST_DIGITS else None
    if _NUMBER_WORD.fullmatch(written):
        return _read_words(written)
    number, _, scale = written.rpartition(" ")
    base = read_number(number or "one") if scale in _SCALES else None
    return None if base is None else _whole(round(base * _SCALES[scale], 6))


def _whole(number: float) -> float:
    return int(number) if number == int(number) else number


def _read_words(text: str) -> int:
    total = 0
    for word in re.split(r"[\s-]+", text):
        if word in _SCALES:
            total = max(total, 1) * _SCALES[word]
        else:
            total += _VALUES.get(word, 0)
    return total


def plain_digits(text: str) -> str:
    """Digits with separators as Python reads them; three digits after a separator are thousands.

    >>> [plain_digits(text) for text in ("1,240.5", "1.874,6", "41.000", "2 650", "6.1")]
    ['1240.5', '1874.6', '41000', '2650', '6.1']
    """
    text = re.sub(r"\s", "", text)
    last = max(text.rfind("."), text.rfind(","))
    both = "." in text and "," in text
    is_thousands = last >= 0 and not both and len(text) - last - 1 == 3  # noqa: PLR2004
    if last < 0 or is_thousands or (not both and text.count(text[last]) > 1):
        return re.sub(r"[.,]", "", text)
    return f"{re.sub(r'[.,]', '', text[:last])}.{text[last + 1 :]}"
