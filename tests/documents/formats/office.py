"""Articles as a Word file: headings by style, a header, a text box, changes that are tracked."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents.formats.articles import Article

_CHANGE: Final = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"'


def write_document(articles: Sequence[Article], *, style: str = "Heading 1") -> bytes:
    """A document of these articles; with style "" the headlines are bold paragraphs, as many authors write them."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Office for stories | 7 July 2007, Rome, Italy"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    for article in articles:
        if style:
            document.add_heading(article.title, level=int(style[-1]))
        else:
            document.add_paragraph().add_run(article.title).bold = True
        first, *rest = article.paragraphs
        paragraph = document.add_paragraph()
        paragraph.add_run(article.dateline).bold = True
        paragraph.add_run(first)
        for text in rest:
            _add_tracked(document.add_paragraph(), text)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _add_tracked(paragraph: Any, text: str) -> None:
    """A paragraph whose second half was inserted in the place of other words."""
    middle = text.index(" ", len(text) // 2)
    paragraph.add_run(text[:middle])
    for markup in (
        f"<w:del {nsdecls('w')} {_CHANGE}><w:r><w:delText>, on 1 April 2001 in Rome</w:delText></w:r></w:del>",
        f'<w:ins {nsdecls("w")} {_CHANGE}><w:r><w:t xml:space="preserve">{escape(text[middle:])}</w:t></w:r></w:ins>',
    ):
        paragraph._p.append(parse_xml(markup))  # noqa: SLF001  (python-docx knows no tracked changes)


def write_parts() -> bytes:
    """A document with a list, a table, a link, a caption and a text box."""
    document = Document()
    document.add_heading("A meeting with everything", level=1)
    document.add_paragraph("12 March 2019, Tirana, Albania – The participants of the meeting agreed on three points:")
    for text in ("more controls", "fewer forms", "one desk"):
        document.add_paragraph(text, style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ("Port", "Boxes", "Durres", "84"), strict=True
    ):
        cell.text = text
    paragraph = document.add_paragraph("The report is out. ")
    address = document.part.relate_to(
        "https://www.example.org/report.html",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{address}"><w:r><w:t>Annual report</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))  # noqa: SLF001
    document.add_paragraph("Boxes in the port", style="Caption")
    box = (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>A box beside the text.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    document.add_paragraph("The next meeting is in May.")._p.append(parse_xml(box))  # noqa: SLF001
    target = BytesIO()
    document.save(target)
    return target.getvalue()
