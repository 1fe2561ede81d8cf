"""What users type for a term, and what they get for a word that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.errors import UnknownValueError
from seecli.vocabulary.terms import find_value, read_terms, resolve

KINDS = ("country", "programme", "topic", "activity", "organization", "commodity")


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        pytest.param("country", "Albnia", "unknown country 'Albnia'; nearest: Albania", id="one likely name"),
        pytest.param("country", "srbia", "unknown country 'srbia'; nearest: Serbia", id="small letters"),
        pytest.param("country", "alb", "unknown country 'alb'; nearest: Albania", id="beginning of a name"),
        pytest.param("country", "Narnia", "unknown country 'Narnia'; nearest: Armenia", id="no country"),
        pytest.param("country", "qqqq", "unknown country 'qqqq'; see 'seecli values country'", id="nothing near"),
        pytest.param("country", "", "unknown country ''; see 'seecli values country'", id="nothing"),
        pytest.param("country", "*", "unknown country '*'; see 'seecli values country'", id="no letter"),
        pytest.param("country", "Tirana", "unknown country 'Tirana'", id="a place is no country"),
        pytest.param("country", "Latin American", "unknown country 'Latin American'", id="exception of a country"),
        pytest.param("programme", "aircp", "unknown programme 'aircp'; nearest: aircop", id="programme"),
        pytest.param("topic", "launderng", "unknown topic 'launderng'; nearest: money-laundering", id="topic"),
        pytest.param("topic", "drugs", "unknown topic 'drugs'", id="a hint is no name"),
        pytest.param("document", "x", "unknown document 'x'; see 'seecli values document'", id="no vocabulary"),
    ],
)
def test_unknown_names_are_errors_with_the_nearest(kind, name, message):
    with pytest.raises(UnknownValueError) as error:
        resolve(kind, name)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("country", "bih", "Bosnia and Herzegovina"),
        ("country", "BA", "Bosnia and Herzegovina"),
        ("country", "bosnia & herzegovina", "Bosnia and Herzegovina"),
        ("country", "FYROM", "North Macedonia"),
        ("country", "Macedonia", "North Macedonia"),
        ("country", "former Yugoslav Republic of Macedonia", "North Macedonia"),
        ("country", "TFYR Macedonia", "North Macedonia"),
        ("country", "kosovo", "Kosovo under UNSCR 1244"),
        ("country", "Kosovo*", "Kosovo under UNSCR 1244"),
        ("country", "Kosovo (UNSCR 1244)", "Kosovo under UNSCR 1244"),
        ("country", "xk", "Kosovo under UNSCR 1244"),
        ("country", "türkiye", "Türkiye"),
        ("country", "turkiye", "Türkiye"),
        ("country", "Turkey", "Türkiye"),
        ("country", "TÜRKİYE", "Türkiye"),
        ("country", " serbia ", "Serbia"),
        ("country", "no", "Norway"),
        ("country", "Guinea", "Guinea"),
        ("country", "croatian", "Croatia"),
        ("programme", "CCP", "ccp"),
        ("programme", "container control", "ccp"),
        ("programme", "Container Control Programme", "ccp"),
        ("programme", "pcu", "ccp"),
        ("topic", "Money Laundering", "money-laundering"),
        ("topic", "covid 19", "covid-19"),
        ("activity", "workshops", "workshop"),
        ("commodity", "MARIJUANA", "cannabis"),
        ("organization", "osce", "OSCE"),
    ],
)
def test_resolve(kind, name, value):
    assert resolve(kind, name) == value


EITHER = ("country", "organization")


@pytest.mark.parametrize(
    ("name", "value"),
    [("European Union", "EU"), ("eu delegation", "EU"), ("german", "Germany"), ("Osce", "OSCE"), ("guam", "Guam")],
)
def test_a_field_of_two_vocabularies_takes_the_first_that_knows_the_name(name, value):
    assert resolve("donor", name, (), EITHER) == value


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Germny", "unknown donor 'Germny'; nearest: Germany"),
        ("Europan Union", "unknown donor 'Europan Union'; nearest: EU"),
        ("qqqq", "unknown donor 'qqqq'; see 'seecli values donor'"),
    ],
)
def test_an_unknown_name_is_called_after_its_field(name, message):
    with pytest.raises(UnknownValueError, match=message):
        resolve("donor", name, (), EITHER)


STORED = ["newsletter-11.txt", "newsletter-12.txt"]


@pytest.mark.parametrize("name", ["newsletter", "newsletter-1", ""])
def test_a_part_of_a_stored_value_is_unknown(name):
    assert find_value(["document"], name, STORED) is None


@pytest.mark.parametrize("name", ["newsletter-12.txt", "NEWSLETTER 12 TXT", "  newsletter-12.TXT"])
def test_a_stored_value_is_found_beside_the_vocabulary(name):
    assert resolve("document", name, iter(STORED)) == "newsletter-12.txt"


def test_the_vocabulary_comes_before_stored_values():
    assert resolve("organization", "osce", ["Osce"]) == "OSCE"


def test_stored_values_are_suggested_too():
    with pytest.raises(UnknownValueError, match=r"nearest: newsletter-1[12]\.txt, newsletter-1[12]\.txt"):
        resolve("document", "newsleter-12.txt", iter(STORED))


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_means_two_values(kind):
    taken = [(name, term.value) for term in read_terms(kind) for name in (term.value, term.label, *term.names)]
    assert [(name, value) for name, value in taken if resolve(kind, name) != value] == []


@pytest.mark.parametrize("kind", KINDS)
@given(st.randoms())
def test_case_does_not_matter(kind, random):
    term = random.choice(read_terms(kind))
    typed = "".join(
        random.choice([letter.lower(), letter.upper()]) for letter in random.choice([term.label, *term.names])
    )
    assert resolve(kind, typed) == term.value


@given(st.text(max_size=30))
def test_any_text_is_a_name_or_an_unknown_one(name):
    assert find_value(["country"], name) in {None, *(term.value for term in read_terms("country"))}
