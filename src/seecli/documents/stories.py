"""Lines in, stories out: the segments of archives and news pages, with those that have no dateline at all.

A headline without a dateline is one only by evidence: a line of its own between a finished story and a long paragraph.
Captions, sub-headings and countries stand between paragraphs too, so what comes before must have ended the story
("Back to top", an address, a note on contacts), or the paragraph must open with its date.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from seecli.documents.dateline import read_dateline
from seecli.documents.furniture import ends_sentence, find_urls, without_notes
from seecli.documents.headings import find_frame, is_heading
from seecli.documents.menus import furniture_kind, is_furniture, without_button
from seecli.documents.places import says_only_where
from seecli.documents.segments import Segment, is_headline, read_segments
from seecli.documents.source import Line
from seecli.phrases.dates import read_dates

_SHORTEST_HEADLINE: Final = 4
_SHORTEST_TEXT: Final = 20
_LATEST_DATE: Final = 40
_MOST_LABELS: Final = 8
_LABEL = re.compile(
    r"(?:Source|Author|By|Category|Section|Geographical area|Region|Country|Themes?|Topics?|Tags?|Type):\s"
)
_LAST_LINE = re.compile(r"\W*(?:back\sto|top\sof|return\sto|read\smore|more)\b", re.IGNORECASE)
_FINISHED = re.compile(r"[.!?][\"'”’)\]*]*$")
_OPENING = re.compile(r"(?:On|In|From|Between|During|Throughout|For|Since|At|Over|Early|Late|Mid|As)\b|\d")
# "PCU officer in Bosnia and Herzegovina conducting partial physical control" (000:259): somebody, doing something.
_DOING = re.compile(
    r"(?<![\w’'-])(?P<before>[\w’'-]++)\s(?P<doing>[a-z]{3,}ing)\s(?!(?:of|on|in|for|and|at|to|with|by|from)\b)"
)
_NO_SUBJECTS: Final = frozenset("in on of for by to and from with at through against while when or the a".split())
_THINGS: Final = frozenset(
    "trafficking smuggling laundering training meeting financing building policing counselling funding briefing "
    "hearing opening testing profiling sharing during".split()
)
_CAPTION = re.compile(
    r"left to right|\bduring the\b|^(?:The\s)?(?:Participants|Delegates|Group photo)\b", re.IGNORECASE
)


class Stories(NamedTuple):
    """The stories of a document in its order, and what the lines are that only label them, by line number."""

    segments: tuple[Segment, ...]
    labels: Mapping[int, str]


def read_stories(lines: Sequence[Line]) -> Stories:
    """The segments of a document, parted where a story without a dateline begins.

    >>> texts = ["Visit to Bar", "3 May 2016, Bar: UNODC met.", "MORE", "Liaison office opens in Khorog"]
    >>> texts.append("On 18 April 2022, the fourteenth office was opened; it" + " will" * 20 + " house six officers.")
    >>> stories = read_stories([Line(2 * number, text) for number, text in enumerate(texts, 1)])
    >>> [(found.title[0].number, found.dateline and found.dateline.text) for found in stories.segments]
    [(2, '3 May 2016, Bar'), (8, None)]
    """
    labels = dict.fromkeys((*_find_labels(lines), *find_frame(lines)), "menu")
    rest = [line for line in lines if line.number not in labels]
    segments = read_segments(rest)
    taken = {line.number for found in segments for line in (*found.title, found.dateline_line) if line}
    first_taken = min(taken, default=0)
    starts = {line.number for line in _find_headlines(rest, first_taken)} - taken
    before = [line for line in rest if line.number < first_taken and not is_furniture(line.text)]
    _, *first = _part(Segment((), None, None, tuple(before)), starts)
    parts = (*first, *(part for segment in segments for part in _part(segment, starts)))
    headings = _find_headings(rest, parts)
    labels |= {line.number: "section heading" for line in headings}
    numbers = sorted(line.number for line in headings)
    by_number = {line.number: line for line in headings}
    return Stories(tuple(_with_section(part, numbers, by_number) for part in parts), labels)


def _part(segment: Segment, starts: set[int]) -> Iterator[Segment]:
    """A segment up to the first headline in its body, then a segment for each of them."""
    cuts = [index for index, line in enumerate(segment.body) if line.number in starts]
    yield segment._replace(body=segment.body[: cuts[0]] if cuts else segment.body)
    for begin, end in pairwise([*cuts, len(segment.body)]):
        yield Segment(segment.body[begin : begin + 1], None, None, segment.body[begin + 1 : end])


def _find_headings(lines: Sequence[Line], segments: Sequence[Segment]) -> tuple[Line, ...]:
    """Section headings: lines in capitals above the first story, or where one ends and the next begins."""
    begin = min((line.number for segment in segments[:1] for line in (*segment.title, *segment.body)), default=0)
    ends = (line for segment in segments[:-1] for line in takewhile(_is_section, reversed(segment.body)))
    whole = set(lines)  # what is left of a line behind its dateline is text: "20 November 2020, online: UNODC GFP"
    between = [line for line in ends if line in whole]
    above = [line for line in lines if line.number < begin and _is_section(line)] if between else []
    return (*above, *between)


def _is_section(line: Line) -> bool:
    return is_heading(line.text) and line.text.isupper()


def _with_section(segment: Segment, numbers: Sequence[int], headings: Mapping[int, Line]) -> Segment:
    begin = next((line.number for line in (*segment.title, segment.dateline_line, *segment.body) if line), 0)
    above = bisect_left(numbers, begin)
    body = tuple(line for line in segment.body if line.number not in headings)
    return segment._replace(body=body, section=headings[numbers[above - 1]] if above else None)


def _find_headlines(lines: Sequence[Line], first: int) -> Iterator[Line]:
    """Headlines over a paragraph without a dateline; above the line `first` a masthead may stand before them."""
    plain = [line for line in lines if not (is_furniture(line.text) and furniture_kind(line.text) == "credit")]
    for before, line, below, third in zip([None, *plain], plain, plain[1:], [*plain[2:], None], strict=False):
        is_placed = third is not None and says_only_where(below.text) and _opens_with_date(third.text)
        under = third if third and is_placed else below
        if not _may_be_headline(line.text) or not _is_paragraph(under.text):
            continue
        if before is None or _ends_story(before):
            yield line
        elif _opens_with_date(under.text) and line.number > before.number + 1:
            is_masthead = line.number < first and is_headline(before.text)
            if _FINISHED.search(before.text) or is_masthead:
                yield line


def _may_be_headline(text: str) -> bool:
    """Whether a line has the shape of a headline and of nothing else that stands between paragraphs.

    >>> _may_be_headline("New border liaison office opens its doors in the Pamirs")
    True
    >>> _may_be_headline("PCU officer in Bosnia and Herzegovina conducting partial physical control of goods")
    False
    """
    return (
        len(text.split()) >= _SHORTEST_HEADLINE
        and (text[0].isupper() or text[0].isdigit())
        and is_headline(text)
        and not ends_sentence(text)
        and not says_only_where(text)
        and not _is_caption(text)
        and read_dateline(text) is None
    )


def _is_caption(text: str) -> bool:
    doings = (match for match in _DOING.finditer(text) if match["before"].lower() not in _NO_SUBJECTS)
    return bool(_CAPTION.search(text)) or any(match["doing"] not in _THINGS for match in doings)


def _is_paragraph(text: str) -> bool:
    is_long = len(text.split()) >= _SHORTEST_TEXT
    is_finished = _FINISHED.search(without_button(text)) is not None
    return is_long and not text[0].islower() and is_finished and read_dateline(text) is None


def _ends_story(line: Line) -> bool:
    """Whether nothing of a story comes after a line: "Back to top", an address, a note, the next section's heading."""
    is_button = without_button(line.text) != line.text or (is_furniture(line.text) and _LAST_LINE.match(line.text))
    return bool(is_button) or _is_section(line) or any(find_urls(line.text)) or bool(without_notes(line)[1])


