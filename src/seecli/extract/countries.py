"""Which countries an item names, and in which role: hosts and takes part, or is only mentioned."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.documents.passage import Passage
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.vocabulary.gazetteer import country_of_place, place_names
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms

_LOOK_BACK: Final = 60
# Words right before a country that make it a mere mention.
_ONLY_MENTIONED = re.compile(
    r"""
    (?: \b(?:coming|originat\w+|arriving|imported|shipped|shipment)\s+(?:from|in)
      | \borigin\s+of\b.*\b(?:is|be)
      | \b(?:destined|heading|headed|bound|forwarded)\s+(?:for|to)
      | \b(?:held|took\ place|organized|conducted)\s+(?:in\s+the\s+past\s+)?in
      | \b(?:located|based|presence|seat)\s+in
      | \bmember\s+states\s*:
      | \b(?:between|transit)\b.*\b(?:and|from)
      | \bports?\s+in
    )\W*(?:[\w,'’-]+\s+){0,6}(?:the\s+)?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where goods come from, pass and go to.
_SEIZED = re.compile(
    r"\b(?:seiz\w+|found|intercept\w*|conceal\w*|hidden|stopped|smuggled|\d\s?(?:kg|kilos?|tonnes?|tons?)\b)",
    re.IGNORECASE,
)
_ON_THE_WAY = re.compile(r"\b(?:from|to|for|via|through)\s+(?:the\s+|[A-Z]\w+\s(?:in|,)\s)*$")
# Sentences of money, other times, other places or comparisons: their countries do not take part by that ...
_ASIDE = re.compile(
    r"\b(?:funded|financed|funding|sponsored|paid for|generous\w*|donors?|with (?:the )?support of|"
    r"supported financially|financial(?:ly)? (?:support\w*|assist\w*|contribut\w*|help)|supported by the Gov\w+|"
    r"in \d{4}|similar|earlier|will be|excellent results|member states|successor|were implemented|launched in|"
    r"extended to|implemented in|implemented by)\b",
    re.IGNORECASE,
)
# ... unless they say that these do ...
_SURELY = re.compile(
    r"\b(?:attend\w*|participated|participants included|took part|brought together|gathered|"
    r"beneficiary (?:countries|jurisdictions))\b",
    re.IGNORECASE,
)
# ... and in these nothing does.
_NOT_HERE = re.compile(r"\b(?:previous (?:event|meeting)|unable to|most recently|later this year)\b", re.IGNORECASE)
_TAKES_PART = re.compile(
    r"\b(?:attend\w*|participa\w*|took part|taking part|represent\w*|gather\w*|brought together|brings together|"
    r"experts?|officials?|officers?|practitioners?|prosecutors?|judges?|visit\w*|met with|meets?|hosted|host|"
    r"delegat\w*|in (?:close )?(?:cooperation|collaboration|partnership|co-operation)|opened by|opening|chair\w*|"
    r"moderat\w*|Minist\w+|Ambassador\w*|Embass\w+|authorities|Prosecutor\w*|Customs|Police|joined|beneficiar\w*|"
    r"jurisdictions|organized by|organised by|for the|train\w*|Permanent Missions?|reviewing|led by|signed by|"
    r"countries|coordinators?|presidency|covering|assessments? in|consultations|including|Cooperation Office)\b",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|H\.E)\.?\s+(?:[A-Z][\w-]+\s+)?$")
_BEFORE_POST = re.compile(
    r"\s[A-Z][a-z]+,\s(?:the\s)?(?:Director|Minister|Head|Chief|Representative|President|Secretary|Ambassador)\b"
)


class Roles(NamedTuple):
    """Countries that take part and countries that are only named, as findings with codes."""

    involved: tuple[Finding, ...]
    mentioned: tuple[Finding, ...]


@cache
def _names() -> Lexicon:
    entries = load_entries("countries.yaml")
    names = [(entry.id, name) for entry in entries for name in (entry.label, *entry.names, *entry.lists["demonyms"])]
    exceptions = [(None, name) for entry in entries for name in entry.lists["except"]]
    organizations = [(None, name) for entry in load_entries("organizations.yaml") for name in entry.lists["except"]]
    return build_lexicon([*names, *exceptions, *organizations])


def find_roles(item: Item, hosts: Sequence[str]) -> Roles:
    """The countries of an item; `hosts` are the codes of its dateline."""
    involved = [_host_finding(item, code) for code in hosts]
    mentioned: list[Finding] = []
    for statement in read_statements(item):
        for found in _countries(statement):
            finding = Finding("countries", found.value, found.text, statement.line_at(found.start))
            (involved if _takes_part(statement, found) else mentioned).append(finding)
    codes = {finding.value for finding in involved}
    return Roles(
        tuple(involved),
        tuple(finding._replace(field="mentions") for finding in mentioned if finding.value not in codes),
    )


def _host_finding(item: Item, code: str) -> Finding:
    """Where a host is named: dateline, sub-heading, headline or text; by a place of it where it is not named itself."""
    lines = [line for line in (item.dateline_line, item.subheading) if line]
    heads = [Passage(line.text, ((0, line.number),)) for line in lines]
    passages = [*heads, item.title, item.body]
    named = ((passage, found) for passage in passages for found in find_terms(passage.text, _names()))
    placed = ((passage, found) for passage in passages for found in find_terms(passage.text, place_names()))
    by_name = (pair for pair in named if pair[1].value == code)
    by_place = (pair for pair in placed if country_of_place()[pair[1].value] == code)
    for passage, found in chain(by_name, by_place):
        return Finding("countries", code, found.text, passage.line_at(found.start))
    return Finding("countries", code, item.dateline.text if item.dateline else "", item.line_numbers[0])


def _countries(statement: Statement) -> Iterator[Found]:
    yield from (found for found in find_terms(statement.text, _names()) if not _is_person(statement.text, found))


def _is_person(text: str, found: Found) -> bool:
    """Whether a country's name is a person's (000:1074 "Argentina Szabados, Director") or a currency's ("US$28")."""
    before, after = text[: found.start], text[found.end :]
    return bool(_AFTER_TITLE.search(before) or _BEFORE_POST.match(after)) or after.startswith("$")


def _takes_part(statement: Statement, found: Found) -> bool:
    before = statement.text[max(0, found.start - _LOOK_BACK) : found.start]
    if _ONLY_MENTIONED.search(before) or (_SEIZED.search(statement.text) and _ON_THE_WAY.search(before)):
        return False
    if statement.is_title:
        return not re.search(r"\b(?:destined for|from)\s+$", before)
    if _NOT_HERE.search(statement.text) or (_ASIDE.search(statement.text) and not _SURELY.search(statement.text)):
        return False
    return bool(_TAKES_PART.search(statement.text))
