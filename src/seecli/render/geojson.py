"""GeoJSON (RFC 7946), for maps: events, or rows with "lat" and "lon", in; a point for each place out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TextIO

from seecli.errors import SeecliError
from seecli.model import Event, Occurrence
from seecli.render.events import has_events, read_events
from seecli.render.json_text import spell_json
from seecli.render.result import Record, Result
from seecli.vocabulary.coordinates import Point, find_among

_COORDINATES: Final = ("lat", "lon")

Feature = Mapping[str, object]


def render_geojson(result: Result, out: TextIO) -> None:
    """A FeatureCollection, one feature a line; what has no known place has no geometry."""
    features = ",\n".join(map(spell_json, _list_features(result)))
    out.write('{"type": "FeatureCollection", "features": [\n' + (features and f"{features}\n") + "]}\n")


def _list_features(result: Result) -> Iterator[Feature]:
    if not has_events(result):
        yield from map(_build_point, _read_points(result))
        return
    for event in read_events(result):
        picked = {column.name: column.read(event) for column in result.columns} if result.is_picked else {}
        parts: Sequence[Occurrence | None] = event["occurrences"] or [None]
        for part in parts:
            places: Sequence[str | None] = (part and part["places"]) or [None]
            yield from (_build_place(event, part, place, picked) for place in places)


def _read_points(result: Result) -> Iterator[Record]:
    for record in result.records:
        if not record.keys() >= set(_COORDINATES):
            raise SeecliError("these rows are no events, nor do they say where on a map; use another --format")
        yield record


def _build_point(record: Record) -> Feature:
    north, east = (record[name] for name in _COORDINATES)
    point = None if north is None or east is None else (north, east)
    return _build_feature(point, {name: value for name, value in record.items() if name not in _COORDINATES})


def _build_place(event: Event, part: Occurrence | None, place: str | None, picked: dict[str, Any]) -> Feature:
    countries = part["countries"] if part else []
    country, point = find_among(place, countries) if place else (None, None)
    when = part or event
    return _build_feature(
        point,
        picked
        or {
            "id": event["id"],
            "title": event["title"],
            "start": when["start"],
            "end": when["end"],
            "precision": when["precision"],
            "place": place,
            "country": country or "; ".join(countries) or None,
            "programmes": event["programmes"],
            "topics": event["topics"],
        },
    )


def _build_feature(point: Point | None, properties: Mapping[str, object]) -> Feature:
    # East before north, as RFC 7946 has it and people do not.
    geometry = {"type": "Point", "coordinates": [point[1], point[0]]} if point else None
    return {"type": "Feature", "geometry": geometry, "properties": properties}
