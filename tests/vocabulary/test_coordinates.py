"""Where places lie."""

import json
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

from seecli.vocabulary.compiled import compile_coordinates
from seecli.vocabulary.coordinates import COORDINATES, find_capital, find_coordinates, read_coordinates
from seecli.vocabulary.gazetteer import country_labels
from seecli.vocabulary.load import load_entries

# Degrees north and east that each country of the region lies between.
BOXES = {
    "AL": (39.6, 42.7, 19.2, 21.1),
    "BA": (42.5, 45.3, 15.7, 19.7),
    "BG": (41.2, 44.3, 22.3, 28.7),
    "HR": (42.3, 46.6, 13.4, 19.5),
    "MD": (45.4, 48.5, 26.6, 30.2),
    "ME": (41.8, 43.6, 18.4, 20.4),
    "MK": (40.8, 42.4, 20.4, 23.1),
    "RO": (43.6, 48.3, 20.2, 29.8),
    "RS": (42.2, 46.2, 18.8, 23.1),
    "SI": (45.4, 46.9, 13.3, 16.7),
    "XK": (41.8, 43.3, 20.0, 21.8),
}


@pytest.mark.parametrize(
    "text", ["", "41.33", "41.33 19.82", "north, east", "90.1, 0", "0, 180.1", "nan, 0", "1, 2, 3", "inf, 0"]
)
def test_what_is_no_point_on_earth_is_none(text):
    assert read_coordinates(text) is None


@pytest.mark.parametrize(
    ("place", "country", "point"),
    [
        pytest.param("Durrës", "Albania", (41.32, 19.45), id="as it is spelled there"),
        pytest.param("durres", "Albania", (41.32, 19.45), id="without accents"),
        pytest.param("Becici", None, (42.28, 18.87), id="another name, in any country"),
        pytest.param("Washington DC", "United States", (38.9, -77.04), id="with a code"),
        pytest.param("Bar", "Ukraine", None, id="of this name in another country"),
        pytest.param("Albania", "Albania", None, id="a country is no place"),
        pytest.param("", "Albania", None, id="no place"),
    ],
)
def test_a_place_is_found_by_any_name_and_only_in_its_country(place, country, point):
    assert find_coordinates(place, country) == point


def test_a_country_is_found_by_its_capital():
    assert find_capital("Kosovo under UNSCR 1244") == find_coordinates("Pristina")
    assert find_capital("Utopia") is None


def test_the_committed_file_is_what_the_yaml_files_give():
    committed = (files("seecli.vocabulary") / COORDINATES).read_bytes()
    assert committed == compile_coordinates().encode(), "run: python -m seecli.vocabulary"


def test_every_country_with_places_has_a_capital_with_coordinates():
    places = defaultdict(list)
    for entry in load_entries("places.yaml"):
        places[entry.strings["country"]].append(entry)
    assert [country for country, (capital, *_) in places.items() if "at" not in capital.strings] == []
    assert find_capital(country_labels()["RS"]) == find_coordinates("Belgrade")


def test_places_of_the_region_lie_in_their_country():
    outside = [
        entry.id
        for entry in load_entries("places.yaml")
        if "at" in entry.strings and (box := BOXES.get(entry.strings["country"]))
        for north, east in [read_coordinates(entry.strings["at"])]
        if not (box[0] <= north <= box[1] and box[2] <= east <= box[3])
    ]
    assert outside == []


def test_every_place_of_the_store_has_coordinates():
    events = map(json.loads, (Path(__file__).parents[2] / "data" / "events.jsonl").read_bytes().splitlines())
    places = {place for event in events for occurrence in event["occurrences"] for place in occurrence["places"]}
    assert [place for place in sorted(places) if not find_coordinates(place)] == []
