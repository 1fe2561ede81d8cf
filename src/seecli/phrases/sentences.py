"""A text in, its sentences with their places out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_ABBREVIATIONS = ("Mr", "Ms", "Mrs", "Dr", "Prof", "No", "St", "p", "incl", "vs", "[A-Z]", r"H\.E", r"i\.e", r"e\.g")
_END = re.compile(
    "".join(rf"(?<!\b{abbreviation})" for abbreviation in _ABBREVIATIONS)
    + r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[^\W_a-zà-ž])|\n+"
)


class Sentence(NamedTuple):
    """A sentence and where it begins in the text."""

    text: str
    start: int


def read_sentences(text: str) -> Iterator[Sentence]:
    r"""The sentences of a text in order.

    >>> [sentence.text for sentence in read_sentences("Mr. Costa spoke. The U.S. experts left.\n\nEnd")]
    ['Mr. Costa spoke.', 'The U.S. experts left.', 'End']
    """
    begin = 0
    for match in _END.finditer(text):
        yield from _sentence(text, begin, match.end())
        begin = match.end()
    yield from _sentence(text, begin, len(text))


def _sentence(text: str, begin: int, end: int) -> Iterator[Sentence]:
    written = text[begin:end].strip()
    if written:
        yield Sentence(written, text.index(written, begin))
