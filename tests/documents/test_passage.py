"""Text put together from lines still knows the line of each character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.documents.passage import Passage, Piece, build_passage, line_ranges
from seecli.documents.source import Line
from tests.factories import document

PIECES = st.lists(
    st.builds(
        Piece,
        st.sampled_from(["", " ", "\n", "\n\n"]),
        st.builds(Line, st.integers(1, 999), st.text("abc .", min_size=1)),
    ),
)


def test_no_piece_is_an_empty_passage():
    assert build_passage([]) == Passage()


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        pytest.param([(" ", "UNODC visits")], "UNODC visits", id="nothing stands before the first"),
        pytest.param([("", "UNODC present-"), ("", "ed")], "UNODC present-ed", id="word put together"),
        pytest.param(
            [("", "opportuni"), ("", "ties for"), (" ", "its agencies")],
            "opportunities for its agencies",
            id="001:35, 17, 21",
        ),
        pytest.param(
            [("", "aims:"), ("\n", "• to learn"), ("\n\n", "The end.")],
            "aims:\n• to learn\n\nThe end.",
            id="bullets close, paragraphs apart",
        ),
    ],
)
def test_pieces_are_joined_by_what_stands_before_them(pieces, text):
    assert build_passage(Piece(before, Line(1, part)) for before, part in pieces).text == text


@pytest.mark.parametrize(
    ("offset", "number"),
    [
        pytest.param(0, 15, id="first letter"),
        pytest.param(12, 15, id="last letter before the seam"),
        pytest.param(13, 35, id="first letter after the seam"),
        pytest.param(15, 35, id="space between lines is the upper line's"),
        pytest.param(16, 17, id="an earlier line of the file stands later"),
        pytest.param(19, 17, id="last letter"),
    ],
)
def test_an_offset_has_the_line_it_came_from(offset, number):
    pieces = [Piece("", Line(15, "UNODC present")), Piece("", Line(35, "ed")), Piece(" ", Line(17, "ties"))]
    assert build_passage(pieces).line_at(offset) == number


@given(PIECES)
def test_each_character_of_a_line_is_at_that_line(pieces):
    passage = build_passage(pieces)
    assert passage.line_numbers == tuple(piece.line.number for piece in pieces)
    for (start, number), piece in zip(passage.starts, pieces, strict=True):
        assert passage.text[start:].startswith(piece.line.text)
        assert {passage.line_at(start + offset) for offset in range(len(piece.line.text))} == {number}


@pytest.mark.parametrize(
    ("numbers", "ranges"),
    [
        pytest.param([], [], id="none"),
        pytest.param([3], [[3, 3]], id="one"),
        pytest.param([1, 3, 4], [[1, 4]], id="a blank line between"),
        pytest.param([1, 4], [[1, 1], [4, 4]], id="another item's line between"),
        pytest.param([4, 1], [[4, 4], [1, 1]], id="backwards"),
        pytest.param([3, 4, 1, 7], [[3, 4], [1, 1], [7, 7]], id="reading order is kept"),
        pytest.param([3, 3, 4], [[3, 4]], id="a line named twice"),
    ],
)
def test_lines_are_ranges_in_reading_order(numbers, ranges):
    lines = document("one", "", "three", "four", "", "", "seven")
    assert line_ranges(numbers, lines) == ranges
