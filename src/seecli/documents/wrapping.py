"""A document whose lines were broken at a width in, the same with its paragraphs and headlines on one line each, out.

A line was broken where the first word of the next would have gone over the width. Only a document that shows this is
put together: many lines stand close together, and the second goes on in lower case (half of all lines where a
newsletter was broken at 50 letters, three lines at most in documents that were not).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from seecli.documents.columns import is_open
from seecli.documents.dated_titles import split_dated_titles
from seecli.documents.dateline import read_dateline
from seecli.documents.furniture import is_only_url
from seecli.documents.lexicon import Lexicon, build_lexicon, join_word
from seecli.documents.menus import is_furniture
from seecli.documents.passage import Passage, Piece, build_passage
from seecli.documents.segments import is_headline, is_unfinished
from seecli.documents.source import Document, Line

_BULLET = re.compile(r"(?:[•●▪*➤►–-]|\(?[ivx]{1,4}\)|\(?[a-z]\)|\d{1,2}[.)]|#+)\s")
_BROKEN = re.compile(r"\w[-–/]$")
_DAY = re.compile(r"\b\d{1,2}$")
_FIRST_LETTERS = re.compile(r"[^\W\d_]*")
_FEWEST_GOING_ON: Final = 6
_SMALLEST_SHARE: Final = 0.15
_SLACK: Final = 0.1  # of the width: letters are not equally wide
_MOST_DATELINE_LINES: Final = 5
_LONGEST_PARAGRAPH: Final = 20_000  # letters; the longest of the seeds has 1,752


class Unwrapped(NamedTuple):
    """A document with its paragraphs as lines, and those that were several lines, by the number of the first."""

    document: Document
    paragraphs: Mapping[int, Passage]

    def line_of(self, number: int, text: str) -> int:
        """The physical line on which a text begins that stands in the line of a number."""
        paragraph = self.paragraphs.get(number)
        return paragraph.line_at(max(paragraph.text.find(text), 0)) if paragraph else number


def unwrap_document(document: Document) -> Unwrapped:
    """The document with the lines of a paragraph on one, a headline apart from the dateline that ends it."""
    width = find_width(document.lines)
    if width is None:
        return Unwrapped(document._replace(lines=split_dated_titles(document.lines)), {})
    lexicon = build_lexicon(document.lines)
    groups = [build_passage(_pieces(group, lexicon)) for group in _groups(document.lines, width)]
    lines = tuple(Line(group.starts[0][1], group.text) for group in groups)
    paragraphs = {group.starts[0][1]: group for group in groups if len(group.starts) > 1}
    return Unwrapped(document._replace(lines=split_dated_titles(lines)), paragraphs)


def find_width(lines: Sequence[Line]) -> int | None:
    """The width at which the lines of a document were broken, None where they were not.

    >>> [find_width([Line(number, text) for number in range(1, 9)]) for text in ("goes on at the next", "Begins anew")]
    [19, None]
    """
    going_on = sorted(
        len(line.text) for line, after in pairwise(lines) if _is_close(line, after) and after.text[0].islower()
    )
    if len(going_on) < max(_FEWEST_GOING_ON, len(lines) * _SMALLEST_SHARE):
        return None
    return going_on[len(going_on) * 3 // 4]


def _is_close(line: Line, after: Line) -> bool:
    return after.number == line.number + 1


def _groups(lines: Sequence[Line], width: int) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    group: list[Line] = []
    length = 0
    for index, line in enumerate(lines):
        is_full = length > _LONGEST_PARAGRAPH
        if group and (is_full or not _goes_on(group, lines[index : index + 2], width)):
            yield group
            group, length = [], 0
        group.append(line)
        length += len(line.text) + 1
    if group:
        yield group


def _goes_on(group: Sequence[Line], after: Sequence[Line], width: int) -> bool:
    """Whether a paragraph goes on in the line under it."""
    last, line = group[-1], after[0]
    texts = last.text, line.text
    if not _is_close(last, line) or _BULLET.match(line.text) or _is_capitals(last.text) != _is_capitals(line.text):
        return False
    if any(is_only_url(text) or is_furniture(text) for text in texts):
        return False
    if (_begins_with_dateline(after) and not _is_in_sentence(group)) or _ends_with_dateline(group, line):
        return False
    is_going_on = (line.text[0].islower() and is_open(last.text)) or bool(_BROKEN.search(last.text))
    return is_going_on or len(last.text) + 1 + len(line.text.split()[0]) > width * (1 - _SLACK)


def _is_capitals(text: str) -> bool:
    """Whether a line is a heading in capitals, not the last acronym of a sentence."""
    return text.isupper() and is_open(text)


def _begins_with_dateline(lines: Sequence[Line]) -> bool:
    """Whether a dateline begins with a line; the dateline may go on in the next."""
    first, *rest = lines
    whole = " ".join(line.text for line in lines) if rest and _is_close(first, rest[0]) else first.text
    return not first.text[0].islower() and (read_dateline(first.text) or read_dateline(whole)) is not None


def _is_in_sentence(group: Sequence[Line]) -> bool:
    """Whether a paragraph, which is no headline, stops where a date goes on ("ratified it on", "from 12")."""
    last, text = group[-1].text, _beginning(group)
    is_text = read_dateline(text) is not None or not is_headline(text)
    return is_open(last) and (is_text or is_unfinished(last) or bool(_DAY.search(last)))


def _ends_with_dateline(group: Sequence[Line], line: Line) -> bool:
    """Whether a paragraph so far is a dateline on a line of its own, no text going on behind it."""
    if len(group) > _MOST_DATELINE_LINES:
        return False
    dateline, whole = read_dateline(_beginning(group)), read_dateline(_beginning([*group, line]))
    return dateline is not None and dateline.alone and (whole is None or whole.alone)


def _beginning(group: Sequence[Line]) -> str:
    return " ".join(line.text for line in group[: _MOST_DATELINE_LINES + 1])


def _pieces(group: Sequence[Line], lexicon: Lexicon) -> Iterator[Piece]:
    before = ""
    for line, after in pairwise(group):
        text, next_before = _broken_word(line.text, after.text, lexicon)
        yield Piece(before, Line(line.number, text))
        before = next_before
    yield Piece(before, group[-1])


def _broken_word(text: str, after: str, lexicon: Lexicon) -> tuple[str, str]:
    """A line as it goes on in the next, and what stands between the two: nothing where a hyphen broke a word."""
    if not _BROKEN.search(text):
        return text, " "
    first = _FIRST_LETTERS.match(after)
    if not text.endswith("-") or not first or not first[0][:1].islower():
        return text, ""
    half = text.rpartition(" ")[2]
    word = join_word(half, first[0], lexicon)
    return text if word and word.word[len(half) - 1] == "-" else text[:-1], ""
