"""The words between two breaks of a page in, what they are out: headline, caption, date of publication, item, text."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from seecli.documents.dateline import read_dateline
from seecli.documents.formats.page.nodes import name_of, words_of
from seecli.phrases.dates import read_dates

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_ROLE_HEADINGS: Final = ("div", "header")  # that may say that they are one; a paragraph has no such need
_AROUND: Final = 4  # elements that say what stands in them
_NEAR: Final = 2
_USUAL_RANK: Final = 2  # of a heading that has none, as the standard has it
_CAPTIONS: Final = ("figcaption", "caption")
_CAPTION = re.compile(r"(?:^|[\s_-])(?:captions?|credits?)(?=$|[\s_-])")
_LONGEST_CAPTION: Final = 300
_DATES = re.compile(r"date|time|publish|posted|created|submitted|byline|meta")
# What content systems print under a headline: who wrote it, when it was put there.
_BYLINES = re.compile(
    r"(?:^|[\s_-])(?:byline|author|submitted|posted|meta|dateline|created|(?:article|post|news)-info)(?=$|[\s_-])"
)
_BYLINE = re.compile(
    r"\W*(?:submitted|posted|created|uploaded|written|last\s+updated|updated)\s+(?:by|on|at|:)\s.*[^.!?]", re.IGNORECASE
)
_LONGEST_BYLINE: Final = 100
# What pages and letters say of themselves.
_NOTICES = re.compile(
    r"\b(?:we|this\s+(?:web\s?)?site|our\s+(?:web\s?)?site)\s+uses?\s+cookies\b|\baccept\s+(?:all\s+)?cookies\b"
    r"|\byou\s+(?:are\s+receiving|(?:have\s+)?received)\s+this\s+(?:e-?mail|message|newsletter)\b"
    r"|^\d{1,2}\s+min(?:ute)?s?\s+read$|\bview\s+this\s+(?:e-?mail|newsletter)\s+in\s+(?:your|a)\s+browser\b"
)
_NOTICE_WORDS: Final = ("cookies", "receiv", " read", "browser")
_LONGEST_NOTICE: Final = 500
_FEWEST_LINKS: Final = 2
_LONGEST_LABEL: Final = 40


class Run(NamedTuple):
    """Words between two breaks, the element that they stand in, the links in them, whether a time element is.

    `labels` are the words of all that can be clicked, wherever it leads.
    """

    text: str
    element: LexborNode
    links: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    is_timed: bool = False


def find_kind(run: Run) -> str:
    """What words are: "row", "heading", "caption", "published", "beside" (nobody's text), "links", ..."""
    return next((kind for kind, is_kind in _KINDS if is_kind(run)), "text")


def find_rank(element: LexborNode) -> int:
    """The rank of the heading that an element is, or that it stands in (`<h1><div>`); 0 if there is none."""
    return next((rank for node in _above(element) if (rank := _rank(node))), 0)


def is_day(text: str) -> bool:
    """Whether a text is a date and nothing else: no place, so that it dates the page and not what happened."""
    dateline = read_dateline(text)
    return dateline is not None and dateline.alone and dateline.is_bare and len(dateline.stops) == 1


def find_day(text: str) -> str:
    """The day in the words of a byline, "" if none is in them."""
    return next((text[span.begin : span.end] for span in read_dates(text) if span.first_day and span.last_year), "")


def _rank(element: LexborNode) -> int:
    name = name_of(element)
    if name in _HEADINGS:
        return int(name[1])
    if name not in _ROLE_HEADINGS or words_of(element, "role") != "heading":
        return 0
    level = words_of(element, "aria-level")
    return int(level) if level in tuple("123456") else _USUAL_RANK


def is_caption_span(node: LexborNode) -> bool:
    """Whether an element in a line is a caption that stands under a picture by its style."""
    return name_of(node) == "span" and bool(_CAPTION.search(words_of(node, "class")))


def _is_caption(run: Run) -> bool:
    if any(name_of(node) in _CAPTIONS for node in _above(run.element)):
        return True
    return len(run.text) <= _LONGEST_CAPTION and _is_called(run.element, _CAPTION)


def _is_byline(run: Run) -> bool:
    """Whether words are short, named or worded as a byline, and say of nothing where it happened."""
    if len(run.text) > _LONGEST_BYLINE:
        return False
    dateline = read_dateline(run.text)
    is_placed = dateline is not None and not dateline.is_bare
    return not is_placed and (_is_called(run.element, _BYLINES) or bool(_BYLINE.fullmatch(run.text)))


def _is_published(run: Run) -> bool:
    is_named = run.is_timed or bool(_DATES.search(words_of(run.element, "class", "id")))
    return (is_named and is_day(run.text)) or (_is_byline(run) and bool(find_day(run.text)))


def _is_notice(run: Run) -> bool:
    """Whether a page speaks of itself; most texts have none of the words and are not searched."""
    if len(run.text) > _LONGEST_NOTICE:
        return False
    lowered = run.text.lower()
    return any(word in lowered for word in _NOTICE_WORDS) and bool(_NOTICES.search(lowered))


def _is_menu(run: Run) -> bool:
    """Whether words are short links and nothing else, as buttons to share a story are, or the links under it."""
    if len(run.labels) < _FEWEST_LINKS or max(map(len, run.labels)) > _LONGEST_LABEL:
        return False
    rest = run.text
    for label in run.labels:
        rest = rest.replace(label, "", 1)
    return not any(map(str.isalnum, rest))


def _is_called(element: LexborNode, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(words_of(node, "class")) for node in islice(_above(element), _NEAR))


def _above(element: LexborNode) -> Iterator[LexborNode]:
    """An element and the few around it."""
    node: LexborNode | None = element
    for _ in range(_AROUND):
        if node is None:
            return
        yield node
        node = node.parent


_KINDS: Final[tuple[tuple[str, Callable[[Run], bool]], ...]] = (
    ("row", lambda run: "\n" in run.text),
    ("heading", lambda run: find_rank(run.element) > 0),
    ("caption", _is_caption),
    ("published", _is_published),
    ("beside", _is_byline),
    ("beside", _is_notice),
    ("links", _is_menu),
    ("item", lambda run: name_of(run.element) == "li"),
)
