"""Files that are damaged, lie about what they are or mean harm: one line each, whatever the libraries stumble over."""

import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from seecli.documents.formats import read_lines
from seecli.errors import DocumentError
from tests.documents.formats.articles import ARTICLES
from tests.documents.formats.office import write_document
from tests.documents.formats.paper import Look, print_newsletter

PDF = print_newsletter(ARTICLES[:1], Look())
DOCX = write_document(ARTICLES[:1])
TEXT = "word/document.xml"


def pdf_of(stream: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A PDF of one page on which this is drawn."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(stream), filters, stream),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % numbered for numbered in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def docx_with(old: bytes, new: bytes) -> bytes:
    """A Word file with other words in the part that holds its text."""
    target = BytesIO()
    with ZipFile(BytesIO(DOCX)) as source, ZipFile(target, "w", ZIP_DEFLATED) as file:
        for part in source.infolist():
            content = source.read(part)
            file.writestr(part, content.replace(old, new) if part.filename == TEXT else content)
    return target.getvalue()


def zip_of(name: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as file:
        file.writestr(name, "<document/>")
    return target.getvalue()


def docx_elsewhere(text: bytes) -> bytes:
    """A Word file that names another part for the one that holds its text, which is as long as that of no document."""
    target = BytesIO()
    with ZipFile(BytesIO(DOCX)) as source, ZipFile(target, "w", ZIP_DEFLATED) as file:
        file.writestr("word/text.bin", source.read(TEXT).replace(b"</w:body>", text * 850_000 + b"</w:body>"))
        for part in source.infolist():
            file.writestr(part, source.read(part).replace(b'"word/document.xml"', b'"word/text.bin"'))
    return target.getvalue()


DOCTYPE = b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        pytest.param("a.pdf", b"", "is empty", id="no byte"),
        pytest.param("a.pdf", b"Some text", "is no PDF", id="text called PDF"),
        pytest.param("a.pdf", DOCX, "is no PDF", id="Word file called PDF"),
        pytest.param("a.pdf", PDF[: len(PDF) // 2], "is damaged", id="half a PDF"),
        pytest.param("a.pdf", b"%PDF-1.7\n", "is damaged", id="head of a PDF"),
        pytest.param(
            "a.pdf",
            print_newsletter(ARTICLES[:1], Look()._replace(password=ARTICLES[0].start)),
            "is encrypted",
            id="password needed",
        ),
        pytest.param("a.pdf", pdf_of(zlib.compress(b"0 0 m 9 9 l S")), "holds pictures .* no text", id="scan"),
        pytest.param("a.pdf", pdf_of(zlib.compress(b" " * 10**7)), "unpacks to more", id="10 MB of nothing"),
        pytest.param(
            "a.pdf",
            pdf_of(zlib.compress(zlib.compress(b" " * 10**7)), b"[/FlateDecode/FlateDecode]"),
            "unpacks to more",
            id="packed twice",
        ),
        pytest.param("a.html", PDF, "is no HTML", id="PDF called HTML"),
        pytest.param("a.html", b"Some text", "is no HTML", id="text called HTML"),
        pytest.param("a.html", b"<html><body></body></html>", "holds no text", id="page without text"),
        pytest.param("a.html", b"<p " + b"a b c d " * 9000 + b">x", "2,000 attributes", id="36,000 attributes"),
        pytest.param("a.html", b"<div>" * 50_000 + b"x", "12,000 elements", id="50,000 deep"),
        pytest.param("a.docx", PDF, "is no Word file", id="PDF called DOCX"),
        pytest.param("a.docx", b"\xd0\xcf\x11\xe0" * 9, "is no Word file", id="old or encrypted Word file"),
        pytest.param("a.docx", zip_of("a.xml"), "is no Word file", id="another archive"),
        pytest.param("a.docx", zip_of(TEXT), "is damaged", id="no relations"),
        pytest.param("a.docx", DOCX[: len(DOCX) // 2], "is no Word file", id="half a Word file"),
        pytest.param("a.docx", docx_with(b"</w:p>", b"</w:q>"), "is damaged", id="tags that do not match"),
        pytest.param("a.docx", docx_with(b"</w:body>", b" " * 17_000_000), "unpacks to 1. MB", id="bomb"),
        pytest.param("a.docx", docx_with(b"</w:body>", b"<w:p/>" * 850_000), "400,000 elements", id="many elements"),
        pytest.param("a.docx", docx_with(b"<w:document", DOCTYPE + b"<w:document"), "declares entities", id="XXE"),
    ],
)
def test_one_line_says_what_is_wrong(name, content, problem):
    with pytest.raises(DocumentError, match=rf"^{name}: .*{problem}.*$") as raised:
        list(read_lines(Path(name), content))
    assert "\n" not in str(raised.value)


def test_what_is_only_odd_is_read():
    assert read_lines(Path("a.html"), b"<div>" * 5_000 + b"deep") == ["deep"]
    assert read_lines(Path("a.html"), b"<p>" + b"&amp;" * 9_000)[0] == "&" * 9_000
    assert read_lines(Path("a.html"), b"<ul><li><a href=x>a " * 2_000)[-1].startswith("• a")
    assert len(read_lines(Path("a.html"), b"<table><tr><td>x " * 500)) == 999
    assert read_lines(Path("a.docx"), docx_elsewhere(b"<w:p/>")) == read_lines(Path("a.docx"), DOCX)
    for charset in (b"undefined", b"unicode_escape", b"utf-7", b"rot13"):
        assert read_lines(Path("a.html"), b"<meta charset=" + charset + b"><p>\\ud800 +ADw-") == ["\\ud800 +ADw-"]
    assert read_lines(Path("a.html"), b"<img src='data:," + b"x" * 90_000 + b"'><p>text") == ["text"]
