"""How many took part, as stated in digits or words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.phrases.numbers import NUMBER_WORD, read_number
from seecli.vocabulary.load import PEOPLE, load_entries

_WORTH: Final = dict(zip(PEOPLE, (4.0, 2.0, 1.0), strict=True))
_ATTENDED = re.compile(
    r"\b(?:attend\w*|participa\w*|took part|gather\w*|brought together|brings together|organi[sz]ed for|train\w*|"
    r"consist\w*|joined|met|completed|received|workshop for|course for|presence of|certified|tested|learned|came|"
    r"spent|discuss\w*|taught|invited|delegation|audience|for (?:some|around|over|about)?\s*\d+)\b",
    re.IGNORECASE,
)
_NOT_THIS_TIME = re.compile(
    r"\b(?:will|to date|so far|in total will|since \d{4}|pilot(?:ed)?|generated|certification of|reach\w*|first round|"
    r"past|survey|each year|annually|per year|every year|whole|series of three|interviewed|are to)\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(rf"\band (?:a further|another) (?P<number>\d+|{NUMBER_WORD})\b", re.IGNORECASE)
_ADDED = re.compile(
    r"(?:(?!\b(?:including|among|whom|incl|as well as)\b|[;:.]).){0,90}\band\s(?:some\s|over\s)?", re.IGNORECASE
)
_SESSION = re.compile(r"\b(?:first|second) session\b")
_ATTENDANCE, _OTHER_TIME, _FEW, _LEAD, _PER_SENTENCE = 2.0, -4.0, -2.0, 1.0, 0.1
_FEWEST: Final = 5
_LEAD_SENTENCES: Final = 2
_LEAST: Final = 2.0


class _Count(NamedTuple):
    score: float
    number: int
    begin: int
    end: int
    statement: Statement


@cache
def _people() -> re.Pattern[str]:
    """A number and, within a few words that belong to it, people."""
    groups = "|".join(
        f"(?P<{entry.id}>{'|'.join(re.escape(name) for name in entry.names)})" for entry in load_entries("people.yaml")
    )
    return re.compile(
        rf"""
        (?<![\w.,$€/-])(?P<number>\d{{1,3}}(?:,\d{{3}})*|{NUMBER_WORD})
        (?:\s\([^)]{{3,40}}\))?
        (?:\s(?!from\b|of\b|in\b|to\b|and\b|for\b|the\b|per\b|countries\b|days?\b|years?\b|schools?\b)[\w./'’-]+){{0,5}}?
        \s(?:{groups})\b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find_participants(item: Item) -> tuple[int, Finding] | None:
    """The number that is stated most plainly, summed where it is stated in parts ("24 in Skopje and a further 31")."""
    counts = [count for index, statement in enumerate(read_statements(item)) for count in _counts(statement, index)]
    best = max(counts, key=lambda count: count.score, default=None)
    if best is None or best.score < _LEAST:
        return None
    parts = _parts(best, counts)
    text = " ... ".join(part.statement.text[part.begin : part.end] for part in parts)
    total = sum(part.number for part in parts) + _further(best)
    return total, Finding("participants", str(total), text, best.statement.line_at(best.begin))


def _counts(statement: Statement, index: int) -> Iterator[_Count]:
    for match in _people().finditer(statement.text):
        number = read_number(match["number"])
        if number is not None and number > 1:
            kind = next(kind for kind in _WORTH if match[kind])
            score = _WORTH[kind] + (_ATTENDANCE if _ATTENDED.search(statement.text) else 0.0)
            score += _OTHER_TIME if _NOT_THIS_TIME.search(statement.text) else 0.0
            score += _FEW if number < _FEWEST else 0.0
            score += _LEAD if 0 < index <= _LEAD_SENTENCES else 0.0
            yield _Count(score - _PER_SENTENCE * index, int(number), match.start(), match.end(), statement)


def _parts(best: _Count, counts: Sequence[_Count]) -> list[_Count]:
    """The counts that make up the number: joined by "and", or one for each of two sessions (001:330, 003:168)."""
    if _SESSION.search(best.statement.text):
        sessions = [count for count in counts if count.score >= _LEAST and _SESSION.search(count.statement.text)]
        return sessions if len(sessions) == 2 else [best]  # noqa: PLR2004
    beside = [count for count in counts if count.statement is best.statement]
    parts = [best]
    for before, after in pairwise(beside):
        is_joined = bool(_ADDED.fullmatch(best.statement.text, before.end, after.begin))
        if is_joined and best in (before, after) and abs(before.score - after.score) < 1:
            parts = [before, after]
    return parts


def _further(count: _Count) -> int:
    match = _FURTHER.search(count.statement.text, count.end)
    return int(read_number(match["number"]) or 0) if match else 0
