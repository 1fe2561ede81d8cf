"""Counts by fields, over time, and of what was seized."""

import pytest

from seecli.errors import StoreError, TooMuchError
from seecli.phrases.periods import read_period
from seecli.store import counts
from seecli.store.counts import count_by, count_overview, find_dates, find_dates_by_document
from seecli.store.facets import FACETS, find_values
from seecli.store.filters import Filters
from seecli.store.headlines import find_headlines
from seecli.store.seizures import list_seizures, total_seizures
from seecli.store.select import select_events, sort_by_standing
from seecli.store.timeline import (
    choose_unit,
    count_undated,
    count_values,
    fill_buckets,
    find_spans,
    list_event_values,
    list_headlines,
)
from tests.factories import event, occurrence, seizure, store


def numbered(events):
    """The index of a store of these events, and the numbers of all of them."""
    index = store(
        *(
            {**record, "id": f"{place}-{record['id']}"} if record["id"] == USUAL else record
            for place, record in enumerate(events)
        )
    ).index
    return index, select_events(index, Filters())


def count_events(events, facets):
    return counts.count_events(*numbered(events), facets)


def count_over_time(events, filters, by=None, split=None):
    index, numbers = numbered(events)
    spans = find_spans(index, numbers, filters)
    buckets = fill_buckets(spans, filters, by or choose_unit(spans, filters))
    if split:
        return list(count_values(list_event_values(index, spans, split), buckets, split))
    return list(list_headlines(index, buckets))


USUAL = event()["id"]

EVENTS = [
    event(occurrence("2018-02-28"), id="a", countries=["Albania", "Serbia"], topics=["firearms"]),
    event(occurrence("2018-01-30", "2018-02-02"), occurrence("2018-05-01"), id="b", countries=["Serbia"]),
    event(occurrence(None), id="c", countries=[]),
]


@pytest.mark.parametrize("facet", FACETS)
def test_every_facet_reads_every_event(facet):
    assert all(isinstance(value, str) for record in EVENTS for value in find_values(record, facet))


def test_an_event_counts_under_each_value_and_none_is_last():
    assert count_events(EVENTS, ["country"]) == [
        {"country": "Serbia", "events": 2},
        {"country": "Albania", "events": 1},
        {"country": None, "events": 1},
    ]


def test_years_stand_in_their_order():
    records = [event(occurrence("2012-01-01")), *EVENTS]
    assert [row["year"] for row in count_events(records, ["year"])] == ["2012", "2018", None]


def test_two_fields_are_counted_together_under_the_first():
    rows = count_events(EVENTS[:2], ["country", "topic"])
    assert [tuple(row.values()) for row in rows] == [
        ("Serbia", "drug-trafficking", 1),
        ("Serbia", "firearms", 1),
        ("Albania", "firearms", 1),
    ]


def test_the_overview_starts_with_the_totals():
    reports = [event(id="d", also_in=["a"]), *EVENTS]
    assert [tuple(row.values()) for row in count_overview(*numbered(reports))[:4]] == [
        ("all", None, 3),
        ("reports", None, 4),
        ("dated", "2018-01-30..2018-05-01", 2),
        ("undated", None, 1),
    ]


NEWS = {"document": "news.txt", "sha256": "", "lines": []}
TOLD_TWICE = [event(id="a", also_in=["b"], text="longest of all"), event(id="b", also_in=["a"], source=NEWS, text="")]


@pytest.mark.parametrize(
    ("facets", "expected"),
    [
        (["year"], [("2018", 1)]),
        (["document"], [("news.txt", 1), ("stories-2018.txt", 1)]),
        (["year", "document"], [("2018", "news.txt", 1), ("2018", "stories-2018.txt", 1)]),
    ],
)
def test_an_event_told_twice_counts_once_and_under_each_of_its_documents(facets, expected):
    assert [tuple(row.values())[:-1] for row in count_by(*numbered(TOLD_TWICE), facets)] == expected


DAY, MONTH, YEAR = (
    occurrence("2018-06-01"),
    occurrence("2018-06-01", "2018-06-30", precision="month"),
    occurrence("2019-01-01", "2019-12-31", precision="year"),
)


@pytest.mark.parametrize(
    ("occurrences", "spelled"),
    [
        pytest.param([], None, id="no date"),
        pytest.param([DAY], "2018-06-01", id="day"),
        pytest.param([MONTH], "2018-06", id="month"),
        pytest.param([DAY, YEAR], "2018-06-01..2019", id="day to year"),
        pytest.param([MONTH, YEAR], "2018-06..2019", id="month to year"),
        pytest.param([MONTH, DAY], "2018-06-01..2018-06", id="a month and a day in it"),
        pytest.param([MONTH, occurrence("2018-06-30")], "2018-06..2018-06-30", id="a month and its last day"),
    ],
)
def test_dates_are_spelled_as_they_are_known(occurrences, spelled):
    index, numbers = numbered([event(part) for part in [*occurrences, occurrence(None)]])
    assert find_dates(index, numbers) == spelled
    assert find_dates_by_document(index) == {"stories-2018.txt": spelled}


def test_a_timeline_keeps_gaps_and_counts_every_month_that_an_event_touches():
    assert [(row["period"], row["events"]) for row in count_over_time(EVENTS, Filters())] == [
        ("2018-01", 1),
        ("2018-02", 2),
        ("2018-03", 0),
        ("2018-04", 0),
        ("2018-05", 1),
    ]


