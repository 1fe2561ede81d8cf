"""An item in, the record out: one expression, one line per field."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from seecli.documents.furniture import find_urls
from seecli.documents.items import Item
from seecli.documents.passage import line_ranges
from seecli.documents.source import Document
from seecli.documents.wrapping import Unwrapped
from seecli.extract.around import Surroundings, find_contacts, find_section
from seecli.extract.countries import find_roles
from seecli.extract.donors import find_donors
from seecli.extract.findings import Finding, values_of
from seecli.extract.organizations import find_organizations
from seecli.extract.participants import find_participants
from seecli.extract.programmes import find_programmes
from seecli.extract.seizures import find_seizures
from seecli.extract.subjects import find_activity, find_topics
from seecli.extract.titles import build_id, read_title
from seecli.extract.when import Occasion, read_occasion
from seecli.model import SCHEMA_VERSION, Event, Evidence, Source
from seecli.vocabulary.gazetteer import country_labels


class Context(NamedTuple):
    """The document of an item: as it is, with its paragraphs put together, and what stands around its items."""

    document: Document
    unwrapped: Unwrapped
    around: Surroundings


def build_event(item: Item, context: Context, year: int | None) -> Event:
    """The record of an item; `year` is for a dateline without one."""
    document, unwrapped, around = context
    occasion = read_occasion(item, year)
    participants = find_participants(item)
    seizures = find_seizures(item, occasion.hosts)
    found = _find_values(item, occasion.hosts)
    found |= {"participants": participants[1] if participants else (), "seizures": seizures.findings}
    title = read_title(item)
    start, end, precision = _span(occasion)
    return {
        "schema": SCHEMA_VERSION,
        "id": build_id(start, title),
        "title": title,
        "start": start,
        "end": end,
        "precision": precision,
        "occurrences": list(occasion.occurrences),
        "online": bool(item.dateline and item.dateline.online),
        "countries": [country_labels()[code] for code in values_of(found["countries"])],
        "mentions": [country_labels()[code] for code in values_of(found["mentions"])],
        "donors": values_of(found["donors"]),
        "programmes": values_of(found["programmes"]),
        "topics": values_of(found["topics"]),
        "activity": found["activity"][0].value,
        "participants": participants[0] if participants else None,
        "seizures": list(seizures.told),
        "organizations": values_of(found["organizations"]),
        "links": values_of(found["links"]),
        "contacts": list(item.contacts),
        "section": item.section,
        "text": item.body.text,
        "also_in": [],
        "inferred": _inferred(item, occasion, document),
        "evidence": _evidence(
            item, title, [*occasion.findings, *_in_order(found), *_find_around(item, around)], unwrapped
        ),
        "source": _source(item, document),
    }


def _find_values(item: Item, hosts: Sequence[str]) -> dict[str, Sequence[Finding]]:
    roles = find_roles(item, hosts)
    return {
        "countries": roles.involved,
        "mentions": roles.mentioned,
        "donors": list(find_donors(item)),
        "programmes": list(find_programmes(item)),
        "topics": find_topics(item),
        "activity": [find_activity(item)],
        "organizations": list(find_organizations(item)),
        "links": list(_find_links(item)),
    }


def _in_order(found: Mapping[str, Sequence[Finding]]) -> Iterator[Finding]:
    """The findings in the order of the record's fields."""
    return (finding for field in Event.__annotations__ for finding in found.get(field, ()))


def _find_around(item: Item, around: Surroundings) -> Iterator[Finding]:
    yield from find_contacts(item, around)
    yield from find_section(item, around)


def _source(item: Item, document: Document) -> Source:
    lines = line_ranges(item.line_numbers, document)
    return {"document": document.name, "sha256": document.sha256, "lines": lines}


def _span(occasion: Occasion) -> tuple[str | None, str | None, str | None]:
    """First day, last day and the coarsest precision of the occurrences that have dates."""
    dated = [occurrence for occurrence in occasion.occurrences if occurrence["start"]]
    if not dated:
        return None, None, None
    precisions = [occurrence["precision"] for occurrence in dated]
    coarsest = next((precision for precision in ("year", "month") if precision in precisions), "day")
    return min(o["start"] or "" for o in dated), max(o["end"] or "" for o in dated), coarsest


def _inferred(item: Item, occasion: Occasion, document: Document) -> list[str]:
    is_repaired = not document.repaired.isdisjoint(item.line_numbers)
    return [
        *(["title"] if not item.title.text else []),
        *occasion.inferred,
        *(["text"] if item.is_doubtful or is_repaired else []),
    ]


def _find_links(item: Item) -> Iterator[Finding]:
    for url, start in find_urls(item.body.text):
        yield Finding("links", url, url, item.body.line_at(start))
    for line in item.resources:
        yield from (Finding("links", url, url, line.number) for url, _ in find_urls(line.text))


def _evidence(item: Item, title: str, findings: Iterable[Finding], unwrapped: Unwrapped) -> list[Evidence]:
    """The first words for each value, on the line of the file where they begin; countries under their names."""
    titled = [Finding("title", title, item.title.text, item.title.starts[0][1])] if item.title.text else []
    first: dict[tuple[str, str], Finding] = {}
    for finding in (*titled, *findings):
        first.setdefault((finding.field, finding.value), finding)
    return [
        {"field": field, "value": _name(field, value), "text": finding.text, "line": line}
        for (field, value), finding in first.items()
        for line in [unwrapped.line_of(finding.line, finding.text)]
    ]


def _name(field: str, value: str) -> str:
    return country_labels()[value] if field in ("countries", "mentions") else value
