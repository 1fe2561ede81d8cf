"""A record against the truth of its event, field by field: what counts as the same is said here.

A field of one value is a set of one. What the truth calls optional is neither wanted nor too much.
"""

import html
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from seecli.model import Event
from seecli.text import words
from seecli.vocabulary.gazetteer import country_labels

Truth = Mapping[str, Any]
Written = Mapping[str, frozenset[int]]

# Programmes that the annotators had no id for.
_UNSCORED: Final = frozenset(["rp-arab-states", "rp-central-asia", "rp-west-africa"])
_TAG: Final = re.compile(r"</?[a-z]{1,3}>")
# One body under two names; the first is the one compared.
_ALIASES: Final = (
    ("ada", "austrian development agency"),
    ("coe", "council of europe"),
    ("ebrd", "european bank for reconstruction and development"),
    ("eu", "european commission", "european union", "eu delegation", "eu delegations"),
    ("gctf", "global counterterrorism forum"),
    ("iom", "international organization for migration"),
    ("lcif", "lions club international foundation", "lions clubs international foundation"),
    ("pcc see", "pcc see secretariat", "secretariat of the police cooperation convention for south eastern europe"),
    ("rai", "regional anti corruption initiative"),
    ("rcc", "regional cooperation council"),
    ("seci center", "seci centre", "seci"),
    ("selec", "celec", "southeast european law enforcement center"),
    ("undp", "united nations development programme"),
    ("unicri", "united nations interregional crime and justice research institute"),
    ("united nations", "un"),
    ("wco", "world customs organization"),
    ("who", "world health organization"),
)
_SHORT: Final = {name: short for short, *names in _ALIASES for name in names}


class Comparison(NamedTuple):
    """What a record holds in a field and what the truth wants there; a field of one value is a set of one."""

    field: str
    got: frozenset[Hashable]
    want: frozenset[Hashable]


def compare(record: Event, event: Truth, written: Written) -> Iterator[Comparison]:
    """Every field that the truth speaks of."""
    yield from _compare_when_and_where(record, event)
    yield from _compare_subjects(record, event)
    yield from _compare_who(record, event)
    yield from _compare_text(record, event, written)


def _compare_when_and_where(record: Event, event: Truth) -> Iterator[Comparison]:
    got, want = record["occurrences"], event["occurrences"]
    yield compare_one("dates", spans_of(got), spans_of(want))
    yield compare_one("online", record["online"], event["online"])
    yield compare_sets("places", _each(got, "places"), _each(want, "places"), same=fold_text)
    yield compare_sets("hosts", _each(got, "countries"), _each(want, "countries"), same=_code)
    involved, named = record["countries"], [*record["countries"], *record["mentions"]]
    wanted, optional = event["countries_involved"], event["countries_optional"]
    yield compare_sets("countries", involved, wanted, optional, same=_code)
    yield compare_sets("countries named", named, [*wanted, *event["countries_mentioned"]], optional, same=_code)


def _compare_subjects(record: Event, event: Truth) -> Iterator[Comparison]:
    scored = [name for name in record["programmes"] if name not in _UNSCORED]
    yield compare_sets("programmes", scored, event["programmes"], event["programmes_optional"])
    yield compare_sets("topics", record["topics"], event["topics"], event["topics_optional"])
    if event["primary_topic"]:
        yield _acceptable("primary topic", next(iter(record["topics"]), None), event["primary_topic"])
    if event["activity"]:
        yield _acceptable("activity", record["activity"], event["activity"])
    passing = [seizure["amount"] for seizure in event["seizures"] if seizure.get("passing")]
    wanted = [seizure["amount"] for seizure in event["seizures"] if not seizure.get("passing")]
    found = [seizure["amount"] for seizure in record["seizures"] if None not in passing or seizure["amount"] in wanted]
    yield compare_sets("seizures", found, wanted, passing)


def _compare_who(record: Event, event: Truth) -> Iterator[Comparison]:
    stated = event["participants"]
    yield compare_one("participants", record["participants"], stated["count"] if stated else None)
    yield compare_sets("donors", record["donors"], event["donors"], event.get("donors_optional", []), same=_code)
    optional = event["organizations_optional"]
    yield compare_sets("organizations", record["organizations"], event["organizations"], optional, same=_organization)
    yield compare_sets("contacts", record["contacts"], event["contacts"], same=fold_text)


def _compare_text(record: Event, event: Truth, written: Written) -> Iterator[Comparison]:
    if event["title"] is not None:
        title, want = fold_text(record["title"]), fold_text(event["title"])
        under = event["subheading"] and title.startswith(want) and fold_text(event["subheading"]) in title
        yield compare_one("title", want if under else title, want)
    yield compare_sets("links", record["links"], event["links"], same=lambda url: url.rstrip("/."))
    text, begins, ends = fold_text(record["text"]), fold_text(event["text_begins"]), fold_text(event["text_ends"])
    if begins:
        yield compare_one("text begins", text[: len(begins)], begins)
    if ends:
        yield compare_one("text ends", text[-len(ends) :], ends)
    if lines := line_numbers(event["text_lines"]) & written[event["doc"]]:
        lost = sorted(lines - line_numbers(record["source"]["lines"]))
        yield compare_one("text lines", f"all but {lost}" if lost else "all", "all")


def compare_one(field: str, got: Hashable, want: Hashable) -> Comparison:
    """A field of one value."""
    return Comparison(field, frozenset([got]), frozenset([want]))


def _acceptable(field: str, got: str | None, acceptable: Sequence[str]) -> Comparison:
    return compare_one(field, got, got if got in acceptable else acceptable[0])


def compare_sets(
    field: str,
    got: Iterable[Any],
    want: Iterable[Any],
    optional: Iterable[Any] = (),
    same: Callable[[Any], Hashable] = lambda value: value,
) -> Comparison:
    """Values as sets under the form in which they are `same`; what is optional is wanted by nobody and not too much."""
    wanted = frozenset(map(same, want))
    return Comparison(field, frozenset(map(same, got)) - (frozenset(map(same, optional)) - wanted), wanted)


def line_numbers(ranges: Iterable[Sequence[int]]) -> frozenset[int]:
    """The lines of ranges [first, last]."""
    return frozenset(number for first, last in ranges for number in range(first, last + 1))


def spans_of(occurrences: Iterable[Mapping[str, Any]]) -> frozenset[Hashable]:
    """The dates of occurrences, without those that have none."""
    return frozenset((each["start"], each["end"], each["precision"]) for each in occurrences if each["start"])


def _each(occurrences: Iterable[Mapping[str, Any]], key: str) -> list[str]:
    return [value for occurrence in occurrences for value in occurrence[key]]


def fold_text(text: str | None) -> str:
    """Words alone, without case, accents and markup."""
    return " ".join(words(_TAG.sub("", html.unescape(text or ""))))


def _organization(name: str) -> str:
    return _SHORT.get(fold_text(name), fold_text(name))


def _code(name: str) -> str:
    """The code of a country, by code or name; anything else, such as a donor's acronym, is an organisation."""
    codes = {label: code for code, label in country_labels().items()}
    return name if name in country_labels() else codes.get(name) or _organization(name)
