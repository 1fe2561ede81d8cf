"""Outside organisations that take part: those of the vocabulary that headline or text name."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms

# Sentences that name an organisation without its taking part.
_ASIDE = re.compile(
    r"\b(?:funded|financed|donors?|acquis|accession|integration|standards|Convention|resolution)\b", re.IGNORECASE
)
_PROGRAMME = re.compile(
    r"\s*[-/,]?\s*(?:WCO|INTERPOL|CEPOL|LCIF|UNDP|WHO)?\s*(?:Container|Airport|programme|joint action|project)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"UNODC\s?[-/–]\s?$")
_OFTEN_ASIDE: Final = frozenset(["EU"])


@cache
def _names() -> Lexicon:
    entries = load_entries("organizations.yaml")
    exceptions = ((None, name) for entry in entries for name in entry.lists["except"])
    return build_lexicon([*((entry.id, name) for entry in entries for name in (entry.id, *entry.names)), *exceptions])


def find_organizations(item: Item) -> Iterator[Finding]:
    """The organisations of an item."""
    for statement in read_statements(item):
        for found in find_terms(statement.text, _names()):
            if not _is_aside(statement, found):
                yield Finding("organizations", found.value, found.text, statement.line_at(found.start))


def _is_aside(statement: Statement, found: Found) -> bool:
    """Whether an organisation is part of a programme's name, or pays, or sets standards, without taking part."""
    before, after = statement.text[: found.start], statement.text[found.end :]
    if _PAIR.search(before) and _PROGRAMME.match(after):
        return True
    return found.value in _OFTEN_ASIDE and bool(_ASIDE.search(statement.text))
