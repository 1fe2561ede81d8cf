"""A Word file in, its headlines, paragraphs, lists and tables out, without what was deleted with changes tracked.

mammoth turns the file into HTML, which html.py reads: docs/INPUTS.md says what it was compared with.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

import mammoth

from seecli.documents.formats.html import read_markup
from seecli.errors import DocumentError

_TEXT: Final = "word/document.xml"
_LARGEST_TEXT: Final = 16_000_000  # bytes of XML that are read, some 2,000 pages; they take 40 times that in memory
_MOST_ELEMENTS: Final = 400_000  # of XML, some 1,000 pages; the library takes 50 microseconds for each
_MOST_PARTS: Final = 10_000
# Word names its styles in small letters, other programs as they are shown.
_CAPTIONS: Final = "\n".join(f"p[style-name='{name}'] => p.caption:fresh" for name in ("caption", "Caption"))
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_docx(path: Path, content: bytes) -> list[str]:
    """The blocks of a Word file."""
    try:
        with ZipFile(BytesIO(content)) as parts:
            texts = _read_texts(path, parts)
        # Pictures are not taken along: they would be written out letter by letter.
        markup = mammoth.convert_to_html(
            _pack(texts),
            convert_image=mammoth.images.img_element(lambda _: {}),
            external_file_access=False,
            ignore_empty_paragraphs=True,
            style_map=_CAPTIONS,
        ).value
    except DocumentError:
        raise
    except BadZipFile as error:
        raise DocumentError(path, "is no Word file (.docx), whatever its name says; save it as .docx") from error
    except Exception as error:  # whatever a damaged file makes the library stumble over
        problem = "is damaged and cannot be read; open it in Word or LibreOffice and save it again"
        raise DocumentError(path, problem) from error
    return read_markup(markup)


def _pack(texts: Mapping[str, bytes]) -> BytesIO:
    """A Word file of these parts alone: the library opens whatever part another one names, one called .bin too."""
    file = BytesIO()
    with ZipFile(file, "w") as parts:
        for name, text in texts.items():
            parts.writestr(name, text)
    return file


def _read_texts(path: Path, parts: ZipFile) -> Mapping[str, bytes]:
    """The parts that are text, by name; a DocumentError for what no word processor writes.

    That is text that fills the memory, and declarations of entities.
    """
    files = [part for part in parts.infolist() if part.filename.endswith((".xml", ".rels"))]
    if not any(part.filename == _TEXT for part in files):
        raise DocumentError(path, "is no Word file (.docx), whatever its name says; save it as .docx")
    # A part that is larger than it says is damaged: the library reads no further than what it says.
    size = sum(part.file_size for part in files)
    if size > _LARGEST_TEXT or len(parts.infolist()) > _MOST_PARTS:
        raise DocumentError(path, f"unpacks to {size // 1_000_000:,} MB of text; convert it to text, or split it")
    texts = {part.filename: parts.read(part) for part in files}
    signs = [text.replace(b"\0", b"") for text in texts.values()]
    if any(_DECLARATION.search(text) for text in signs):
        raise DocumentError(path, "declares entities, as no word processor does; leave it out")
    if sum(text.count(b"<") for text in signs) > 2 * _MOST_ELEMENTS:
        raise DocumentError(path, f"has more than {_MOST_ELEMENTS:,} elements; convert it to text, or split it")
    return texts
