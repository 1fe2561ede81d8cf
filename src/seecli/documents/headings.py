"""Lines of a document in, its frame out: section headings, the table of contents, the imprint at the end."""

import re
from collections.abc import Sequence
from typing import Final

from seecli.documents.dateline import read_dateline
from seecli.documents.source import Line
from seecli.text import fold

_LONGEST_HEADING: Final = 14
_SHORTEST_HEADING: Final = 6  # "HEALTH", but no acronym
_CAPITALS = re.compile(r"[A-Z][A-Z&/,:()’'\s-]{3,}[A-Z]")
_CONTENTS = re.compile(
    r"\W*(?:(?:(?:articles\s+)?in|inside)\s+this\s+(?:issue|edition|number|newsletter|bulletin)|(?:table\s+of\s+)?contents"
    r"|inside|this\s+issue|highlights(?:\s+of\s+this\s+issue)?)\W*",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"\W*(?:contacts?(?:\s+us|\s+information|\s+details)?|imprint|masthead|editorial(?:\s+(?:team|board|note))?"
    r"|about\s+(?:us|unodc|this\s+\w+|the\s+\w+)|disclaimer|how\s+to\s+(?:contact|reach|subscribe)\b.{0,30}|subscriptions?"
    r"|get\s+in\s+touch|stay\s+connected|find\s+us|our\s+offices?|useful\s+(?:links|contacts))\W*",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:[\s.…_·]|\bp(?:age|\.))*\s\d{1,3}$", re.IGNORECASE)
_LONGEST_ENTRY: Final = 20
_MOST_ENTRIES: Final = 40
_LONGEST_IMPRINT: Final = 25
_LONGEST_LEADER: Final = 200
_LONGEST_ISSUE: Final = 2_000  # lines; the longest of the seeds has 1,386
_SHORTEST_REPEATED: Final = 8  # letters; a shorter entry may be a word of anything


def is_heading(text: str) -> bool:
    """Whether a line is a section heading: it begins with words in capitals and ends no sentence.

    >>> [is_heading(text) for text in ("FIREARMS CONTROL", "NEWS AND EVENTS in the times of COVID-19", "UNODC visits")]
    [True, True, False]
    """
    capitals = _CAPITALS.match(text)
    if not capitals:
        return False
    words = text.split()
    return bool(
        len(words) <= _LONGEST_HEADING
        and len([word for word in capitals[0].split() if word.isupper()]) * 2 >= len(words) * 0.75
        and len(capitals[0]) >= _SHORTEST_HEADING
        and text[-1] not in ".;:,-"
        and not read_dateline(text)
    )


def find_frame(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of tables of contents and of the imprint.

    >>> texts = ["In this issue", "Law Enforcement", "Research", "LAW ENFORCEMENT", "Tehran, 3 May 2016: It met."]
    >>> texts += ["RESEARCH", "CONTACT", "Vienna"]
    >>> sorted(find_frame([Line(number, text) for number, text in enumerate(texts, 1)]))
    [1, 2, 3, 7, 8]
    """
    found: set[int] = set()
    for index, line in enumerate(lines):
        if _CONTENTS.fullmatch(line.text):
            found.update(entry.number for entry in (line, *_entries(lines, index + 1)))
    return frozenset(found.union(line.number for line in _imprint(lines)))


def _entries(lines: Sequence[Line], begin: int) -> Sequence[Line]:
    """The entries under the heading of a table of contents: down to the last that returns below, or has its page."""
    end = begin
    for index in range(begin, min(begin + _MOST_ENTRIES, len(lines))):
        text = lines[index].text
        if len(text.split()) > _LONGEST_ENTRY or read_dateline(text):
            break
        is_close = index > begin and end == index and lines[index].number == lines[index - 1].number + 1
        if (
            _find_page(text)
            or (is_close and not is_heading(text))
            or _returns(text, lines[index + 1 : index + _LONGEST_ISSUE])
        ):
            end = index + 1
    return lines[begin:end]


def _find_page(entry: str) -> re.Match[str] | None:
    """The number of its page at the end of an entry, with what leads to it ("....... page 3")."""
    return _PAGE_NUMBER.search(entry, max(len(entry) - _LONGEST_LEADER, 0))


def _returns(entry: str, below: Sequence[Line]) -> bool:
    """Whether an entry is a heading or headline further down, whatever its case and beyond its page number."""
    page = _find_page(entry)
    name = fold(entry[: page.start()] if page else entry).strip(" .")
    return len(name) >= _SHORTEST_REPEATED and any(fold(line.text[: 2 * len(entry)]).startswith(name) for line in below)


def _imprint(lines: Sequence[Line]) -> Sequence[Line]:
    """The last lines, under a heading such as "CONTACT", where no date follows."""
    for index in range(len(lines) - 1, max(len(lines) - _LONGEST_IMPRINT, 0), -1):
        if read_dateline(lines[index].text):
            return ()
        if _IMPRINT.fullmatch(lines[index].text):
            return lines[index:]
    return ()
