"""How many took part, as stated in digits or words."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.phrases.numbers import NUMBER_WORD, read_number

_PEOPLE = re.compile(
    rf"""
    (?<![\w.,$€/-])(?P<number>\d{{1,3}}(?:,\d{{3}})*|{NUMBER_WORD})
    (?:\s\([^)]{{3,40}}\))?
    (?:\s(?!from\b|of\b|in\b|to\b|and\b|for\b|the\b|per\b|countries\b|days?\b|years?\b|schools?\b)[\w./'’-]+){{0,5}}?
    \s(?P<who>participants|attendees|trainees|delegates|experts|officials|officers|representatives|prosecutors|judges|
      magistrates|policymakers|policy-makers|practitioners|professionals|investigators|specialists|educators|teachers|
      students|members|analysts|focal\ points|counterparts|people|persons|journalists|facilitators|runners|guards|
      chemists|social\ workers|health\ professionals)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORTH: Final = dict.fromkeys(["participants", "attendees", "trainees", "delegates"], 4.0) | dict.fromkeys(
    ["people", "persons", "students", "teachers", "members"], 1.0
)
_EXPERTS: Final = 2.0
_ATTENDED = re.compile(
    r"\b(?:attend\w*|participa\w*|took part|gather\w*|brought together|brings together|organi[sz]ed for|train\w*|"
    r"consist\w*|joined|met|completed|received|workshop for|course for|presence of|certified|tested|"
    r"for (?:some|around|over|about)?\s*\d+)\b",
    re.IGNORECASE,
)
_NOT_THIS_TIME = re.compile(
    r"\b(?:will|to date|so far|in total will|since \d{4}|pilot(?:ed)?|generated|certification of|reach\w*|first round|"
    r"past|survey|each year|annually|per year|every year|whole|series of three|interviewed)\b",
    re.IGNORECASE,
)
_LEAST: Final = 2.0
_PER_SENTENCE: Final = 0.1
_SESSION = re.compile(r"\b(?:first|second) session\b|\bin [A-Z][a-z]+ and \d")


class _Candidate(NamedTuple):
    score: float
    number: int
    finding: Finding
    statement: Statement


def find_participants(item: Item) -> tuple[int, Finding] | None:
    """The number that is stated most plainly; the sum where it is stated for each of two sessions."""
    found = [
        candidate
        for index, statement in enumerate(read_statements(item))
        for candidate in _candidates(statement, index)
    ]
    best = max(found, key=lambda candidate: candidate.score, default=None)
    if best is None or best.score < _LEAST:
        return None
    parts = [
        candidate for candidate in found if candidate.score >= _LEAST and _SESSION.search(candidate.statement.text)
    ]
    if len(parts) == 2 and best in parts:  # noqa: PLR2004
        text = " ... ".join(part.finding.text for part in parts)
        count = sum(part.number for part in parts)
        return count, best.finding._replace(value=str(count), text=text)
    return best.number, best.finding


def _candidates(statement: Statement, index: int) -> Iterator[_Candidate]:
    for match in _PEOPLE.finditer(statement.text):
        number = read_number(match["number"])
        if number is None or number < 2:  # noqa: PLR2004
            continue
        who = match["who"].lower()
        score = _WORTH.get(who, _EXPERTS) + (2.0 if _ATTENDED.search(statement.text) else 0.0)
        score -= 4.0 if _NOT_THIS_TIME.search(statement.text) else 0.0
        score -= 2.0 if number < 5 else 0.0  # noqa: PLR2004
        score -= _PER_SENTENCE * index + (1.0 if statement.is_title else 0.0)
        finding = Finding("participants", str(int(number)), match[0], statement.line_at(match.start()))
        yield _Candidate(score, int(number), finding, statement)
