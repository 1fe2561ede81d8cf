"""Wordings: which texts a pattern is tried on."""

import re

import pytest
from trials.wordings import finds_all

from seecli.documents.source import load_document
from seecli.extract import acting, countries, organizations, participants
from seecli.phrases import payments
from seecli.phrases.numbers import NUMBER_BEGINNINGS
from seecli.phrases.sentences import read_sentences
from seecli.phrases.wording import Wording, build_wording
from tests.factories import SEEDS

WORDING = build_wording(re.compile(r""), "seiz confiscated", f"kg. € {NUMBER_BEGINNINGS}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Police seized cocaine", id="one word of two"),
        pytest.param("12 kg of cocaine", id="the other"),
        pytest.param("Policeseized 12 kg", id="no beginning of a word"),
        pytest.param("sei zed 12 kg", id="too short"),
        pytest.param("confederates with 12 kg", id="another word that begins alike"),
        pytest.param("seized onerous kgs", id="more than a whole word"),
    ],
)
def test_not_tried(text):
    assert not WORDING.may_match(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SEIZURES of 12", id="any case and ending"),
        pytest.param("re-seized: twenty-five", id="behind a hyphen"),
        pytest.param("613kg confiscated", id="a word written onto a number"),
        pytest.param("€ confiscates", id="a sign; six letters are read"),
        pytest.param("seized: a dozen", id="a number in words"),
    ],
)
def test_tried(text):
    assert WORDING.may_match(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("12two, at worst", [], id="within a word"),
        pytest.param("twofold", [], id="the beginning of another word"),
        pytest.param("two and Two", ["two", "Two"], id="each of them"),
        pytest.param("of5, xEUR€ 7", ["5", "€ 7"], id="a sum, wherever it begins"),
        pytest.param("two 2 two", ["two 2", "two"], id="not within a match"),
    ],
)
def test_tried_only_where_a_match_may_begin(text, expected):
    pattern = re.compile(r"two\b(?:\s\d)?|(?:€\s)?(?<!\d)\d\b", re.IGNORECASE)
    wording = build_wording(pattern, first="two. 0. € $")
    assert [match[0] for match in wording.finditer(text)] == expected


def test_a_wording_knows_a_text_that_was_read_before_it():
    text = "Police uncorked it"
    assert not WORDING.may_match(text)
    assert build_wording(re.compile("uncorked"), "uncorked").may_match(text)


@pytest.mark.parametrize("module", [payments, acting, countries, organizations, participants])
def test_a_wording_finds_in_a_sentence_all_that_its_pattern_finds(module):
    wordings = [value for value in vars(module).values() if isinstance(value, Wording)]
    lines = (line for path in sorted(SEEDS.glob("*.txt")) for line in load_document(path).lines)
    texts = [sentence.text for line in lines for sentence in read_sentences(line.text)]
    assert wordings
    assert [text for text in texts for wording in wordings if not finds_all(wording, text)] == []
