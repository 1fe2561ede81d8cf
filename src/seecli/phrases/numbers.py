"""Numbers as English texts write them: digits with any separators, or words."""

import re
from typing import Final

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = {
    word: ten * 10 for ten, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_WORDS: Final = {**{word: number for number, word in enumerate(_ONES)}, **_TENS, "dozen": 12}
_TENS_WORD = "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TENS_WORD})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES[1:]))})"
NUMBER_WORD: Final = (
    rf"\b(?:(?:{'|'.join(_ONES[1:10])}|a) hundred(?: and {_BELOW_HUNDRED})?|{_BELOW_HUNDRED}|(?:a |two )?dozen)\b"
)
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_DIGITS = re.compile(r"\d[\d.,\s]*")
_NUMBER_WORDS = re.compile(rf"(?:zero|{_BELOW_HUNDRED}|(?:a |two )?dozen)")


def read_number(text: str) -> float | None:
    """The number that a text is, None if it is none; three digits after one separator are thousands.

    >>> [read_number(text) for text in ("2,480", "1.874,6", "47,5", "Sixteen", "twenty-five", "two hundred and fifty")]
    [2480, 1874.6, 47.5, 16, 25, 250]
    >>> [read_number(text) for text in ("5.4 million", "several")]
    [5400000, None]
    """
    hundreds, _, rest = text.lower().partition(" hundred")
    if rest.startswith(" and "):
        base, below = read_number(hundreds), read_number(rest.removeprefix(" and "))
        return None if base is None or below is None else base * 100 + below
    number, _, scale = text.strip().rpartition(" ")
    if scale.lower() in _SCALES:
        base = read_number(number or "one")
        return None if base is None else _whole(round(base * _SCALES[scale.lower()], 6))
    if _DIGITS.fullmatch(text.strip()):
        return _whole(float(plain_digits(text.strip(" .,"))))
    return _read_words(text.strip().lower())


def _whole(number: float) -> float:
    return int(number) if number == int(number) else number


def _read_words(text: str) -> int | None:
    if not _NUMBER_WORDS.fullmatch(text):
        return None
    values = [_WORDS[word] for word in re.split(r"[\s-]+", text.removeprefix("a "))]
    return values[0] * values[1] if text.endswith(" dozen") and len(values) > 1 else sum(values)


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
