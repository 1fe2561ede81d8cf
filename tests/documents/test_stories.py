"""Stories without a dateline: what between two paragraphs is no headline, then what is one."""

import pytest

from seecli.documents.stories import read_stories
from tests.factories import lines, seed

DATELINE = "5 October 2018, Podgorica, Montenegro: UNODC met the Minister."
FIRST = ["First", "", DATELINE, "", "They agreed."]
WORDS = "the Border Liaison Office was opened at the bridge near Khorog and will house six officers of three services."
DATED = f"On 18 April 2018, {WORDS}"
UNDATED = f"At the invitation of the Ministry, {WORDS}"


def shape(*texts):
    """Line numbers of title, dateline and body of each story."""
    return [
        (
            [line.number for line in found.title],
            found.dateline_line and found.dateline_line.number,
            [line.number for line in found.body],
        )
        for found in read_stories(lines(*texts)).segments
    ]


@pytest.mark.parametrize(
    ("line", "paragraph"),
    [
        pytest.param(
            "PCU officer in Bosnia and Herzegovina conducting partial physical control of containerized goods",
            "In September 2018, the Bijača PCU staff attended a UNODC-WCO regional training and a study visit to "
            "Germany for all units.",
            id="000:259: caption, date below",
        ),
        pytest.param("Participants of the workshop at the Police Academy", DATED, id="group in a caption"),
        pytest.param("The Minister and the Ambassador during the signature", DATED, id="caption with during the"),
        pytest.param("Bosnia and Herzegovina", DATED, id="002:133: country"),
        pytest.param("Kosovo under UNSCR 1244", DATED, id="country of four words"),
        pytest.param("1. Conference Objective and the main results", DATED, id="002:374: numbered sub-heading"),
        pytest.param("Background", DATED, id="sub-heading of a word"),
        pytest.param("Objective of the workshop:", DATED, id="introduces a list"),
        pytest.param("• officers of the Border Police of Montenegro", DATED, id="list line"),
        pytest.param("a) officers of the Border Police of Montenegro", DATED, id="lettered list line"),
        pytest.param("“Every container that we open counts for Europe”", DATED, id="quotation"),
        pytest.param("They agreed on the next steps of the project.", DATED, id="sentence"),
        pytest.param(
            "The workshop was officially opened by Carla Ciavarella - UNODC Regional Programme Coordinator",
            "The Turkish Academy Against Drugs and Organized Crime (TADOC) hosted the event, which brought together "
            "officers of all countries of the region.",
            id="002:268: no date below",
        ),
        pytest.param("New border liaison office opens its doors", UNDATED, id="nothing ended the story, no date"),
        pytest.param("New border liaison office opens its doors", "On 18 April 2018 it opened.", id="short paragraph"),
        pytest.param(
            "New border liaison office opens its doors", f"The agreement of 3 May 2009 says: {WORDS}", id="date later"
        ),
        pytest.param("new border liaison office opens its doors", DATED, id="small letter"),
    ],
)
def test_no_headline(line, paragraph):
    assert [title for title, *_ in shape(*FIRST, "", line, "", paragraph)] == [[1]]


def test_a_line_behind_an_open_paragraph_is_no_headline():
    texts = [*FIRST, "", "They asked for", "", "New border liaison offices in the Pamirs", "", DATED]
    assert len(shape(*texts)) == 1


HEADLINE = "New border liaison office opens its doors in the Pamirs"


@pytest.mark.parametrize(
    ("between", "paragraph"),
    [
        pytest.param([], DATED, id="date opens the text"),
        pytest.param([], f"For eight days in February 2016, {WORDS}", id="month"),
        pytest.param([], f"Throughout 2016, {WORDS}", id="year"),
        pytest.param(["Photo: Border Police"], DATED, id="credit above"),
        pytest.param(["Back to top", ""], UNDATED, id="no date, menu above"),
        pytest.param(["MORE", ""], UNDATED, id="no date, button above"),
        pytest.param(["", "More: https://www.unodc.org/a.html", ""], UNDATED, id="no date, address above"),
        pytest.param(["", "(For info: Davor Raus)", ""], UNDATED, id="no date, note on contacts above"),
    ],
)
@pytest.mark.parametrize("line", [HEADLINE, "Following the cattle: a course on trade-based money laundering"])
def test_headline(line, between, paragraph):
    texts = [*FIRST, *between, "", line, "", paragraph, "", "It ended."]
    title = texts.index(line) + 1
    assert shape(*texts)[1] == ([title], None, [title + 2, title + 4])


