"""What was seized: amounts of known goods in sentences that tell of a seizure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.extract.scenes import Scene, find_scene, read_scene
from seecli.model import Seizure
from seecli.phrases.amounts import Amount, may_have_amounts, read_amounts, read_euros
from seecli.phrases.concealments import read_concealment
from seecli.phrases.wording import build_wording
from seecli.vocabulary.gazetteer import country_labels, country_names, country_of_place, place_names
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms

_SEIZED = build_wording(
    re.compile(
        r"\b(?:seiz\w+|intercept\w*|interdict\w*|found|discover\w*|conceal\w*|confiscat\w+|detect\w*|recovered|"
        r"detained|impound\w*|uncover\w*|unearth\w*|retriev\w+|t(?:aken|ook) (?:out of|from|off)|came to light|caught|"
        r"lay|stowed|carried(?! out)|removed|extracted|came across|apprehended|in possession|"
        r"smuggled|hidden|stopped|haul)\b",
        re.IGNORECASE,
    ),
    "seiz intercept interdict found. discover conceal confiscat detect recovered detained impound uncover unearth "
    "retriev taken. took. came. caught. lay. stowed. carried removed extracted apprehended possession smuggled hidden. "
    "stopped haul.",
)
_ESTIMATE = re.compile(
    r"\b(?:every year|annually|per year|a year|per kilo\w*|a kilo\w*|passed? through|estimated \d+ to|"
    r"between \d+ and \d+ tons|prevalence|study|trafficked along|is worth|each year|yearly|per (?:month|day)|"
    # what is grown, made, used up or played is not seized
    r"production|produced|produces?|harvest\w*|cultivat\w+|consum(?:ed|es?|ption)|capacity|simulat\w+|rehears\w+|mock|"
    r"fictitious|imaginary|(?:in|during) (?:the|an|this) (?:exercise|scenario))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:year|month|week)|a (?:year|month|week) (?:ago|earlier)|"
    r"had (?:already )?(?:been )?\w+ed|followed the seizure|served as an exercise|modelled on|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:over|more than|about|almost|nearly|around|some)\s+(?:an?\s+)?$", re.IGNORECASE)
_WEIGHING: Final = re.compile(
    r",?\s+(?:weighing|totall?ing|amounting to|with an? (?:\w+ )?weight of)\s+(?:(?!and\b)\w+\s+){0,3}?", re.IGNORECASE
)
_WORDS_BETWEEN: Final = re.compile(r"\W*+(?:(?!and\b)\w(?:[\w'’-]*\w)?+\W++){0,4}?$")
_FROM = re.compile(
    r"\b(?:coming|originat\w+|arriv\w+|shipped|sent)\s+(?:from|in)\b|\borigin\b.*?\b(?:is|be|was)\b|\bfrom\b",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:destined|heading|headed|bound|meant|continue)\s+(?:for|to)\b|\b(?:to be )?delivered to\b|"
    r"\bon (?:its|her|his) way to\b",
    re.IGNORECASE,
)
# What a sentence names that tells of the way of goods.
_CARRIED: Final = re.compile(
    r"\b(?:seiz\w+|intercept\w*|found|discover\w*|conceal\w*|hidden|detect\w*|drugs?|goods|shipments?|consignments?|cargo|"
    r"containers?|trucks?|lorr(?:y|ies)|vehicles?|cars?|coach|bus|vans?|boats?|ships?|vessels?|ferr(?:y|ies)|flights?|"
    r"wagons?|trains?|barges?|parcels?|bags?|suitcases?|passengers?|trunk|route[ds]?|origin|destined|bound|"
    r"came from|on (?:its|their) way)\b",
    re.IGNORECASE,
)
_REACH: Final = 60


@cache
def _goods() -> Lexicon:
    return build_lexicon(
        (entry.id, name) for entry in load_entries("commodities.yaml") for name in (entry.id, *entry.names)
    )


class _Circumstances(NamedTuple):
    """Where goods came from, where they went to, and where they were hidden."""

    origin: str | None
    destination: str | None
    concealment: str | None


# Most sentences are longer than any row: their amounts need not be read for that.
_LONGEST_AMOUNT: Final = 40


class _Told(NamedTuple):
    """A seizure, the words that tell of it, whether its amount is hedged, and its place and unit."""

    seizure: Seizure
    finding: Finding
    is_hedged: bool
    scene: Scene


class Seizures(NamedTuple):
    """What an item tells of seizures, and the words that say so."""

    told: tuple[Seizure, ...]
    findings: tuple[Finding, ...]


def find_seizures(item: Item, hosts: Sequence[str]) -> Seizures:
    """The seizures of an item, each with its words; `hosts` are no origin."""
    statements = [statement for statement in read_statements(item) if not statement.is_title]
    found = [told for index in range(len(statements)) for told in _in_statement(statements, index)]
    if not found:
        return Seizures((), ())
    concealment = next(_find_concealments(statements), None)
    circumstances = _Circumstances(
        _route(item, _FROM, hosts), _route(item, _TO, hosts), concealment.value if concealment else None
    )
    value = next((euros for statement in statements if (euros := read_euros(statement.text))), None)
    beside = find_scene(item, statements)
    complete: list[_Told] = []
    for told in found:
        if not _is_told(told, complete):
            is_first = not complete and not told.seizure["passing"]
            complete.append(_complete(told, circumstances, value if is_first else None, beside))
    hidden = [concealment] if concealment and not all(told.seizure["passing"] for told in complete) else []
    findings = (finding for told in complete for finding in (told.finding, *told.scene.findings))
    return Seizures(tuple(told.seizure for told in complete), (*findings, *hidden))


def _complete(told: _Told, circumstances: _Circumstances, value: float | None, beside: Scene) -> _Told:
    """A seizure with its circumstances; of one told in passing only its own sentence tells place and unit."""
    scene = told.scene if told.seizure["passing"] else told.scene.completed_by(beside)
    named: Seizure = {
        **told.seizure,
        "seized_at": scene.place.value if scene.place else None,
        "seized_by": scene.seized_by.value if scene.seized_by else None,
    }
    if named["passing"]:
        return told._replace(seizure=named, scene=scene)
    around: Seizure = {
        **named,
        "origin": circumstances.origin,
        "destination": circumstances.destination,
        "concealment": circumstances.concealment,
        "value_eur": value,
    }
    return told._replace(seizure=around, scene=scene)


def _find_concealments(statements: Sequence[Statement]) -> Iterator[Finding]:
    for statement in statements:
        if found := read_concealment(statement.text):
            yield Finding("seizures", found.text, found.text, statement.line_at(found.start))


def _is_told(told: _Told, others: Sequence[_Told]) -> bool:
    """Whether the same goods were told before: the same amount again, or a round figure for an exact one (000:1214)."""
    commodity, amount = told.seizure["commodity"], told.seizure["amount"]
    same = [other.seizure["amount"] for other in others if other.seizure["commodity"] == commodity]
    return amount in same or (told.is_hedged and bool(same))


def _in_statement(statements: Sequence[Statement], index: int) -> Iterator[_Told]:
    statement = statements[index]
    text = statement.text
    goods = find_terms(text, _goods()) if may_have_amounts(text) else ()
    if not (goods and (_SEIZED.search(text) or _is_row(text, goods))):
        return
    if _ESTIMATE.search(text):
        return
    for amount in read_amounts(text):
        good = _good_of(amount, goods, text)
        if good is None or (amount.value < 1 and amount.unit is None):
            continue
        start = min(amount.start, good.start)
        words = text[start : max(amount.end, good.end)]
        seizure = _seizure(amount, good.value, words, is_passing=bool(_EARLIER.search(text)))
        finding = Finding("seizures", good.value, words, statement.line_at(start))
        is_hedged = bool(_HEDGED.search(text[: amount.start]))
        yield _Told(seizure, finding, is_hedged, read_scene(statement, statements[:index]))


def _is_row(text: str, goods: Sequence[Found]) -> bool:
    """Whether a line is a row of a table: goods, an amount, and nothing else."""
    if len(goods) != 1 or len(text) > len(goods[0].text) + _LONGEST_AMOUNT:
        return False
    amounts = list(read_amounts(text))
    return len(amounts) == 1 and len(text) <= len(goods[0].text) + amounts[0].end - amounts[0].start + 4


def _good_of(amount: Amount, goods: Sequence[Found], text: str) -> Found | None:
    """The goods that an amount counts: close behind it, right before it in a row of a table, or weighed by it."""
    weighed = (good for good in goods if amount.unit and _WEIGHING.fullmatch(text[good.end : amount.start]))
    behind = (
        good for good in goods if good.start >= amount.end - 1 and _WORDS_BETWEEN.match(text[amount.end : good.start])
    )
    before = (good for good in goods if good.end <= amount.start and not text[good.end : amount.start].strip(" :-–"))
    return next(weighed, None) or next(behind, None) or next(before, None)


def _seizure(amount: Amount, commodity: str, words: str, *, is_passing: bool) -> Seizure:
    return {
        "commodity": commodity,
        "amount": amount.value,
        "unit": amount.unit,
        "text": words,
        "origin": None,
        "destination": None,
        "concealment": None,
        "seized_at": None,
        "seized_by": None,
        "value_eur": None,
        "passing": is_passing,
    }


def _route(item: Item, words: re.Pattern[str], hosts: Sequence[str]) -> str | None:
    """The country that goods came from or went to: the first named after the words that say so."""
    told = (statement for statement in read_statements(item) if _CARRIED.search(statement.text))
    for statement in sorted(told, key=lambda statement: statement.is_title):
        for match in words.finditer(statement.text):
            near = _TO.split(statement.text[match.end() : match.end() + _REACH])[0]
            countries = [found.value for found in find_terms(near, country_names())]
            codes = countries or [country_of_place()[found.value] for found in find_terms(near, place_names())]
            code = next((code for code in codes if code not in hosts), None)
            if code:
                return country_labels()[code]
    return None
