"""Where events were held: events in, the number of events in each place out, and of those that no map can show."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from seecli.model import Event, Occurrence
from seecli.store.filters import Filters
from seecli.vocabulary.coordinates import Point, find_among, find_coordinates


class Hosts(NamedTuple):
    """Rows of place, country, lat, lon and events, most first, and how many events have no place to show."""

    rows: list[dict[str, Any]]
    online: int
    nowhere: int


def count_places(events: Iterable[Event], filters: Filters) -> Hosts:
    """The events by place; of those without a place, by country; an event counts in each of its places.

    Spellings of one place count together, under the one used most. Only what was held in the periods counts.
    """
    spellings: dict[object, Counter[str]] = {}
    counts: Counter[tuple[object, str | None, Point | None]] = Counter()
    online = nowhere = 0
    for event in events:
        parts = [part for part in event["occurrences"] if _is_asked(part, filters)]
        hosts = {host[1:]: host[0] for part in parts for host in _find_hosts(part)}
        counts.update(hosts.keys())
        for (key, *_), name in hosts.items():
            spellings.setdefault(key, Counter())[name or ""] += 1
        online += not hosts and event["online"]
        nowhere += not hosts and not event["online"]
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
    return Hosts(rows, online, nowhere)


_Host = tuple[str | None, object, str | None, Point | None]


def _find_hosts(part: Occurrence) -> list[_Host]:
    """For each place its name, what it is known by, its country and its coordinates; else for each country."""
    if part["places"]:
        return [_locate(place, part["countries"]) for place in part["places"]]
    return [(None, country, country, None) for country in part["countries"]]


def _locate(place: str, countries: Sequence[str]) -> _Host:
    country, point = find_among(place, countries)
    if point:
        return place, point, country, point
    # A place of this name in another country is another place.
    point = None if countries else find_coordinates(place)
    return place, point or (place, *countries), countries[0] if len(countries) == 1 else None, point


def _is_asked(part: Occurrence, filters: Filters) -> bool:
    if not filters.is_dated:
        return True
    start = part["start"]
    return bool(start) and any(period.overlaps(start or "", part["end"] or start or "") for period in filters.periods)
