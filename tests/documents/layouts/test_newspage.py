"""News pages."""

import pytest

from seecli.documents.layouts.newspage import read
from tests.factories import document, seed_reading

ITEMS = seed_reading("002").items
BY_DATELINE = {item.dateline_line.number: item for item in ITEMS if not item.subheading}


@pytest.mark.parametrize("number", [107, 131, 151, 342, 416, 567, 630])
def test_a_date_in_the_text_begins_no_item(number):
    assert number not in BY_DATELINE
    assert any(number in item.body.line_numbers for item in ITEMS)


@pytest.mark.parametrize(
    ("number", "title", "body"),
    [
        pytest.param(7, 5, [7, 9, 11], id="text on the date line, menu below"),
        pytest.param(38, 37, [40, 42, 44, 45, 46, 47, 49, 51], id="date right under the headline, bullets"),
        pytest.param(86, 84, [90, 92, 94, 96], id="venue in the date line"),
        pytest.param(104, 102, [107, 109], id="no year"),
        pytest.param(262, 260, list(range(266, 287, 2)), id="date alone"),
        pytest.param(302, 300, [304, 306, 308, 310, 312, 314], id="numbered sub-headings"),
        pytest.param(356, 354, [], id="MORE and no text"),
        pytest.param(448, 446, [], id="MORE and no text, two months"),
        pytest.param(565, 563, [567], id="caption glued to the text"),
        pytest.param(
            640,
            638,
            [644, 646, 650, 652, 654, 658, 660, 664, 666, 668, 672, 674, 678, 680, 682, 684],
            id="credits between",
        ),
        pytest.param(
            709, 707, [711, 712, 714, 716, 718, 719, 721, 723, 725, 728, 730], id="headline ends in a full stop"
        ),
        pytest.param(736, 734, [738, 740, 742, 744, 745, 746, 747, 748, 749, 750, 752, 754, 756], id="last"),
    ],
)
def test_an_item_of_the_seed(number, title, body):
    item = BY_DATELINE[number]
    assert (item.title.line_numbers, list(item.body.line_numbers)) == ((title,), body)


@pytest.mark.parametrize(
    ("country", "body", "resources"),
    [
        ("Bulgaria", [127, 129, 131], []),
        ("Bosnia and Herzegovina", [135], [137]),
        ("Croatia", [141], [143]),
        ("Montenegro", [147], []),
        ("Serbia", [151, 153, 157, 159], []),
        ("Albania", [163, 165, 167, 171, 173], []),
    ],
)
def test_a_country_under_a_headline_is_an_item(country, body, resources):
    (item,) = [item for item in ITEMS if item.subheading and item.subheading.text == country]
    assert (item.title.line_numbers, item.dateline_line.number) == ((119,), 121)
    assert (list(item.body.line_numbers), [line.number for line in item.resources]) == (body, resources)


def test_the_items_of_the_seed():
    assert len(ITEMS) == len(BY_DATELINE) + 6 == 43
    assert all(item.title.text for item in ITEMS)


def test_the_caption_glued_to_a_text_is_cut():
    assert BY_DATELINE[565].body.text.startswith("The Faculty of Sociology and Social Work")


PAGE = ["Day against Drug Abuse", "", "26 June 2010", ""]


@pytest.mark.parametrize(
    ("texts", "subheadings"),
    [
        pytest.param([*PAGE, "Bulgaria", "", "Events were held."], [None], id="one country under a bare date is where"),
        pytest.param([*PAGE, "Bulgaria hosted.", "", "Serbia hosted."], [None], id="sentences"),
        pytest.param(
            [*PAGE, "Bulgaria", "", "Held.", "", "Serbia:", "", "Held."], ["Bulgaria", "Serbia:"], id="two countries"
        ),
        pytest.param(
            [*PAGE, "Marked.", "", "Bulgaria", "", "Held.", "", "Serbia", "", "Held."],
            [None, "Bulgaria", "Serbia"],
            id="text above the first is an item",
        ),
    ],
)
def test_country_sub_headings(texts, subheadings):
    items = read(document(*texts)).items
    assert [item.subheading and item.subheading.text for item in items] == subheadings
