"""Dates as people write them."""

import pytest

from seecli.render.days import list_days, spell_days
from tests.factories import event, occurrence


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        (None, None, None, ""),
        ("2018-02-28", "2018-02-28", "day", "28 Feb 2018"),
        ("2018-02-28", None, "day", "28 Feb 2018"),
        ("2018-06-26", "2018-06-29", "day", "26–29 Jun 2018"),
        ("2018-11-30", "2018-12-02", "day", "30 Nov – 2 Dec 2018"),
        ("2018-12-30", "2019-01-02", "day", "30 Dec 2018 – 2 Jan 2019"),
        ("2018-01-05", "2019-01-05", "day", "5 Jan 2018 – 5 Jan 2019"),
        ("2020-10-01", "2020-10-31", "month", "Oct 2020"),
        ("2020-10-01", "2020-11-30", "month", "Oct–Nov 2020"),
        ("2020-12-01", "2021-01-31", "month", "Dec 2020 – Jan 2021"),
        ("2018-01-01", "2018-12-31", "year", "2018"),
        ("2018-01-01", "2019-12-31", "year", "2018–2019"),
    ],
)
def test_no_finer_than_known_and_nothing_twice(start, end, precision, expected):
    assert spell_days(start, end, precision) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (event(occurrence(None), start=None, end=None), ()),
        (event(), ("28 Feb 2018",)),
        (event(inferred=["place", "country"]), ("28 Feb 2018",)),
        (event(inferred=["year"]), ("~28 Feb 2018",)),
        (event(occurrence(), occurrence("2018-03-05"), inferred=["date"]), ("~28 Feb 2018", "~5 Mar 2018")),
        (event(occurrence(), occurrence()), ("28 Feb 2018",)),
        (
            event(occurrence(), occurrence("2018-03-05"), occurrence("2018-03-09")),
            ("28 Feb – 9 Mar 2018", "(3 dates)"),
        ),
    ],
)
def test_a_line_for_each_date_but_not_for_many(record, expected):
    assert list_days(record) == expected
