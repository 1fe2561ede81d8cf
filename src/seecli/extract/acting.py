"""Whether the words right around a country say that its people or institutions act, only pay, or are passers-by.

Countries come in lists ("Experts from Italy, Spain and the Netherlands explained"), and what stands before or after the
list holds for each of them. The names are masked first, so that the rules see nothing of them but where they stand.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from seecli.phrases.payments import MONEY_WORD_BESIDE, MONEY_WORDS_BESIDE
from seecli.phrases.wording import build_wording, one_of
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found

_MASK: Final = "¤"
_LOOK_BACK: Final = 400
# The longest name of people or bodies and the words that may stand behind it ("guardia di finanza", six others).
_MOST_WORDS: Final = 12
_LONGEST_START: Final = 16  # "and whereas the "
_ITEM = rf"{_MASK}+(?:['’]s\b[^,.;]{{0,40}})?\*?(?:\s\([^)]{{1,60}}\))?"
_JOIN = r"(?:\s?(?:,|;|/|&|\band\b|\bas well as\b))++\s?(?:the\s|from\s|of\s)?"
_JOINS: Final = (",", ";", "/", "&", "and", "as well as", "the", "from", "of")  # how a join may end
_LIST_BEFORE = re.compile(rf"(?>{_ITEM}{_JOIN})*+$")
_LIST_AFTER = re.compile(rf"(?:\*|\s\([^)]{{1,60}}\))?(?>{_JOIN}{_ITEM})*+")
# Words that may stand between people and where they are from: no verb but those that say who they are.
_BETWEEN = (
    r"(?:\s(?!about\b|that\b|who\b|which\b|seizures?\b|traffick|smuggl|(?!appoint|nominat|special|based|involved|select|"
    r"invited|assign|experienced)\w+ed\b)\(?[\w’'/-]+\)?)"
)
# What comes between people and a list: the member states of an organisation, five countries and a colon.
_OF_STATES = (
    r"(?:(?:the|its|all|their|our)\s)?(?:\w+\s)?(?:member|partner|participating|project|beneficiary)?\s?"
    r"(?:states|countries|jurisdictions)(?:\sof\s(?:the\s)?[\w\s]{2,40}?)?\s?(?:[-–—:(,]|such as|including)\s?"
)
_FROM = rf"\s(?:from|of|representing)\s(?:{_OF_STATES})?(?:both\s)?(?:the\s)?$"
# What every list of countries stands behind that somebody is from: to look for that first saves most of the rest.
_IS_FROM = re.compile(rf"{_FROM}|\sby\s(?:the\s)?$", re.IGNORECASE)
_CLAUSE_START = re.compile(
    r"(?:^|[;:–—]\s?|[,.]\s|[\"“]|\b(?:and|while|whereas|where|when|that|after|but)\s)(?:[Tt]he\s)?$"
)
_ACTS = re.compile(
    r"(?:,\s(?:which|who|in|as|being|represented|one|for|on)\s[^,.;]{3,80})?,?\s(?:also\s|both\s|then\s|jointly\s|all\s|each\s)?"
    r"(?:(?:has|have|had)\s)?(?:presented|declared|called\s(?:for|on|upon)|suggested|urged|emphasi[sz]ed|noted|pointed|recalled|"
    r"observed|remarked|insisted|advocated|reiterated|reaffirmed|asked|undertook|illustrated|elaborated|cautioned|"
    r"drew\sattention|invited|served|acted|moderated|accompanied|seconded|dispatched|nominated|appointed|submitted|tabled|"
    r"announced|reported|described|offered|followed|convened|introduced|shared|joined|sent|explained|agreed|pledged|"
    r"signed|adopted|approved|endorsed|commented|welcomed|stressed|confirmed|committed|proposed|hosted|chaired|"
    r"attended|participated|took\s(?:part|stock|the\sfloor)|spoke|told|showed|demonstrated|exchanged|discussed|"
    r"reviewed|expressed|highlighted|underlined|informed|briefed|outlined|requested|volunteered|met|came\stogether|"
    r"practi[sc]ed|(?:was|were)\s(?:also\s)?(?:re)?present(?:ed)?)\b"
)
# Who is only passing by: people who are no officials, and what is of a nationality.
_PASSERS_BY = re.compile(
    r"\b(?:(?<!social\s)(?<!health\s)(?<!youth\s)(?<!care\s)(?<!outreach\s)(?<!field\s)workers?|labourers?|migrants?|"
    r"refugees?|asylum[\s-]seekers?|victims?|passengers?|nationals?|citizens?|tourists?|visitors|travellers?|drivers?|couriers?|"
    r"suspects?|offenders?|smugglers?|traffickers?|buyers?|sellers?|traders?|importers?|exporters?|goods|products)"
    r"(?:\s(?:coming|originating))?\s(?:from|of)\s(?:the\s)?$",
    re.IGNORECASE,
)
_NATIONALITY = re.compile(
    r"\s(?:[\w-]+\s)?(?:citizens?|drivers?|passports?|(?:number\s|licen[cs]e\s|registration\s)?plates?|lorry|lorries|"
    r"trucks?|cars?|buses|bus|vehicles?|owners?|passengers?|tourists?|vessels?|nationality|market|"
    r"nationals?(?=\s*(?:[,.;)]|$|who|was|were|and|aged|with|on|in|at|from)))\b"
)
_OTHERS = r"(?:(?:the\s)?[A-Z][\w’'()-]*(?:\s(?:of\s|for\s|and\s)?[A-Z][\w’'()-]*)*(?:,\sand|,|\sand)\s)*"
_PAID_BY = build_wording(
    re.compile(
        rf"\b{MONEY_WORD_BESIDE}\b[\w\s’'-]{{0,60}}?\b(?:by|from|of|to)\s{_OTHERS}(?:the\s)?(?:[\w-]+\s)?"
        r"(?:(?:Governments?|Ministr(?:y|ies)[\w\s]*|people|Kingdom)\sof\s)?(?:the\s)?$"
    ),
    MONEY_WORDS_BESIDE,
)
_PAYING = (
    r"\s(?:also\s|has\s|have\s|had\s|that\s)?(?:pa(?:id|ys?)|fund(?:s|ed)?|financ(?:es?|ed)|sponsor(?:s|ed)?|"
    r"donat(?:es?|ed)|provided?\s(?:\w+\s)?(?:financ|fund)\w+|given\b.{0,40}\b(?:dollars|euros?)|bore|"
    r"(?:meets?|met|covers?|covered)\sthe\scosts?)\b"
)
_PAYS = re.compile(rf"(?:,\s(?:which|who|whose\sGovernments?))?{_PAYING}", re.IGNORECASE)
_BODY_PAYS = re.compile(rf"(?:['’]s)?(?:\s(?:of|for|and|[A-Z][\w’'-]*)){{1,10}}?{_PAYING}")
_YET_PRESENT = re.compile(
    r"[;,]\s(?:(?:both|all|which|who|whose\s(?:Ambassador|Minister|representative)s?)\b)\s(?:[\w-]+\s){0,3}?"
    r"(?:present|attended|came|took\spart|participated|joined|spoke|visited|handed)\b"
)
_MONEY_BEFORE = build_wording(re.compile(rf"\b{MONEY_WORD_BESIDE}\b", re.IGNORECASE), MONEY_WORDS_BESIDE)
_HELP_BEFORE = build_wording(
    re.compile(rf"\b(?:{MONEY_WORD_BESIDE}|support\w*|thank\w*|grateful|gratitude)\b", re.IGNORECASE),
    f"{MONEY_WORDS_BESIDE} support thank grateful gratitude",
)


# "in the presence of the Ambassador of Sweden, whose Government met the cost": who pays, and is there.
_PRESENT = re.compile(r"\bin\s(?:the\s)?presence\sof\s[^.;]{0,80}$")
_SPOKESMAN = (
    r"(?:Ambassador|[Rr]epresentatives?|Minister|Consul(?:[\s-]General)?|Counsellor|[Dd]elegations?|delegates?)"
)
_SPOKESMAN_BEFORE = re.compile(rf"\b{_SPOKESMAN}\s(?:from|of)\s(?:the\s)?$")
_SPOKESMAN_AFTER = re.compile(rf"(?:['’]s)?\s(?:[A-Z]\w+\s)?{_SPOKESMAN}\b")
_DONOR_PRESENT = re.compile(r"\s(?:also\s)?(?:attended|was\spresent|spoke|took\spart|participated)\b")
# "contributions by the French National Police" are no money.
_AT_WORK = re.compile(
    r"(?:['’]s)?(?:\s[A-Z][\w-]*){0,3}\s(?i:police|customs|gendarmerie|guards?|officers?|experts?|prosecut\w+|judges?|"
    r"speakers?|lecturers?|courts?|universit\w+|academ\w+)\b"
)
_TALKS = re.compile(r"\bcontributions?(?=\s(?:by|from)\b)")


class _Actors(NamedTuple):
    """People right before a list of countries, people or bodies before it, and those behind a country's own name."""

    people_from: re.Pattern[str]
    body_of: re.Pattern[str]
    own_people: re.Pattern[str]
    own_body: re.Pattern[str]


