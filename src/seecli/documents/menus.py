"""Lines of a page that are nobody's text: menus, buttons, page numbers, imprints, legal notices, credits.

Pages and newsletters of every year and office carry them behind the last sentence of an item, each in other words.
What tells them is their form: a verb addressed to the reader ("Read more", "Follow us on ..."), a label and an
address, or cells with a bar between them.
"""

import re
from functools import lru_cache
from typing import Final

from seecli.documents.source import Line
from seecli.phrases.dates import read_dates

_NOUN = (
    r"(?:story|article|text|report|news|press\s+release|interview|publication|document|statement|speech|message|video|"
    r"recording|(?:photo\s+)?gallery|photos|brochure)"
)
_BUTTON = (
    r"(?:(?:read|see|view|show|learn|find\s+out|discover|know)\s+more"
    rf"|(?:read|see|view|watch|download|open)\s+(?:(?:the|our|this)\s+)?(?:full\s+|whole\s+|complete\s+)?{_NOUN}(?:\s+in\s+full)?"
    rf"|full\s+{_NOUN}|photo\s+gallery|continue\s+reading"
    r"|(?:more|all|see\s+all|view\s+all)\s+(?:news|stories)(?:\s+(?:from|on)\s[\w\s]{2,30})?)"
)
_MENU = rf"""
    \W*(?:Back\ to\ [\w\s&]{{3,25}}|Top\ of\ page|(?:Go|Return)\ to\ [\w\s]{{3,20}}|Back|Top|MORE|{_BUTTON})\W*
    # Learn more about the campaign; Click here to learn more about UN-PRAC: no full stop, no address in it
    | \W*(?:please\s+)?(?:(?:to\s+)?(?:{_BUTTON})\s+(?:about|on|here|at|in)
      |(?:to\s+{_BUTTON},?\s+)?(?:please\s+)?click\s+(?:here|on))\b[^.!?:]{{0,120}}\W*
    | \W*(?:Print|Share|Tweet|Send|E-?mail)(?:\s+(?:this|it)(?:\s+(?:page|story|article))?)?\W*
    | \W*(?:Print(?:er)?[\s-](?:friendly\s+)?version|(?:text\s+|also\s+)?available\s+in\s+[A-Z]\w+)\W*
    | \[[A-Z]\w+\s+version\]
    | \W*(?:Share|Send|Tweet)\s+(?:this\s+)?(?:on|via|to)\s[\w\s]{{2,30}}\W*
    | \W*(?:Home|Site\s?map|(?:Contact|About)\s+us|(?:Legal|Privacy)\s+(?:notice|policy)|Terms\s+of\s+use)\W*
    | \W*(?:Fraud\s+alert|Leave\s+a\s+comment|Comments?\s*\(\d+\)|Text\s+size\b.{{0,20}})\W*
    | \W*(?:Newer|Older|Previous|Next|Load\s+more|View\s+all)(?:\s+(?:stories|story|posts?|news|items?|page))?\W*
    | \W*(?:(?:to\s+)?(?:un)?subscribe|sign\s+up)(?:,|\s+(?:to|for|from|here|now))?\b.{{0,100}}
    | \W*skip\s+to\s+(?:main\s+)?(?:content|navigation)\W* | \W*you\s+are\s+here\b.{{0,160}}
    | (?:Home|Media\s+cent(?:re|er)|News)\s*(?:[/>»]\s*[\w\s&-]{{2,40}}){{1,6}}
    | \W*(?:follow|like|join|watch|find|connect\s+with)\s+(?:us|(?:our|[A-Z]{{2,}})(?:\s[\w\s]{{2,30}}?)?)
      \s+(?:on|via|at)\s+(?:Facebook|Twitter|X|Instagram|YouTube|LinkedIn|Flickr|Telegram|social\s+media)\b.{{0,80}}
    | \W*follow\s+us\W.{{0,80}} | \W*[@\#]\w{{3,30}}(?:\s+[@\#]\w{{3,30}}){{0,5}}\W*
    | (?:last\ (?:updated?|modified)|printed\ on)\b.{{0,60}}
    | (?:tags|keywords|categor(?:y|ies)|filed\s+under|views)\s*:.{{0,160}} | posted\s+by\s.{{2,60}}
    | see\s+also\s*:[^.]{{0,120}}
    | \W*previous\W[\d\s|]*next\b.{{0,40}}
    | Archives?\W* | (?:19|20)\d\d
    | (?!.*\b(?:19|20)\d\d)[A-Z][\w\ ]{{2,20}}\s\|\s[A-Z][\w\ ]{{2,20}}   # All stories | Print, no Vienna | May 2021
"""
_IMPRINT = r"""
    (?:©|\(c\)\s|copyright\b).{0,120} | \W*all\s+rights\s+reserved\b.{0,80}
    | (?:the\s+)?(?:views|opinions)\s+expressed\s+(?:in\s+this|herein)\b.{0,300} | disclaimer\s*:.{0,400}
    | the\s+(?:contents?|information)\s+(?:of|in|contained\s+in)\s+this\s+(?:newsletter|bulletin|publication|issue)\s
      (?:is|are|do|does|has|have)\b.{0,300}
    | the\s+designations\s+employed\b.{0,400}
    | this\s+(?:newsletter|bulletin|publication|issue)\s+(?:has|was)\s+not\s+been\s+formally\s+edited\b.{0,60}
    | this\s+(?:newsletter|bulletin|issue)\s+(?:is|was)\s+
      (?:published|produced|compiled|issued|circulated|edited)\b.{0,300}
    | (?:the\s+)?next\s+issue\s*(?::|of\b|will\b|appears\b).{0,120}
    | \d{1,3}\s*\|\s*(?:UNODC|[\w\s]{0,40}(?:newsletter|bulletin)).{0,60}
    | (?:Page\s+)?[-–—\s]*\d{1,3}(?:\s*/\s*\d{1,3})?[-–—\s]* | [\W_]+
    | \W*end(?:\s+of\s+(?:document|page|text))?\W*
    | for\s+(?:(?:more|further|additional|any)\s+)?(?:information|details|questions|queries|inquiries)\b
      [^.:]{0,60}?,?\s+(?:please\s+)?(?:contact|write\s+to|call|e-?mail|get\s+in\s+touch|turn\s+to|click)\b.{0,120}
    | (?:media\s+|press\s+)?contacts?(?:\s+persons?)?\s*:.{0,80}(?:@|\+\d).{0,120}
    | (?:editors?(?:-in-chief)?|editorial\s+(?:team|board|office)|(?:designed|edited|printed)\s+by|publisher
      |(?:graphic\s+)?(?:layout|design)(?:\s+and\s+(?:layout|design))?)\s*:.{0,200}
    | (?:tel(?:ephone)?|phone|fax|e-?mail)\b\.?\s*(?:\([^)]{0,10}\))?\s*:.{0,120}
    | [\s(]*\*[\s)]*(?:(?:all\s+|any\s+)?references?\s+to\s+Kosovo|this\s+designation).{0,250}
"""
_PICTURE = r"""
    \W*(?:photos?|pictures?|image|credits?|source)\s*(?:credits?)?\s*[:©].{0,80}
    | \W*photos?\s+(?:by|courtesy\s+of)\s[^.!?]{2,60} | UNODC\s?/\s?(?-i:[A-Z])\.\s?\w{2,20}
    | (?:picture|photo|figure|fig|image|chart|graph|map)\b\.?\s*\d{1,2}\s*[.:–-].{0,200}
    | group\s+(?:photo|picture)\b[^.!?]{0,120}
    | caption\s*:.{0,250}
    | (?:from\s+)?left\s+to\s+right\b[^.]{0,200}
"""
# What is told by words or signs further inside, of which none is in most lines: to look for them costs a tenth.
_SIGNS: Final = ("|", "@", "©", "page", "box", "photo", "picture", "image")
_SIGNED = r"""
    .{0,100}\|\s*(?:page\s+)?\d{1,3}\W*
    | .{0,140}\bpage\s+\d{1,3}\s*(?:of|/)\s*\d{1,3}\W*
    | .{0,80}\b(?:newsletter|bulletin|issue)\b.{0,40}\bpage\s+\d{1,3}\W*
    # an address alone, or with a name: no sentence that asks to write to it
    | (?!.*\b[a-z]{4,}[.!?]\s)
      (?!.*\b(?:may|can|should|must|will|be|are|is|to|at)\b).{0,80}\b[\w.+-]{2,40}@[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}\W*
    | (?-i:[A-Z]).{0,140}\bP\.?\s?O\.?\s?Box\s+\d.{0,80}
    # a caption that ends with its credit: The delegation (photo: UNODC); Participants in Brčko. © UNODC
    | (?-i:[A-Z(]).{0,160}\b(?:photos?|pictures?|image)(?:\s+credits?|\s+courtesy\s+of|\s+by|\s*:)\s?[^.]{2,60}\)\W*
    | (?-i:[A-Z(])[^.!?]{0,160}[.,;|–-]\s?(?:photos?|pictures?|image)(?:\s+credits?)?\s*:\s?[^.!?]{2,60}
    | (?-i:[A-Z(])[^.!?©]{0,200}[.\s(]\s?©\s?[^.!?:]{2,60}
"""
_SIGNED_FURNITURE = re.compile(_SIGNED, re.VERBOSE | re.IGNORECASE)
_FURNITURE = re.compile(f"{_MENU} | {_IMPRINT} | {_PICTURE}", re.VERBOSE | re.IGNORECASE)
_CREDIT = re.compile(
    r"\W*(?:credit|source|caption|figure|fig\b|chart|graph|map|UNODC/|©)"
    r"|.*(?:photo|picture|image|left to right)|(?!copyright).{3,}©",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s*[|»·•]\s*")
_CELL = re.compile(r"[^\W\d][^\W\d_.]*(?:\.[a-z]{2,4})?(?:[\s&/'’-]+[^\W\d_]+){0,3}|\d{1,4}")
_FEWEST_CELLS: Final = 3
_GLUED_CREDIT = re.compile(r"^.*©\s?.{2,40}?(?=[A-Z]{4,},\s)")
_TRAILING_MORE = re.compile(r"\s+(?:MORE|Read more)\s*[.>»]*$")
# "held in Sofia. [more]", "held in Sofia. More »": "more" is a button in brackets or before an arrow.
_BRACKETED_MORE = re.compile(r"(?<=[.!?…\"”’)])\s+(?:[\[(<]\s*more\s*[\])>]|more\s*[>»→])[\s.>»→…]*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…\"”’)]\s+(?=[\[(<«©A-Z])")
_LONGEST_FURNITURE: Final = 480
_LONGEST_TAIL: Final = 161


def furniture_kind(text: str) -> str:
    """What a line of furniture is called."""
    if text.startswith("*"):
        return "footnote"
    return "credit" if _CREDIT.match(text) else "menu"


@lru_cache(maxsize=8192)
def is_furniture(text: str) -> bool:
    """Whether a line is a menu, a credit or a button.

    >>> [is_furniture(line) for line in ("Back to top", "Photo: FoNet", "January | February | March", "2010", "Sofia")]
    [True, True, True, True, False]
    """
    return len(text) <= _LONGEST_FURNITURE and (
        bool(_FURNITURE.fullmatch(text)) or _is_signed_furniture(text) or _is_menu(text)
    )


def _is_signed_furniture(text: str) -> bool:
    lowered = text.lower()
    return any(sign in lowered for sign in _SIGNS) and bool(_SIGNED_FURNITURE.fullmatch(text))


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
    """A text without the button, the credit or the note on whom to ask behind its last sentence.

    >>> without_button("It was opened in Sofia. [Read more]")
    'It was opened in Sofia.'
    """
    if "more" in text.lower():
        text = _BRACKETED_MORE.sub("", _TRAILING_MORE.sub("", text))
    while True:
        *_, last = (None, *_SENTENCE_END.finditer(text, max(len(text) - _LONGEST_TAIL, 0)))
        if last is None or not is_furniture(text[last.end() :]):
            return text
        text = text[: last.start() + 1]


def without_credit(line: Line) -> Line:
    """A line without a caption glued before its text and a button left after it."""
    text = without_button(line.text)
    glued = _GLUED_CREDIT.match(text)
    return Line(line.number, text[glued.end() :] if glued else text)
