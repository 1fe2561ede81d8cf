"""Bytes of a PDF in, the words of its pages out, each with its place, size and weight; and where the pictures are.

PDFium through pypdfium2: docs/INPUTS.md says what it was compared with.
"""

import ctypes  # noqa: TID251  (PDFium writes what it is asked for into numbers of C)
import math
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from time import process_time
from typing import Final, NamedTuple

import pypdfium2
from pypdfium2 import raw

from seecli.documents.formats.pdf.shapes import Box, Page, Word
from seecli.documents.formats.pdf.streams import refuse_bombs
from seecli.errors import DocumentError

_MOST_PAGES: Final = 2_000
_MOST_LETTERS: Final = 60_000  # on a page; a full page of a newspaper has 20,000
_BACKGROUND: Final = 0.6  # of the page: a picture behind the text, not in it
_UPRIGHT: Final = 0.1  # radians
_SIGNS: Final = {"\x02": "-", "\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf076": "•", "\u25cf": "•"}
_BOLD = re.compile(r"bold|black|heavy|demi|(?<!extra)-md\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli", re.IGNORECASE)
_LONGEST_NAME: Final = 128
_PATIENCE: Final = 20.0  # seconds; a page takes 0.02, a map of many lines 0.5
_PATIENCE_PER_PAGE: Final = 0.5
_LARGEST_PRINT: Final = 1_000.0  # points
_FARTHEST: Final = 20_000.0  # points: the largest page there is has 14,400
_LAST_CODE: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)
_PASSWORD: Final = "password"  # noqa: S105  (the word in the message of the library)


def read_pages(path: Path, content: bytes) -> Iterator[Page]:
    """The pages with words on them."""
    if b"%PDF-" not in content[:1024]:
        raise DocumentError(path, "is no PDF, whatever its name says; give it the ending that it is")
    refuse_bombs(path, content)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if _PASSWORD in str(error).lower():
            raise DocumentError(path, "is encrypted; save a copy that opens without a password") from error
        raise DocumentError(path, "is damaged and cannot be opened; get it again or print it to a new PDF") from error
    with document:
        if len(document) > _MOST_PAGES:
            raise DocumentError(path, f"has {len(document):,} pages, more than {_MOST_PAGES:,}; split it")
        begin = process_time()
        for number in range(len(document)):
            if process_time() - begin > _PATIENCE + number * _PATIENCE_PER_PAGE:
                raise DocumentError(
                    path, f"takes too long by page {number + 1}; print it to a new PDF, or leave it out"
                )
            yield _read_page(path, document, number)


def _read_page(path: Path, document: pypdfium2.PdfDocument, number: int) -> Page:
    try:
        page = document[number]
        letters = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise DocumentError(path, f"page {number + 1} is damaged; print the file to a new PDF") from error
    count = letters.count_chars()
    if count > _MOST_LETTERS:
        raise DocumentError(path, f"page {number + 1} has {count:,} letters, which no printed page has; leave it out")
    width, height = page.get_size()
    turn = _Turn(page.get_rotation(), width, height)
    words = tuple(_words(letters, count, turn))
    return Page(width, height, words, tuple(_pictures(page, turn)))


class _Turn(NamedTuple):
    """How a page is turned to be read: places of the file in, places from the upper left corner out."""

    angle: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file is seen."""
        match self.angle:
            case 90:
                return y, x
            case 180:
                return self.width - x, y
            case 270:
                return self.width - y, self.height - x
            case _:
                return x, self.height - y


class _Letter(NamedTuple):
    """A letter and where it stands: its left and right edge on its base line."""

    sign: str
    left: float
    right: float
    base: float


def _words(page: pypdfium2.PdfTextPage, count: int, turn: _Turn) -> Iterator[Word]:
    """The words in the order of the file: letters between blanks, at one height, without a leap."""
    letters: list[_Letter] = []
    first = 0
    size = 0.0
    for index in range(count):
        sign = _sign(raw.FPDFText_GetUnicode(page, index))
        letter = _letter(page, index, sign, turn) if sign else None
        if letter is None or (letters and _is_apart(letters[-1], letter, size)):
            yield from _word(page, first, letters, size, turn)
            letters = []
        if letter is not None:
            if not letters:
                first, size = index, _size(page, index)
            letters.append(letter)
    yield from _word(page, first, letters, size, turn)


def _is_apart(last: _Letter, letter: _Letter, size: float) -> bool:
    """Whether a blank or a leap is between two letters; those of a ligature have one place between them."""
    if (last.left, last.base) == (letter.left, letter.base):
        return False
    return abs(last.base - letter.base) > 0.2 * size or not -0.5 * size < letter.left - last.right < 0.6 * size


@lru_cache(maxsize=4096)
def _sign(code: int) -> str:
    """The sign of a code; nothing for what is a blank to a reader."""
    sign = chr(code) if code <= _LAST_CODE and code not in _SURROGATES else "\ufffd"
    sign = _SIGNS.get(sign, sign)
    return "" if sign.isspace() or sign < " " else sign


def _letter(page: pypdfium2.PdfTextPage, index: int, sign: str, turn: _Turn) -> _Letter:
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(page, index, box)
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    left, _ = turn.point(box.left, box.bottom)
    right, _ = turn.point(box.right, box.top)
    return _Letter(sign, min(left, right), max(left, right), turn.point(x.value, y.value)[1])


def _size(page: pypdfium2.PdfTextPage, index: int) -> float:
    """The size of the print as it is seen; a file may write size 1 and enlarge it."""
    matrix = raw.FS_MATRIX()
    size: float = raw.FPDFText_GetFontSize(page, index)
    is_known = raw.FPDFText_GetMatrix(page, index, matrix)
    return round(size * math.hypot(matrix.c, matrix.d), 1) if is_known else size


def _word(page: pypdfium2.PdfTextPage, first: int, letters: list[_Letter], size: float, turn: _Turn) -> Iterator[Word]:
    """The word of these letters; print that runs up a margin is no text."""
    if not letters or not _is_printed(letters, size) or not _is_upright(page, first, turn):
        return
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, first, name, _LONGEST_NAME, flags)
    font = name.value.decode(errors="replace")
    yield Word(
        text="".join(letter.sign for letter in letters),
        left=letters[0].left,
        right=max(letter.right for letter in letters),
        base=letters[0].base,
        size=size,
        is_bold=bool(_BOLD.search(font)),
        is_italic=bool(_ITALIC.search(font)),
    )


def _is_printed(letters: list[_Letter], size: float) -> bool:
    """Whether letters stand on a page at a size that can be read: damaged files place them anywhere, or nowhere."""
    places = (letters[0].left, letters[0].base, *(letter.right for letter in letters))
    return 0 < size < _LARGEST_PRINT and all(-_FARTHEST < place < _FARTHEST for place in places)


def _is_upright(page: pypdfium2.PdfTextPage, index: int, turn: _Turn) -> bool:
    angle = raw.FPDFText_GetCharAngle(page, index) - math.radians(turn.angle)
    return abs(math.sin(angle / 2)) < _UPRIGHT


def _pictures(page: pypdfium2.PdfPage, turn: _Turn) -> Iterator[Box]:
    """Where the pictures are, save those behind the text."""
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        (x, y), (other_x, other_y) = turn.point(left, bottom), turn.point(right, top)
        box = Box(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))
        if box.area < _BACKGROUND * turn.width * turn.height:
            yield box
