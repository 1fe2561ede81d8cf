"""A PDF in, its headlines and paragraphs in reading order out, put together by where the words stand on its pages."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from seecli.documents.formats.pdf.captions import part_captions
from seecli.documents.formats.pdf.columns import read_columns
from seecli.documents.formats.pdf.furniture import part_furniture
from seecli.documents.formats.pdf.initials import find_known, join_initials
from seecli.documents.formats.pdf.joins import join_paragraphs
from seecli.documents.formats.pdf.paragraphs import Paragraph, find_size, read_paragraphs
from seecli.documents.formats.pdf.shapes import Page
from seecli.documents.formats.pdf.slides import is_deck, name_headings
from seecli.documents.formats.pdf.words import read_pages
from seecli.errors import DocumentError

_FEWEST_WORDS: Final = 5  # a scan may carry a stamp or the name of the scanner


def read_pdf(path: Path, content: bytes) -> list[str]:
    """The blocks of a PDF; one without text is a DocumentError."""
    pages = list(read_pages(path, content))
    if sum(len(page.words) for page in pages) < _FEWEST_WORDS:
        raise DocumentError(path, "holds pictures of pages and no text; run text recognition (ocrmypdf) on it first")
    return join_paragraphs(list(_paragraphs(pages)))


def _paragraphs(pages: Sequence[Page]) -> Iterator[Paragraph]:
    head, inside = part_furniture(pages)
    size = find_size(word for page in inside for word in page.words)
    yield from (Paragraph("running head", (line,), is_filled=False, tops_column=False) for line in head)
    known = find_known(word for page in inside for word in page.words)
    has_slides = is_deck(inside, size)
    for number, whole in enumerate(join_initials(page, size, known) for page in inside):
        page, captions = part_captions(whole, size)
        found = [part for column in read_columns(page, size) for part in read_paragraphs(column, whole.pictures, size)]
        yield from name_headings(found, is_cover=number == 0) if has_slides else found
        yield from (Paragraph("caption", tuple(lines), is_filled=False, tops_column=False) for lines in captions)
