"""Search: what must not be found, what must, in which order, and the snippet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.store.search import build_snippet, search_events, sort_by_date
from tests.factories import event, occurrence

IN_TEXT = event(occurrence("2020-01-01"), id="text", title="Seizure", text="Cocaine from Đurđevac, COVID-19 found.")
IN_TITLE = event(occurrence("2010-01-01"), id="title", title="Cocaine", text="")
UNDATED = event(occurrence(None), id="undated", title="Heroin", text="cocaine")
EVENTS = [UNDATED, IN_TITLE, IN_TEXT]


@pytest.mark.parametrize("query", ["", "(", "-", "cocain", "cocaine bananas", "cocaine heroin seizure"])
def test_what_does_not_hold_every_word_is_not_found(query):
    assert search_events(EVENTS, query) == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param("COCAINE!", ["title", "text", "undated"], id="title first, then newest, undated last"),
        pytest.param("durdevac", ["text"], id="accents folded"),
        pytest.param("covid-19", ["text"], id="hyphen"),
        pytest.param('"cocaine (seizure)"', ["text"], id="title and text together"),
        pytest.param("albania durres", ["text", "title", "undated"], id="dateline"),
    ],
)
def test_best_match_first(query, ids):
    assert [hit["id"] for hit in search_events(EVENTS, query)] == ids


def test_newest_first_and_undated_last():
    assert [record["id"] for record in sort_by_date(EVENTS)] == ["text", "title", "undated"]


@given(st.text(), st.text())
def test_any_query_on_any_text_is_answered(query, text):
    for hit in search_events([event(text=text)], query):
        build_snippet(hit, query)


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        pytest.param("No hit here.", "No hit here.", id="no hit: the beginning"),
        pytest.param("Cocaine,\n\nand cocaine", "«Cocaine», and «cocaine»", id="every hit, one line"),
        pytest.param(
            "word " * 30 + "cocaine" + " more" * 50,
            "… " + "word " * 11 + "«cocaine»" + " more" * 19 + " …",
            id="cut at words",
        ),
    ],
)
def test_a_snippet_shows_the_first_hit(text, snippet):
    assert build_snippet(event(text=text), "cocaine") == snippet


@given(st.text(min_size=200))
def test_a_snippet_is_short(text):
    assert len(build_snippet(event(text=text), "cocaine")) <= 170
