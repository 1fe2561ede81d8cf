"""Names in texts: capitals, plurals, gaps, and the longest name winning."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.vocabulary.matcher import build_lexicon, find_all_terms, find_terms

NAMES = [
    ("GN", "Guinea"),
    ("PG", "Papua New Guinea"),
    (None, "Guinea pig"),
    ("US", "US"),
    ("US", "U.S."),
    ("JO", "Jordan"),
    ("BA", "Bosnia and Herzegovina"),
    ("BA", "Bosnia & Herzegovina"),
    ("XK", "Kosovo (under UNSCR 1244)"),
    ("Niš", "Niš"),
    ("Banja Luka", "Banja Luka"),
    ("ccp", "Port Control Unit"),
    ("ccp", "PCU"),
    ("tip", "TiP"),
    ("training", "train-the-trainer"),
    ("firearms", "hand pistol"),
]
LEXICON = build_lexicon(NAMES)


def found(text):
    return [(term.value, term.text) for term in find_terms(text, LEXICON)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("please contact us", id="us is not US"),
        pytest.param("Us", id="an acronym stands as it is"),
        pytest.param("TIP, tip, Tip", id="an acronym of mixed case too"),
        pytest.param("jordan, guinea", id="a capital is a capital"),
        pytest.param("Guinea pig, Guinea pigs", id="a name that means something else"),
        pytest.param("Guineans, Jordanian, Guineafowl", id="a name begins a word"),
        pytest.param("PCUx, xPCU, PCU1", id="part of a word"),
        pytest.param("Banja, Luka", id="a comma ends a name"),
        pytest.param("Banja; Luka", id="a semicolon too"),
        pytest.param("Banja     Luka", id="wide gap"),
        pytest.param("Luka Banja", id="wrong order"),
        pytest.param("Port Control", id="part of a name"),
        pytest.param("Ports Control Unit", id="plural inside a name"),
        pytest.param("port control unit", id="capitals inside a name"),
        pytest.param("Bosnia and herzegovina", id="a small letter inside"),
        pytest.param("Nisa, Nisss", id="no plural"),
    ],
)
def test_not_found(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("in Papua New Guinea", [("PG", "Papua New Guinea")], id="the longest wins"),
        pytest.param("Guinea, Guinea pig, Guinea", [("GN", "Guinea")] * 2, id="around a name that means nothing"),
        pytest.param("New Guinea", [("GN", "Guinea")], id="the shorter where the longer is not whole"),
        pytest.param("JORDAN", [("JO", "JORDAN")], id="headline in capitals"),
        pytest.param("the U.S. Department", [("US", "U.S")], id="dots"),  # 000:1134
        pytest.param("UNODC's PCU/PCUs", [("ccp", "PCU"), ("ccp", "PCUs")], id="acronym and its plural"),
        pytest.param("Port Control Units", [("ccp", "Port Control Units")], id="plural of the last word"),
        pytest.param("3 hand pistols", [("firearms", "hand pistols")], id="plural, small letters"),  # 003:102
        pytest.param("Hand Pistol", [("firearms", "Hand Pistol")], id="small letters match capitals"),
        pytest.param("Train the trainer", [("training", "Train the trainer")], id="hyphens or spaces"),
        pytest.param("Nis, NIŠ, Niš", [("Niš", "Nis"), ("Niš", "NIŠ"), ("Niš", "Niš")], id="accents"),
        pytest.param("- Bosnia & Herzegovina", [("BA", "Bosnia & Herzegovina")], id="sign"),  # 004:77
        pytest.param("Bosnia-Herzegovina", [("BA", "Bosnia-Herzegovina")], id="the sign is only a gap"),
        pytest.param("Banja\nLuka", [("Banja Luka", "Banja\nLuka")], id="over a line end"),
        pytest.param("Kosovo under UNSCR 1244:", [("XK", "Kosovo under UNSCR 1244")], id="no brackets"),  # 000:405
        pytest.param("Kosovo (under UNSCR 1244)", [("XK", "Kosovo (under UNSCR 1244")], id="brackets"),
        pytest.param("“Guinea”/Jordan’s", [("GN", "Guinea"), ("JO", "Jordan")], id="quotes"),
    ],
)
def test_found(text, expected):
    assert found(text) == expected


def test_a_mention_knows_its_place():
    text = "3-5 October 2018, Sarajevo, Bosnia and Herzegovina; Niš"
    assert [text[term.start : term.end] for term in find_terms(text, LEXICON)] == ["Bosnia and Herzegovina", "Niš"]


@pytest.mark.parametrize(
    ("text", "values"),
    [("Papua New Guinea", ["PG", "GN"]), ("Guinea pig", ["GN"]), ("us", []), ("PCU", ["ccp"])],
)
def test_all_mentions_include_those_inside_longer_ones(text, values):
    assert [term.value for term in find_all_terms(text, LEXICON)] == values


@given(st.sampled_from([name for name in NAMES if name[0]]), st.sampled_from(["", "the ", "(", "“"]))
def test_every_name_of_a_lexicon_is_found_as_it_is_spelled(name, before):
    assert [term.value for term in find_terms(f"{before}{name[1]}, 2018", LEXICON)] == [name[0]]


@given(st.lists(st.sampled_from([" ", "-", ",", "x", *(name for _, name in NAMES)])).map("".join))
def test_mentions_do_not_overlap(text):
    mentions = find_terms(text, LEXICON)
    assert all(before.end <= after.start for before, after in pairwise(mentions))
    assert all(text[term.start : term.end] == term.text for term in mentions)


def test_a_lexicon_finds_its_names_in_a_text_that_was_read_before_it():
    text = "in Upper Guinea"
    assert found(text) == [("GN", "Guinea")]
    assert [term.value for term in find_terms(text, build_lexicon([("upper", "Upper Guinea")]))] == ["upper"]
