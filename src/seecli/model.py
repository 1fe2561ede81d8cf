"""The record: one reported event. Field order here is key order in the store; `Meaning` is for `seecli fields`."""

from typing import Annotated, Final, TypedDict

SCHEMA_VERSION: Final = 1


class Meaning(str):
    """What a field holds, in the user's words."""

    __slots__ = ()


class Form(str):
    """How a text must be written, by its JSON Schema name, or a list be filled; the strict reader holds it to that."""

    __slots__ = ()


class Occurrence(TypedDict):
    """One date span of the dateline, with its places."""

    start: Annotated[str | None, Meaning("first day, ISO"), Form("date")]
    end: Annotated[str | None, Meaning("last day, ISO"), Form("date")]
    precision: Annotated[str | None, Meaning("day, month or year")]
    text: Annotated[str, Meaning("the dateline as written")]
    places: Annotated[list[str], Meaning("places as named, without the country")]
    countries: Annotated[list[str], Meaning("canonical country names")]


class Seizure(TypedDict):
    """Something seized or found, as stated."""

    commodity: Annotated[str, Meaning("what was seized")]
    amount: Annotated[float | None, Meaning("as stated; weights in kg")]
    unit: Annotated[str | None, Meaning("kg, pieces, boxes, ...")]
    text: Annotated[str, Meaning("the words of the source")]
    origin: Annotated[str | None, Meaning("country it came from")]
    destination: Annotated[str | None, Meaning("country it was going to")]
    concealment: Annotated[str | None, Meaning("where it was hidden, in the words of the source")]
    seized_at: Annotated[str | None, Meaning("where it was seized, in the words of the source")]
    seized_by: Annotated[str | None, Meaning("the unit or service that seized it, in the words of the source")]
    value_eur: Annotated[float | None, Meaning("market value in euro, as stated")]
    passing: Annotated[bool, Meaning("only mentioned as earlier news")]


class Evidence(TypedDict):
    """The words and the physical line a value came from."""

    field: Annotated[str, Meaning("the field it fed")]
    value: Annotated[str, Meaning("the value")]
    text: Annotated[str, Meaning("the words of the source")]
    line: Annotated[int, Meaning("physical line in the document")]


class Source(TypedDict):
    """Where the event is reported."""

    document: Annotated[str, Meaning("file name")]
    sha256: Annotated[str, Meaning("of the file's bytes")]
    lines: Annotated[
        list[Annotated[list[int], Form("line-range")]],
        Meaning("physical line ranges [first, last] in true reading order"),
    ]


class Event(TypedDict):
    """One reported event; every key is always present."""

    schema: Annotated[int, Meaning("version of the record; grows only when a key changes meaning or goes")]
    id: Annotated[str, Meaning("readable and unique: start date and short slug of the title")]
    title: Annotated[
        str, Meaning("the headline as printed; made from the text where there is none ('title' in inferred)")
    ]
    start: Annotated[str | None, Meaning("first day of the first occurrence, ISO"), Form("date")]
    end: Annotated[str | None, Meaning("last day of the last occurrence, ISO"), Form("date")]
    precision: Annotated[str | None, Meaning("day, month or year")]
    occurrences: Annotated[list[Occurrence], Meaning("one per date span of the dateline")]
    online: Annotated[bool, Meaning("the dateline says online")]
    countries: Annotated[list[str], Meaning("countries that host, take part, benefit or are the subject")]
    mentions: Annotated[list[str], Meaning("every other country named")]
    donors: Annotated[list[str], Meaning("who funds it, as the text says")]
    programmes: Annotated[list[str], Meaning("programme ids (see 'seecli values programme')")]
    topics: Annotated[list[str], Meaning("topic ids, the main one first")]
    activity: Annotated[str, Meaning("kind of activity, one id")]
    participants: Annotated[int | None, Meaning("participants, attendees or trainees as stated")]
    seizures: Annotated[list[Seizure], Meaning("what was seized")]
    organizations: Annotated[list[str], Meaning("outside organisations that take part")]
    links: Annotated[list[str], Meaning("URLs in the item")]
    contacts: Annotated[list[str], Meaning("names in '(For info: ...)' notes that cover the item")]
    section: Annotated[str | None, Meaning("the newsletter section it stands under")]
    text: Annotated[str, Meaning("running text after the dateline, in true reading order")]
    also_in: Annotated[list[str], Meaning("ids of other records that report the same event")]
    inferred: Annotated[
        list[str], Meaning("which of title, year, date, place, country, text the item itself did not state")
    ]
    evidence: Annotated[list[Evidence], Meaning("the words and the line each extracted value came from")]
    source: Annotated[Source, Meaning("document, sha256 and line ranges")]
