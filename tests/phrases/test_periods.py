"""Periods as users type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.errors import PeriodError
from seecli.phrases.periods import BUCKETS, Period, read_period, spell_span, split_period

DAYS = st.dates().map(lambda day: day.isoformat())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("..", id="no end at all"),
        pytest.param("garbage", id="no date"),
        pytest.param("18", id="two digits"),
        pytest.param("02018", id="five digits"),
        pytest.param("2018-13", id="month 13"),
        pytest.param("2018-00", id="month 0"),
        pytest.param("2018-6", id="one digit could be a day or a month"),
        pytest.param("2018-02-30", id="30 February"),
        pytest.param("2018q5", id="quarter 5"),
        pytest.param("2018h3", id="half 3"),
        pytest.param("0000", id="year 0"),
        pytest.param("ju 2018", id="June or July"),
        pytest.param("31 june 2018", id="31 June"),
        pytest.param("marchy 2018", id="more than a month"),
        pytest.param("june", id="month without a year"),
        pytest.param("2018..2016", id="ends before it starts"),
        pytest.param("2016..2017..2018", id="two ranges"),
        pytest.param("٢٠١٨", id="other digits"),
    ],
)
def test_an_unreadable_period_is_an_error_with_examples(text):
    with pytest.raises(PeriodError, match=r"2018q2"):
        read_period(text)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-06", "2018-06-01", "2018-06-30"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2018-06-15", "2018-06-15", "2018-06-15"),
        ("2018q2", "2018-04-01", "2018-06-30"),
        ("2018-Q4", "2018-10-01", "2018-12-31"),
        ("2018h1", "2018-01-01", "2018-06-30"),
        ("2018 H2", "2018-07-01", "2018-12-31"),
        ("june 2018", "2018-06-01", "2018-06-30"),
        ("Jun. 2018", "2018-06-01", "2018-06-30"),
        ("Sept 2018", "2018-09-01", "2018-09-30"),
        ("15  June 2018", "2018-06-15", "2018-06-15"),
        ("2017..2019", "2017-01-01", "2019-12-31"),
        (" 2017 .. june 2019 ", "2017-01-01", "2019-06-30"),
        ("2018-06-15..2018-06-15", "2018-06-15", "2018-06-15"),
        ("..2010", "0001-01-01", "2010-12-31"),
        ("2015..", "2015-01-01", "9999-12-31"),
    ],
)
def test_a_period_is_widened_to_all_it_can_mean(text, start, end):
    assert read_period(text) == Period(start, end)


@given(DAYS, DAYS)
def test_a_spelled_span_is_read_back(one, other):
    start, end = sorted((one, other))
    assert read_period(spell_span(start, end, "day")) == Period(start, end)


@pytest.mark.parametrize("by", BUCKETS)
@given(start=st.dates(), days=st.integers(0, 4000))
def test_buckets_are_periods_that_follow_each_other_and_cover_the_days(by, start, days):
    end = start.fromordinal(min(start.toordinal() + days, start.max.toordinal()))
    period = Period(start.isoformat(), end.isoformat())
    buckets = [read_period(bucket) for bucket in split_period(period, by)]
    assert buckets == sorted(set(buckets))
    assert buckets[0].start <= period.start <= buckets[0].end
    assert buckets[-1].start <= period.end <= buckets[-1].end


@given(st.text())
def test_any_text_is_a_period_or_a_period_error(text):
    try:
        period = read_period(text)
    except PeriodError:
        return
    assert period.start <= period.end
