"""One event whole, as a card to read: when and where, who, what was seized, the text, and where all this comes from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TextIO

from seecli.model import Event, Evidence, Seizure, Source
from seecli.render.cells import spell_line, spell_value
from seecli.render.columns import spell_where
from seecli.render.days import list_days, spell_days
from seecli.render.links import find_link
from seecli.render.result import Column, Result
from seecli.render.sheet import Sheet
from seecli.render.table import draw_table
from seecli.vocabulary.terms import read_labels

_PARTS_OF_A_SEIZURE: Final[tuple[tuple[str, Callable[[Seizure], str]], ...]] = (
    ("what", lambda part: part["commodity"] + (" (earlier)" if part["passing"] else "")),
    ("amount", lambda part: " ".join(filter(None, (_spell_number(part["amount"]), part["unit"])))),
    ("where", lambda part: part["seized_at"] or ""),
    ("by", lambda part: part["seized_by"] or ""),
    ("from", lambda part: part["origin"] or ""),
    ("to", lambda part: part["destination"] or ""),
    ("hidden", lambda part: part["concealment"] or ""),
    ("value", lambda part: f"EUR {_spell_number(part['value_eur'])}" if part["value_eur"] else ""),
)


def render_card(event: Event, out: TextIO, find_url: Callable[[Event], str | None] = lambda _: None) -> None:
    """Write the card of an event; on a terminal its lines are wrapped, elsewhere nothing is.

    `find_url` tells where its source is, for the terminals that can go there.
    """
    sheet = Sheet(out)
    sheet.write(event["title"], "bold")
    sheet.skip()
    for label, value in _list_facts(event):
        sheet.write_labelled(label, value)
    if event["seizures"]:
        sheet.skip()
        _write_seizures(event["seizures"], sheet)
    for paragraph in filter(None, event["text"].split("\n\n")):
        sheet.skip()
        sheet.write(paragraph)
    sheet.skip()
    sheet.write_labelled("contacts", ", ".join(event["contacts"]))
    for link in event["links"]:
        sheet.write_labelled("link", link, url=find_link(link))
    for number, other in enumerate(event["also_in"]):
        sheet.write_labelled("" if number else "also in", other)
    sheet.write_labelled("section", event["section"] or "")
    sheet.write_labelled("source", spell_source(event["source"]), url=find_url(event))
    sheet.write_labelled("id", event["id"])


def _list_facts(event: Event) -> Iterator[tuple[str, str]]:
    yield from _list_occasions(event)
    hosts = list(dict.fromkeys(country for part in event["occurrences"] for country in part["countries"]))
    yield "hosts", ", ".join(hosts)
    yield "takes part", ", ".join(country for country in event["countries"] if country not in hosts)
    yield "named", ", ".join(event["mentions"])
    yield "donors", ", ".join(event["donors"])
    for field, values in (
        ("programme", event["programmes"]),
        ("topic", event["topics"]),
        ("activity", [event["activity"]]),
    ):
        for number, label in enumerate(_list_labels(field, values)):
            yield "" if number else field, label
    yield "people", spell_value(event["participants"])
    yield "organizations", ", ".join(event["organizations"])
    yield "inferred", ", ".join(event["inferred"])


def _list_occasions(event: Event) -> Iterator[tuple[str, str]]:
    """When and where; each date span of several on a line of its own, with its places."""
    online = "online" if event["online"] else ""
    if len(event["occurrences"]) <= 1:
        yield "when", "; ".join(list_days(event)) or "unknown"
        yield "where", "; ".join(filter(None, (*map(spell_where, event["occurrences"]), online)))
        return
    for number, part in enumerate(event["occurrences"]):
        days = spell_days(part["start"], part["end"], part["precision"])
        yield "" if number else "when, where", ", ".join(filter(None, (days, spell_where(part))))
    yield "", online


def _list_labels(field: str, values: Iterable[str]) -> list[str]:
    labels = read_labels(field)
    return [f"{labels[value]} ({value})" if value in labels else value for value in values]


def _write_seizures(seizures: Sequence[Seizure], sheet: Sheet) -> None:
    """A table of what is known of them; off a terminal, a line for each."""
    told = [(name, read) for name, read in _PARTS_OF_A_SEIZURE if any(map(read, seizures))]
    if sheet.is_terminal:
        columns = [Column(name, read) for name, read in told]
        draw_table(Result(columns, seizures, is_picked=True), sheet.begin(), sheet.screen)
        return
    for number, part in enumerate(seizures):
        facts = "; ".join(f"{name} {read(part)}" for name, read in told[1:] if read(part))
        sheet.write_labelled("" if number else "seized", f"{told[0][1](part)}; {facts}")


def _spell_number(number: float | None) -> str:
    return "" if number is None else f"{number:,.12g}"


def spell_source(source: Source) -> str:
    """The document and the lines that the event was read from: "000_180c.txt:12-15, 18"."""
    ranges = (f"{first}-{last}" if first != last else str(first) for first, last in source["lines"])
    return f"{source['document']}:{', '.join(ranges)}"


def spell_evidence(evidence: Iterable[Evidence]) -> list[str]:
    """One line for each value: the field, the value, and the words it was read from with their line."""
    return [
        f"{part['field']:<15}{spell_line(part['value'])} <- line {part['line']}: {spell_line(part['text'])}"
        for part in evidence
    ]
