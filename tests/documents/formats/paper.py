"""Articles as a printed newsletter: PDF in one, two or three columns, with what a printed page carries beside them."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final, NamedTuple

import pypdfium2
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table
from reportlab.platypus.flowables import Flowable

from tests.documents.formats.articles import Article

RUNNING_HEAD: Final = "UNODC in South Eastern Europe | Newsletter"
MASTHEAD: Final = ("UNODC in South Eastern Europe", "NEWSLETTER | Vol. 31")
_WIDTH, _HEIGHT = A4
_MARGIN: Final = 48
_GUTTER: Final = 16
_HEAD: Final = 70
_UNFRAMED: Final = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    *((f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
]
_VOWELS: Final = "aeiou"


class Look(NamedTuple):
    """How a newsletter is printed."""

    columns: int = 2
    size: float = 9.5
    headline: float = 13
    font: str = "Times-Roman"
    gap: float = 6  # between paragraphs
    indent: float = 0
    is_justified: bool = True
    has_pictures: bool = True
    is_spanning: bool = False  # headlines over all columns
    sections: tuple[str, ...] = ()
    password: str | None = None


class _Picture(Flowable):
    """A grey picture."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self.width, self.height = width, width * 0.4

    def draw(self) -> None:
        self.canv.drawImage(ImageReader(Image.new("RGB", (4, 4), "grey")), 0, 0, self.width, self.height)


def print_newsletter(articles: Sequence[Article], look: Look) -> bytes:
    """A newsletter of these articles, some pages long."""
    target = BytesIO()
    template = BaseDocTemplate(target, pagesize=A4, invariant=1, encrypt=look.password)
    first = PageTemplate("first", _frames(look, _HEIGHT - _HEAD - 60), onPage=_draw_masthead)
    first.autoNextPageTemplate = "later"
    template.addPageTemplates([first, PageTemplate("later", _frames(look, _HEIGHT - _HEAD), onPage=_draw_furniture)])
    template.build(list(_story(articles, look)))
    return target.getvalue()


def print_by_rows(articles: Sequence[Article], look: Look) -> bytes:
    """The same with its lines stored from top to bottom over all columns, as printer drivers do."""
    document = pypdfium2.PdfDocument(print_newsletter(articles, look))
    for page in document:
        parts = sorted(
            page.get_objects(max_depth=1), key=lambda part: (-round(part.get_bounds()[1]), part.get_bounds())
        )
        for part in parts:
            page.remove_obj(part)
        for part in parts:
            page.insert_obj(part)
        page.gen_content()
    target = BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()


def _column_width(look: Look) -> float:
    return (_WIDTH - 2 * _MARGIN - (look.columns - 1) * _GUTTER) / look.columns


def _frames(look: Look, top: float) -> list[Frame]:
    if look.is_spanning:
        return [Frame(_MARGIN, _MARGIN, _WIDTH - 2 * _MARGIN, top - _MARGIN, 0, 0, 0, 0)]
    width = _column_width(look)
    left = [_MARGIN + index * (width + _GUTTER) for index in range(look.columns)]
    return [Frame(x, _MARGIN, width, top - _MARGIN, 0, 0, 0, 0) for x in left]


def _draw_furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawString(_MARGIN, _HEIGHT - 30, RUNNING_HEAD)
    canvas.drawCentredString(_WIDTH / 2, 24, f"Page {document.page}")


def _draw_masthead(canvas: Canvas, document: BaseDocTemplate) -> None:
    _draw_furniture(canvas, document)
    canvas.setFillColor(Color(0, 0.3, 0.6))
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(_MARGIN, _HEIGHT - 80, MASTHEAD[0])
    canvas.setFont("Helvetica", 14)
    canvas.drawString(_MARGIN, _HEIGHT - 105, MASTHEAD[1])


def _story(articles: Sequence[Article], look: Look) -> Iterator[Flowable]:
    headline = ParagraphStyle(
        "headline", fontName="Helvetica-Bold", fontSize=look.headline, spaceBefore=10, spaceAfter=4
    )
    headline.leading = headline.fontSize * 1.15
    section = headline.clone("section", fontSize=look.headline + 3)
    for number, article in enumerate(articles):
        if look.sections and number % 4 == 0:
            yield Paragraph(look.sections[number // 4 % len(look.sections)], section)
        yield Paragraph(article.title, headline)
        body = list(_body(article, look))
        if look.is_spanning:
            width = _column_width(look)
            yield Table([[body[:1], "", body[1:]]], [width, _GUTTER, width], style=_UNFRAMED)
        else:
            yield from body
        yield Spacer(1, 6)


def _body(article: Article, look: Look) -> Iterator[Flowable]:
    text = ParagraphStyle("text", fontName=look.font, fontSize=look.size, leading=look.size * 1.2)
    text.spaceAfter, text.firstLineIndent = look.gap, look.indent
    text.alignment = TA_JUSTIFY if look.is_justified else TA_LEFT
    caption = ParagraphStyle("caption", fontName="Helvetica-Oblique", fontSize=7.5, leading=9, spaceAfter=8)
    first, *rest = article.paragraphs
    yield Paragraph(_with_breaks(f"{article.dateline}{first}"), text)
    if look.has_pictures:
        yield _Picture(_column_width(look))
        yield Paragraph(article.caption, caption)
    yield from (Paragraph(_with_breaks(paragraph), text) for paragraph in rest)


def _with_breaks(text: str) -> str:
    """A text that may be broken inside its long words."""
    return " ".join(map(_with_break, text.split(" ")))


def _with_break(word: str) -> str:
    cuts = [at for at in range(4, len(word) - 3) if word[at - 1] in _VOWELS and word[at] not in _VOWELS]
    return f"{word[: cuts[0]]}\u00ad{word[cuts[0] :]}" if word.isalpha() and word.islower() and cuts else word
