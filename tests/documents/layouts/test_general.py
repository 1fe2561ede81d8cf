"""Documents of no known family: a headline, and dated text under it."""

import pytest

from seecli.documents.layouts import find_layout, general
from seecli.extract import extract_document
from tests.factories import document

HEADLINE = "Minister visits the laboratory"
TEXT = "On 14 May 2017 the Minister visited the laboratory in Chisinau, where twelve experts showed her their work."


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            [HEADLINE, "", "The Minister visited the laboratory, where twelve experts showed her all of their work."],
            id="no date",
        ),
        pytest.param(
            [HEADLINE, "", "On 14 May the Minister visited the laboratory, where twelve experts showed their work."],
            id="no year",
        ),
        pytest.param([HEADLINE, "", "Seen on 14 May 2017"], id="no running text"),
        pytest.param([TEXT], id="no headline"),
    ],
)
def test_what_it_does_not_read(texts):
    assert not general.recognises(document(*texts))


def test_it_is_the_last_to_be_asked_and_says_so():
    name, layout = find_layout(document(HEADLINE, "", TEXT, "", "They met again."))
    assert (layout, "no known family" in name) == (general, True)


def test_the_event_of_a_headline_with_dated_text():
    (event,) = extract_document(document(HEADLINE, "", TEXT, "", "They met again.")).events
    assert (event["title"], event["start"], event["inferred"]) == (HEADLINE, "2017-05-14", ["date", "place", "country"])
    assert event["occurrences"][0]["places"] == ["Chisinau"]
    assert event["text"].endswith("They met again.")
