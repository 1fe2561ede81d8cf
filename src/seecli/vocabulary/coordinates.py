"""Where places lie: the name of a place and of its country in, degrees north and east out.

Reads `coordinates.json`, which `python -m seecli.vocabulary` writes from places.yaml; only maps need it.
"""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from seecli.vocabulary.terms import name_key

COORDINATES: Final = "coordinates.json"
_POLE: Final = 90
_DATE_LINE: Final = 180

Point = tuple[float, float]


def read_coordinates(text: str) -> Point | None:
    """Degrees north and east, None if they are no place on earth.

    >>> read_coordinates("41.33, 19.82"), read_coordinates("-34.61, -58.38")
    ((41.33, 19.82), (-34.61, -58.38))
    >>> read_coordinates("191.33, 19.82"), read_coordinates("41.33"), read_coordinates("nan, 1")
    (None, None, None)
    """
    north, _, east = text.partition(",")
    try:
        point = (float(north), float(east))
    except ValueError:
        return None
    return point if abs(point[0]) <= _POLE and abs(point[1]) <= _DATE_LINE else None


@cache
def _read_all() -> dict[str, dict[str, tuple[str, float, float]]]:
    """Country, degrees north and degrees east of each place by its names, of each capital by its country."""
    points: dict[str, dict[str, tuple[str, float, float]]] = json.loads(
        Path(__file__).with_name(COORDINATES).read_text(encoding="utf-8")
    )
    return points


def find_coordinates(place: str, country: str | None = None) -> Point | None:
    """Where a place lies, by any of its names; None if that is not known, or if it lies in another country.

    >>> find_coordinates("Durres", "Albania")
    (41.32, 19.45)
    >>> find_coordinates("Durres", "Serbia"), find_coordinates("Nowhere")
    (None, None)
    """
    lies_in, north, east = _read_all()["places"].get(name_key(place), (None, 0.0, 0.0))
    return (north, east) if lies_in and country in {lies_in, None} else None


def find_among(place: str, countries: Iterable[str]) -> tuple[str | None, Point | None]:
    """In which of the countries a place lies, and where there; nothing if that is not known.

    >>> find_among("Durres", ["Serbia", "Albania"])
    ('Albania', (41.32, 19.45))
    """
    found = ((country, find_coordinates(place, country)) for country in countries)
    return next(((country, point) for country, point in found if point), (None, None))


def find_capital(country: str) -> Point | None:
    """Where the capital of a country lies: for what is only known to have been in the country.

    >>> find_capital("Albania")
    (41.33, 19.82)
    """
    found = _read_all()["capitals"].get(name_key(country))
    return (found[1], found[2]) if found else None
