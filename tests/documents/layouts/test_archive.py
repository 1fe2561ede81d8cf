"""Web-story archives."""

import pytest

from seecli.documents.layouts.archive import read
from tests.factories import document, seed_reading

ITEMS = {item.dateline_line.number: item for item in seed_reading("000").items}
STORY = "5 October 2018, Podgorica, Montenegro: UNODC met the Minister."


@pytest.mark.parametrize("number", [131, 261, 966, 970])
def test_a_date_in_the_text_begins_no_story(number):
    assert number not in ITEMS
    assert any(number in item.body.line_numbers for item in ITEMS.values())


@pytest.mark.parametrize(
    ("number", "title", "body"),
    [
        pytest.param(7, 5, [7, 9, 11, 13, 15], id="first"),
        pytest.param(153, 151, [153, 155, 157, 159, 161], id="headline with a country and a colon"),
        pytest.param(257, 255, [257, 261, 263], id="caption between"),
        pytest.param(327, 325, [327, 329, 331, 333], id="three words of headline, link list"),
        pytest.param(501, 499, [501, 503, 505, 507, 509, 511, 513], id="link list of labels"),
        pytest.param(693, 691, [693, 695, 697, 699, 700, 701, 702, 704], id="bullets"),
        pytest.param(1008, 1006, [1008, 1010, 1012, 1014, 1016], id="dash in the dateline"),
        pytest.param(1122, 1120, [1122, 1124, 1126], id="headline begins with a number"),
        pytest.param(1142, 1140, [1142, 1144, 1146, 1148, 1150, 1152, 1154], id="list of files"),
        pytest.param(1375, 1373, [1375, 1377, 1379, 1381, 1383, 1385, 1387], id="last"),
    ],
)
def test_a_story_of_the_seed(number, title, body):
    item = ITEMS[number]
    assert (item.title.line_numbers, list(item.body.line_numbers)) == ((title,), body)


@pytest.mark.parametrize(
    ("number", "resources"),
    [
        pytest.param(7, [], id="none"),
        pytest.param(165, [175, 177, 179, 181], id="addresses"),
        pytest.param(213, [223, 225, 227, 229, 231], id="labels with addresses"),
        pytest.param(391, [401], id="a line"),
        pytest.param(501, [515, 517, 519, 521, 523, 525], id="labels without addresses"),
        pytest.param(1142, list(range(1156, 1175, 2)), id="three lists"),
    ],
)
def test_the_link_list_of_a_story(number, resources):
    assert [line.number for line in ITEMS[number].resources] == resources


def test_a_caption_is_no_text():
    assert [(number, line.number) for number, item in ITEMS.items() for line in item.captions] == [(257, 259)]


def test_every_story_of_the_seed_has_headline_dateline_and_text():
    assert len(ITEMS) == len(seed_reading("000").items) == 112
    assert all(item.title.text and item.body.text for item in ITEMS.values())


def test_the_text_begins_behind_the_dateline_and_bullets_stand_close():
    (item,) = read(document("UNODC visits Montenegro", "", STORY, "", "• to learn;", "• to train.")).items
    assert item.body.text == "UNODC met the Minister.\n\n• to learn;\n• to train."
    assert item.dateline.stops[0].places == ("Podgorica",)


def test_a_note_on_contacts_leaves_the_text():
    (item,) = read(document("UNODC visits Montenegro", "", f"{STORY} (For info: Davor Raus)")).items
    assert (item.contacts, item.body.text) == (("Davor Raus",), "UNODC met the Minister.")


def test_a_story_without_text_has_an_empty_body():
    (item,) = read(document("UNODC visits Montenegro", "", "5 October 2018, Podgorica")).items
    assert (item.title.text, item.body.text) == ("UNODC visits Montenegro", "")
