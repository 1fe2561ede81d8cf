"""What stands beside the running text of an item: captions, link lists and notes on contacts."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from seecli.documents.source import Line

_URL = re.compile(r"https?://\S+|www\.\S+")
_ONLY_URL = re.compile(r"(?:\[[^\]]{1,120}\]\()?[<(\s]*(?:https?://|www\.)\S+[>)\s.]*")
_RESOURCE_HEAD = re.compile(
    r"\W*(?:for\s+(?:more|further|additional)\b|more\s+(?:info|resources|on\b|details)|additional\s+(?:resources|information|links)|"
    r"further\s+(?:info|reading|resources)|read\s+more|see\s+also|related\s+(?:links?|information|documents)|useful\s+links|"
    r"(?:related|useful|further)\s+stories|video\s+materials?|power\s*point|presentations?\b|links?\b|press\s+release|information\b.*\bmay\s+be\s+found)",
    re.IGNORECASE,
)
# A sentence that only leads to an address: "The summary is available under the following link:".
_LEADS = (
    r"(?:(?:following|this|the)\s+(?:link|address|web\s?site|site|page)|(?:available|found|accessed|downloaded|read|"
    r"viewed|watched|consulted)\s+(?:here|at|on|from|under|via|online))"
)
_LEADING_SENTENCE = re.compile(rf"[A-Z“\"][^.!?:]{{0,200}}\b{_LEADS}[^.!?:]{{0,30}}:")
_FILE_NAME = re.compile(r"\S+\.(?:pptx?|pdf|docx?|xlsx?|zip|mp4)")
_SENTENCE_END = re.compile(r"[.!?…;:,][\"'”’)\]*]*$")
_LABEL = (
    r"(?:(?:Related\s+|Useful\s+)?Links?|(?:Read\s+|See\s+|Find\s+out\s+)?[Mm]ore(?:\s+info(?:rmation)?)?|See|Watch|Details|"
    rf"For\s+(?:more|further)\s+(?:info|information|details)|Video|Website|Recording|[A-Z][^.!?:]{{0,200}}\b{_LEADS})"
)
_TRAILING_LINK = re.compile(
    rf"(?<=[.!?…\"”’)])\s+\(?(?:{_LABEL}\b[^.:]{{0,60}}:?\s*)?"
    r"(?:https?://|www\.)\S++(?:\s[\s,;]*+(?:and\s+)?(?:https?://|www\.)\S++){0,40}+$"
    # a button that links: "[Read more](https://...)"
    r"|(?<=[.!?…\"”’)])\s+(?:(?:Read|See|Click|View|Download|Watch|Find|Learn|More)\b[^.!?:\[]{0,100})?"
    r"\[[^\]]{1,80}\]\((?:https?://|www\.)[^\s)]+\)\W*$"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # "Öberg" and "Šarić", too
_NAME = rf"(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?{_CAPITAL}[\w'’-]+(?:\s{_CAPITAL}[\w'’.-]*){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:,\s|\sand\s|;\s){_NAME})*"
_NOTE = re.compile(
    rf"""
    \s*(?P<bracket>[*(]{{0,8}}\()?\bFor\s+(?:more\s+|further\s+)?info(?:rmation)?(?P<scope>\s+on[^:()]{{2,60}})?\s*:\s*
    (?P<names>{_NAMES})\s*(?(bracket)\)[*.]*|[.*]*$)
    """,
    re.VERBOSE,
)
_ASKS = re.compile(r"For\s+(?:more\s+|further\s+)?info")  # of every note, and told at once where none is
_TITLE = re.compile(r"^(?:Mr|Ms|Mrs|Dr)\.?\s")
_LONGEST_LABEL: Final = 16
_LONGEST_RESOURCE: Final = 30
_SHORTEST_HEAD: Final = 3
_LONGEST_CAPTION: Final = 25


class Sorted(NamedTuple):
    """The lines of an item, told apart."""

    text: tuple[Line, ...]
    resources: tuple[Line, ...]
    captions: tuple[Line, ...]


class Note(NamedTuple):
    """A "(For info: ...)" note: its names, and what it says it covers ("" for its own item)."""

    names: tuple[str, ...]
    scope: str


def is_only_url(text: str) -> bool:
    """Whether a line is an address and nothing else."""
    return bool(_ONLY_URL.fullmatch(text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a mark that ends or interrupts a sentence."""
    return bool(_SENTENCE_END.search(text))


def without_link(line: Line) -> tuple[Line, Line | None]:
    """A line without the addresses it refers to after its last sentence, and these.

    >>> without_link(Line(1, "The box was opened. Link: https://www.unodc.org/a.html"))
    (Line(number=1, text='The box was opened.'), Line(number=1, text='Link: https://www.unodc.org/a.html'))
    """
    match = _TRAILING_LINK.search(line.text) if _has_url(line.text) else None
    if not match:
        return line, None
    return Line(line.number, line.text[: match.start()]), Line(line.number, match[0].strip())


def is_resource_line(text: str) -> bool:
    """Whether a line is a label and the address it leads to, or the address alone."""
    return _is_resource(text, "", in_list=False)


@lru_cache(maxsize=4096)
def without_notes(line: Line) -> tuple[Line, tuple[Note, ...]]:
    """A line without its notes on contacts, and the notes.

    >>> without_notes(Line(1, "in the region. *(For more info on all in this section: Davor Raus)*"))
    (Line(number=1, text='in the region.'), (Note(names=('Davor Raus',), scope='on all in this section'),))
    >>> without_notes(Line(1, "a link (For info: Davor Raus)guages"))[0].text
    'a link guages'
    """
    asks = _ASKS.search(line.text)
    if not asks:
        return line, ()
    # A note begins right before that, and to try it at every letter of the text above takes ten times as long.
    begin = max(len(line.text[: asks.start()].rstrip("*( ")) - 1, 0)
    above, rest = line.text[:begin], line.text[begin:]
    notes = tuple(map(_read_note, _NOTE.finditer(rest)))
    return (Line(line.number, (above + _NOTE.sub(_leave_gap, rest)).strip()), notes) if notes else (line, ())


def _leave_gap(note: re.Match[str]) -> str:
    """A blank where a word stands right behind the note: else it would be one with the word before."""
    return " " if note.string[note.end() : note.end() + 1].isalnum() else ""


def read_notes(line: Line) -> tuple[Note, ...]:
    """The notes on contacts of a line, whatever links follow them.

    >>> read_notes(Line(1, "It was opened. For info: Ms. Ana Vuk. Link: https://www.unodc.org/a.html"))
    (Note(names=('Ana Vuk',), scope=''),)
    """
    return without_notes(without_link(line)[0])[1]


def _read_note(match: re.Match[str]) -> Note:
    names = (_TITLE.sub("", name.strip().removesuffix(".")) for name in re.split(r",|\band\b|;", match["names"]))
    return Note(tuple(name for name in names if name), (match["scope"] or "").strip())


def sort_lines(lines: Sequence[Line]) -> Sorted:
    """The running text of an item apart from its link lists and captions."""
    text: list[Line] = []
    resources: list[Line] = []
    captions: list[Line] = []
    in_list = False
    for index, whole in enumerate(lines):
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        line, link = without_link(whole)
        resources += [link] if link else []
        in_list = _is_resource(line.text, after, in_list=in_list)
        if in_list:
            resources.append(line)
        elif index > 0 and text and _is_caption(line.text, text[-1].text, after):
            captions.append(line)
        else:
            text.append(line)
    return Sorted(tuple(text), tuple(resources), tuple(captions))


def _is_resource(text: str, after: str, *, in_list: bool) -> bool:
    has_url = _has_url(text)
    if (has_url and is_only_url(text)) or (text.endswith(":") and _LEADING_SENTENCE.fullmatch(text)):
        return True
    is_head = bool(_RESOURCE_HEAD.match(text))
    if not (is_head or has_url or in_list):
        return False  # what most lines are is told before their words are counted
    words = len((_URL.sub("URL", text) if has_url else text).split())
    if is_head and words <= _LONGEST_RESOURCE:
        return has_url or text.endswith(":") or is_only_url(after) or words <= _SHORTEST_HEAD
    if words <= _LONGEST_LABEL and has_url and (in_list or not ends_sentence(_URL.split(text)[-1])):
        return bool(re.search(r"[:\-–]\s*[(<]?(?:https?://|www\.)", text)) or in_list
    if not in_list:
        return False
    return (has_url and words <= _LONGEST_RESOURCE) or _is_label(text, words)


def _is_label(text: str, words: int) -> bool:
    return (
        bool(_FILE_NAME.fullmatch(text)) or text.endswith(":") or (words <= _LONGEST_LABEL and not ends_sentence(text))
    )


def _is_caption(text: str, before: str, after: str) -> bool:
    """A short line without an end, between two paragraphs, that introduces no list (000:259)."""
    return (
        len(text.split()) <= _LONGEST_CAPTION
        and text[0].isupper()
        and not ends_sentence(text)
        and not text[-1].isdigit()
        and ends_sentence(before)
        and bool(after)
        and after[0].isupper()
        and bool(re.search(r"\b(?:\w{3,}ing|left to right|at the|during the)\b", text))
    )


def _has_url(text: str) -> bool:
    return ("://" in text or "www." in text) and bool(_URL.search(text))


def find_urls(text: str) -> Iterator[tuple[str, int]]:
    """Every URL in a text with its place, without the punctuation around it.

    >>> list(find_urls("(see https://www.unodc.org/a_b.html), www.rai-see.org."))
    [('https://www.unodc.org/a_b.html', 5), ('www.rai-see.org', 38)]
    """
    for match in _URL.finditer(text) if _has_url(text) else ():
        yield match[0].rstrip(".,;:>)]*\"'”"), match.start()