def test_a_timeline_of_a_period_runs_from_end_to_end_and_counts_only_inside():
    rows = count_over_time(EVENTS[:2], Filters().during(read_period("2017-12..2018-01")))
    assert [(row["period"], row["events"]) for row in rows] == [("2017-12", 0), ("2018-01", 1)]


HEADLINES = [
    event(id="a", title="Meeting of three", activity="meeting", countries=["Albania", "Serbia", "Croatia"]),
    event(id="b", title="Seizure", activity="seizure"),
    event(id="c", title="Conference", activity="conference", participants=50),
    event(id="d", title="Greater conference", activity="conference", participants=90),
    event(id="e", title="Conference of two", activity="conference", countries=["Albania", "Serbia"]),
    event(id="f", title="Agreement", activity="agreement", countries=[]),
    event(id="g", title="Meeting of one", activity="meeting"),
    event(id="h", title="Seizure", activity="seizure"),
]


@pytest.mark.parametrize(
    ("ids", "titles"),
    [
        pytest.param("ag", ["Meeting of three", "Meeting of one"], id="more countries first"),
        pytest.param("cd", ["Greater conference", "Conference"], id="then more participants"),
        pytest.param("ce", ["Conference of two", "Conference"], id="countries before participants"),
        pytest.param("acfb", ["Seizure", "Agreement"], id="seizures, agreements, conferences, the rest"),
        pytest.param("bh", ["Seizure"], id="a title once"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_headlines_are_of_the_events_that_stand_out(ids, titles):
    index, numbers = numbered(HEADLINES)
    wanted = [number for number in numbers if HEADLINES[number - 1]["id"] in ids]
    assert find_headlines(index, sort_by_standing(index, wanted)) == titles


def test_a_long_timeline_is_by_year():
    rows = count_over_time([event(), event(occurrence("2015-01-01"))], Filters())
    assert [row["period"] for row in rows] == ["2015", "2016", "2017", "2018"]


def test_a_split_timeline_counts_each_value_and_keeps_gaps():
    rows = count_over_time(EVENTS, Filters().during(read_period("2018h1")), "quarter", "country")
    assert [tuple(row.values()) for row in rows] == [
        ("2018q1", "Serbia", 2),
        ("2018q1", "Albania", 1),
        ("2018q2", "Serbia", 1),
    ]
    assert count_over_time(EVENTS, Filters().during(read_period("2018q4..")), "quarter", "country") == []


def test_undated_events_are_counted_apart():
    assert count_undated(*numbered(EVENTS)) == 1


def test_seizures_are_added_up_by_commodity_and_unit_only():
    index, numbers = numbered(
        [
            event(id="a", seizures=[seizure(amount=613), seizure(amount=4, unit="boxes"), seizure(amount=None)]),
            event(id="b", seizures=[seizure(amount=2.5), seizure(amount=100, passing=True)]),
        ]
    )
    assert list_seizures(index, [2, 1]) == [(2, 0), (2, 1), (1, 0), (1, 1), (1, 2)]
    assert total_seizures(index, numbers) == [("cocaine", "boxes", 4, 1), ("cocaine", "kg", 615.5, 2)]


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [
        pytest.param([seizure(amount=5)], [seizure(amount=5)], 5, id="both tell it"),
        pytest.param([seizure(amount=5)], [seizure(amount=6)], 5, id="the one that tells most"),
        pytest.param([], [seizure(amount=6)], 6, id="only the shorter tells it"),
        pytest.param([seizure(amount=5, passing=True)], [seizure(amount=6)], 6, id="the longer in passing"),
        pytest.param([seizure(amount=None)], [seizure(amount=6)], 6, id="the longer without an amount"),
    ],
)
def test_a_seizure_that_two_documents_report_is_added_once(first, second, total):
    longer, shorter = TOLD_TWICE
    totals = total_seizures(*numbered([shorter | {"seizures": second}, longer | {"seizures": first}]))
    assert totals == [("cocaine", "kg", total, 1)]


@pytest.mark.parametrize("amount", [10**30, -(10**400)])
def test_an_amount_that_no_database_can_hold_is_refused(amount):
    with pytest.raises(StoreError, match="amount"):
        numbered([event(seizures=[seizure(amount=amount)])])


def test_more_combinations_than_anyone_reads_are_refused():
    many = [f"value-{number}" for number in range(150)]
    records = [event(countries=many, topics=many, organizations=many)]
    with pytest.raises(TooMuchError, match="name fewer fields"):
        count_events(records, ["country", "topic", "organization"])


def test_the_values_of_one_field_are_counted_however_many_events_there_are(monkeypatch):
    monkeypatch.setattr(counts, "_MOST_COMBINATIONS", 2)
    assert [row["events"] for row in count_events([event(countries=["Albania", "Serbia"])] * 3, ["country"])] == [3, 3]


def test_a_thousand_alike_are_counted_as_if_each_were_looked_at():
    rows = count_events([event()] * 1000 + [event(topics=[])], ["topic", "year"])
    assert [tuple(row.values()) for row in rows] == [("drug-trafficking", "2018", 1000), (None, "2018", 1)]
