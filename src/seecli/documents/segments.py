"""Lines in, segments out: a headline, its dateline and the lines under it; for archives and news pages alike.

A story without a dateline is a segment too, where its headline is beyond doubt (stories.py).
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from seecli.documents.dateline import Dateline, read_dateline
from seecli.documents.furniture import ends_sentence, find_urls
from seecli.documents.headings import is_heading
from seecli.documents.menus import is_furniture, without_credit
from seecli.documents.passage import Passage, Piece, build_passage
from seecli.documents.source import Line

_LONGEST_HEADLINE: Final = 45
_BULLET = re.compile(r"\s*(?:[•●▪*➤►–-]|\(?[ivx]{1,4}\)|\(?[a-z]\)|\d{1,2}[.)])\s")
_MARK = re.compile(r"^[•●▪■►➤]\s+")  # before a headline, close above the line that dates it
_UNFINISHED = re.compile(r"(?:[,–:-]|\b(?:and|or|of|the|in|on|for|to|with|by|against|from|a|an|at))$", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"[a-z)\"”]{2}[.!]\s+[A-Z]")


class Segment(NamedTuple):
    """A headline (no lines where it was lost), a dateline (None where the story has none), the lines under them."""

    title: tuple[Line, ...]
    dateline: Dateline | None
    dateline_line: Line | None
    body: tuple[Line, ...]
    section: Line | None = None


class Head(NamedTuple):
    """Where a segment begins: the index of its dateline and of its title's lines."""

    at: int
    dateline: Dateline
    title: range


def is_headline(text: str) -> bool:
    """Whether a line may be a headline: short, one sentence at most, no list, no link.

    >>> [is_headline(text) for text in ("UNODC visits Montenegro", "The project is funded by the EU.", "• Albania")]
    [True, False, False]
    """
    return (
        not (ends_sentence(text) and text[-1] not in "!?\"'”’)")
        and len(text.split()) <= _LONGEST_HEADLINE
        and not _NEXT_SENTENCE.search(text)
        and not _BULLET.match(text)
        and not is_furniture(text)
        and not any(find_urls(text))
    )


def is_unfinished(text: str) -> bool:
    """Whether a line breaks in mid-phrase.

    >>> [is_unfinished(text) for text in ("Support to the Roadmap on", "Dialogue,", "UNODC visits Montenegro")]
    [True, True, False]
    """
    return bool(_UNFINISHED.search(text))


def read_segments(lines: Sequence[Line]) -> list[Segment]:
    """The segments of a document in its order; a dateline without a headline keeps the one above it."""
    heads = _find_heads(lines)
    segments: list[Segment] = []
    for position, head in enumerate(heads):
        after = heads[position + 1] if position + 1 < len(heads) else None
        end = min((after.at, *after.title)) if after else len(lines)
        begin = max((head.at, *head.title)) + 1
        title = tuple(_without_mark(lines[index]) for index in head.title) or (segments[-1].title if segments else ())
        first = lines[head.at]
        rest = Line(first.number, first.text[head.dateline.end :].strip())
        under = [line for line in (rest, *lines[begin:end]) if line.text and not is_furniture(line.text)]
        segments.append(Segment(title, head.dateline, first, tuple(_without_second_dateline(under))))
    return segments


def _without_second_dateline(lines: list[Line]) -> list[Line]:
    """A dateline that the first line repeats, behind a credit perhaps (002:567), is no text."""
    if not lines:
        return lines
    first = without_credit(lines[0])
    dateline = read_dateline(first.text)
    begin = dateline.end if dateline and not dateline.alone else 0
    rest = [without_credit(line) for line in lines[1:]]
    return [line for line in (Line(first.number, first.text[begin:].strip()), *rest) if line.text]


def find_datelines(lines: Sequence[Line]) -> list[tuple[int, Dateline]]:
    """The datelines of a document and where they stand; what one that stands alone is repeated in is no other."""
    datelines = [(index, dateline) for index, line in enumerate(lines) if (dateline := read_dateline(line.text))]
    alone = {index for index, dateline in datelines if dateline.alone}
    return [(index, dateline) for index, dateline in datelines if dateline.alone or index - 1 not in alone]


def _find_heads(lines: Sequence[Line]) -> list[Head]:
    datelines = find_datelines(lines)
    alone = {index for index, dateline in datelines if dateline.alone}
    is_above = _is_date_above(lines, alone)
    heads: list[Head] = []
    for index, dateline in datelines:
        floor = heads[-1].at + 1 if heads else 0
        above = _title_above(lines, index, floor, is_alone=dateline.alone)
        is_sentence = bool(above) and not is_headline(lines[above[-1]].text)
        below = _title_below(lines, index) if dateline.alone and (is_above or is_sentence or not above) else range(0)
        title = below or above
        heads.append(Head(index, dateline, title))
    return heads


def _is_date_above(lines: Sequence[Line], alone: set[int]) -> bool:
    """Whether the dates of this document stand above their headlines."""
    below = [index + 1 for index in alone if index + 1 < len(lines) and is_headline(lines[index + 1].text)]
    above = [index - 1 for index in alone if index and is_headline(lines[index - 1].text)]
    return len(below) > len(above)


def _title_above(lines: Sequence[Line], index: int, floor: int, *, is_alone: bool) -> range:
    last = index - 1
    if last >= floor and is_alone and _MARK.match(lines[last].text) and _is_close(lines[last], lines[index]):
        return range(last, index) if is_headline(_MARK.sub("", lines[last].text)) else range(0)
    if last < floor or not _may_be_title(lines[last].text, is_alone=is_alone):
        return range(0)
    first = last
    while first > floor and _is_continued(lines[first - 1], lines[first]):
        first -= 1
    return range(first, index)


def _is_close(before: Line, line: Line) -> bool:
    return line.number == before.number + 1


def _without_mark(line: Line) -> Line:
    return Line(line.number, _MARK.sub("", line.text))


def _title_below(lines: Sequence[Line], index: int) -> range:
    first = last = index + 1
    if first >= len(lines) or not is_headline(lines[first].text):
        return range(0)
    while last + 1 < len(lines) and _is_continued(lines[last], lines[last + 1]) and is_headline(lines[last + 1].text):
        last += 1
    return range(first, last + 1)


def _may_be_title(text: str, *, is_alone: bool) -> bool:
    """A headline may end in a full stop where a date stands alone below it (002:707, 002:734)."""
    return is_headline(text) or (is_alone and is_headline(text.rstrip("., ")) and len(text.split()) > 1)


def _is_continued(before: Line, line: Line) -> bool:
    """Whether a headline begins on the line before: close above it, or broken in mid-phrase."""
    if is_heading(before.text) and not is_heading(line.text):
        return False
    if not is_headline(before.text.rstrip(",")) or len(f"{before.text} {line.text}".split()) > _LONGEST_HEADLINE:
        return False
    return line.number == before.number + 1 or line.text[0].islower() or is_unfinished(before.text)


def title_passage(lines: Sequence[Line]) -> Passage:
    """The lines of a headline as one text."""
    return build_passage(Piece(" ", line) for line in lines)


def body_passage(lines: Sequence[Line]) -> Passage:
    """Lines as paragraphs: an empty line between them, none where they stand close together (bullets)."""
    pieces = []
    for index, line in enumerate(lines):
        is_close = index > 0 and line.number == lines[index - 1].number + 1
        pieces.append(Piece("\n" if is_close else "\n\n", line))
    return build_passage(pieces)
