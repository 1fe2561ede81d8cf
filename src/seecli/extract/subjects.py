"""What an item is about and what kind of activity it was: words of the vocabulary, weighed by where they stand."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from seecli.documents.items import Item
from seecli.documents.passage import Passage
from seecli.extract.findings import Finding, Statement, finding_at, read_statements
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_all_terms, find_terms

_TITLE, _FIRST, _LATER, _HINT = 5.0, 2.5, 1.0, 0.3
_LEAST, _SHARE = 2.5, 0.35
_MOST_TOPICS: Final = 4
_MOST_COUNTED: Final = 4.0
_FIRST_SENTENCES: Final = 400
_APART: Final = 2
_TAKEN_UP = re.compile(r"(?:The|This|These)\s+(?:[\w’'-]+\s+){0,3}")
_GATHERINGS: Final = frozenset(
    ["assessment", "campaign", "conference", "consultation", "meeting", "seminar", "training", "visit", "workshop"]
)
# "in the course of", "on the sidelines of the Conference", and what may be done with assets.
_FIGURE_BEFORE = re.compile(
    r"\b(?:sidelines|margins)\s+of\s+(?:the\s+)?(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_IN_THE_COURSE = re.compile(r"\b(?:in|over|during)\s+the\s+course$", re.IGNORECASE)
_ASSETS = re.compile(
    r"seizures?\s+of\s+(?:the\s+)?(?:crypto|assets|proceeds|virtual|criminal)|"
    r"seized\s+(?:and\s+\w+\s+)?(?:assets|property|proceeds)",
    re.IGNORECASE,
)
# Who acts (prosecutors, a port unit) is less the matter than what it is about: cocaine (000:816), human trafficking.
_AS_SETTING: Final = {"criminal-justice": 0.8, "border-control": 0.8, "research": 0.8}


@cache
def _lexicon(file: str, part: str) -> Lexicon:
    return build_lexicon((entry.id, name) for entry in load_entries(file) for name in entry.lists[part])


def find_topics(item: Item) -> list[Finding]:
    """The topics of an item, the main one first, each with the words that speak for it most."""
    scores: dict[str, float] = defaultdict(float)
    best: dict[str, Finding] = {}
    for index, statement in enumerate(read_statements(item)):
        weight = _TITLE if statement.is_title else _FIRST if index <= 1 else _LATER
        for found, share in _signs(statement):
            topic = found.value
            if not statement.is_title:
                gain = min(weight * share, max(0.0, _MOST_COUNTED + _TITLE - scores[topic]))
            else:
                gain = weight * share if topic not in best else 0.0
            scores[topic] += gain
            if topic not in best:
                best[topic] = Finding("topics", topic, found.text, statement.line_at(found.start))
    if not scores:
        return []
    ranked = sorted(scores, key=lambda topic: -scores[topic])[:_MOST_TOPICS]
    least = max(_SHARE * scores[ranked[0]], min(_LEAST, scores[ranked[0]]))
    kept = [topic for topic in ranked if scores[topic] >= least]
    return [best[topic] for topic in sorted(kept, key=lambda topic: -scores[topic] * _AS_SETTING.get(topic, 1.0))]


def _signs(statement: Statement) -> Iterator[tuple[Found, float]]:
    """The words of a statement that speak for a topic; "Port Control Unit (PCU)" speaks only once for its topic."""
    ends: dict[str, int] = {}
    for part, share in (("names", 1.0), ("hints", _HINT)):
        for found in find_all_terms(statement.text, _lexicon("topics.yaml", part)):
            if found.start > ends.get(found.value, -_APART - 1) + _APART:
                yield found, share
                ends[found.value] = found.end


def find_activity(item: Item) -> Finding:
    """The kind of activity: the headline, the first sentences, "The workshop was ...", or what else the text says."""
    for found in _activity_steps(item):
        if found:
            return min(found, key=lambda finding: _activities().index(finding.value))
    return Finding("activity", "other", "", (item.line_numbers or (0,))[0])


def _activity_steps(item: Item) -> Iterator[list[Finding]]:
    """What speaks for an activity, the most telling place first; what comes late is only read if nothing did before."""
    titles = [statement for statement in read_statements(item) if statement.is_title]
    texts = [statement for statement in read_statements(item) if not statement.is_title]
    told = [finding for statement in texts[:1] for finding in _named(statement, "names")]
    titled = [finding for statement in titles for finding in (*_named(statement, "names"), *_acted(statement))]
    yield _confirmed(titled, told)
    yield [finding for statement in texts[:1] for finding in _acted(statement)]
    yield told if any(finding.value in _GATHERINGS - {"training"} for finding in told) else []
    yield [finding for statement in texts[1:2] for finding in _acted(statement)]  # 003:98: the seizure comes second
    yield told
    yield next(([finding] for statement in texts for finding in _called_again(statement)), [])
    first = Passage(item.body.text.split("\n\n", 1)[0][:_FIRST_SENTENCES], item.body.starts)
    yield list(_named_in(first))
    yield [finding for statement in titles for finding in _named(statement, "hints")]
    yield [finding for statement in texts[:1] for finding in _named(statement, "hints")]
    yield list(_named_in(item.body))


def _confirmed(titled: list[Finding], told: list[Finding]) -> list[Finding]:
    """Of several kinds in a headline ("Study visit and national workshops") those that the first sentence tells of."""
    kinds, values = {finding.value for finding in titled}, {finding.value for finding in told}
    gatherings = [finding for finding in told if finding.value in _GATHERINGS] if len(kinds & _GATHERINGS) > 1 else []
    return [finding for finding in titled if finding.value in values] or gatherings or titled


def _acted(statement: Statement) -> Iterator[Finding]:
    """Activities that a sentence tells by a verb and its object: "handed over" with "scanner"."""
    things = {found.value for found in find_all_terms(statement.text, _lexicon("activities.yaml", "things"))}
    yield from (finding for finding in _named(statement, "acts") if finding.value in things)


def _called_again(statement: Statement) -> Iterator[Finding]:
    """A gathering that a sentence takes up again by what it was: "The three-day workshop was attended by ..."."""
    for found in find_all_terms(statement.text, _lexicon("activities.yaml", "names")):
        if found.value in _GATHERINGS and _TAKEN_UP.fullmatch(statement.text, 0, found.start):
            yield Finding("activity", found.value, found.text, statement.line_at(found.start))


def _named(statement: Statement, part: str) -> Iterator[Finding]:
    for found in find_all_terms(statement.text, _lexicon("activities.yaml", part)):
        if not _is_figure(statement.text, found):
            yield Finding("activity", found.value, found.text, statement.line_at(found.start))


def _named_in(passage: Passage) -> Iterator[Finding]:
    for found in find_terms(passage.text, _lexicon("activities.yaml", "names")):
        if not _is_figure(passage.text, found):
            yield finding_at("activity", passage, found)


def _is_figure(text: str, found: Found) -> bool:
    """Whether a word stands in a phrase that names no activity of this item."""
    return bool(
        _FIGURE_BEFORE.search(text[max(0, found.start - 80) : found.start])
        or _IN_THE_COURSE.search(text[max(0, found.start - 80) : found.end])
        or _ASSETS.match(text, found.start)
    )


@cache
def _activities() -> tuple[str, ...]:
    """The activities, the more telling first."""
    return tuple(entry.id for entry in load_entries("activities.yaml"))
