"""Lines of a page that are nobody's text: menus, buttons, page numbers, imprints, legal notices, credits.

Pages and newsletters of every year and office carry them behind the last sentence of an item, each in other words.
What tells them is their form: a verb addressed to the reader ("Read more", "Follow us on ..."), a label and an
address, or cells with a bar between them.
"""

import re
from typing import Final

from seecli.documents.source import Line
from seecli.phrases.dates import read_dates

_NOUN = r"(?:story|article|text|report|news|press\s+release|interview)"
_BUTTON = (
    rf"(?:(?:read|see|view|show|learn|find\s+out|discover|know)\s+more|(?:read|see|view)\s+(?:the\s+)?(?:full|whole)\s+{_NOUN}"
    rf"|full\s+{_NOUN}|continue\s+reading|more\s+(?:news|stories))"
)
_FURNITURE = re.compile(
    rf"""
    \W*(?:Back\ to\ [\w\s&]{{3,25}}|Top\ of\ page|Return\ to\ top|MORE|{_BUTTON})\W*
    # Learn more about the campaign; Click here to learn more about UN-PRAC: no full stop, no address in it
    | \W*(?:to\s+)?(?:please\s+)?(?:(?:{_BUTTON})\s+(?:about|on|here|at|in)|click\s+(?:here|on))\b[^.!?:]{{0,120}}\W*
    | \W*(?:Print|Share|Tweet|Send|E-?mail)(?:\s+(?:this|it)(?:\s+(?:page|story|article))?)?\W*
    | \W*(?:Share|Send|Tweet)\s+(?:this\s+)?(?:on|via|to)\s[\w\s]{{2,30}}\W*
    | \W*(?:Home|Site\s?map|(?:Contact|About)\s+us|(?:Legal|Privacy)\s+(?:notice|policy)|Terms\s+of\s+use)\W*
    | \W*Fraud\s+alert\W*
    | \W*(?:Newer|Older|Previous|Next|Load\s+more|View\s+all)(?:\s+(?:stories|story|posts?|news|items?|page))?\W*
    | \W*(?:un)?subscribe(?:\s+(?:to|from|here|now)\b[^.]{{0,60}})?\W*
    | \W*skip\s+to\s+(?:main\s+)?(?:content|navigation)\W*
    | \W*you\s+are\s+here\b.{{0,160}}
    | Home\s*(?:[/>»]\s*[\w\s&-]{{2,40}}){{1,6}}
    | \W*(?:follow|like|join|watch|find|connect\s+with)\s+(?:us|(?:our|[A-Z]{{2,}})(?:\s[\w\s]{{2,30}}?)?)
      \s+(?:on|via|at)\s+(?:Facebook|Twitter|X|Instagram|YouTube|LinkedIn|Flickr|Telegram|social\s+media)\b.{{0,80}}
    | (?:last\ (?:updated|modified)|printed\ on)\b.{{0,60}}
    | (?:©|\(c\)\s|copyright\b).{{0,120}} | \W*all\s+rights\s+reserved\b.{{0,80}}
    | (?:the\s+)?(?:views|opinions)\s+expressed\s+(?:in\s+this|herein)\b.{{0,300}} | disclaimer\s*:.{{0,400}}
    | this\s+(?:newsletter|bulletin|issue)\s+(?:is|was)\s+
      (?:published|produced|compiled|issued|circulated|edited)\b.{{0,300}}
    | \W*previous\W[\d\s|]*next\b.{{0,40}}
    | .{{0,100}}\|\s*(?:page\s+)?\d{{1,3}}\W*
    | .{{0,140}}\bpage\s+\d{{1,3}}\s*(?:of|/)\s*\d{{1,3}}\W*
    | (?:Page\s+)?[-–—\s]*\d{{1,3}}[-–—\s]* | [\W_]+
    | Archives?\W*
    | (?:19|20)\d\d
    | (?!.*\b(?:19|20)\d\d)[A-Z][\w\ ]{{2,20}}\s\|\s[A-Z][\w\ ]{{2,20}}   # All stories | Print, no Vienna | May 2021
    | \W*(?:photos?|pictures?|image|credits?|source)\s*(?:credits?)?\s*[:©].{{0,80}}
    # a caption that ends with its credit: The delegation (photo: UNODC); Participants in Brčko. © UNODC
    | [A-Z(].{{0,160}}\b(?:photos?|pictures?|image)(?:\s+credits?|\s+courtesy\s+of|\s+by|\s*:)\s?[^.]{{2,60}}\)\W*
    | [A-Z(][^.!?©]{{0,200}}[.\s(]\s?©\s?[^.!?:]{{2,60}}
    | caption\s*:.{{0,250}}
    | for\s+(?:more|further|additional|any)\s+(?:information|details|questions|queries|inquiries)\b[^.:]{{0,60}}?,?\s+
      (?:please\s+)?(?:contact|write\s+to|call|e-?mail|get\s+in\s+touch|turn\s+to)\b.{{0,120}}
    | (?:media\s+|press\s+)?contacts?(?:\s+persons?)?\s*:.{{0,80}}(?:@|\+\d).{{0,120}}
    | (?:editors?|editorial\s+(?:team|board|office)|(?:designed|edited|printed)\s+by|layout|publisher)\s*:.{{0,200}}
    | (?:tel(?:ephone)?|phone|fax|e-?mail)\b\.?\s*(?:\([^)]{{0,10}}\))?\s*:.{{0,120}}
    | (?:from\s+)?left\s+to\s+right\b[^.]{{0,200}}
    | [\s(]*\*[\s)]*(?:(?:all\s+|any\s+)?references?\s+to\s+Kosovo|this\s+designation).{{0,250}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?:credit|source|caption|©)|.*(?:photo|picture|image|left to right)|(?!copyright).{3,}©", re.IGNORECASE
)
_CELLS = re.compile(r"\s*[|»·•]\s*")
_CELL = re.compile(r"[^\W\d][^\W\d_]*(?:[\s&/'’-]+[^\W\d_]+){0,3}|\d{1,4}")
_FEWEST_CELLS: Final = 3
_GLUED_CREDIT = re.compile(r"^.*©\s?.{2,40}?(?=[A-Z]{4,},\s)")
_TRAILING_MORE = re.compile(r"\s+(?:MORE|Read more)\s*[.>»]*$")
# "... told the audience. [Read more]", "... in Sofia. Continue reading »"; in brackets or before an arrow "more" alone.
_TRAILING_BUTTON = re.compile(
    rf"(?<=[.!?…\"”’)])\s+(?:[\[(<]\s*(?:{_BUTTON}|more|click\s+here)\s*[\])>]|(?:{_BUTTON}|click\s+here)|more(?=\s*[>»→…]))"
    r"[\s.>»→…]*$",
    re.IGNORECASE,
)


def furniture_kind(text: str) -> str:
    """What a line of furniture is called."""
    if text.startswith("*"):
        return "footnote"
    return "credit" if _CREDIT.match(text) else "menu"


def is_furniture(text: str) -> bool:
    """Whether a line is a menu, a credit or a button.

    >>> [is_furniture(line) for line in ("Back to top", "Photo: FoNet", "January | February | March", "2010", "Sofia")]
    [True, True, True, True, False]
    """
    return bool(_FURNITURE.fullmatch(text)) or _is_menu(text)


def _is_menu(text: str) -> bool:
    """Whether a line is made of three cells or more, each a few words or a number: "About us | Site map | Contact".

    Cells that are all dates are an archive's ("May 2021 | June 2021 | July 2021"); with one place among them they may
    be a dateline, and a row of a table begins with its bar.
    """
    cells = _CELLS.split(text.rstrip(" |»·•"))
    if len(cells) < _FEWEST_CELLS:
        return False
    return all(_CELL.fullmatch(cell) or _is_date(cell) for cell in cells) and (
        not read_dates(text) or all(_is_date(cell) for cell in cells)
    )


def _is_date(cell: str) -> bool:
    return [(span.begin, span.end) for span in read_dates(cell)] == [(0, len(cell))]


def without_button(text: str) -> str:
    """A text without the button behind its last sentence.

    >>> without_button("It was opened in Sofia. [Read more]")
    'It was opened in Sofia.'
    """
    return _TRAILING_BUTTON.sub("", _TRAILING_MORE.sub("", text))


def without_credit(line: Line) -> Line:
    """A line without a caption glued before its text and a button left after it."""
    text = without_button(line.text)
    glued = _GLUED_CREDIT.match(text)
    return Line(line.number, text[glued.end() :] if glued else text)
