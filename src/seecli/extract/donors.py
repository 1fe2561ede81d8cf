"""Who pays, as the text says: "funded by", "with the financial support of", "EU-funded"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from seecli.documents.items import Item
from seecli.extract.findings import Finding, read_statements
from seecli.vocabulary.gazetteer import country_labels
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms

# Who pays stands in a list after these words ...
_PAID_BY = re.compile(
    r"""
    \b(?: (?<!co-)(?:co-?)?(?:funded|financed)(?:\s+(?:generously|jointly|entirely))?\s+by
      | (?<!co-)sponsored\s+by
      | (?:financial(?:ly)?|generous(?:ly)?)\s+(?:financial\s+)?(?:support(?:ed)?|contributions?|assistance|funding)
        \s+(?:is\s+|was\s+)?(?:provided\s+)?(?:of|from|by|under)?
      | (?:in-kind)\s+(?:support|contribution)\s+of
      | (?:currently\s+|being\s+)?(?:generously\s+)?supported\s+by(?=\s+the\s+Governments?\b)
      | Trust\s+Fund\s+by
      | paid\s+for\s+by
      | thanked(?=.*\bfor\s+funding\b)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# ... or, if it is a government or a body that funds others, after these ...
_SUPPORTED_BY = re.compile(r"\bwith\s+(?:the\s+)?support\s+of\b", re.IGNORECASE)
# ... or before these.
_PAYS = re.compile(
    r"[\s-](?:funded\b|financed\b|financial\s+support\b|is\s+a\s+(?:[\w\s]+\s)?donor\b|are\s+(?:\w+\s)?donors\b|"
    r"continues\s+to\s+be\s+the\s+major\s+donor|finances\b|has\s+financed\b)",
    re.IGNORECASE,
)
_BETWEEN_PAYERS = re.compile(
    r"(?:[\s,()/&'’-]|\b(?:the|Governments?|of|and|as|well|its|by|from|through|Embassy|Embassies|Ministry|Foreign|Affairs|both|"
    r"Republic|Kingdom|Federal|State|Department|Bureau|under|generous|financial|support|in-kind|contributions?|jointly|office|"
    r"Directorate|General|Office|s)\b)*",
)  # fmt: skip
_LOCATION = re.compile(r"\b(?:in|to|for)\s+(?:the\s+)?$")
_FIELD_OFFICE = re.compile(r"\s+(?:Presence|Mission|Academy|Police|Security|Customs|experts?)\b")
_GOVERNMENT = re.compile(r"(?:\s+(?:Government|Department|Ministry|Embassy)\b)")
_FUNDERS: Final = frozenset(["EU", "EBRD", "ADA", "RAI", "OSCE", "ROLACC", "World Bank", "UNDP", "GIZ", "INL"])
_NO_DONORS: Final = frozenset(["UNODC", "UN", "UNMIK", "IISG"])
_PAYS_FOR: Final = {"INL": "US", "ICITAP": "US", "SAMHSA": "US"}


@cache
def _payers() -> Lexicon:
    organizations = [
        (entry.id, name) for entry in load_entries("organizations.yaml") for name in (entry.id, *entry.names)
    ]
    countries = [
        (entry.id, name)
        for entry in load_entries("countries.yaml")
        for name in (entry.label, *entry.names, *entry.lists["demonyms"])
    ]
    return build_lexicon([*organizations, *countries])


def find_donors(item: Item) -> Iterator[Finding]:
    """Countries by their canonical name, others by acronym."""
    for statement in read_statements(item):
        text = statement.text
        payers = find_terms(text, _payers()) if not statement.is_title else []
        found = [
            *(payer for match in _PAID_BY.finditer(text) for payer in _list_after(text, match.end(), payers)),
            *(payer for match in _SUPPORTED_BY.finditer(text) for payer in _funders_after(text, match.end(), payers)),
            *(payer for match in _PAYS.finditer(text) for payer in _list_before(text, match.start(), payers)),
        ]
        for payer in found:
            if payer.value not in _NO_DONORS:
                code = _PAYS_FOR.get(payer.value, payer.value)
                yield Finding("donors", country_labels().get(code, code), payer.text, statement.line_at(payer.start))


def _list_after(text: str, begin: int, payers: list[Found]) -> Iterator[Found]:
    """The payers of a list: nothing but filling words between them; where one of them has an office is no payer."""
    for payer in payers:
        if payer.start < begin:
            continue
        gap = text[begin : payer.start]
        is_location = bool(_LOCATION.search(gap))
        if not _BETWEEN_PAYERS.fullmatch(_LOCATION.sub("", gap)):
            return
        if not is_location:
            yield payer
        begin = payer.end


def _funders_after(text: str, begin: int, payers: list[Found]) -> Iterator[Found]:
    """Of those whose support is not said to be money: governments, and bodies that fund others (000:513, 1054)."""
    for payer in _list_after(text, begin, payers):
        is_government = bool(_GOVERNMENT.match(text, payer.end)) or "Government" in text[begin : payer.start]
        is_funder = payer.value in _FUNDERS or (payer.value in country_labels() and is_government)
        if is_funder and not _FIELD_OFFICE.match(text, payer.end):
            yield payer


def _list_before(text: str, end: int, payers: list[Found]) -> Iterator[Found]:
    for payer in reversed([payer for payer in payers if payer.end <= end]):
        if not _BETWEEN_PAYERS.fullmatch(text[payer.end : end]):
            return
        yield payer
        end = payer.start
