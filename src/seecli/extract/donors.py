"""Who pays, as the text says: "funded by", "with the financial support of", "EU-funded"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.extract.payers import agencies, find_names, in_role
from seecli.phrases.payments import IS_DONOR, MONEY_OF, NO_DONATION, PAID_BY, PAID_THING, PAYS, SUPPORTED_BY, SUPPORTS
from seecli.phrases.wording import Wording, may_any_match
from seecli.vocabulary.gazetteer import country_labels, country_names, demonyms
from seecli.vocabulary.matcher import Found, find_terms

_INSTITUTION = (
    r"(?:(?:[A-Z][\w-]+\s+){0,5}(?:Ministry|Ministries|Department|Agency|Office|Embassy|Secretariat|Bureau|Directorate|"
    r"Council|Foundation|Fund|DG|ministry|embassy|agency)\b(?:\s+(?:of|for|and|the|on|against|in|to|[A-Z][\w-]+)){0,8})"
)
_BETWEEN_PAYERS = re.compile(
    r"(?:\([A-Z][\w-]{1,9}\)|[\s,()/&'’-]|\b(?:the|Governments?|of|and|as|well|its|by|from|through|Foreign|Affairs|both|"
    r"Republic|Kingdom|Grand|Duchy|Principality|Federal|State|under|generous|generosity|financial|support|assistance|"
    r"in-kind|contributions?|grants?|funds|funding|budget|donations?|means|voluntary|an?|made|provided|jointly|"
    r"General|Commission|thanks|to|US|people|respective|Embassies|office|UNODC|s)\b|"
    rf"\(?\d+(?:[.,]\d+)?\s?(?:per\scent|percent|%)\)?|{_INSTITUTION})*+",
)
_ALSO_BY = re.compile(r"[^.;:]{0,120}?\band\s+by\s+(?=(?:the\s+)?[A-Z])")
_SUM = re.compile(
    r"(?:US\$|EUR|[€$£])?\s?\b\d[\d.,]{0,20}+\s?"
    r"(?:million|thousand|billion)?(?:\s(?:US )?(?:euros?|dollars?))?\s+(?=by\b)"
)
_LOCATION = re.compile(r"\b(?:in|to|for)\s+(?:the\s+)?$")
_BACK_FROM_LOCATION = re.compile(r"\b(?:Governments?|Embassy|Ministry|by|from)\b")
_FIELD_OFFICE = re.compile(
    r"^[\w.]+(?:\s[A-Z]\w+){0,2}?\s+(?:Presence|Mission|Academy|Police|Security|Customs|experts?|Delegation)\b"
)
_GOVERNMENT = re.compile(
    r"\.?\s+(?:Government|State Department|Department of State|Ministry (?:of|for) Foreign|Embassy|"
    r"(?:[A-Z]\w+ ){0,3}Agency for (?:International )?Development)\b"
)
_OF_GOVERNMENT = re.compile(r"\b(?:Governments?|Embass(?:y|ies))\b")
_SUBJECT = re.compile(
    r"(?:^|[;:,.]\s|\b(?:and|while|that|which)\s)(?:the\s)?(?:(?:Government|Kingdom|Republic)s?\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_SPOKESMAN = re.compile(
    r"\b(?:Ambassadors?|Embass(?:y|ies)|Ministers?|representatives?|delegat\w+|Consul|Counsellor|Governments?)\b"
)
# "A trader from Turkey paid for the container": who comes from a country is not the country.
_NOT_THE_COUNTRY = re.compile(r"\b(?:in|to|via|at|with|between|from|of|for|against)\s+(?:the\s+)?$")
_FOR_THE_COUNTRY = re.compile(
    r"\b(?:Governments?|Kingdom|Republic|Duchy|Embass(?:y|ies)|Minist(?:ry|ries)|Ambassadors?|representatives?|State|"
    r"Agency|Office|delegations?|Department|Affairs|for which|to which)\b[^.;,]{0,40}$"
)
_END_OF_NAME = re.compile(r"\s*(?:[.;)]|$|,\s|(?:and|through|via|under|within)\b)")
# "gratitude to the EU, which provided the funds": what is last named before "which" is who does it.
_WHICH = re.compile(r",\s+(?:which|that)\b")
_TOWARDS = re.compile(r"\b(?:to|with|from|of)\s+(?:the\s+)?$")
_DONE_WITH = re.compile(r"\b(?:with|through|by|using|from|thanks\s+to|out\s+of)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)
_NEAR: Final = 50
_WORDS: Final = (PAID_BY, SUPPORTED_BY, PAID_THING, IS_DONOR, PAYS, MONEY_OF, SUPPORTS)


def find_donors(item: Item) -> Iterator[Finding]:
    """Countries by their canonical name, others by acronym."""
    hosts = host_codes(item)
    for statement in read_statements(item):
        for payer in find_payers(statement, hosts):
            code = agencies().get(payer.value, payer.value)
            yield Finding("donors", country_labels().get(code, code), payer.text, statement.line_at(payer.start))


def find_payers(statement: Statement, hosts: frozenset[str]) -> tuple[Found, ...]:
    """Who pays by a sentence; the support of `hosts` is hospitality unless it is said to be money."""
    return () if statement.is_title else _read_payers(statement.text, hosts)


@lru_cache(maxsize=256)
def _read_payers(text: str, hosts: frozenset[str]) -> tuple[Found, ...]:
    """Asked twice of each sentence, for donors and for countries."""
    # Most sentences tell of no money, or name nobody who could pay: what they say need not be read.
    payers = find_names(text) if may_any_match(text, _WORDS) else []
    if not payers:
        return ()
    found = [
        *_paid_by(text, payers),
        *_supported_by(text, payers, hosts),
        *_who_pays(text, payers),
        *_who_supports(text, payers, hosts),
    ]
    return tuple(payer for payer in found if payer.value not in in_role("never a donor"))


def host_codes(item: Item) -> frozenset[str]:
    """The countries of the dateline: their support is hospitality unless it is said to be money."""
    return frozenset(found.value for found in find_terms(item.dateline.text if item.dateline else "", country_names()))


def _paid_by(text: str, payers: list[Found]) -> Iterator[Found]:
    for match in _donations(PAID_BY, text):
        yield from _list_after(text, match.end(), payers)
        also = _ALSO_BY.match(text, match.end())
        if also:
            yield from _list_after(text, also.end(), payers)


def _supported_by(text: str, payers: list[Found], hosts: frozenset[str]) -> Iterator[Found]:
    for match in _donations(SUPPORTED_BY, text):
        for payer in _funders_after(text, match.end(), payers):
            if payer.value not in hosts:
                yield payer


def _who_pays(text: str, payers: list[Found]) -> Iterator[Found]:
    """The payers before the words that say so."""
    for match in chain(_donations(PAID_THING, text), IS_DONOR.finditer(text)):
        yield from _list_before(text, match.start(), payers)
    for match in _donations(MONEY_OF, text):
        found = list(_list_before(text, match.start(), payers))
        if found and _DONE_WITH.search(text[: found[-1].start]):
            yield from found
    for match in _donations(PAYS, text):
        end = _spokesman_end(text, match.start(), payers) if match["whose"] else match.start()
        found = list(_list_before(text, end, payers))
        if found and (match["whose"] or _is_subject(text, found, end)):
            yield from found


def _who_supports(text: str, payers: list[Found], hosts: frozenset[str]) -> Iterator[Found]:
    """The countries that support what is done, which is meant by money: "The United States supported the meeting"."""
    for match in _donations(SUPPORTS, text):
        found = list(_list_before(text, match.start(), payers))
        if found and _is_subject(text, found, match.start()) and _SUBJECT.search(text[: found[-1].start]):
            yield from (payer for payer in found if payer.value in country_labels() and payer.value not in hosts)


def _donations(words: Wording, text: str) -> Iterator[re.Match[str]]:
    """Where words of paying stand and what is paid is not a bribe nor what is sponsored a resolution."""
    for match in words.finditer(text):
        if not NO_DONATION.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR // 2]):
            yield match


def _spokesman_end(text: str, end: int, payers: list[Found]) -> int:
    """Where the country ends whose Government pays: "the Ambassador of Japan in Dushanbe recalled that his ..."."""
    before = [payer for payer in payers if payer.end <= end]
    return before[-1].end if before and _SPOKESMAN.search(text[:end]) else 0


def _is_subject(text: str, found: list[Found], end: int) -> bool:
    """Whether the payers themselves pay, not somebody from there: a demonym needs its ministry or agency."""
    before = text[: found[-1].start]
    is_last_named = bool(_WHICH.match(text, end) and _TOWARDS.search(before))
    if _NOT_THE_COUNTRY.search(before) and not (is_last_named or _FOR_THE_COUNTRY.search(before)):
        return False
    is_demonym = any(term.text == found[0].text for term in find_terms(found[0].text, demonyms()))
    return not is_demonym or bool(text[found[0].end : end].strip(" ,"))


def _list_after(text: str, begin: int, payers: list[Found]) -> Iterator[Found]:
    """The payers of a list: nothing but filling words between them; where one of them has an office is no payer."""
    is_away = False
    for payer in payers:
        if payer.start < begin:
            continue
        gap = _SUM.sub(" ", text[begin : payer.start])
        is_location = bool(_LOCATION.search(gap)) and not gap.rstrip().endswith("thanks to")
        is_away = is_location or (is_away and not _BACK_FROM_LOCATION.search(gap + _next_words(text, payer)))
        if not _BETWEEN_PAYERS.fullmatch(_LOCATION.sub("", gap)):
            return
        if not is_away:
            yield payer
        begin = payer.end


def _next_words(text: str, payer: Found) -> str:
    return text[payer.end : payer.end + 25]


def _funders_after(text: str, begin: int, payers: list[Found]) -> Iterator[Found]:
    """Of those whose support is not said to be money: governments, and bodies that fund others (000:513, 1054)."""
    is_list = False
    for payer in _list_after(text, begin, payers):
        is_list = is_list or bool(_OF_GOVERNMENT.search(text[begin : payer.start]))
        is_government = is_list or bool(_GOVERNMENT.match(text, payer.end))
        is_government = is_government or _is_name_alone(text, payer)
        is_funder = payer.value in in_role("funder") or payer.text in agencies() or payer.value in agencies()
        is_funder = is_funder or (payer.value in country_labels() and is_government)
        if is_funder and not _FIELD_OFFICE.search(f"{payer.text}{_next_words(text, payer)}"):
            yield payer


def _is_name_alone(text: str, payer: Found) -> bool:
    """Whether a country stands by its name, and no body or person of it: "thanks to the support of Sweden"."""
    is_name = any(term.text == payer.text for term in find_terms(payer.text, country_names()))
    return is_name and bool(_END_OF_NAME.match(text, payer.end))


def _list_before(text: str, end: int, payers: list[Found]) -> Iterator[Found]:
    for payer in reversed([payer for payer in payers if payer.end <= end]):
        if not _BETWEEN_PAYERS.fullmatch(text[payer.end : end]):
            return
        yield payer
        end = payer.start
