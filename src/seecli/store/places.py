"""Where events were held: events in, the number of events in each place out, and of those that no map can show."""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from functools import cache, partial
from typing import Any, Final, NamedTuple

from seecli.phrases.periods import Period
from seecli.store.chosen import choose
from seecli.store.filters import Filters, find_days, join_periods
from seecli.vocabulary.coordinates import Point, find_among, find_coordinates

_HELD: Final = """
    SELECT event, start, ifnull(end, start), venue FROM occurrences WHERE event IN temp.chosen
    ORDER BY event, occurrences.rowid
"""
_Host = tuple[str | None, object, str | None, Point | None]
_Venues = tuple[int, ...]


class Hosts(NamedTuple):
    """Rows of place, country, lat, lon and events, most first, and how many events have no place to show."""

    rows: list[dict[str, Any]]
    online: int
    nowhere: int


def count_places(index: sqlite3.Connection, numbers: Sequence[int], filters: Filters) -> Hosts:
    """The events by place; of those without a place, by country; an event counts in each of its places.

    Spellings of one place count together, under the one used most. Only what was held in the periods counts.
    """
    spellings: dict[object, Counter[str]] = {}
    counts: Counter[tuple[object, str | None, Point | None]] = Counter()
    nowhere = Counter[bool]()
    read_hosts = cache(partial(_read_hosts, index))
    # Many events were held in the same places: these are looked up once.
    for (venues, is_online), events in _count_alike(index, numbers, filters).items():
        hosts = {host[1:]: host[0] for venue in venues for host in read_hosts(venue)}
        for place, name in hosts.items():
            counts[place] += events
            spellings.setdefault(place[0], Counter())[name or ""] += events
        nowhere[is_online] += events * (not hosts)
    names = {key: max(counter, key=lambda name: (counter[name], name)) for key, counter in spellings.items()}
    rows: list[dict[str, Any]] = [
        {
            "place": names[key] or None,
            "country": country,
            "lat": point[0] if point else None,
            "lon": point[1] if point else None,
            "events": count,
        }
        for (key, country, point), count in counts.items()
    ]
    rows.sort(key=lambda row: (-row["events"], row["place"] is None, row["place"] or "", row["country"] or ""))
    return Hosts(rows, nowhere[True], nowhere[False])


def _count_alike(index: sqlite3.Connection, numbers: Sequence[int], filters: Filters) -> Counter[tuple[_Venues, bool]]:
    """How many events were held in the same places, and whether they were online."""
    choose(index, numbers)
    is_asked = cache(partial(_is_asked, join_periods(filters.periods) if filters.is_dated else None))
    held: dict[int, _Venues] = {}
    for event, start, end, venue in index.execute(_HELD):
        if is_asked(start, end):
            held[event] = (*held[event], venue) if event in held else (venue,)
    online = {number for (number,) in index.execute("SELECT number FROM events WHERE online")}
    return Counter((held.get(number, ()), number in online) for number in numbers)


def _read_hosts(index: sqlite3.Connection, venue: int) -> list[_Host]:
    """For each place its name, what it is known by, its country and its coordinates; else for each country."""
    row = index.execute("SELECT places, countries FROM venues WHERE venue = ?", (venue,)).fetchone()
    places, countries = map(json.loads, row)
    if places:
        return [_locate(place, countries) for place in places]
    return [(None, country, country, None) for country in countries]


def _locate(place: str, countries: Sequence[str]) -> _Host:
    country, point = find_among(place, countries)
    if point:
        return place, point, country, point
    # A place of this name in another country is another place.
    point = None if countries else find_coordinates(place)
    return place, point or (place, *countries), countries[0] if len(countries) == 1 else None, point


def _is_asked(joined: Sequence[Period] | None, start: str | None, end: str) -> bool:
    return joined is None or bool(start and find_days(joined, start, end))
