"""The passage that shows why an event was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.search.answer import find_answer
from seecli.search.query import parse_query
from seecli.search.snippets import build_snippet, read_marks
from tests.factories import event, store

RARE = "Trafficking routes. " * 20 + "The port control unit seized cocaine there. " + "Trafficking routes. " * 20


def snippet(query: str, text: str) -> str:
    asked = store(event(id="other", text="Trafficking routes"), event(text=text))
    return str(build_snippet(text, read_marks(find_answer(asked.index, parse_query(query), [1, 2]).matches)))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        pytest.param("cocaine", "No hit here.", "No hit here.", id="no hit: the beginning"),
        pytest.param("cocaine", "Cocaine,\n\nand cocaine", "«Cocaine», and «cocaine»", id="every hit, one line"),
        pytest.param("durres", "At Durrës Port.", "At «Durrës» Port.", id="accents"),
        pytest.param("seize", "It was seized, a seizure.", "It was «seized», a «seizure».", id="endings and families"),
        pytest.param("marijuana", "Dried cannabis.", "Dried «cannabis».", id="synonyms"),
        pytest.param(
            '"control unit"',
            "Control. The control unit.",
            "Control. The «control unit».",
            id="a phrase only as a whole",
        ),
        pytest.param("coca*", "Cocaine, cacao.", "«Cocaine», cacao.", id="beginnings"),
        pytest.param("a -unit cocaine", "A unit, cocaine.", "A unit, «cocaine».", id="not what is refused"),
        pytest.param("«cocaine»", "«Cocaine»", "««Cocaine»»", id="marks in the text stay"),
    ],
)
def test_hits_are_marked(query, text, expected):
    assert snippet(query, text) == expected


def test_the_passage_with_the_rarest_words_is_shown():
    shown = snippet("trafficking cocaine", RARE)
    assert "«cocaine» there" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


@given(st.text(), st.text(min_size=200))
def test_a_snippet_is_short_and_nothing_else_than_its_text(query, text):
    marks = read_marks(find_answer(store(event(text=text)).index, parse_query(f'"{query}"'), [1]).matches)
    shown = build_snippet(text, marks)
    assert shown.text.removeprefix("… ").removesuffix(" …") in " ".join(text.split())
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.places)
