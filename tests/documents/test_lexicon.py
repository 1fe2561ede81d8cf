"""Which halves form a word, and which compounds keep their hyphen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.documents.lexicon import Joined, build_lexicon, join_word
from seecli.documents.words import english_words
from tests.factories import lines

LEXICON = build_lexicon(
    lines("The anti-corruption agency helps the border-control unit of Bulgaria and Mavrovo today.")
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("ef-", "ties", id="001:31 and 17: each half goes on elsewhere"),
        pytest.param("opportuni-", "forts", id="001:35 and 23"),
        pytest.param("present-", "logical", id="001:15 and 111: two words, one of them no half"),
        pytest.param("al-", "tion", id="001:121 and 145"),
        pytest.param("zz", "qq", id="no letters of a word"),
    ],
)
def test_halves_that_form_no_known_word(first, second):
    joined = join_word(first, second, LEXICON)
    assert joined is None or not joined.is_known


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        pytest.param("present-", "ed", "presented", id="001:15"),
        pytest.param("opportuni-", "ties", "opportunities", id="001:35"),
        pytest.param("ef-", "forts", "efforts", id="001:31"),
        pytest.param("al-", "lows", "allows", id="001:121"),
        pytest.param("manufactur-", "ing", "manufacturing", id="001:233"),
        pytest.param("Pro-", "hibiting", "Prohibiting", id="001:308: capital kept"),
        pytest.param("Com-", "ment", "Comment", id="a word, though Committee was meant"),
        pytest.param("Bul-", "garia", "Bulgaria", id="001:179: name the document holds"),
        pytest.param("Mav-", "rovo", "Mavrovo", id="name the English list lacks"),
        pytest.param("anti-", "corruption", "anti-corruption", id="compound the document holds"),
        pytest.param("border-", "control", "border-control", id="compound of two words"),
        pytest.param("non-govern-", "mental", "non-governmental", id="compound cut in its second half"),
        pytest.param("con", "tainers", "containers", id="half without a hyphen"),
    ],
)
def test_halves_of_a_known_word(first, second, word):
    assert join_word(first, second, LEXICON) == Joined(word, is_known=True)


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        pytest.param("self-", "assessment", "self-assessment", id="prefix keeps its hyphen"),
        pytest.param("evidence-", "based", "evidence-based", id="evidence-based"),
        pytest.param("radio-", "logical", "radiological", id="001:129: two words that are one"),
    ],
)
def test_two_words_that_may_be_one(first, second, word):
    assert join_word(first, second, LEXICON) == Joined(word, is_known=False)


@pytest.mark.parametrize(
    ("word", "is_word"),
    [
        pytest.param("mavrovo", True, id="in the document"),
        pytest.param("committee", True, id="in the English list"),
        pytest.param("programme", True, id="British"),
        pytest.param("program", True, id="American"),
        pytest.param("the", True, id="first word of a line, known in English"),
        pytest.param("present", True, id="half that is a word"),
        pytest.param("mav", False, id="half of a name"),
        pytest.param("bijača", True, id="place of the vocabulary"),
        pytest.param("colombian", True, id="people of the vocabulary"),
        pytest.param("terdam", False, id="end of a name"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_word_is_known_from_the_document_or_the_list(word, is_word):
    assert LEXICON.is_word(word) is is_word


def test_a_word_cut_by_the_end_of_a_line_is_none():
    lexicon = build_lexicon(lines("The officers of Rakitje opened opportuni-", "of Rakitje ties"))
    assert "rakitje" in lexicon.words
    assert "opportuni" not in lexicon.words
    assert "ties" not in lexicon.words


def test_pairs_are_neighbours_on_one_line():
    pairs = build_lexicon(lines("Today the Port Control Unit met", "Customs officers of the Port Control")).pairs
    assert ("port", "control") in pairs
    assert ("met", "customs") not in pairs


@given(st.sampled_from(sorted(english_words())), st.data())
def test_an_english_word_cut_anywhere_is_known_again(word, draw):
    cut = draw.draw(st.integers(0, len(word)))
    assert join_word(f"{word[:cut]}-", word[cut:], build_lexicon([])) == Joined(word, is_known=True)
