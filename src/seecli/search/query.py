"""A query as typed in, its parts out: words, phrases, beginnings, fields, NOT, OR and brackets. Nothing is an error.

Whatever is no syntax is text: `covid-19`, `don't`, `C++` and `(` are words or nothing. AND binds before OR, as in FTS5
and notmuch.
"""

import re
from typing import Final, NamedTuple

from seecli.text import words

_TOKEN: Final = re.compile(
    r"""
    (?P<open>\() | (?P<close>\))
    | (?P<not>not:|-|(?-i:NOT\s+))(?=["(\w-])     # -word, -"two words", not:(a b), NOT word
    | (?P<field>[^\W\d][\w-]*):(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s()"]+))
    | "(?P<phrase>[^"]*)"?
    | (?P<word>[^\s()"]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DEEPEST: Final = 40


class Word(NamedTuple):
    """One word as typed; with hyphens, dots and the like in it, the words that must stand side by side."""

    words: tuple[str, ...]
    written: str


class Phrase(NamedTuple):
    """Words that must stand side by side exactly as they are."""

    words: tuple[str, ...]


class Prefix(NamedTuple):
    """The beginning of a word."""

    start: str


class Field(NamedTuple):
    """A field and what is asked of it, as typed, in quotes or not."""

    name: str
    value: str
    is_quoted: bool
    written: str


class Not(NamedTuple):
    """What must not match."""

    part: "Part"


class All(NamedTuple):
    """Parts that must all match."""

    parts: "tuple[Part, ...]"


class Some(NamedTuple):
    """Parts of which one must match."""

    parts: "tuple[Part, ...]"


Part = Word | Phrase | Prefix | Field | Not | All | Some


class _Group:
    """What stands between two brackets while it is read: alternatives, and whether the next part is refused."""

    def __init__(self) -> None:
        self.alternatives: list[list[Part]] = [[]]
        self.refuses_next = False

    def add(self, part: Part) -> None:
        """Take the next part."""
        self.alternatives[-1].append(Not(part) if self.refuses_next else part)
        self.refuses_next = False

    def close(self) -> All:
        """All that was read."""
        filled = tuple(All(tuple(dict.fromkeys(parts))) for parts in self.alternatives if parts)
        return All((Some(filled),)) if len(filled) > 1 else filled[0] if filled else All(())


def parse_query(text: str) -> All:
    """The parts of a query.

    >>> parse_query('covid-19 -"port control"').parts
    (Word(words=('covid', '19'), written='covid-19'), Not(part=Phrase(words=('port', 'control'))))
    >>> parse_query("country:Albania (").parts
    (Field(name='country', value='Albania', is_quoted=False, written='country:Albania'),)
    """
    groups = [_Group()]
    for match in _TOKEN.finditer(text):
        if match["open"]:
            groups.append(_Group())
        elif match["close"]:
            _close_last(groups)
        else:
            _read_into(groups[-1], match)
        if len(groups) > _DEEPEST:  # no question: a row of brackets
            _close_last(groups)
    while len(groups) > 1:
        _close_last(groups)
    return groups[0].close()


def _close_last(groups: list[_Group]) -> None:
    """End the innermost brackets; one that was never opened is nothing."""
    if len(groups) > 1:
        inner = groups.pop().close()
        if inner.parts:
            groups[-1].add(inner)
        groups[-1].refuses_next = False


def _read_into(group: _Group, match: re.Match[str]) -> None:
    if match["not"]:
        group.refuses_next = not group.refuses_next
        return
    if match["word"] == "OR":
        group.alternatives.append([])
    elif part := _read_part(match):
        group.add(part)
    group.refuses_next = False  # what is refused may be nothing: -"" cocaine


def _read_part(match: re.Match[str]) -> Part | None:
    if match["field"]:
        is_quoted = match["quoted"] is not None
        return Field(match["field"], match["quoted" if is_quoted else "bare"], is_quoted, match[0])
    if match["phrase"] is not None:
        quoted = tuple(words(match["phrase"]))
        return Phrase(quoted) if quoted else None
    written = match["word"]
    spelled = tuple(words(written))
    if not spelled or written in {"AND", "NOT"}:
        return None
    if written.endswith("*") and len(spelled) == 1:
        return Prefix(spelled[0])
    return Word(spelled, written)
