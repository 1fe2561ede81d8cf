"""What becomes of print at its places: pages drawn line by line, and the lines that are read from them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from seecli.documents.formats import read_lines

_LEFT: Final = (36, 216, 396)  # of three columns
_GUTTER: Final = 8
_HALVES: Final = ("Officers of two ports met and compared", "how they read the papers of one ship.")
_SENTENCE: Final = " ".join(_HALVES)
registerFont(TTFont("Vera", "Vera.ttf"))

Printed = tuple[float, float, float, str]  # from the left, from the top, size, text


def column(number: int, lines: int) -> Iterator[Printed]:
    """A column of full lines, two for a sentence."""
    size = (_LEFT[1] - _LEFT[0] - _GUTTER) / max(Canvas("").stringWidth(half, "Vera", 1) for half in _HALVES)
    for line in range(lines):
        yield _LEFT[number], 120 + 1.2 * size * line, size, _HALVES[line % 2]


def read(*pages: list[Printed], paper: tuple[float, float] = A4) -> list[str]:
    target = BytesIO()
    canvas = Canvas(target, pagesize=paper, invariant=1)
    for page in pages:
        for left, top, size, text in page:
            canvas.setFont("Vera", size)
            canvas.drawString(left, paper[1] - top, text)
        canvas.showPage()
    canvas.save()
    return [line for line in read_lines(Path("a.pdf"), target.getvalue()) if line]


def test_letters_of_a_ligature_are_one_word():
    (line,) = read([(40, 100, 10, "The ﬁrst-rate ofﬁcer ﬂies on the ﬂoor of the lorry")])
    assert line == "The first-rate officer flies on the floor of the lorry"


def test_the_short_last_line_of_a_headline_over_all_columns():
    head = [(36, 80, 16, "Heroin worth two million euros found in a lorry at Kapitan"), (36, 99, 16, "Andreevo")]
    columns = [*column(0, 8), *column(1, 8), *column(2, 8)]
    assert read([*head, *columns])[0] == "Heroin worth two million euros found in a lorry at Kapitan Andreevo"


def test_a_last_column_of_two_lines():
    assert read([*column(0, 12), *column(1, 12), *column(2, 2)]) == [" ".join([_SENTENCE] * 6)] * 2 + [_SENTENCE]


def test_a_running_head_over_the_last_column_stands_before_all_columns():
    page = [(400, 60, 7, "Quarterly News"), *column(0, 8), *column(1, 8), *column(2, 8)]
    assert read(page, page) == ["Quarterly News", *[" ".join([_SENTENCE] * 4)] * 6]


@pytest.mark.parametrize(
    ("small", "expected"),
    [
        pytest.param("Officers at the port", "Caption: Officers at the port", id="no date"),
        pytest.param("5 May 2018, Bar: read on", "Caption: 5 May 2018, Bar: read on", id="text behind the date"),
        pytest.param("5 May 2018, Bar, Montenegro", "5 May 2018, Bar, Montenegro", id="date"),
    ],
)
def test_small_print_under_a_headline(small, expected):
    assert read([(36, 80, 16, "Officers meet"), (36, 95, 6, small), *column(0, 8)])[1] == expected


def test_a_date_at_the_foot_of_a_page_is_not_the_beginning_of_the_next_page():
    dateline = "30 January - 1 February 2018, Bar, Montenegro"
    foot = [*column(0, 6), (36, 400, 16, "Officers meet"), (36, 418, 6, dateline)]
    assert read(foot, list(column(0, 6)))[-2:] == [dateline, " ".join([_SENTENCE] * 3)]


@pytest.mark.parametrize(
    ("initial", "after", "expected"),
    [
        pytest.param("T", "welve officers met", "Twelve officers met", id="letter of a word"),
        pytest.param("A", "port was shown", "A port was shown", id="word of one letter"),
    ],
)
def test_a_large_first_letter(initial, after, expected):
    width = Canvas("").stringWidth(initial, "Vera", 30)
    inside = [(37 + width, 102, 9, after), (37 + width, 113, 9, "by the officers of the port, who")]
    lines = read(
        [(36, 113, 30, initial), *inside, (36, 124, 9, "told them of the boxes of the past years and their port.")]
    )
    assert lines == [
        f"{expected} by the officers of the port, who told them of the boxes of the past years and their port."
    ]


def test_the_bullets_of_a_list_are_no_column():
    items = [
        part
        for line in range(5)
        for part in ((216, 120 + 12 * line, 8, "•"), (230, 120 + 12 * line, 8, f"Item {line}"))
    ]
    assert read([*column(0, 10), *items])[1:] == [f"• Item {line}" for line in range(5)]


COVER: Final[list[Printed]] = [
    (360 - Canvas("").stringWidth(text, "Vera", size) / 2, top, size, text)
    for top, size, text in (
        (150, 28, "Working Together against Trafficking on the"),
        (186, 28, "Western Route"),
        (260, 18, "Skopje, 14-15 March 2012"),
    )
]
SLIDE: Final[list[Printed]] = [
    (60, 80, 28, "Steps taken"),
    (60, 140, 18, "• May 2010 - UNODC opens an office"),
    (80, 180, 14, "Staff of three"),
]


def test_slides_have_headings_and_no_captions():
    steps = ["### Steps taken", "• May 2010 - UNODC opens an office", "Staff of three"]
    title = "# Working Together against Trafficking on the Western Route"
    assert read(COVER, SLIDE, SLIDE, paper=(720, 540)) == [title, "Skopje, 14-15 March 2012", *steps, *steps]


def test_a_newsletter_on_its_side_has_no_slides():
    page = [(36, 80, 16, "Officers meet"), *column(0, 8), *column(1, 8), *column(2, 8)]
    assert read(page, paper=(A4[1], A4[0]))[0] == "Officers meet"
