"""Texts made to keep a pattern busy for hours: each is read at once, whatever is made of it.

Nothing is timed: a pattern that tries every way through one of these never comes back. `python -m trials.patterns`
found them, and looks for more.
"""

import pytest

from seecli.documents.columns import is_open
from seecli.documents.dateline import read_dateline, read_title_dateline
from seecli.documents.furniture import without_link, without_notes
from seecli.documents.headings import find_frame
from seecli.documents.layouts.archive import build_item
from seecli.documents.segments import Segment
from seecli.documents.source import Line
from seecli.extract.acting import Around, mask, read_around
from seecli.extract.donors import find_donors
from seecli.phrases.dates import read_dates
from seecli.phrases.funds import read_funds
from seecli.phrases.sentences import LONGEST_SENTENCE, read_sentences
from seecli.text import clean
from seecli.vocabulary.matcher import Found
from tests.factories import item

LONG = 20_000


@pytest.mark.parametrize(
    ("read", "text"),
    [
        pytest.param(clean, "a" * LONG + "é", id="a word without a Cyrillic letter"),
        pytest.param(clean, "[" * LONG, id="links that are never closed"),
        pytest.param(is_open, "https://" * LONG, id="addresses in one word"),
        pytest.param(read_dates, "1/" * LONG, id="days that never come to a month"),
        pytest.param(read_dateline, "3 May 2018 " + "- " * LONG, id="dashes"),
        pytest.param(read_title_dateline, "[(a)" * LONG, id="brackets in brackets"),
        pytest.param(lambda text: without_link(Line(1, text)), "A. http://a;www.b" * 5_000 + " x", id="links in links"),
        pytest.param(lambda text: without_notes(Line(1, text)), "*" * LONG, id="stars before no note"),
        pytest.param(lambda text: list(read_funds(text)), "A-" * (LONGEST_SENTENCE // 2), id="a name of hyphens"),
        pytest.param(
            lambda text: find_frame([Line(1, "Contents"), Line(2, text), Line(3, "Vienna")]),
            "." * LONG,
            id="dots before no page number",
        ),
    ],
)
def test_a_text_made_to_hurt_is_read(read, text):
    read(text)


def test_a_list_of_countries_ends_where_its_marks_lead_to_none():
    text = "Italy" + " /" * 1_500 + " spoke"
    found = Found("IT", "Italy", 0, 5)
    assert read_around(text, mask(text, [found]), found) == Around("", text[5:], text, None)


def test_what_stands_between_payers_is_read_once():
    text = "It was funded by " + "(1.1 per cent) the Ministry " * 60 + "of Norway."
    assert [found.text for found in find_donors(item(body=text))] == ["Norway"]


def test_a_sentence_without_an_end_is_read_in_parts_and_no_word_is_lost():
    words = [f"word{number}" for number in range(3_000)]
    parts = list(read_sentences(" ".join(words)))
    assert [word for part in parts for word in part.text.split()] == words
    assert max(len(part.text) for part in parts) <= LONGEST_SENTENCE


def test_ten_thousand_lines_of_places_under_a_date_are_one_place():
    body = tuple(Line(number, "Tirana") for number in range(2, 10_002))
    assert build_item(Segment((Line(1, "Visit"),), None, None, body)).place_line == Line(2, "Tirana")
