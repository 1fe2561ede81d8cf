"""Which family a document belongs to."""

import pytest

from seecli.documents.layouts import LAYOUTS, find_layout
from tests.factories import document, seed

STORY = "5 October 2018, Podgorica, Montenegro: UNODC met the Minister."


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="no line"),
        pytest.param(["Minutes of the meeting", "", "The Minister opened the session."], id="prose"),
        pytest.param(
            ["Report", "", "On 27 April 2018, UNODC attended the national meeting: a step."], id="dates in prose"
        ),
        pytest.param(
            ["FIREARMS CONTROL", "", "Three pistols were seized.", "", "ORGANIZED CRIME", "", "None."],
            id="headings alone",
        ),
        pytest.param(["# Report", "", "## Aims", "", "The aims were reached."], id="two headings are no deck"),
        pytest.param(
            ["# A", "# B", "# C", "# D", *["The session was opened by the Minister."] * 9],
            id="headings over long prose",
        ),
        pytest.param(["- Albania", "- Croatia", "- Montenegro", "- Serbia"], id="bullets without headings"),
    ],
)
def test_a_document_of_no_family(texts):
    assert find_layout(document(*texts)) is None


@pytest.mark.parametrize(
    ("number", "family"),
    [
        ("000", "web-story archive"),
        ("001", "newsletter"),
        ("002", "news page"),
        ("003", "newsletter"),
        ("004", "slide deck"),
    ],
)
def test_the_family_of_a_seed(number, family):
    name, layout = find_layout(seed(number))
    assert (name, layout) == (family, dict(LAYOUTS)[family])


@pytest.mark.parametrize(
    ("texts", "family"),
    [
        pytest.param(["UNODC visits Montenegro", "", STORY], "web-story archive", id="one story"),
        pytest.param([STORY], "web-story archive", id="story without a headline"),
        pytest.param(
            ["UNODC visits Montenegro", "5 October 2018, Podgorica", "", "They met."],
            "news page",
            id="date line of its own",
        ),
        pytest.param(
            ["NEWSLETTER | Vol. 34", "", "UNODC visits Montenegro", "", STORY], "newsletter", id="001:5: masthead"
        ),
        pytest.param(["UNODC Newsletter", "", "Issue No. 4"], "newsletter", id="masthead in words"),
        pytest.param(
            ["The newsletter of the office, which is sent out four times a year, told its readers so.", "", STORY],
            "web-story archive",
            id="newsletter in a sentence is no masthead",
        ),
        pytest.param(
            ["# A", "## B", "## C", "## D", "- Albania", "- Serbia", "Vienna, 3 March 2016"],
            "slide deck",
            id="slides with a date",
        ),
    ],
)
def test_the_family_of_a_document(texts, family):
    name, _ = find_layout(document(*texts))
    assert name == family
