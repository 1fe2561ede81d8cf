"""What an item is about and what kind of activity it was: words of the vocabulary, weighed by where they stand."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from seecli.documents.items import Item
from seecli.documents.passage import Passage
from seecli.extract.findings import Finding, Statement, finding_at, read_statements
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Lexicon, build_lexicon, find_all_terms

_TITLE, _FIRST, _LATER, _HINT = 6.0, 2.5, 1.0, 0.4
_LEAST, _SHARE = 3.0, 0.45
_MOST_TOPICS: Final = 4
_MOST_COUNTED: Final = 4.0
_FIRST_SENTENCES: Final = 400


@cache
def _lexicon(file: str, part: str) -> Lexicon:
    return build_lexicon((entry.id, name) for entry in load_entries(file) for name in entry.lists[part])


def find_topics(item: Item) -> list[Finding]:
    """The topics of an item, the main one first, each with the words that speak for it most."""
    scores: dict[str, float] = defaultdict(float)
    best: dict[str, Finding] = {}
    for index, statement in enumerate(read_statements(item)):
        weight = _TITLE if statement.is_title else _FIRST if index <= 1 else _LATER
        for finding, share in _signs(statement):
            if not statement.is_title:
                gain = min(weight * share, max(0.0, _MOST_COUNTED + _TITLE - scores[finding.value]))
            else:
                gain = weight * share if finding.value not in best else 0.0
            scores[finding.value] += gain
            best.setdefault(finding.value, finding)
    if not scores:
        return []
    ranked = sorted(scores, key=lambda topic: -scores[topic])[:_MOST_TOPICS]
    least = max(_SHARE * scores[ranked[0]], min(_LEAST, scores[ranked[0]]))
    return [best[topic] for topic in ranked if scores[topic] >= least]


def _signs(statement: Statement) -> Iterator[tuple[Finding, float]]:
    for part, share in (("names", 1.0), ("hints", _HINT)):
        for found in find_all_terms(statement.text, _lexicon("topics.yaml", part)):
            yield Finding("topics", found.value, found.text, statement.line_at(found.start)), share


def find_activity(item: Item) -> Finding:
    """The kind of activity: what headline, first sentences or text say; the first in the file wins."""
    order = [entry.id for entry in load_entries("activities.yaml")]
    first = Passage(item.body.text.split("\n\n", 1)[0][:_FIRST_SENTENCES], item.body.starts)
    for passage in (item.title, first, item.body):
        found = list(find_all_terms(passage.text, _lexicon("activities.yaml", "names")))
        if found:
            return finding_at("activity", passage, min(found, key=lambda term: order.index(term.value)))
    return Finding("activity", "other", "", (item.line_numbers or (0,))[0])
