"""Lines broken at a width are put together; documents whose lines were not broken stay as they are."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.check import run_checks
from seecli.documents.source import Document, Line
from seecli.documents.wrapping import find_width, unwrap_document
from seecli.extract import extract_document

# What shows that a document was broken: six lines that go on in lower case.
BROKEN = """\
The Committee took note of the report on
the work of the units at sea ports and
at airports, and asked for more of the
joint exercises that the mentors of both
projects had held in the spring of this
year, also with the officers of railway
police who had been trained before."""


def document(*paragraphs):
    """A document of these paragraphs, an empty line between them, after one whose lines were broken."""
    rows = "\n\n".join((BROKEN, *paragraphs)).split("\n")
    return Document("a.txt", "", tuple(Line(number, row) for number, row in enumerate(rows, 1) if row))


def read(*paragraphs):
    """The paragraphs after the first as they are put together."""
    return [line.text for line in unwrap_document(document(*paragraphs)).document.lines][1:]


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param("UNODC visits Montenegro\nUNODC visited Montenegro.", id="a headline that is not full"),
        pytest.param(
            "Mentors at work in Vermice and in Durres\nPloče, Croatia, 18 February 2025 - The", id="dateline under it"
        ),
        pytest.param(
            "Mentors at work in Vermice and in Durres\nBanja Luka/Tuzla, Bosnia and Herzegovina,\n24-28 March 2025 -",
            id="dateline of two lines under it",
        ),
        pytest.param("16 to 18 February 2025, Ploče, Croatia\nUNODC met the officers.", id="dateline alone above it"),
        pytest.param("to appoint the administrators of a list\n• to pay the salaries", id="bullet"),
        pytest.param("It was signed by all.\nThe Ministry thanked the team.", id="full stop, not full"),
        pytest.param("ILLICIT FINANCES AND OF CORRUPTION\nRoadmap presented", id="heading in capitals"),
        pytest.param("More on the illicit finances is found at\nhttps://www.unodc.org/rosee/en/a.html", id="address"),
        pytest.param("The officers of the customs of Albania\nPhoto: UNODC", id="credit"),
    ],
)
def test_lines_that_stay_apart(paragraph):
    assert read(paragraph)[0] == paragraph.split("\n")[0]


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        pytest.param(
            "the same route:\nthe same number", "the same route: the same number", id="lower case after a short line"
        ),
        pytest.param(
            "The agreement was signed by officers of\nAlbania and Serbia.",
            "The agreement was signed by officers of Albania and Serbia.",
            id="capital after a full line",
        ),
        pytest.param(
            "The agreement was signed.\nThe Ministry, which had asked for it so\nlong, came.",
            "The agreement was signed.\nThe Ministry, which had asked for it so long, came.",
            id="a sentence that ends before the width may end its paragraph",
        ),
        pytest.param(
            "Port control unit in Ploče detects cocaine\nbags",
            "Port control unit in Ploče detects cocaine bags",
            id="headline",
        ),
        pytest.param("to put what they learned into prac-\ntice", "to put what they learned into practice", id="word"),
        pytest.param(
            "the officers and their anti-\ncorruption agency",
            "the officers and their anti-corruption agency",
            id="compound",
        ),
        pytest.param("they came, twenty-\nfour in all", "they came, twenty-four in all", id="number"),
        pytest.param("the joint EU-\nUNODC project", "the joint EU-UNODC project", id="capitals"),
        pytest.param("the plan for 2012–\n2015 came", "the plan for 2012–2015 came", id="span of years"),
        pytest.param(
            "Banja Luka, Bosnia and Herzegovina, 24-28\nMarch 2025 - UNODC met the Minister.",
            "Banja Luka, Bosnia and Herzegovina, 24-28 March 2025 - UNODC met the Minister.",
            id="dateline in two lines",
        ),
        pytest.param(
            "The country, which ratified the treaty on\n13 April 2007. The",
            "The country, which ratified the treaty on 13 April 2007. The",
            id="date in mid-sentence",
        ),
        pytest.param(
            "a good report on the review of the\nUNCAC.",
            "a good report on the review of the UNCAC.",
            id="acronym at the end",
        ),
    ],
)
def test_lines_that_are_put_together(paragraph, text):
    assert "\n".join(read(paragraph)) == text


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="nothing"),
        pytest.param(["a short line", "and another"] * 2, id="too few"),
        pytest.param(["Vienna, 5 March 2025", "UNODC met the Minister."] * 20, id="no line goes on in lower case"),
    ],
)
def test_documents_that_were_not_broken(rows):
    assert find_width([Line(number, row) for number, row in enumerate(rows, 1)]) is None


def test_lines_that_do_not_stand_close_together_were_not_broken():
    assert find_width([Line(2 * number, "the work goes on") for number in range(20)]) is None


@given(st.integers(min_value=36, max_value=90))
def test_a_paragraph_is_the_same_at_any_width(width):
    text = " ".join(BROKEN.split())
    rows = [row for _ in range(4) for row in (*wrap(text, width, break_on_hyphens=False), "")]
    lines = tuple(Line(number, row) for number, row in enumerate(rows, 1) if row)
    assert [line.text for line in unwrap_document(Document("a.txt", "", lines)).document.lines] == [text] * 4


def test_each_value_comes_from_the_line_it_stands_on():
    title = "Joint unit in Bar finds cigarettes in a\ncontainer with tiles"
    body = (
        "Bar, Montenegro, 11 October\n2017: Officers opened a container with\ntiles from China and seized 612,000\n"
        "cigarettes.\nThe find was announced by Ms. Mira\nKolar."
    )
    whole = document(title, body)
    extraction = extract_document(whole)
    (event,) = extraction.events
    assert event["title"] == title.replace("\n", " ")
    assert event["source"]["lines"] == [[9, 17]]
    # Where it was made stands in the headline, what was seized in the text.
    assert {part["line"] for part in event["evidence"] if part["field"] == "seizures"} == {9, 14}
    assert [entry.line.number for entry in extraction.ledger] == [line.number for line in whole.lines]
    assert [found for found in run_checks([event], {"a.txt": whole}) if found.check != "sha256"] == []
