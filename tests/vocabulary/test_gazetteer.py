"""Countries and places as the documents write them."""

import pytest

from seecli.vocabulary.gazetteer import (
    country_labels,
    country_names,
    country_of_place,
    location_names,
    place_names,
)
from seecli.vocabulary.matcher import find_terms


def values(text, lexicon):
    return [term.value for term in find_terms(text, lexicon)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("please contact us", id="us"),
        pytest.param("turkey, jordan, chad, guinea", id="small letters"),
        pytest.param("Macedonian teachers", id="demonym"),  # 000:265
        pytest.param("Sarajevo/Banja Luka", id="places"),
        pytest.param("Western Balkans, South Eastern Europe", id="regions"),
        pytest.param("AL, BA, ME", id="codes"),
    ],
)
def test_no_country(text):
    assert values(text, country_names()) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Struga, the former Yugoslav Republic of Macedonia", ["MK"], id="former"),  # 000:81
        pytest.param("Mavrovo, The former Yugoslav Republic of Macedonia", ["MK"], id="capital The"),  # 000:1275
        pytest.param("TFYR Macedonia, Kosovo under UNSCR 1244, Montenegro", ["MK", "XK", "ME"], id="list"),  # 002:211
        pytest.param("and Kosovo under UNSCR1244.", ["XK"], id="no space"),  # 002:430
        pytest.param("and Kosovo under the UNSCR 1244 on the risks", ["XK"], id="the"),  # 002:190
        pytest.param("- Bosnia & Herzegovina", ["BA"], id="sign"),  # 004:77
        pytest.param("Vrsac, Republic of Serbia", ["RS"], id="Republic of"),  # 000:862
        pytest.param("Washington DC, USA", ["US"], id="USA"),  # 000:874
        pytest.param("funded by the U.S. Department", ["US"], id="dots"),  # 000:1134
        pytest.param("Turkey, TURKEY, Türkiye, Turkiye", ["TR"] * 4, id="old and new name"),
        pytest.param("Papua New Guinea, Guinea-Bissau, Guinea", ["PG", "GW", "GN"], id="Guineas"),
        pytest.param("Nigeria and Niger", ["NG", "NE"], id="Niger"),
        pytest.param("South Sudan and Sudan", ["SS", "SD"], id="Sudans"),
        pytest.param("Côte d'Ivoire, Cote d’Ivoire", ["CI"] * 2, id="apostrophes"),
    ],
)
def test_countries(text, codes):
    assert values(text, country_names()) == codes


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("behind the bar", [], id="bar is not Bar"),
        pytest.param("Albania, Serbia", [], id="countries"),
        pytest.param("8 October 2018, Bar, Montenegro", ["Bar"], id="Bar"),  # 000:385
        pytest.param("28-29 December, 2020, Korce/Tirana, Albania", ["Korçë", "Tirana"], id="two places"),  # 001:67
        pytest.param("Durres, Durrës, DURRËS", ["Durrës"] * 3, id="accents"),
        pytest.param("24 - 28 September 2018, Sabac, Serbia", ["Šabac"], id="no caron"),  # 000:469
        pytest.param("Washington DC, USA", ["Washington, D.C."], id="Washington"),  # 000:874
    ],
)
def test_places(text, places):
    assert values(text, place_names()) == places


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Mexico City", [], id="the city is no mention of the country"),
        pytest.param("New Mexico", [], id="nor the state"),
        pytest.param("Tirana, Sarajevo", [], id="places have no value"),
        pytest.param("Mexico City, Mexico", ["MX"], id="city and country"),
        pytest.param("Bar, Montenegro", ["ME"], id="place and country"),
        pytest.param("Guinea-Bissau", ["GW"], id="a capital inside a country"),
    ],
)
def test_locations_carry_only_countries(text, codes):
    assert values(text, location_names()) == codes


@pytest.mark.parametrize(
    ("place", "code"), [("Tirana", "AL"), ("Bar", "ME"), ("Šabac", "RS"), ("Vienna", "AT"), ("Washington, D.C.", "US")]
)
def test_the_country_of_a_place(place, code):
    assert country_of_place()[place] == code


@pytest.mark.parametrize(
    ("code", "label"),
    [("MK", "North Macedonia"), ("XK", "Kosovo under UNSCR 1244"), ("TR", "Türkiye"), ("NO", "Norway")],
)
def test_the_name_of_a_country(code, label):
    assert country_labels()[code] == label


def test_every_country_is_found_by_its_own_name():
    assert [code for code, label in country_labels().items() if set(values(label, country_names())) != {code}] == []


def test_every_place_is_found_by_its_own_name():
    places = [place for place in country_of_place() if "," not in place]  # "Hamilton, Bermuda" is two mentions
    assert [place for place in places if values(place, place_names()) != [place]] == []
