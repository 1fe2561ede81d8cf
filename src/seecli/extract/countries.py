"""Which countries an item names, and in which role: hosts and takes part, or is only mentioned."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.documents.passage import Passage
from seecli.documents.source import Line
from seecli.extract.acting import (
    Around,
    acts,
    is_present,
    is_present_donor,
    is_spoken_for,
    mask,
    only_pays,
    passes_by,
    read_around,
    sends_people,
)
from seecli.extract.donors import find_payers, host_codes
from seecli.extract.findings import Finding, Statement, read_passages, read_statements
from seecli.extract.namesakes import is_namesake
from seecli.phrases.payments import MONEY_WORD, MONEY_WORDS
from seecli.phrases.wording import build_wording
from seecli.vocabulary.gazetteer import country_of_place, place_names
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms

_LOOK_BACK: Final = 60
# Words right before a country that make it a mere mention.
_ONLY_MENTIONED = build_wording(
    re.compile(
        r"""
    (?: \b(?:coming|originat\w+|arriving|imported|exported|shipped|shipment|trafficked|smuggled)\s+(?:from|in)
      | \borigin\s+of\b.*\b(?:is|be)
      | \b(?:destined|heading|headed|bound|forwarded|booked|intended|meant|consigned)\s+(?:for|to)
      | \b(?:addressed|dispatched|posted|mailed)\s+to
      | \b(?:loaded|trans-?shipped|produced|manufactured|registered|purchased|bought|grown|exploited)\s+(?:in|at)
      | \bborders?\s+(?:with|to)
      | \balso\s+(?:being\s+)?(?:carried\s+out|implemented|run|conducted|operational|active|under\s+way|piloted|
          rolled\s+out)\s+in
      | \b(?:similar|such)\s+(?:\w+\s+){1,3}(?:exist|were|are|have\s+been|had\s+been)\s+(?:\w+\s+)?in
      | \bcases?\s+(?:concerning|involving|about)
      | \b(?:held|took\ place|organized|conducted)\s+(?:in\s+the\s+past\s+)?in
      | \b(?:located|based|presence|seat)\s+in
      | \bmember\s+states\s*:
      | \b(?:between|transit)\b.*\b(?:and|from)
      | \bports?\s+in
      | \b(?:initiative|process|mechanism)\s+(?:launched|founded|initiated|created)\s+by  # 000:1309, long before
      | \b[Cc]onferences?\s+(?:on|for)
    )\W*(?:[\w,'’-]+\s+){0,6}(?:the\s+)?$
    """,
        re.VERBOSE | re.IGNORECASE,
    ),
    "coming. originat arriving. imported exported shipped shipment trafficked smuggled origin. destined heading. "
    "headed. bound. forwarded booked. intended meant. consigned addressed dispatched posted. mailed. loaded. "
    "transshipped produced manufactured registered purchased bought. grown. exploited border. borders. also. "
    "similar. such. case. cases. held. took. organized conducted located based. presence. seat. member. between. "
    "transit. port. ports. initiative. process. mechanism. conference. conferences.",
)
# Where goods come from, pass and go to.
_SEIZED = build_wording(
    re.compile(
        r"\b(?:seiz\w+|found|intercept\w*|conceal\w*|hidden|stopped|smuggled|detected|discovered|uncovered|confiscat\w*|"
        r"\d\s?(?:kg|kilos?|kilogram\w*|grams?|gr|tonnes?|tons?)\b)",
        re.IGNORECASE,
    ),
    "seiz foun intercept conceal hidden stopped smuggled detected discovered uncovered confiscat kg. kilo kilogram "
    "gram grams. gr. tonne tonnes. ton. tons.",
)
_ON_THE_WAY = re.compile(
    r"\b(?:from|to|for|via|through)\s+(?:the\s+|(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+(?:\sin|,)\s)*$"
)
# Sentences of money: their countries do not take part by that ...
_MONEY = build_wording(
    re.compile(
        rf"\b(?:{MONEY_WORD}|with (?:the )?support of|supported (?:financially|by the Gov\w+)|"
        r"support (?:[\w\s]{3,40} )?(?:comes? )?from the Gov\w+)\b",
        re.IGNORECASE,
    ),
    f"{MONEY_WORDS} support. supported.",
)
# ... nor do those of other times, other places or comparisons ...
_ELSEWHERE = build_wording(
    re.compile(
        r"\b(?:in \d{4}|similar|earlier|will be|member states|implemented|launched in|extended to)\b",
        re.IGNORECASE,
    ),
    "0. similar. earlier will. member implemented launched extended",
)
_OTHER_TIME = build_wording(
    re.compile(
        r"\b(?:similar|earlier|will (?:be|take place|follow|continue)|to be held|in the future)\b", re.IGNORECASE
    ),
    "similar. earlier will. held. future.",
)
# ... unless they say that these do ...
_SURELY = re.compile(
    r"\b(?:attend\w*|participated|participants included|took part|brought together|came together|gathered|"
    r"beneficiary (?:countries|jurisdictions))\b",
    re.IGNORECASE,
)
# ... and in these nothing does.
_NOT_HERE = build_wording(
    re.compile(
        r"\b(?:previous (?:event|meeting|session|edition)s?|later this year|"
        r"(?:unable|not able|could not|did not|regretted not) (?:to )?(?:attend|participate|take part|come|join)\w*|"
        r"absen(?:t|ce) of)\b",
        re.IGNORECASE,
    ),
    "previous later. unable. able. could. did. regretted absent. absence",
)
_ACTORS: Final = (
    "attend participa took. taking. represent gather brought. brings. expert official officer practitioner prosecutor "
    "judge judges visit met. meet. meets. hosted. host. delegat in. opened. opening chair moderat minist ambassador "
    "embass authorities customs. police. joined. beneficiar jurisdictions organised organized led. train permanent "
    "reviewing signed. countries coordinator presidency covering assessment consultations including cooperation"
)
_TAKES_PART = build_wording(
    re.compile(
        r"\b(?:attend\w*|participa\w*|took part|taking part|represent\w*|gather\w*|brought together|brings together|"
        r"experts?|officials?|officers?|practitioners?|prosecutors?|judges?|visit\w*|met with|meets?|hosted|host|"
        r"delegat\w*|in (?:close )?(?:cooperation|collaboration|partnership|co-operation)|opened by|opening|chair\w*|"
        r"moderat\w*|Minist\w+|Ambassador\w*|Embass\w+|authorities|Prosecutor\w*|Customs|Police|joined|beneficiar\w*|"
        r"jurisdictions|organi[sz]ed by|train\w*|Permanent Missions?|reviewing|led by|signed by|"
        r"countries|coordinators?|presidency|covering|assessments? in|consultations|including|Cooperation Office)\b",
        re.IGNORECASE,
    ),
    _ACTORS,
    first=_ACTORS,
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
    in_dateline = host_codes(item)
    for statement in read_statements(item):
        countries = list(_countries(statement))
        masked = mask(statement.text, countries)
        payers = list(find_payers(statement, in_dateline))
        for found in countries:
            finding = Finding("countries", found.value, found.text, statement.line_at(found.start))
            pays = any(payer.start < found.end and found.start < payer.end for payer in payers)
            (involved if _takes_part(statement, found, masked, pays=pays) else mentioned).append(finding)
    codes = {finding.value for finding in involved}
    return Roles(
        tuple(involved),
        tuple(finding._replace(field="mentions") for finding in mentioned if finding.value not in codes),
    )


def _host_finding(item: Item, code: str) -> Finding:
    """Where a host is named: dateline, sub-heading, headline or text; by a place of it where it is not named itself."""
    lines = [line for line in (item.dateline_line, item.place_line, item.subheading) if line]
    if item.dateline and item.dateline_line:  # what its line says behind it is long, and seldom needed
        lines = [Line(item.dateline_line.number, item.dateline.text), *lines]
    heads = [Passage(line.text, ((0, line.number),)) for line in lines]
    passages: list[Passage | Statement] = [*heads, *read_passages(item)]
    named = ((passage, found) for passage in passages for found in find_terms(passage.text, _names()))
    placed = ((passage, found) for passage in passages for found in find_terms(passage.text, place_names()))
    by_name = (pair for pair in named if pair[1].value == code)
    by_place = (pair for pair in placed if country_of_place()[pair[1].value] == code)
    for passage, found in chain(by_name, by_place):
        return Finding("countries", code, found.text, passage.line_at(found.start))
    if item.dateline and item.dateline_line:
        return Finding("countries", code, item.dateline.text, item.dateline_line.number)
    return Finding("countries", code, "", item.line_numbers[0])


def _countries(statement: Statement) -> Iterator[Found]:
    yield from (
        found
        for found in find_terms(statement.text, _names())
        if not is_namesake(statement.text, found, is_adjective=_is_adjective(found))
    )


def _takes_part(statement: Statement, found: Found, masked: str, *, pays: bool) -> bool:
    """Whether a country takes part by what a statement says; one that `pays` does if it is said to be there, too."""
    around = read_around(statement.text, masked, found)
    if is_present(around):
        return True
    if pays and not is_spoken_for(around):
        return is_present_donor(around)
    if statement.is_title:
        before = statement.text[max(0, found.start - _LOOK_BACK) : found.start]
        return not re.search(r"\b(?:destined for|from)\s+$", before) and not _is_on_the_way(statement, found)
    if only_pays(around) or passes_by(around):
        return False
    return _is_told_to_act(statement, found, around)


def _is_told_to_act(statement: Statement, found: Found, around: Around) -> bool:
    """Whether a sentence, or else the words in it around a country, tell of somebody who acts here and now."""
    is_on_the_way = _is_on_the_way(statement, found)
    if (not is_on_the_way and _tells_of_acts(statement.text)) or is_present_donor(around):
        return True
    if _NOT_HERE.search(statement.text) or _OTHER_TIME.search(statement.text):
        return False
    rest = statement.text[found.end :]
    return sends_people(around) or (not is_on_the_way and acts(around, rest, is_adjective=_is_adjective(found)))


def _is_on_the_way(statement: Statement, found: Found) -> bool:
    """Whether goods, people or events come from a country or go to it."""
    before = statement.text[max(0, found.start - _LOOK_BACK) : found.start]
    is_mentioned = _ONLY_MENTIONED.search(statement.text, before)
    return bool(is_mentioned or (_ON_THE_WAY.search(before) and _SEIZED.search(statement.text)))


@lru_cache(maxsize=16)  # of a sentence with many countries each of them asks
def _tells_of_acts(text: str) -> bool:
    """Whether a sentence tells of somebody who acts, here and now and not by paying."""
    if _NOT_HERE.search(text):
        return False
    is_aside = bool(_MONEY.search(text) or _ELSEWHERE.search(text))
    return bool(_TAKES_PART.search(text)) and (not is_aside or bool(_SURELY.search(text)))


def _is_adjective(found: Found) -> bool:
    return found.text.casefold() in _adjectives()


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(name.casefold() for entry in load_entries("countries.yaml") for name in entry.lists["demonyms"])
