"""Newsletters: text cut over columns, put back in reading order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.documents.headings import is_heading
from seecli.documents.layouts.newsletter import read
from tests.factories import document, seed, seed_reading

BORDER = "PROMOTING BORDER CONTROL MEASURES/CCP/AIRCOP"


def items_with(number, line):
    return [item for item in seed_reading(number).items if line in item.line_numbers]


def item_at(number, line):
    (item,) = items_with(number, line)
    return item


@pytest.mark.parametrize(
    ("number", "line"),
    [
        pytest.param("001", 5, id="masthead"),
        pytest.param("001", 7, id="what the newsletter is about"),
        pytest.param("001", 37, id="section heading repeated on a page"),
        pytest.param("001", 45, id="note on contacts alone"),
        pytest.param("001", 51, id="section introduction"),
        pytest.param("001", 227, id="section introduction without a note"),
        pytest.param("001", 269, id="note on a whole section"),
        pytest.param("003", 45, id="capitals in mid-sentence"),
        pytest.param("003", 73, id="section introduction with a note"),
    ],
)
def test_a_line_that_is_of_no_item(number, line):
    assert items_with(number, line) == []


@pytest.mark.parametrize(
    ("number", "dateline", "body"),
    [
        pytest.param("001", 15, [15, 35, 17, 21], id="over two columns and back"),
        pytest.param("001", 31, [31, 23], id="goes on earlier in the file"),
        pytest.param("001", 27, [27, 39, 41, 43], id="over a page"),
        pytest.param("001", 61, [61], id="whole"),
        pytest.param("001", 67, [67, 55, 57], id="goes on at the top of its page"),
        pytest.param("001", 79, [79, 81], id="column"),
        pytest.param("001", 96, [96, 100], id="column after blank lines"),
        pytest.param("001", 129, [129, 111, 115], id="radio- and logical"),
        pytest.param("001", 133, [133, 117, 121, 125], id="acronym in brackets, then al- and lows"),
        pytest.param("001", 139, [139, 143, 145], id="two columns"),
        pytest.param("001", 163, [163, 153], id="after a comma"),
        pytest.param("001", 179, [179, 181], id="name cut in two"),
        pytest.param("001", 195, [195, 199], id="half word over blank lines"),
        pytest.param("001", 240, [240, 244], id="sentence repeated after a heading"),
        pytest.param("001", 258, [258, 260], id="next to others of its headline"),
        pytest.param("001", 294, [294, 300], id="over a heading"),
        pytest.param("001", 304, [304, 308, 310], id="two half words"),
        pytest.param("001", 322, [322, 326, 330], id="capital after the"),
        pytest.param("003", 25, [25, 29, 31, 35], id="months"),
        pytest.param("003", 77, [77, 81, 85, 87, 91, 93], id="four joins and a paragraph"),
        pytest.param("003", 112, [112, 116, 118, 120], id="over a heading, then paragraphs"),
        pytest.param("003", 133, [133, 137, 140, 144], id="three joins"),
        pytest.param("003", 148, [148, 152, 156, 158, 160, 162], id="over a heading and on"),
    ],
)
def test_text_in_reading_order(number, dateline, body):
    item = item_at(number, dateline)
    assert (item.dateline_line.number, list(item.body.line_numbers)) == (dateline, body)


@pytest.mark.parametrize(
    ("number", "line", "words"),
    [
        pytest.param("001", 15, "UNODC presented the Regional Programme", id="half words joined"),
        pytest.param("001", 15, "discussed opportunities for an enhanced partnership", id="the other half"),
        pytest.param("001", 31, "committed to continued efforts aimed at", id="efforts"),
        pytest.param("001", 129, "biological, radiological or nuclear", id="two words that are one"),
        pytest.param("001", 179, "in Sofia, Bulgaria, the SCSG", id="name"),
        pytest.param("001", 240, "inter-agency information sharing also involving", id="sentence repeated, once"),
        pytest.param("001", 308, "on the Means of Prohibiting and Preventing", id="capital kept"),
        pytest.param("003", 19, "gloves, multi-use protective FFP2 face masks", id="compound beside it"),
    ],
)
def test_halves_of_words_are_one_word(number, line, words):
    assert item_at(number, line).body.text.count(words) == 1


@pytest.mark.parametrize(
    ("number", "line", "title"),
    [
        pytest.param("001", 106, (), id="lost above the page"),
        pytest.param("001", 173, (), id="a scrap begins it"),
        pytest.param("001", 15, (13,), id="headline above"),
        pytest.param("001", 92, (89,), id="blanks between"),
        pytest.param("001", 233, (231,), id="first of six under a headline"),
        pytest.param("001", 264, (231,), id="last of six under a headline"),
        pytest.param("003", 15, (13,), id="text without a dateline"),
        pytest.param("003", 98, (95,), id="after a paragraph"),
    ],
)
def test_the_headline_of_an_item(number, line, title):
    assert item_at(number, line).title.line_numbers == title


@pytest.mark.parametrize("line", [106, 173])
def test_an_orphan_is_an_item_without_dateline(line):
    item = item_at("001", line)
    assert (item.dateline, item.body.line_numbers) == (None, (line,))


@pytest.mark.parametrize(
    ("number", "line", "contacts"),
    [
        pytest.param("001", 15, [], id="none"),
        pytest.param("001", 27, ["Ekaterina Kolykhalova"], id="001:45: alone under displaced text"),
        pytest.param("001", 31, [], id="001:45: not the item between"),
        pytest.param("001", 61, ["Alen Gagula", "Bill Wood"], id="001:51: first below"),
        pytest.param("001", 163, ["Alen Gagula", "Bill Wood"], id="001:51: last below"),
        pytest.param("001", 169, ["Virginia De Abajo Marques"], id="001:209: first of a section without its heading"),
        pytest.param("001", 209, ["Virginia De Abajo Marques"], id="001:209: its own item"),
        pytest.param("001", 215, ["Oliver Gadney"], id="001:223: the item above, too"),
        pytest.param(
            "001", 233, ["Dimitrije Ristic", "Dubravka Piotrovski", "Kiro Cvetkov"], id="001:269: first of the section"
        ),
        pytest.param(
            "001", 264, ["Dimitrije Ristic", "Dubravka Piotrovski", "Kiro Cvetkov"], id="001:269: last of the section"
        ),
        pytest.param("001", 275, ["Tejal Jesrani"], id="001:281: one item alone"),
        pytest.param("001", 304, ["Ekaterina Kolykhalova"], id="001:286: this and the below, over a page"),
        pytest.param("001", 316, ["Davor Raus"], id="001:330"),
        pytest.param("003", 15, ["Ekaterina Kolykhalova"], id="003:55: all above"),
        pytest.param("003", 77, ["Alen Gagula", "Bill Wood"], id="003:73: below"),
        pytest.param("003", 148, ["Alen Gagula", "Bill Wood", "Ela Banaj"], id="003:73 and 162"),
        pytest.param("003", 172, ["Morgane Nicot"], id="003:174: its item alone"),
    ],
)
def test_the_contacts_of_an_item(number, line, contacts):
    assert list(item_at(number, line).contacts) == contacts


@pytest.mark.parametrize(
    ("number", "line", "section"),
    [
        pytest.param("001", 15, "NEWS AND EVENTS", id="first"),
        pytest.param("001", 67, BORDER, id="text displaced"),
        pytest.param("001", 106, BORDER, id="orphan"),
        pytest.param("001", 169, None, id="heading lost"),
        pytest.param("001", 240, "FIREARMS CONTROL", id="goes on under the heading repeated"),
        pytest.param("003", 15, "NEWS AND EVENTS in the times of COVID-19", id="heading ends in small letters"),
        pytest.param(
            "003", 49, "NEWS AND EVENTS in the times of COVID-19", id="capitals in mid-sentence are no heading"
        ),
        pytest.param("003", 61, "ORGANIZED CRIME / FIREARMS CONTROL", id="slash"),
    ],
)
def test_the_section_of_an_item(number, line, section):
    assert item_at(number, line).section == section


@pytest.mark.parametrize(("number", "count", "dated"), [("001", 44, 42), ("003", 15, 12)])
def test_every_dateline_of_a_seed_is_of_one_item(number, count, dated):
    items = seed_reading(number).items
    datelines = [item.dateline_line.number for item in items if item.dateline_line]
    assert len(items) == count
    assert len(set(datelines)) == len(datelines) == dated


@given(st.sampled_from([(number, line.number) for number in ("001", "003") for line in seed(number).lines]))
def test_a_line_of_a_seed_is_in_the_text_of_one_item_at_most(place):
    number, line = place
    assert sum(item.body.line_numbers.count(line) for item in seed_reading(number).items) <= 1


MASTHEAD = ["NEWSLETTER | Vol. 40", "", "NEWS AND EVENTS", ""]


@pytest.mark.parametrize(
    ("texts", "bodies"),
    [
        pytest.param([], [], id="no item"),
        pytest.param(
            ["UNODC visits Montenegro", "", "5 May 2020, Bar, Montenegro: UNODC met the Minister."], [[7]], id="one"
        ),
        pytest.param(
            ["UNODC visits Montenegro", "", "5 May 2020, Bar, Montenegro: UNODC present-", "", "ed the plan."],
            [[7, 9]],
            id="cut",
        ),
        pytest.param(
            [
                "UNODC visits Montenegro",
                "",
                "5 May 2020, Bar, Montenegro",
                "",
                "UNODC met the Minister of the country.",
            ],
            [[9]],
            id="dateline on a line of its own",
        ),
        pytest.param(
            [
                "UNODC visits Montenegro",
                "",
                "5 May 2020, Bar, Montenegro: UNODC present-",
                "",
                "NEWSLETTER | Vol. 40",
                "",
                "ed it.",
            ],
            [[7, 11]],
            id="masthead as running header",
        ),
        pytest.param(
            [
                "UNODC visits Montenegro",
                "",
                "5 May 2020, Bar, Montenegro: UNODC present-",
                "",
                "NEWS AND EVENTS",
                "",
                "ed it.",
            ],
            [[7, 11]],
            id="heading as running header",
        ),
        pytest.param(
            [
                "IN THIS ISSUE",
                "Firearms Control",
                "Health",
                "",
                "FIREARMS CONTROL",
                "First",
                "",
                "3 May 2016, Bar: It met.",
            ],
            [[12]],
            id="table of contents",
        ),
        pytest.param(
            [
                "HEALTH",
                "First",
                "",
                "3 May 2016, Bar: It met the authori-",
                "",
                "PORT UNIT IN BAR, 28 MAY",
                "",
                "ties.",
            ],
            [[8, 12]],
            id="caption with a date in mid-sentence",
        ),
    ],
)
def test_a_made_newsletter(texts, bodies):
    assert [list(item.body.line_numbers) for item in read(document(*MASTHEAD, *texts)).items] == bodies


@pytest.mark.parametrize(
    ("text", "is_section"),
    [
        pytest.param("UNODC visits Montenegro", False, id="acronym begins a headline"),
        pytest.param("PCU in Montenegro achieves new notable results", False, id="003:95: acronym"),
        pytest.param("PCC SEE Secretariat and UNODC convene a regional dialogue", False, id="001:292: two acronyms"),
        pytest.param("UNODC", False, id="acronym alone"),
        pytest.param("SARAJEVO, 4 June 2020", False, id="dateline in capitals"),
        pytest.param("THE MINISTERS OF INTERIOR MET.", False, id="sentence in capitals"),
        pytest.param("HEALTH", True, id="one word"),
        pytest.param("FIREARMS CONTROL", True, id="001:225"),
        pytest.param("NEWS AND EVENTS in the times of COVID-19", True, id="003:11"),
        pytest.param("ORGANIZED CRIME / FIREARMS CONTROL", True, id="003:57"),
        pytest.param("ANTI-MONEY LAUNDERING AND FINANCING OF TERRORISM", True, id="001:211"),
        pytest.param(BORDER, True, id="001:49"),
        pytest.param("WORKING FROM HOME WHILE CARING FOR YOUR CHILDREN", True, id="003:45: looks like one"),
    ],
)
def test_a_section_heading(text, is_section):
    assert is_heading(text) is is_section
