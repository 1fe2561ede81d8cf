"""Counts by fields, over time, and of what was seized."""

import pytest

from seecli.phrases.periods import read_period
from seecli.store.counts import count_events, count_overview
from seecli.store.facets import FACETS, find_values
from seecli.store.filters import Filters
from seecli.store.seizures import total_seizures
from seecli.store.timeline import count_over_time, count_undated
from tests.factories import event, occurrence, seizure

EVENTS = [
    event(occurrence("2018-02-28"), countries=["Albania", "Serbia"], topics=["firearms"]),
    event(occurrence("2018-01-30", "2018-02-02"), occurrence("2018-05-01"), countries=["Serbia"]),
    event(occurrence(None), countries=[]),
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
    assert [tuple(row.values()) for row in count_overview(EVENTS)[:3]] == [
        ("all", None, 3),
        ("dated", "2018-01-30..2018-05-01", 2),
        ("undated", None, 1),
    ]


def test_a_timeline_keeps_gaps_and_counts_every_month_that_an_event_touches():
    assert [tuple(row.values()) for row in count_over_time(EVENTS, Filters())] == [
        ("2018-01", 1),
        ("2018-02", 2),
        ("2018-03", 0),
        ("2018-04", 0),
        ("2018-05", 1),
    ]


def test_a_timeline_of_a_period_runs_from_end_to_end_and_counts_only_inside():
    rows = count_over_time(EVENTS, Filters().during(read_period("2017-12..2018-01")))
    assert [tuple(row.values()) for row in rows] == [("2017-12", 0), ("2018-01", 1)]


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
    assert count_undated(EVENTS, Filters().during(read_period("2018"))) == 1


def test_seizures_are_added_up_by_commodity_and_unit_only():
    totals = total_seizures(
        [
            seizure(amount=613),
            seizure(amount=2.5),
            seizure(amount=4, unit="boxes"),
            seizure(amount=None),
            seizure(amount=100, passing=True),
        ]
    )
    assert totals == [("cocaine", "boxes", 4, 1), ("cocaine", "kg", 615.5, 2)]
