"""Countries and places: names in texts, and which country a place lies in."""

from collections.abc import Mapping
from functools import cache

from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Lexicon, build_lexicon


@cache
def country_labels() -> Mapping[str, str]:
    """The canonical name of each country by its code."""
    return {entry.id: entry.label for entry in load_entries("countries.yaml")}


@cache
def country_names() -> Lexicon:
    """Every name of a country, not its demonyms; values are codes."""
    entries = load_entries("countries.yaml")
    return build_lexicon((entry.id, name) for entry in entries for name in (entry.label, *entry.names))


@cache
def demonyms() -> Lexicon:
    """Every adjective and noun of people; values are codes."""
    return build_lexicon(
        (entry.id, name) for entry in load_entries("countries.yaml") for name in entry.lists["demonyms"]
    )


@cache
def name_words() -> frozenset[str]:
    """The words in the names of countries, peoples and places, in lower case."""
    countries, places = load_entries("countries.yaml"), load_entries("places.yaml")
    names = [name for entry in (*countries, *places) for name in (entry.id, *entry.names)]
    more = [name for entry in countries for name in (entry.label, *entry.lists["demonyms"])]
    return frozenset(word for name in (*names, *more) for word in name.lower().split())


@cache
def place_names() -> Lexicon:
    """Every spelling of a place; values are the places' ids."""
    return build_lexicon((entry.id, name) for entry in load_entries("places.yaml") for name in (entry.id, *entry.names))


@cache
def location_names() -> Lexicon:
    """Places and countries in one, so that "Mexico City" is no mention of Mexico; only countries carry a value."""
    places = ((None, name) for entry in load_entries("places.yaml") for name in (entry.id, *entry.names))
    countries = load_entries("countries.yaml")
    return build_lexicon([*((entry.id, name) for entry in countries for name in (entry.label, *entry.names)), *places])


@cache
def country_of_place() -> Mapping[str, str]:
    """The code of the country that a place lies in, by the place's id."""
    return {entry.id: entry.strings["country"] for entry in load_entries("places.yaml")}
