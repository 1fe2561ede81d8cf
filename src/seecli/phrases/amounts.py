"""Amounts of goods: a text in, numbers with their units out; weights in kilograms."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from seecli.phrases.numbers import NUMBER_BEGINNINGS, NUMBER_FIRST, NUMBER_WORD, plain_digits, read_number
from seecli.phrases.wording import build_wording

_KILOGRAMS: Final = {
    "kg": 1.0, "kgs": 1.0, "kilo": 1.0, "kilos": 1.0, "kilogram": 1.0, "kilograms": 1.0, "kilogramme": 1.0,
    "kilogrammes": 1.0, "g": 0.001, "gr": 0.001, "gram": 0.001, "grams": 0.001, "grammes": 0.001,
    "t": 1000.0, "ton": 1000.0, "tons": 1000.0, "tonne": 1000.0, "tonnes": 1000.0,
    "metric ton": 1000.0, "metric tonne": 1000.0, "metric tons": 1000.0, "metric tonnes": 1000.0,
}  # fmt: skip
_UNITS: Final = (
    "pieces", "boxes", "packs", "packages", "packets", "cartons", "tablets", "pills", "rounds", "litres", "liters", "l",
    "plants", "bottles", "bales", "bags", "units", "items", "pairs", "sticks", "ampoules", "doses",
    "master cases", "cases", "capsules", "vials", "sachets", "barrels", "specimens", "cubic metres", "cubic meters",
)  # fmt: skip
_WEIGHT = "|".join(re.escape(unit) for unit in sorted(_KILOGRAMS, key=len, reverse=True))
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"(?:\d{1,3}(?:\s\d{3}){1,4}(?!\d)|\d[\d.,]{0,16}(?!\d))"
_AMOUNT = build_wording(
    re.compile(
        rf"""
    (?<![\w.,$€£/-])
    (?: (?P<whole>\d[\d.,]{{0,16}})\s?(?:kgs?|kilos?|kilogram(?:me)?s?)\.?,?\s?(?:and\s)?
        (?P<grams>\d{{1,3}})\s?gr?(?:am(?:me)?s?)?\b\.?  # 613kg.35gr.
      | (?P<tons>\d{{1,3}})\s?(?:tons?|tonnes?)\s(?:and\s)?(?P<kilos>\d{{1,3}})\s?kgs?\b  # 1 ton 112 kg
      | (?P<units>\d{{1,4}})(?P<part>[½¼¾])\s?(?P<part_unit>{_WEIGHT})\b\.?
      | (?P<weight>{_NUMBER}|{NUMBER_WORD})\s?(?P<weight_unit>{_WEIGHT})\b\.?
      | (?P<half>half\ a)\s(?P<half_unit>ton|tonne|kilo|kilogram)\b
      | (?P<count>(?:{_NUMBER}(?:\s(?:million|thousand))?|{NUMBER_WORD}))(?:\s(?P<unit>{_UNIT})\b)?
    )
    """,
        re.VERBOSE | re.IGNORECASE,
    ),
    f"{NUMBER_BEGINNINGS} half.",
    first=f"{NUMBER_FIRST} half.",
)
_PARTS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_YEAR = re.compile(r"(?:19|20)\d\d")
_EURO = re.compile(
    r"(?:(?:€|EUR)\s?(?P<before>\d[\d.,]{0,16}(?:\s(?:million|thousand|billion))?)\b|"
    r"(?P<after>\d[\d.,]{0,16}(?:\s(?:million|thousand|billion))?)\s?(?:(?:euros?|EUR)\b(?!-)|€))",
    re.IGNORECASE,
)


class Amount(NamedTuple):
    """A number of something: `unit` is "kg" for weights, None where none is written; with its place in the text."""

    value: float
    unit: str | None
    start: int
    end: int


def may_have_amounts(text: str) -> bool:
    """Whether a text has a number."""
    return _AMOUNT.may_match(text)


def read_amounts(text: str) -> Iterator[Amount]:
    """Every number that may count goods, in order.

    >>> [(amount.value, amount.unit) for amount in read_amounts("613kg.35gr., 11.395 kg, 1.874,6 kilos, half a ton")]
    [(613.035, 'kg'), (11.395, 'kg'), (1874.6, 'kg'), (500, 'kg')]
    >>> [(amount.value, amount.unit) for amount in read_amounts("1 ton 112 kg of hashish and 22½ kg of heroin")]
    [(1112, 'kg'), (22.5, 'kg')]
    >>> [(amount.value, amount.unit) for amount in read_amounts("868 boxes and 3 hand pistols")]
    [(868, 'boxes'), (3, None)]
    """
    for match in _AMOUNT.finditer(text):
        value = _value(match)
        if value is not None and not _YEAR.fullmatch(match[0].strip(" .,")):
            is_count = match["count"] is not None
            yield Amount(value, (match["unit"] or "").lower() or None if is_count else "kg", match.start(), match.end())


def _value(match: re.Match[str]) -> float | None:
    if match["whole"]:
        return _rounded(float(_decimal(match["whole"])) + int(match["grams"]) / 1000)
    if match["tons"]:
        return int(match["tons"]) * 1000 + int(match["kilos"])
    if match["part"]:
        return _rounded((int(match["units"]) + _PARTS[match["part"]]) * _KILOGRAMS[match["part_unit"].lower()])
    if match["weight"]:
        return _rounded(_weight(match["weight"]) * _KILOGRAMS[match["weight_unit"].lower()])
    if match["half"]:
        return _rounded(0.5 * _KILOGRAMS[match["half_unit"].lower()])
    return read_number(match["count"].rstrip(".,"))


def _weight(written: str) -> float:
    return float(_decimal(written)) if written[0].isdigit() else read_number(written) or 0.0


def _decimal(digits: str) -> str:
    """Weights have decimals: "11.395 kg" is eleven kilograms, "1,240.5 kg" and "1,240 kg" are over a thousand."""
    digits = digits.rstrip(".,")
    is_decimal = digits.count(".") == 1 and "," not in digits and " " not in digits
    return digits if is_decimal else plain_digits(digits)


def _rounded(number: float) -> float:
    number = round(number, 6)
    return int(number) if number == int(number) else number


def read_euros(text: str) -> float | None:
    """The first sum in euro of a text.

    >>> read_euros("a market value of 180 million Euro"), read_euros("EUR 7.9 million"), read_euros("US$28 billion")
    (180000000, 7900000, None)
    """
    match = _EURO.search(text)
    return read_number((match["before"] or match["after"]).rstrip(".,")) if match else None