@cache
def _actors() -> _Actors:
    """The patterns that need the vocabulary, which is read when the first document is."""
    groups = {entry.id: entry for entry in load_entries("people.yaml")}
    counted = [name.rstrip("s") for part in ("participants", "experts") for name in groups[part].names]
    staff, bodies = ([*groups[part].lists["words"]] for part in ("staff", "bodies"))
    people, body, anybody = (
        f"{one_of(words)}s?" for words in ([*counted, *staff], bodies, [*counted, *staff, *bodies])
    )
    return _Actors(
        re.compile(
            rf"\b(?:{people}|one|two|others)(?:(?:\s(?:mainly|coming|both)|,?\s(?:seconded|sent|deployed|drawn|invited|"
            rf"recruited|selected))?{_FROM}|(?:\s(?:were|was|had\sbeen))?\s(?:seconded|sent|delegated|dispatched|nominated|"
            r"provided|made\savailable)\sby\s(?:the\s)?$)",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{anybody}{_BETWEEN}{{0,6}}{_FROM}", re.IGNORECASE),
        re.compile(
            rf"(?:['’]s)?(?:\s(?!(?:from|of|in|to|and|for|with|by|at|on|where|which|who|as)\b)[\w’'-]+){{0,4}}?"
            rf"\s{anybody}\b",
            re.IGNORECASE,
        ),
        # "United States Marshals Service", "Israel Customs Directorate"
        re.compile(rf"(?:\s[A-Z][\w’'-]+){{0,4}}?\s(?=[A-Z])(?i:{body})\b"),
    )


class Around(NamedTuple):
    """What stands before and after the list of countries that a country belongs to, and in which sentence.

    `origin` is where before it the words begin that say that somebody is from there, None if there are none.
    """

    before: str
    after: str
    text: str
    origin: int | None


def mask(text: str, names: Iterable[Found]) -> str:
    """A text with its countries made unreadable, every other character in its place."""
    for found in names:
        text = text[: found.start] + _MASK * (found.end - found.start) + text[found.end :]
    return text


def read_around(text: str, masked: str, found: Found) -> Around:
    """The words around the list of a country in a sentence; `masked` is the sentence without its countries.

    >>> text = "Judges from Italy, Spain and Malta spoke."
    >>> italy = Found("IT", "Italy", 12, 17)
    >>> around = read_around(text, mask(text, [italy]), italy)
    >>> around.before, around.after, around.origin
    ('Judges from ', ', Spain and Malta spoke.', 6)
    """
    before = masked[max(0, found.start - _LOOK_BACK) : found.start]
    first = before.find(_MASK) if before.rstrip().endswith(_JOINS) else -1
    inside = _LIST_BEFORE.search(before, first if first >= 0 else max(0, len(before) - 1))
    rest = masked[found.end :]
    listed = _LIST_AFTER.match(rest)
    before = before[: inside.start()] if inside else before
    after = rest[listed.end() :] if listed else rest
    before = _TALKS.sub("talks", before) if _AT_WORK.match(after) else before
    origin = _IS_FROM.search(before)
    return Around(before, after, text, origin.start() if origin else None)


@lru_cache(maxsize=16)  # of a list of countries each asks
def only_pays(around: Around) -> bool:
    """Whether a country gives money and the sentence does not say that it came, too."""
    pays = _PAID_BY.search(around.text, around.before) or _PAYS.match(around.after) or _BODY_PAYS.match(around.after)
    return bool(pays) and not _YET_PRESENT.match(around.after)


def is_present_donor(around: Around) -> bool:
    """Whether a sentence of money adds that those who pay came ("..., whose Ambassador came to see it")."""
    return bool(_YET_PRESENT.match(around.after) or _DONOR_PRESENT.match(around.after))


def is_spoken_for(around: Around) -> bool:
    """Whether somebody is named who speaks for a country: "the Ambassador of Canada, whose country contributed ..."."""
    return bool(_SPOKESMAN_BEFORE.search(around.before) or _SPOKESMAN_AFTER.match(around.after))


def is_present(around: Around) -> bool:
    """Whether something happened in the presence of somebody of a country."""
    return "presence" in around.before and bool(_PRESENT.search(around.before)) and not passes_by(around)


@lru_cache(maxsize=16)  # of a list of countries each asks
def passes_by(around: Around) -> bool:
    """Whether a country is only where somebody or something is from."""
    return _has_people_from(_PASSERS_BY, around) or bool(_NATIONALITY.match(around.after))


@lru_cache(maxsize=16)  # of a list of countries each asks
def sends_people(around: Around) -> bool:
    """Whether officials or experts right before the list are from there; nothing can be between them."""
    is_sent = _has_people_from(_actors().people_from, around)
    return is_sent and not _MONEY_BEFORE.search(around.text, around.before)


def _has_people_from(people: re.Pattern[str], around: Around) -> bool:
    """Whether people stand among the few words before those that say that they are from a country."""
    if around.origin is None:
        return False
    words = around.before[: around.origin].rsplit(maxsplit=_MOST_WORDS)
    return bool(people.search(around.before, len(words[0]) if len(words) > _MOST_WORDS else 0))


def acts(around: Around, rest: str, *, is_adjective: bool) -> bool:
    """Whether people or institutions of a country do something; `rest` is what follows its own name."""
    if _HELP_BEFORE.search(around.text, around.before):
        return False
    owns = is_adjective or _actors().own_body.match(rest) or rest.startswith(("'s", "’s"))
    return bool(
        (_CLAUSE_START.search(around.before, max(0, len(around.before) - _LONGEST_START)) and _ACTS.match(around.after))
        or _has_people_from(_actors().body_of, around)
        or (owns and (_actors().own_people.match(around.after) or _actors().own_people.match(rest)))
    )
