"""Articles as a printed newsletter: PDF in one, two or three columns, with what a printed page carries beside them."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer
from reportlab.platypus.flowables import Flowable

from tests.documents.formats.articles import Article

MASTHEAD: Final = ("UNODC in South Eastern Europe", "NEWSLETTER | Vol. 31")
_MARGIN: Final = 48
_GUTTER: Final = 16
_HEAD: Final = 70
_VOWELS: Final = "aeiou"


class _Picture(Flowable):
    """A grey picture; what is printed in it is part of the picture."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height

    def draw(self) -> None:
        self.canv.drawImage(ImageReader(Image.new("RGB", (4, 4), "grey")), 0, 0, self.width, self.height)


def print_newsletter(articles: Sequence[Article], columns: int = 2, **looks: Any) -> bytes:
    """A newsletter of several pages; `looks` are the print and what stands beside the text."""
    target = BytesIO()
    width, height = A4
    inner = width - 2 * _MARGIN
    column = (inner - (columns - 1) * _GUTTER) / columns
    template = BaseDocTemplate(target, pagesize=A4, invariant=1, **looks.get("protection", {}))

    def frames(top: float) -> list[Frame]:
        left = [_MARGIN + index * (column + _GUTTER) for index in range(columns)]
        return [Frame(x, _MARGIN, column, top - _MARGIN, 0, 0, 0, 0) for x in left]

    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(_MARGIN, height - 30, "UNODC in South Eastern Europe | Newsletter")
        canvas.drawCentredString(width / 2, 24, f"Page {document.page}")

    def first(canvas: Canvas, document: BaseDocTemplate) -> None:
        furniture(canvas, document)
        canvas.setFillColor(Color(0, 0.3, 0.6))
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(_MARGIN, height - 80, MASTHEAD[0])
        canvas.setFont("Helvetica", 14)
        canvas.drawString(_MARGIN, height - 105, MASTHEAD[1])

    template.addPageTemplates(
        [
            PageTemplate("first", frames(height - _HEAD - 60), onPage=first, autoNextPageTemplate="later"),
            PageTemplate("later", frames(height - _HEAD), onPage=furniture),
        ]
    )
    template.build(list(_story(articles, column, **looks)))
    return target.getvalue()


def _story(articles: Sequence[Article], width: float, size: float = 9.5, **looks: Any) -> Iterator[Flowable]:
    text = ParagraphStyle("text", fontName=looks.get("font", "Times-Roman"), fontSize=size, leading=size * 1.2)
    text.spaceAfter, text.firstLineIndent = looks.get("gap", 6), looks.get("indent", 0)
    text.alignment = TA_JUSTIFY if looks.get("justified", True) else 0
    headline = ParagraphStyle(
        "headline", fontName="Helvetica-Bold", fontSize=looks.get("headline", 13), spaceBefore=10, spaceAfter=4
    )
    headline.leading = headline.fontSize * 1.15
    caption = ParagraphStyle("caption", fontName="Helvetica-Oblique", fontSize=7.5, leading=9, spaceAfter=8)
    for number, article in enumerate(articles):
        if looks.get("section") and number % 4 == 0:
            yield Paragraph(looks["section"][number // 4 % len(looks["section"])], headline.clone("s", fontSize=15))
        yield Paragraph(article.title, headline)
        first, *rest = article.paragraphs
        yield Paragraph(_hyphenated(f"{article.dateline}{first}", looks), text)
        if looks.get("pictures", True):
            yield _Picture(width, width * 0.4)
            yield Paragraph(article.caption, caption)
        yield from (Paragraph(_hyphenated(paragraph, looks), text) for paragraph in rest)
        yield Spacer(1, 6)


def _hyphenated(text: str, looks: dict[str, Any]) -> str:
    """A text that may be broken inside its long words."""
    return " ".join(map(_with_breaks, text.split(" "))) if looks.get("hyphens", True) else text


def _with_breaks(word: str) -> str:
    cuts = [at for at in range(4, len(word) - 3) if word[at - 1] in _VOWELS and word[at] not in _VOWELS]
    return f"{word[: cuts[0]]}\u00ad{word[cuts[0] :]}" if word.isalpha() and word.islower() and cuts else word
