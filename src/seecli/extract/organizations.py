"""Outside organisations that take part: those of the vocabulary, and groups that headline or text call by name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.phrases.wording import build_wording
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms

# Sentences that name an organisation without its taking part.
_ASIDE = re.compile(
    r"\b(?:funded|financed|paid|funds of|(?:generously|financially) supported|donors?|pledged|thanked|"
    r"acquis|accession|integration|standards|Convention|resolution)\b",
    re.IGNORECASE,
)
_PROGRAMME = re.compile(
    r"\s*[-/,]?\s*(?:WCO|INTERPOL|CEPOL|LCIF|UNDP|WHO)?\s*(?:Container|Airport|programme|joint action|project)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"UNODC\s?[-/–]\s?$")
_OFTEN_ASIDE: Final = frozenset(["EU", "INL", "Global Fund"])

# Groups that no list can hold stand after the word for what they are ("the NGO Narko-Ne", "the association Animus").
_NAME = r"[A-ZÀ-Ž][\w’'-]+(?:\s+(?:(?:of|for|against|de|del|la|pa|za|bez|për)\s+(?:the\s+)?)?[A-ZÀ-Ž][\w’'-]+){0,4}"
_GROUP = build_wording(
    re.compile(
        r"\b(?:NGOs?|non-governmental\s+organi[sz]ation|civil\s+society\s+organi[sz]ation|association|charity)\s+"
        rf"[\"“„']?(?P<name>{_NAME})"
    ),
    "ngo. ngos. non. civil. association. charity.",
)
_UNIVERSITY = build_wording(
    re.compile(rf"\b(?P<name>University\s+of\s+{_NAME}|(?:[A-ZÀ-Ž][\w-]+\s+){{1,3}}University)\b"), "university."
)
_NO_NAME = re.compile(
    r"(?:The|NGOs?|UNODC|UN|EU|Forum|Platform|Coalition|Law|State|Medical|National|Technical|Polytechnic)\b"
)
# National societies go by the name of their country: "Croatian Red Cross" (002:141), "Serbian Red Cross" (002:157).
_SOCIETIES: Final = frozenset(["Red Cross", "Red Crescent"])
_CHAPTERS: Final = frozenset(["Transparency International"])


@cache
def _names() -> Lexicon:
    entries = load_entries("organizations.yaml")
    exceptions = ((None, name) for entry in entries for name in entry.lists["except"])
    return build_lexicon([*((entry.id, name) for entry in entries for name in (entry.id, *entry.names)), *exceptions])


@cache
def _lands() -> Lexicon:
    entries = load_entries("countries.yaml")
    return build_lexicon(
        (entry.id, name) for entry in entries for name in (entry.label, *entry.names, *entry.lists["demonyms"])
    )


def find_organizations(item: Item) -> Iterator[Finding]:
    """The organisations of an item."""
    for statement in read_statements(item):
        listed = find_terms(statement.text, _names())
        for found in (*listed, *_called(statement.text, listed)):
            if not _is_aside(statement, found):
                value, text = _with_country(statement.text, found)
                yield Finding("organizations", value, text, statement.line_at(found.start))


def _called(text: str, listed: Sequence[Found]) -> Iterator[Found]:
    """Groups that the text calls by name and the vocabulary does not know."""
    for pattern in (_GROUP, _UNIVERSITY):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            is_listed = any(found.start < end and start < found.end for found in listed)
            if not is_listed and not _NO_NAME.match(match["name"]):
                yield Found(match["name"], match["name"], start, end)


def _with_country(text: str, found: Found) -> tuple[str, str]:
    """The name and words of a national society or chapter with its country, of any other as they are."""
    lands = find_terms(text, _lands()) if found.value in _SOCIETIES | _CHAPTERS else []
    for land in lands:
        if found.value in _SOCIETIES and text[land.end : found.start] == " ":
            return f"{land.text} {found.value}", text[land.start : found.end]
        if found.value in _CHAPTERS and text[found.end : land.start] == " ":
            return f"{found.value} {land.text}", text[found.start : land.end]
    return found.value, found.text


def _is_aside(statement: Statement, found: Found) -> bool:
    """Whether an organisation is part of a programme's name, or pays, or sets standards, without taking part."""
    before, after = statement.text[: found.start], statement.text[found.end :]
    if _PAIR.search(before) and _PROGRAMME.match(after):
        return True
    return found.value in _OFTEN_ASIDE and bool(_ASIDE.search(statement.text))
