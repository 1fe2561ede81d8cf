"""Where sentences end, and where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.phrases.sentences import read_sentences


def sentences(text):
    return [sentence.text for sentence in read_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Development Goals," Mr. Fedotov continued.', id="Mr."),  # 000:639
        pytest.param("please contact Ms. Kolykhalova and Dr. Smith.", id="Ms. and Dr."),
        pytest.param("In this regard H.E. Salamat Azimi, Minister", id="H.E."),  # 000:762
        pytest.param("of the Republic of Slovenia, H. E. Mr. Sejdiu", id="H. E."),
        pytest.param("funded by the U.S. Department of State", id="U.S."),  # 000:1134
        pytest.param("learning outcomes, e.g. 5 of them, i.e. PCUs", id="e.g. and i.e."),
        pytest.param("at St. Gallen, No. 5, Serbia vs. Kosovo, incl. UNODC", id="other abbreviations"),
        pytest.param("seized 613kg.35gr. of cocaine", id="unit"),  # 000:1212
        pytest.param("seized 11.395 kg, www.unodc.org", id="dot inside"),
        pytest.param("ended. then a small letter", id="small letter"),
    ],
)
def test_one_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["", " ", "\xa0"])
def test_no_sentence(text):
    assert sentences(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Albania, seized 613kg.35gr. of cocaine. The PCU officers deployed themselves.",  # 000:1212
            ["Albania, seized 613kg.35gr. of cocaine.", "The PCU officers deployed themselves."],
            id="after a unit",
        ),
        pytest.param("by the PCU. The EU", ["by the PCU.", "The EU"], id="acronym"),
        pytest.param("on 6 December. 12 men", ["on 6 December.", "12 men"], id="number"),
        pytest.param('He said "stop." Then', ['He said "stop."', "Then"], id="quote"),
        pytest.param("(all of them.) “We”", ["(all of them.)", "“We”"], id="bracket and curly quote"),
        pytest.param("What? Yes! No", ["What?", "Yes!", "No"], id="other ends"),
        pytest.param("A headline\n\nA line\nAnother", ["A headline", "A line", "Another"], id="lines"),
        pytest.param("One.  Two.\n", ["One.", "Two."], id="last line end"),
    ],
)
def test_several_sentences(text, expected):
    assert sentences(text) == expected


def test_a_sentence_knows_where_it_begins():
    assert list(read_sentences("Mr. Costa spoke.  The end.\n\nEnd")) == [
        ("Mr. Costa spoke.", 0),
        ("The end.", 18),
        ("End", 28),
    ]


@given(st.text(st.sampled_from("aZ1.!? \n\"'”)ŠMr")))
def test_no_word_is_lost(text):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
