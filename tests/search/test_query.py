"""Queries as typed: what must be plain text, what is syntax."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.search.query import All, Field, Not, Phrase, Prefix, Some, Word, parse_query


def word(*spelled: str, written: str = "") -> Word:
    return Word(spelled, written or " ".join(spelled))


@pytest.mark.parametrize(
    "text", ["", " ", "(", ")", "()", "(((", '"', '""', "-", "- -", "OR", "AND", "*", "!?", ": ::"]
)
def test_what_has_no_word_asks_for_nothing(text):
    assert parse_query(text) == All(())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("covid-19", [word("covid", "19", written="covid-19")], id="hyphen"),
        pytest.param("don't", [word("don", "t", written="don't")], id="apostrophe"),
        pytest.param("C++", [word("c", written="C++")], id="signs"),
        pytest.param("613kg.35gr.", [word("613", "kg", "35", "gr", written="613kg.35gr.")], id="amount"),
        pytest.param("and or not", [word("and"), word("or"), word("not")], id="lower case is no syntax"),
        pytest.param("(heroin", [All((word("heroin"),))], id="open bracket"),
        pytest.param("heroin)", [word("heroin")], id="closing bracket"),
        pytest.param("- heroin", [word("heroin")], id="dash alone"),
        pytest.param("12:30", [word("12", "30", written="12:30")], id="time"),
        pytest.param("Note: heroin", [word("note", written="Note:"), word("heroin")], id="colon before a space"),
        pytest.param("OR heroin", [word("heroin")], id="OR of nothing"),
    ],
)
def test_punctuation_is_no_syntax(text, parts):
    assert parse_query(text) == All(tuple(parts))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"Balkan route"', [Phrase(("balkan", "route"))]),
        ('"Balkan route', [Phrase(("balkan", "route"))]),
        ("seiz*", [Prefix("seiz")]),
        ("firearms -training", [word("firearms"), Not(word("training"))]),
        ("firearms not:training", [word("firearms"), Not(word("training"))]),
        ("firearms NOT training", [word("firearms"), Not(word("training"))]),
        ('-"port control"', [Not(Phrase(("port", "control")))]),
        ("cocaine AND heroin", [word("cocaine"), word("heroin")]),
        ("cocaine OR heroin", [Some((All((word("cocaine"),)), All((word("heroin"),))))]),
        ("a b OR c", [Some((All((word("a"), word("b"))), All((word("c"),))))]),
        ("a (b OR c)", [word("a"), All((Some((All((word("b"),)), All((word("c"),)))),))]),
        ("-(a b)", [Not(All((word("a"), word("b"))))]),
        ("country:Albania", [Field("country", "Albania", is_quoted=False, written="country:Albania")]),
        ("-date:2018..", [Not(Field("date", "2018..", is_quoted=False, written="date:2018.."))]),
        (
            'host:"North Macedonia"',
            [Field("host", "North Macedonia", is_quoted=True, written='host:"North Macedonia"')],
        ),
    ],
)
def test_syntax(text, parts):
    assert parse_query(text) == All(tuple(parts))


def test_a_row_of_brackets_is_no_question_of_depth():
    assert "heroin" in str(parse_query("(" * 100_000 + "heroin"))


@given(st.text(alphabet=st.characters() | st.sampled_from('()"-*: ')))
def test_any_text_is_a_query(text):
    assert isinstance(parse_query(text), All)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, unique=True))
def test_plain_words_are_words(typed):
    assert [part.words for part in parse_query(" ".join(typed)).parts] == [(each,) for each in typed]
