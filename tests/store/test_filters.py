"""Which events a user asks for."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.errors import AmbiguousValueError, PeriodError, UnknownValueError
from seecli.model import Event
from seecli.phrases.periods import ALWAYS, Period, read_period
from seecli.store.filters import Dates, Filters, read_periods, read_values
from seecli.store.select import list_values
from tests.factories import event, occurrence, store

SEIZURE = event(id="seizure")
TRAINING = event(id="training", activity="training", countries=["Serbia", "Albania"], donors=[], online=True)
TWO_DATES = event(occurrence("2018-01-10"), occurrence("2018-12-20", "2019-01-05"), id="two-dates")
UNDATED = event(occurrence(None), id="undated")
EVENTS = [SEIZURE, TRAINING, TWO_DATES, UNDATED]
STORE = store(*EVENTS)
STORED = partial(list_values, STORE.index)


def matches(filters: Filters, record: Event) -> bool:
    return record in STORE.select(filters)


@pytest.mark.parametrize(
    ("period", "record"),
    [
        pytest.param("2018-03..2018-11", TWO_DATES, id="between two occurrences"),
        pytest.param("2019-01-06..", TWO_DATES, id="a day after the end"),
        pytest.param("..2018-01-09", TWO_DATES, id="a day before the start"),
        pytest.param("..2030", UNDATED, id="undated"),
    ],
)
def test_events_outside_a_period_do_not_match(period, record):
    assert not matches(Filters().during(read_period(period)), record)


@pytest.mark.parametrize("period", ["2018-01-10", "2018-12-31", "2019", "2018-12-20", "2019-01-05", "..2018-01-10"])
def test_an_event_matches_if_any_occurrence_overlaps(period):
    assert matches(Filters().during(read_period(period)), TWO_DATES)


@pytest.mark.parametrize(
    ("include", "exclude", "online", "expected"),
    [
        ({}, {}, None, EVENTS),
        ({"country": ["Serbia"]}, {}, None, [TRAINING]),
        ({"country": ["Serbia"], "activity": ["seizure"]}, {}, None, []),
        ({"activity": ["training", "seizure"]}, {}, None, EVENTS),
        ({"mention": ["Colombia"]}, {"country": ["Serbia"]}, None, [SEIZURE, TWO_DATES, UNDATED]),
        ({}, {"donor": ["EU"]}, None, [TRAINING]),
        ({"donor": ["European Union"]}, {}, None, [SEIZURE, TWO_DATES, UNDATED]),
        ({"host": ["Serbia"]}, {}, None, []),
        ({"country": ["Fiji"]}, {}, None, []),
        ({}, {}, True, [TRAINING]),
        ({}, {}, False, [SEIZURE, TWO_DATES, UNDATED]),
    ],
)
def test_values_are_alternatives_and_filters_must_agree(include, exclude, online, expected):
    filters = Filters(read_values(include, STORED), read_values(exclude, STORED), online=online)
    assert list(STORE.select(filters)) == expected


VALUES = st.dictionaries(
    st.sampled_from(["country", "activity", "donor"]),
    st.frozensets(st.sampled_from(["Albania", "Serbia", "training", "EU"])),
)
CHOICES = st.builds(
    Filters,
    include=VALUES,
    exclude=VALUES,
    periods=st.sampled_from([(ALWAYS,), (Period("2018-01-01", "2018-02-28"),)]),
    online=st.sampled_from([None, True, False]),
)


@given(CHOICES, CHOICES)
def test_filters_commute(one, other):
    both = set(STORE.select(one).numbers) & set(STORE.select(other).numbers)
    together = Filters(
        {**one.include, **other.include},
        {**one.exclude, **other.exclude},
        one.periods if one.is_dated else other.periods,
        other.online if one.online is None else one.online,
    )
    if not any(getattr(one, part).keys() & getattr(other, part).keys() for part in ("include", "exclude")):
        agree = one.online == other.online or None in {one.online, other.online}
        assert both == (set(STORE.select(together).numbers) if agree else set())


@pytest.mark.parametrize(
    ("facet", "texts", "expected"),
    [
        ("country", ["albania"], {"Albania"}),
        ("country", ["RS,al"], {"Serbia", "Albania"}),
        ("country", ["RS", " AL , "], {"Serbia", "Albania"}),
        ("programme", ["container control programme"], {"ccp"}),
        ("organization", ["wco"], {"WCO"}),
        ("organization", ["Police Academy, Vienna"], {"Police Academy, Vienna"}),
        ("donor", ["eu"], {"EU"}),
        ("donor", ["European Union,germany"], {"EU", "Germany"}),
        ("host", ["de"], {"Germany"}),
        ("donor", ["World Customs Organization"], {"WCO"}),
        ("document", ["stories"], {"stories-2018.txt"}),
        ("document", ["news.txt"], {"news.txt"}),
    ],
)
def test_values_are_resolved(facet, texts, expected):
    other = {"document": "news.txt", "sha256": "", "lines": []}
    asked = store(event(), event(id="other", organizations=["Police Academy, Vienna"], source=other))
    assert read_values({facet: texts}, partial(list_values, asked.index)) == {facet: frozenset(expected)}


@pytest.mark.parametrize(
    ("facet", "text", "error", "message"),
    [
        ("country", "Albanai", UnknownValueError, "nearest: Albania"),
        ("country", "RS,Albanai", UnknownValueError, "'Albanai'"),
        ("country", "", UnknownValueError, "unknown country ''"),
        ("country", ",", UnknownValueError, "unknown country ','"),
        ("donor", "Germny", UnknownValueError, "unknown donor 'Germny'; nearest: Germany"),
        ("host", "Albanai", UnknownValueError, "unknown host 'Albanai'; nearest: Albania"),
        ("host", "European Union", UnknownValueError, "unknown host 'European Union'"),
        ("mention", "xyzzy", UnknownValueError, "unknown mention 'xyzzy'; see 'seecli values mention'"),
        ("topic", "xyzzy", UnknownValueError, "seecli values topic"),
        ("document", "2019", UnknownValueError, "unknown document"),
        ("document", "stories", AmbiguousValueError, r"several: stories-2018.txt, stories-2020.txt"),
    ],
)
def test_a_value_that_fits_nothing_or_too_much_is_an_error(facet, text, error, message):
    other = {"document": "stories-2020.txt", "sha256": "", "lines": []}
    asked = store(event(), event(id="other", source=other))
    with pytest.raises(error, match=message):
        read_values({facet: [text]}, partial(list_values, asked.index))


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (Dates(), (ALWAYS,)),
        (Dates(["2018,2020"]), (read_period("2018"), read_period("2020"))),
        (Dates(since="2018-06"), (read_period("2018-06.."),)),
        (Dates(until="2018-06"), (read_period("..2018-06"),)),
        (Dates(["2018"], since="june 2018", until="2019"), (read_period("2018-06..2018-12"),)),
        (Dates(["2018"], since="2019"), ()),
    ],
)
def test_dates_are_narrowed_to_since_and_until(dates, expected):
    assert read_periods(dates) == expected


def test_since_after_until_is_an_error():
    with pytest.raises(PeriodError, match=r"2018\.\.2016"):
        read_periods(Dates(since="2018", until="2016"))


def test_periods_that_exclude_each_other_match_nothing():
    assert not matches(Filters(periods=()), SEIZURE)
