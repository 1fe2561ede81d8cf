"""A file of any kind in, the lines of text out that its line numbers count: text as it is, the rest converted.

Each kind has one module here, loaded when the first file of that kind is read. What is converted comes out as the
layouts know it: headline, date and paragraph each on a line, a blank line between them, links as `[label](url)`.
"""

# ruff: noqa: PLC0415  (each kind is loaded when the first file of that kind is read)

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from seecli.errors import DocumentError

EXTRA: Final = "pip install 'seecli[documents]'"
_HTML: Final = (".html", ".htm")
_LONGEST_BLOCK: Final = 100_000  # as in plain.py; a list or a table may be as long
# Hyphens at which no line may end, and those that show at the end of a line only.
_HYPHENS: Final = {"\u2010": "-", "\u2011": "-", "\u00ad": ""}
ENDINGS: Final = (".txt", ".md", *_HTML, ".pdf", ".docx")


def read_lines(path: Path, content: bytes) -> Iterable[str]:
    r"""The lines of a file, numbered from 1 as they stand here; what cannot be read is a DocumentError.

    >>> list(read_lines(Path("a.txt"), "Durrës\r\n\r\nBar".encode()))
    ['Durrës\r', '\r', 'Bar']
    """
    if not content.strip():
        raise DocumentError(path, "is empty; convert the document to text again")
    if path.suffix.lower() not in ENDINGS[2:]:
        from seecli.documents.formats.plain import read_plain

        return read_plain(path, content)
    blocks = _read_blocks(path, content)
    if not blocks:
        raise DocumentError(path, "holds no text; leave it out, or convert it to text")
    if max(map(len, blocks)) > _LONGEST_BLOCK:
        raise DocumentError(path, f"has a paragraph of more than {_LONGEST_BLOCK:,} letters; convert it to text")
    text = "\n\n".join(blocks)
    for sign, hyphen in _HYPHENS.items():
        text = text.replace(sign, hyphen)
    return text.split("\n")


def _read_blocks(path: Path, content: bytes) -> list[str]:
    """Headlines, dates, paragraphs in reading order; a list is one block of several lines."""
    try:
        match path.suffix.lower():
            case ".pdf":
                from seecli.documents.formats.pdf import read_pdf

                return read_pdf(path, content)
            case ".docx":
                from seecli.documents.formats.docx import read_docx

                return read_docx(path, content)
            case _:
                from seecli.documents.formats.html import read_html

                return read_html(path, content)
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        raise DocumentError(path, f"cannot be read without {library}; {EXTRA}") from error