def _opens_with_date(text: str) -> bool:
    """Whether a paragraph says at its very beginning when it was.

    >>> _opens_with_date("For eight days in February 2016, five teams of investigators bought and sold a herd.")
    True
    >>> _opens_with_date("The agreement of 3 May 2009 was signed by the Ministers.")
    False
    """
    spans = read_dates(text[: 2 * _LATEST_DATE]) if _OPENING.match(text.lstrip("-–— ")) else ()
    return bool(spans and spans[0].begin <= _LATEST_DATE)


def _find_labels(lines: Sequence[Line]) -> Iterator[int]:
    """Lines beside a labelled date ("Source: ...", "Date: 3 May 2016"), and days of publication that date no story.

    The day of publication is the date of a story only where nothing else is: under its headline, above its text.
    """
    for index, line in enumerate(lines):
        dateline = read_dateline(line.text)
        if dateline is None or not dateline.alone or not dateline.is_labelled:
            continue
        above = _labels_beside(lines[max(index - _MOST_LABELS, 0) : index][::-1], line.number)
        below = _labels_beside(lines[index + 1 : index + 1 + _MOST_LABELS], line.number)
        yield from above
        yield from below
        headline = lines[index - len(above) - 1].text if index > len(above) else ""
        after = index + len(below) + 1
        is_dated = after < len(lines) and _is_dated(lines[after].text)
        if dateline.is_publication and (is_dated or not is_headline(headline)):
            yield line.number


def _is_dated(text: str) -> bool:
    return read_dateline(text) is not None or _opens_with_date(text)


def _labels_beside(lines: Sequence[Line], number: int) -> list[int]:
    """The labels that stand close to a line, one after the other."""
    found: list[int] = []
    for distance, line in enumerate(lines, 1):
        if abs(line.number - number) != distance or not _LABEL.match(line.text):
            break
        found.append(line.number)
    return found
