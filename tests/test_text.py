"""Whitespace, look-alike letters, case and accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.text import clean, fold, words

# Letters of the region and of its neighbours, in which texts and users differ.
LETTERS = st.characters(max_codepoint=0x17F) | st.sampled_from("ȘșȚț’‘“”–—ﬁﬂİ")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("", id="nothing"),
        pytest.param("AT&T, R&D", id="a sign without a semicolon"),
        pytest.param("execute.php?action=cms_render&section=102&content_id=9960", id="address, not §"),  # 000:832
        pytest.param("&notanentity; &99;", id="no such entity"),
        pytest.param("Влада Србије", id="Cyrillic line"),
        pytest.param("на састанку", id="Cyrillic look-alikes in a Cyrillic line"),
        pytest.param("meeting with the ministry Влада Србије", id="Cyrillic word that is no English one"),
        pytest.param("26–29 June — “TiP” ’s", id="dashes and quotes"),
        pytest.param("Shkodër, Bijača, Stubičke Toplice", id="accents"),
    ],
)
def test_clean_leaves_as_it_is(line):
    assert clean(line) == line


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        pytest.param("18-19\xa0December\u202f2018,\t Vienna ", "18-19 December 2018, Vienna", id="spaces"),  # 000:7
        pytest.param("\u2028a\x0bb\r\n", "a b", id="other line ends"),
        pytest.param("Vienna &amp; Graz &#39;18&#x27;", "Vienna & Graz '18'", id="entities"),
        pytest.param("R&amp;amp;D", "R&D", id="escaped twice"),
        pytest.param("18&nbsp;June", "18 June", id="entity that is a space"),
        pytest.param("ﬁnance, oﬃce, traﬃcking, ﬂow", "finance, office, trafficking, flow", id="ligatures"),
        pytest.param("co\u00adoperation\u200b \ufeffUNODC", "cooperation UNODC", id="invisible"),
        pytest.param("and to арргоvе the workplan", "and to approve the workplan", id="mixed word"),  # 002:294
        pytest.param("is а direct result bу UNODC", "is a direct result by UNODC", id="whole word"),  # 002:294
        pytest.param("in Belgrade оn 30-31 March 2009", "in Belgrade on 30-31 March 2009", id="dateline"),  # 002:294
        pytest.param("the Сountry РСU", "the Country PCU", id="capitals"),
    ],
)
def test_clean_reads(raw, line):
    assert clean(raw) == line


@given(st.text())
def test_clean_lines_have_single_spaces_only(raw):
    assert clean(raw) == " ".join(clean(raw).split())


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bar", "Bär-"), ("Niš", "Niche"), ("Sabac", "Sarac"), ("Serbia", "Syria"), ("Kosovo*", "Kosovo"), ("R&D", "R D")],
)
def test_fold_keeps_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Bijača, Šabac, Dečani, Peć, Žabljak", "bijaca, sabac, decani, pec, zabljak", id="carons"),
        pytest.param("DURRËS, Shkodër, Korçë", "durres, shkoder, korce", id="Albanian"),
        pytest.param("Đurđević", "durdevic", id="d with a stroke does not decompose"),
        pytest.param("Łódź, Møre, Ærø, Œuvre", "lodz, more, aero, oeuvre", id="other letters that do not"),
        pytest.param("Kırıkkale, İSTANBUL, Türkiye", "kirikkale, istanbul, turkiye", id="Turkish i"),
        pytest.param("STRASSE Straße", "strasse strasse", id="sharp s"),
        pytest.param("Timişoara, Timișoara", "timisoara, timisoara", id="cedilla and comma below"),
        pytest.param("Cote d’Ivoire", "cote d'ivoire", id="curly apostrophe"),
        pytest.param("Durre\u0308s", "durres", id="accent as a character of its own"),
    ],
)
def test_fold_makes_spellings_equal(text, folded):
    assert fold(text) == folded


@given(st.text(LETTERS))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("– / “” … *", [], id="no words"),
        pytest.param("COVID-19: Bijača's", ["covid", "19", "bijaca", "s"], id="hyphen and apostrophe"),
        pytest.param("UNODC/CEPOL snake_case", ["unodc", "cepol", "snake", "case"], id="slash and underscore"),
        pytest.param("Kosovo*, U.S.", ["kosovo", "u", "s"], id="star and dots"),
    ],
)
def test_words(text, expected):
    assert words(text) == expected
