"""A text in, its sentences with their places out."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_ABBREVIATIONS = (
    "Mr",
    "Ms",
    "Mrs",
    "Dr",
    "Prof",
    "No",
    "St",
    "Sts",
    "p",
    "incl",
    "vs",
    "[A-Z]",
    r"H\.E",
    r"i\.e",
    r"e\.g",
)
# What may end a sentence is looked for first: to look at every letter for what must not stand before took 80 times as
# long, a tenth of all that is done for a document.
_END = re.compile(
    r"[.!?\n](?:(?<=\n)\n*|(?<!\n)"
    + "".join(rf"(?<!\b{abbreviation}.)" for abbreviation in _ABBREVIATIONS)
    + r"[\"'”’)]*\s+(?=[\"'“‘(]*[^\W_a-zà-ž]))"
)

# The longest of the seeds has 908 letters (002). What goes on for longer, a list or a table without full stops, is read
# in parts, so that no pattern that looks through a sentence ever has more before it.
LONGEST_SENTENCE: Final = 2_000


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
    while begin < end:
        is_long = end - begin > LONGEST_SENTENCE
        cut = max(text.rfind(" ", begin, begin + LONGEST_SENTENCE), begin) if is_long else end
        cut = cut if cut > begin else min(begin + LONGEST_SENTENCE, end)
        part = text[begin:cut].lstrip()
        if part:
            yield Sentence(part.rstrip(), cut - len(part))
        begin = cut
