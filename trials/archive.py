"""Archives of as many documents as wanted: a shipped newsletter and deck on other days, in partly other words."""

import re
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.stores import SHIPPED

_SEEDS: Final = SHIPPED.parents[1] / "seeds"
# The two shortest: an office's archive is many short documents rather than few long ones.
_MODELS: Final = ("003_51039b2d55fa42d0.txt", "004_a62fcfaac99cdfed.txt")
_MONTHS: Final = "January February March April May June July August September October November December".split()
_DAY = re.compile(rf"\b(\d\d?)(?:(?P<dash> ?[-–] ?)(?P<last>\d\d?))?(?= (?:{'|'.join(_MONTHS)})\b)")
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_YEAR = re.compile(r"\b20[012]\d\b")
_WORD = re.compile(r"\b[a-z]{5,}\b")
_FIRST, _YEARS, _DAYS = 1950, 72, 28
# Further apart than reports of one event: an office's documents, too, seldom tell of the same one (4 % of the seeds).
_DAYS_APART: Final = 4
# One word in so many gives way to another of the document: no two documents have a sentence in common, as no two of an
# office have, so that nothing is known from the one before.
_SWAPPED: Final = 16


def write_documents(folder: Path, count: int) -> int:
    """Write so many documents into a folder, the same for the same count; the number of their bytes."""
    folder.mkdir(parents=True)
    models = [(_SEEDS / name).read_text(encoding="utf-8-sig") for name in _MODELS]
    size = 0
    for number in range(count):
        text = _vary(models[number % len(models)], number // len(models))
        size += (folder / f"document-{number:06}.txt").write_bytes(f"{text}\nDocument {number}.\n".encode())
    return size


def _vary(text: str, number: int) -> str:
    """The text on other days: else all documents would report the same events."""
    random = Random(number)  # noqa: S311  (no secret)
    words = _WORD.findall(text)
    text = _YEAR.sub(str(_FIRST + number % _YEARS), text)
    text = _DAY.sub(partial(_move_days, number=number), text)
    text = _MONTH.sub(lambda month: _MONTHS[(_MONTHS.index(month[0]) + number // _YEARS) % len(_MONTHS)], text)
    return _WORD.sub(lambda word: random.choice(words) if random.randrange(_SWAPPED) == 0 else word[0], text)


def _move_days(days: re.Match[str], number: int) -> str:
    first, last = int(days[1]), int(days["last"] or days[1])
    length = max(last - first, 0)
    later = _DAYS_APART * (number // (_YEARS * len(_MONTHS)))
    moved = 1 + (first + later) % (_DAYS - length) if length < _DAYS else first
    return f"{moved}{days['dash']}{moved + length}" if days["last"] else str(moved)
