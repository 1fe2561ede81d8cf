"""Which items a note on contacts covers, and the section each item stands under."""

import pytest

from seecli.documents.contacts import cover, find_holders
from seecli.documents.furniture import Note
from seecli.documents.items import Item
from seecli.documents.passage import Piece, build_passage
from seecli.documents.source import Line


def item(*numbers, text="UNODC met the Minister."):
    return Item(body=build_passage(Piece("\n\n", Line(number, text)) for number in numbers))


HEADINGS = [Line(1, "FIREARMS CONTROL"), Line(30, "ORGANIZED CRIME")]
ITEMS = [item(10), item(20, 24), item(40), item(50)]


def covered(line_number, scope=""):
    notes = [(line_number, Note(("Davor Raus",), scope))]
    return [
        begin for begin, found in zip([10, 20, 40, 50], cover(ITEMS, notes, HEADINGS), strict=True) if found.contacts
    ]


@pytest.mark.parametrize(
    ("line_number", "scope", "begins"),
    [
        pytest.param(5, "", [], id="nothing above it"),
        pytest.param(5, "on all above", [], id="all of nothing above it"),
        pytest.param(54, "on the below", [], id="nothing below it"),
        pytest.param(10, "", [10], id="001:281: inside its item"),
        pytest.param(14, "", [10], id="001:45: alone under its item"),
        pytest.param(26, "", [20], id="under the last line of its item"),
        pytest.param(22, "", [20], id="between the lines of its item"),
        pytest.param(24, "on all above", [10, 20], id="003:55: all above"),
        pytest.param(10, "on all above", [10], id="all above, not below"),
        pytest.param(50, "on all in this section", [40, 50], id="001:354: this section, no other"),
        pytest.param(28, "on all in this section", [10, 20], id="001:269: alone at the end of a section"),
        pytest.param(5, "on all in this section", [10, 20], id="right under the heading: the section below it"),
        pytest.param(5, "on the below", [10, 20], id="001:51: below, in this section"),
        pytest.param(40, "on this and the below", [40, 50], id="001:286: this and the below"),
        pytest.param(10, "on the below", [20], id="the below, not this"),
    ],
)
def test_a_note_covers(line_number, scope, begins):
    assert covered(line_number, scope) == begins


def test_a_name_in_two_notes_is_named_once():
    notes = [(10, Note(("Alen Gagula", "Bill Wood"), "")), (24, Note(("Bill Wood", "Ela Banaj"), "on all above"))]
    assert cover(ITEMS, notes, HEADINGS)[0].contacts == ("Alen Gagula", "Bill Wood", "Ela Banaj")


@pytest.mark.parametrize(
    ("begins", "section"),
    [
        pytest.param(1, None, id="above every heading"),
        pytest.param(10, "FIREARMS CONTROL", id="under the first"),
        pytest.param(31, "ORGANIZED CRIME", id="under the second"),
    ],
)
def test_an_item_stands_under_the_heading_above_it(begins, section):
    (found,) = cover([item(begins)], [], HEADINGS)
    assert found.section == section


def test_the_section_is_that_of_the_beginning_not_of_displaced_text():
    (found,) = cover([item(10, 40)], [], HEADINGS)  # 001:240 goes on at 244
    assert found.section == "FIREARMS CONTROL"


def test_a_section_that_one_note_opens_and_another_closes_is_two():
    items = [
        item(10, text="CCP trained the officers of the PCU."),
        item(20, text="A seminar on border control ended."),
        item(30, text="The anti-corruption agencies met."),
        item(40, text="The Roadmap was discussed."),
    ]
    notes = [
        (5, Note(("Alen Gagula",), "on the below")),
        (44, Note(("Virginia De Abajo Marques",), "on all in this section")),
    ]
    border = "PROMOTING BORDER CONTROL MEASURES/CCP/AIRCOP"  # 001:49 to 209
    assert cover(items, notes, [Line(1, border)]) == [
        (("Alen Gagula",), border),
        (("Alen Gagula",), border),
        (("Virginia De Abajo Marques",), None),
        (("Virginia De Abajo Marques",), None),
    ]


@pytest.mark.parametrize(
    ("line_number", "begin"),
    [
        pytest.param(9, None, id="above all"),
        pytest.param(10, 10, id="first line"),
        pytest.param(19, 10, id="below it"),
        pytest.param(22, 20, id="between its lines"),
        pytest.param(99, 50, id="end of the document"),
    ],
)
def test_the_item_above_a_line(line_number, begin):
    above = find_holders(ITEMS).find(line_number)
    assert (None if above is None else ITEMS[above].body.line_numbers[0]) == begin


def test_no_item_is_above_where_there_is_none():
    assert find_holders([]).find(7) is None
