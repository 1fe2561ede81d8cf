"""Paragraphs of a presentation in, the same with the title of the cover and the headings of its slides named."""

from collections.abc import Iterator, Sequence
from typing import Final

from seecli.documents.formats.pdf.paragraphs import Paragraph
from seecli.documents.formats.pdf.shapes import Page

_LEAST_PRINT: Final = 1 / 42  # of the height: a newsletter on its side has 1/60, a slide 1/30 and more


def is_deck(pages: Sequence[Page], size: float) -> bool:
    """Whether pages are slides: wider than high, in print that is read from afar."""
    slides = [page for page in pages if page.width > page.height and size >= _LEAST_PRINT * page.height]
    return len(slides) * 2 > len(pages)


def name_headings(paragraphs: Sequence[Paragraph], *, is_cover: bool) -> Iterator[Paragraph]:
    """The paragraphs of a slide; the largest on the cover is the title, and small print is no caption."""
    headings = [paragraph for paragraph in paragraphs if paragraph.kind == "heading"]
    named = max(headings, key=_size, default=None) if is_cover else next(iter(headings), None)
    for paragraph in paragraphs:
        if paragraph is named:
            yield paragraph._replace(kind="title" if is_cover else "slide")
        else:
            yield paragraph._replace(kind="text")


def _size(paragraph: Paragraph) -> float:
    return max(line.size for line in paragraph.lines)
