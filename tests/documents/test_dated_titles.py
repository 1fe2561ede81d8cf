"""Headlines that end with their dateline: what is not taken apart, then what is."""

import pytest

from seecli.documents.dated_titles import split_dated_titles
from tests.factories import lines

TEXT = "The officers were trained in profiling, in the use of scanners, and in the exchange of lists with other units."
FIRST = ["Joint cell meets again (Tehran, 13 December 2016)", "", TEXT]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(FIRST, id="one alone may be a caption"),
        pytest.param([*FIRST, "", "UNODC Regional Programme for all (2009-2011)", "", TEXT], id="years"),
        pytest.param([*FIRST, "", "Progress of the programme (May 2016)", "", TEXT], id="month without a place"),
        pytest.param(
            [*FIRST, "", "Dogs on duty again (Karachi, 28 May 2016)", "", "Short."], id="no paragraph under it"
        ),
        pytest.param(
            [*FIRST, "", "Dogs on duty again (Karachi, 28 May 2016)", "", f"3 May 2016, Bar: {TEXT}"], id="dated"
        ),
        pytest.param([*FIRST, "", "• Dogs on duty again (Karachi, 28 May 2016)", "", TEXT], id="bullet"),
        pytest.param([*FIRST, "", "Port of Karachi, Pakistan (28 May 2016)", "", TEXT], id="place and date"),
        pytest.param([*FIRST, "", "Annex (Karachi, 28 May 2016)", "", TEXT], id="too short"),
        pytest.param([*FIRST, "", "The group with its dog (photo: Karachi, 28 May 2016)", "", TEXT], id="credit"),
    ],
)
def test_lines_that_stay_whole(texts):
    assert [line.text for line in split_dated_titles(lines(*texts))] == [text for text in texts if text]


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        pytest.param(
            "Dogs on duty again (Karachi, 28 May 2016)", "Dogs on duty again", "(Karachi, 28 May 2016)", id="day"
        ),
        pytest.param(
            "Study visit to Bar (Bar, 3 May 2016)", "Study visit to Bar", "(Bar, 3 May 2016)", id="place twice"
        ),
        pytest.param(
            "Sports for children [Mashhad (Iran), May 2016]",
            "Sports for children",
            "[Mashhad (Iran), May 2016]",
            id="month",
        ),
    ],
)
def test_headlines_taken_apart(text, title, dateline):
    found = split_dated_titles(lines(*FIRST, "", text, "", TEXT))
    assert [(line.number, line.text) for line in found if line.number == 5] == [(5, title), (5, dateline)]
