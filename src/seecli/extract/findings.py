"""What an extractor finds: a value, the words it came from, and their physical line."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from seecli.documents.items import Item
from seecli.documents.passage import Passage
from seecli.phrases.sentences import LONGEST_SENTENCE, Sentence, read_sentences
from seecli.vocabulary.matcher import Found, Lexicon, find_terms


class Finding(NamedTuple):
    """A value of a field, the words of the source, and their line."""

    field: str
    value: str
    text: str
    line: int


class Statement(NamedTuple):
    """A sentence of an item, where it begins in the passage it stands in, and whether that is the headline."""

    text: str
    start: int
    passage: Passage
    is_title: bool

    def line_at(self, offset: int) -> int:
        """The physical line of the character at an offset of the sentence."""
        return self.passage.line_at(self.start + offset)


@lru_cache(maxsize=1)
def read_statements(item: Item) -> tuple[Statement, ...]:
    """The headline and the sentences of the running text; every extractor asks for those of the same item."""
    title = [Sentence(item.title.text[:LONGEST_SENTENCE], 0)] if item.title.text else []
    return (
        *(Statement(*sentence, item.title, is_title=True) for sentence in title),
        *(Statement(*sentence, item.body, is_title=False) for sentence in read_sentences(item.body.text)),
    )


def read_passages(item: Item) -> Iterator[Passage | Statement]:
    """Where a name may stand: in one of the sentences, whose words are read once for all fields.

    In headline and text as a whole where a sentence goes on in another line, or is so long that it is read in parts.
    """
    statements = read_statements(item)
    is_long = any(len(statement.text) > LONGEST_SENTENCE // 2 for statement in statements)
    *lines, _ = item.body.text.split("\n")
    is_whole = is_long or any(line[-1:].isalnum() or line.endswith((",", "-")) for line in map(str.rstrip, lines))
    yield from (item.title, item.body) if is_whole else statements


def find_in(field: str, passage: Passage | Statement, lexicon: Lexicon) -> Iterator[Finding]:
    """Every term of a lexicon in a passage."""
    for found in find_terms(passage.text, lexicon):
        yield finding_at(field, passage, found)


def finding_at(field: str, passage: Passage | Statement, found: Found) -> Finding:
    """A mention as a finding."""
    return Finding(field, found.value, found.text, passage.line_at(found.start))


def values_of(findings: Iterable[Finding]) -> list[str]:
    """The values of findings, each once, in order."""
    return list(dict.fromkeys(finding.value for finding in findings))
