"""Records of different documents that report the same event."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from seecli.model import Event
from seecli.phrases.sentences import read_sentences
from seecli.text import words

# The deck of 2009 dates two meetings differently from the news page (004:246 and 002:412, two days).
_DAYS_APART: Final = 3
_SHARE, _SHARE_SAME_DATE = 0.4, 0.2
_FEWEST_WORDS: Final = 2
_SHORTEST_WORD: Final = 4
_COMMON: Final = frozenset(
    "unodc meeting regional south eastern europe european countries organized united nations office drugs crime with "
    "from which into that this will held their been were participants in the area".split()
)


class Report(NamedTuple):
    """What tells whether a record reports the same event as another: document, days, hosts, topics, first words."""

    document: str
    start: str
    end: str | None
    hosts: frozenset[str]
    topics: frozenset[str]
    words: frozenset[str]


def outline(event: Event) -> Report | None:
    """What is to be compared of an event; None if its days are not known."""
    if not event["start"] or event["precision"] != "day":
        return None
    hosts = frozenset(country for part in event["occurrences"] for country in part["countries"])
    content = _content(_opening(event))
    return Report(event["source"]["document"], event["start"], event["end"], hosts, frozenset(event["topics"]), content)


def find_pairs(reports: Iterable[tuple[str, Report]]) -> Iterator[tuple[str, str]]:
    """The ids of records in different documents that report the same event; the reports come in order of their start.

    Only those of the last days are kept in mind.
    """
    recent: deque[tuple[str, Report]] = deque()
    documents: Counter[str] = Counter()
    for name, report in reports:
        while recent and _days_between(recent[0][1].start, report.start) > _DAYS_APART:
            documents[recent.popleft()[1].document] -= 1
        if documents[report.document] < len(recent):  # else each of them is of the same document
            yield from ((other, name) for other, before in recent if _is_same(before, report))
        recent.append((name, report))
        documents[report.document] += 1


def _is_same(first: Report, second: Report) -> bool:
    """Whether two records tell of one event: same host (same subject where one names none) and words in common.

    Where the dates are the same, fewer words must be.
    """
    if first.document == second.document:
        return False
    decisive = (first.hosts, second.hosts) if first.hosts and second.hosts else (first.topics, second.topics)
    if all(decisive) and not decisive[0] & decisive[1]:
        return False
    shorter, longer = sorted((first.words, second.words), key=len)
    is_same_date = (first.start, first.end) == (second.start, second.end)
    shared = len(shorter & longer)
    return shared >= _FEWEST_WORDS and shared >= len(shorter) * (_SHARE_SAME_DATE if is_same_date else _SHARE)


def _days_between(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _opening(event: Event) -> str:
    sentences = (sentence.text for sentence in read_sentences(event["text"]))
    return " ".join([event["title"], *(sentence for sentence, _ in zip(sentences, range(2), strict=False))])


def _content(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in words(text) if len(word) >= _SHORTEST_WORD and word not in _COMMON)