def test_a_story_may_stand_above_the_first_dateline():
    texts = ["Archive of UNODC webstories 2018", "", HEADLINE, "", DATED, "", "Second", "", DATELINE]
    assert shape(*texts) == [([3], None, [5]), ([7], 9, [9])]


@pytest.mark.parametrize("number", ["000", "002"])
def test_every_story_of_the_seeds_has_its_dateline(number):
    assert all(found.dateline for found in read_stories(seed(number).lines).segments)


@pytest.mark.parametrize(
    ("texts", "expected", "labels"),
    [
        pytest.param(
            ["UNODC visits Bar", "", "Source: UNODC", "Region: Balkans", "Date: 3 May 2016", "", "It began."],
            [([1], 5, [7])],
            [3, 4],
            id="labels between headline and date",
        ),
        pytest.param(
            ["UNODC visits Bar", "", "Published on 3 May 2016", "", "It began."],
            [([1], 3, [5])],
            [],
            id="day of publication under a headline",
        ),
        pytest.param(
            ["UNODC visits Bar", "", "Published on 3 May 2016", "", DATELINE],
            [([1], 5, [5])],
            [3],
            id="the story has its own date",
        ),
        pytest.param(
            [*FIRST, "", HEADLINE, "", "Published on 3 May 2018", "", DATED],
            [([1], 3, [3, 5]), ([7], None, [11])],
            [9],
            id="the text says when it was",
        ),
        pytest.param([*FIRST, "", "Published on 9 May 2016"], [([1], 3, [3, 5])], [7], id="below a story"),
        pytest.param(
            ["Albania: UNODC visits Bar", "Date: 3 May 2016", "It began."],
            [([1], 2, [3])],
            [],
            id="a country and a colon are no label",
        ),
    ],
)
def test_labels(texts, expected, labels):
    assert shape(*texts) == expected
    assert sorted(read_stories(lines(*texts)).labels) == labels


@pytest.mark.parametrize(
    ("texts", "expected", "headings"),
    [
        pytest.param(["First", "", DATELINE, "", "UNODC", "", "It ended."], [([1], 3, [3, 5, 7])], [], id="acronym"),
        pytest.param(["TRAINING OF JUDGES", "", DATELINE, "", "It ended."], [([1], 3, [3, 5])], [], id="headline"),
        pytest.param([*FIRST, "", "RESULTS OF THE UNITS"], [([1], 3, [3, 5, 7])], [], id="nothing under it"),
        pytest.param(
            ["TRAINING", "", *FIRST, "", "DIALOGUE AND AGREEMENTS", "", "Second", "", DATELINE],
            [([3], 5, [5, 7]), ([11], 13, [13])],
            [1, 9],
            id="between two stories",
        ),
        pytest.param(
            [*FIRST, "", "DIALOGUE AND AGREEMENTS", "Second", "", DATELINE],
            [([1], 3, [3, 5]), ([8], 10, [10])],
            [7],
            id="close above a headline",
        ),
    ],
)
def test_section_headings(texts, expected, headings):
    assert shape(*texts) == expected
    assert sorted(read_stories(lines(*texts)).labels) == headings


def test_a_place_may_stand_between_headline_and_dated_text():
    texts = [*FIRST, "", HEADLINE, "", "Kuala Lumpur (Malaysia)", f"- {DATED}"]
    assert shape(*texts)[1] == ([7], None, [9, 10])


def test_a_button_ends_a_story():
    texts = ["First", "", DATELINE, "", "They agreed. [Read more]", HEADLINE, f"{DATED} [Read more]"]
    assert shape(*texts)[1] == ([6], None, [7])


def test_a_section_heading_ends_a_story():
    texts = ["First", "", DATELINE, "", "They agreed.", "", "NEW PUBLICATIONS", "", HEADLINE, "", UNDATED]
    assert shape(*texts)[1] == ([9], None, [11])


def test_a_mark_before_a_headline_is_no_part_of_it():
    texts = [
        "First",
        "",
        "5 October 2018, Podgorica",
        "They met.",
        "",
        "• Prison monitoring agreed",
        "11 July 2019, Bar",
    ]
    (_, second) = read_stories(lines(*texts, "They signed.")).segments
    assert [line.text for line in second.title] == ["Prison monitoring agreed"]
