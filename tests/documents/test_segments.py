"""Headlines, datelines and the lines under them."""

import pytest

from seecli.documents.segments import body_passage, is_headline, read_segments, title_passage
from tests.factories import lines, seed

DATELINE = "5 October 2018, Podgorica, Montenegro: UNODC met the Minister."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The project is funded by the European Commission.", id="000:704: sentence"),
        pytest.param("The objectives of the workshop were:", id="000:697: introduces a list"),
        pytest.param("• to better understand the specific crimes", id="000:700: bullet"),
        pytest.param("1. Objective", id="002:374: numbered"),
        pytest.param("a) trade in cigarettes", id="lettered"),
        pytest.param("Back to top", id="002:55: menu"),
        pytest.param("Photo: FoNet", id="002:642: credit"),
        pytest.param("UNCAC https://www.unodc.org/uncac", id="link"),
        pytest.param("UNODC met the Minister. The Minister thanked the team", id="two sentences"),
        pytest.param("word " * 46, id="as long as a paragraph"),
    ],
)
def test_no_headline(text):
    assert not is_headline(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("UNODC visits Montenegro", id="000:325: three words"),
        pytest.param("Albania: identifying foreign terrorist fighters (FTFs) at borders", id="000:151: colon inside"),
        pytest.param('Albania joins the UNODC campaign "Listen First"', id="000:768: quote at the end"),
        pytest.param("UNODC launches the third phase of ALB/G70 project", id="002:228"),
        pytest.param(
            "18 th Meeting of the Committee of Ministers of the Police Cooperation Convention", id="000:1120: number"
        ),
        pytest.param("Is corruption on the rise?", id="question"),
        pytest.param("Container Control Programme: Illicit goods seized at the Port of Bar", id="000:615"),
    ],
)
def test_headline(text):
    assert is_headline(text)


def shape(*texts):
    """Line numbers of title, dateline and body of each segment."""
    return [
        ([line.number for line in found.title], found.dateline_line.number, [line.number for line in found.body])
        for found in read_segments(lines(*texts))
    ]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="nothing"),
        pytest.param(["UNODC visits Montenegro", "", "The Minister met the delegation."], id="no date"),
        pytest.param(
            ["Notes", "", "On 27 April 2018, UNODC attended the national meeting: a step."],
            id="000:970: date in a text",
        ),
        pytest.param(
            ["Notes", "", "26 June - International Day against Drug Abuse was marked by campaigns."], id="002:131"
        ),
    ],
)
def test_no_segment(texts):
    assert shape(*texts) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ["UNODC visits Montenegro", "", DATELINE, "", "They agreed."], [([1], 3, [3, 5])], id="headline above"
        ),
        pytest.param([DATELINE, "They agreed."], [([], 1, [1, 2])], id="headline lost"),
        pytest.param(["UNODC met RAI. They agreed.", "", DATELINE], [([], 3, [3])], id="text above is no headline"),
        pytest.param(
            ["UNODC visits the", "Republic of Montenegro", "", DATELINE], [([1, 2], 4, [4])], id="close lines"
        ),
        pytest.param(
            ["UNODC supports the work of", "", "Port Control Units", "", DATELINE], [([1, 3], 5, [5])], id="mid-phrase"
        ),
        pytest.param(
            ["Regional workshop, held", "", "in cooperation with RAI", "", DATELINE],
            [([1, 3], 5, [5])],
            id="lower case",
        ),
        pytest.param(
            ["Archive of UNODC webstories 2018", "", "UNODC visits Montenegro", "", DATELINE],
            [([3], 5, [5])],
            id="000:1: two headlines are not one",
        ),
        pytest.param(
            ["First", "", DATELINE, "", "They agreed.", "", "Second", "", DATELINE],
            [([1], 3, [3, 5]), ([7], 9, [9])],
            id="text ends at the next headline",
        ),
        pytest.param(
            ["First", "", DATELINE, "", "They agreed.", "", DATELINE],
            [([1], 3, [3, 5]), ([1], 7, [7])],
            id="dateline without a headline keeps the one above",
        ),
        pytest.param(
            ["UNODC launches the third phase", "", "31 March, 2010", "", "The ceremony ended."],
            [([1], 3, [5])],
            id="002:230: date alone under its headline",
        ),
        pytest.param(
            ["Workshop in Sofia.", "", "31 March, 2010", "", "The ceremony ended."],
            [([1], 3, [5])],
            id="002:707: full stop above a date alone",
        ),
        pytest.param(
            ["It was funded by Japan.", "", "31 March 2010", "", "UNODC visits Bar", "", "It began."],
            [([5], 3, [7])],
            id="a sentence above a date is no headline if one stands below",
        ),
        pytest.param(
            [
                "31 March 2010",
                "Third phase of ALB/G70",
                "",
                "It began.",
                "",
                "1 April 2010",
                "Visit to Bar",
                "",
                "It ended.",
            ],
            [([2], 1, [4]), ([7], 6, [9])],
            id="dates above their headlines",
        ),
        pytest.param(
            [
                "Workshop",
                "",
                "31 March 2010",
                "",
                "It began.",
                "",
                "Back to top",
                "",
                "Visit",
                "",
                "1 April 2010",
                "",
                "It ended.",
            ],
            [([1], 3, [5]), ([9], 11, [13])],
            id="002:55: button between items",
        ),
        pytest.param(
            ["Assessment Missions", "", "8 - 16 December 2009 MORE", "", "Back to top"],
            [([1], 3, [])],
            id="002:356: no text at all",
        ),
        pytest.param(
            ["Summer School", "", "21-26 July 2009", "", "Bucharest, 21 July 2009 - The Faculty launched it."],
            [([1], 3, [5])],
            id="002:567: a second dateline opens no second item",
        ),
    ],
)
def test_segments(texts, expected):
    assert shape(*texts) == expected


@pytest.mark.parametrize(
    ("texts", "body"),
    [
        pytest.param([DATELINE], "UNODC met the Minister.", id="the dateline is no text"),
        pytest.param(
            ["21-26 July 2009", "", "Bucharest, 21 July 2009 - The Faculty met."],
            "The Faculty met.",
            id="repeated dateline",
        ),
        pytest.param(
            ["21-26 July 2009", "", "Mr. Doru; © UNODC RomaniaBUCHAREST, 21 July 2009 - The Faculty met."],
            "The Faculty met.",
            id="002:567: repeated behind a credit",
        ),
        pytest.param(
            ["9 December 2009", "", "The conference met. MORE"],
            "The conference met.",
            id="002:366: button after the text",
        ),
    ],
)
def test_the_text_of_a_segment(texts, body):
    (found,) = read_segments(lines(*texts))
    assert [line.text for line in found.body] == [body]


def test_lines_of_a_headline_are_one_text():
    passage = title_passage(lines("UNODC visits the", "", "Republic of Montenegro"))
    assert (passage.text, passage.line_numbers) == ("UNODC visits the Republic of Montenegro", (1, 3))


def test_lines_that_stand_close_are_one_paragraph():
    passage = body_passage(lines("The objectives were:", "", "• to learn;", "• to train.", "", "It ended."))
    assert passage.text == "The objectives were:\n\n• to learn;\n• to train.\n\nIt ended."


@pytest.mark.parametrize(("number", "count"), [("000", 112), ("002", 38)])
def test_each_dated_story_of_a_seed_is_a_segment(number, count):
    found = read_segments(seed(number).lines)
    assert len(found) == count
    assert all(segment.title for segment in found)
