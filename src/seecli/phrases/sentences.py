"""A text in, its sentences with their places out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bincl)(?<!\bvs)(?<!\b[A-Z])(?<!\bH\.E)(?<!\bi\.e)(?<!\be\.g)"
    r"[.!?][\"'”’)]*\s+(?=[\"'“‘(A-Z\d])|\n+"
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
        yield Sentence(text[begin : match.end()].strip(), begin)
        begin = match.end()
    if text[begin:].strip():
        yield Sentence(text[begin:].strip(), begin)
