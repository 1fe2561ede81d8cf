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


@pytest.mark.parametrize("module", [payments, acting, countries, organizations, participants])
def test_a_wording_finds_in_a_sentence_all_that_its_pattern_finds(module):
    wordings = [value for value in vars(module).values() if isinstance(value, Wording)]
    lines = (line for path in sorted(SEEDS.glob("*.txt")) for line in load_document(path).lines)
    texts = [sentence.text for line in lines for sentence in read_sentences(line.text)]
    assert wordings
    assert [text for text in texts for wording in wordings if not finds_all(wording, text)] == []
