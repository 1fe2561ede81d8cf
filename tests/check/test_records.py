"""What is wrong with records by themselves."""

import pytest

from seecli.check.records import find_impossible_dates, find_one_way_links, find_unknown_names
from tests.factories import event, occurrence


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="one day"),
        pytest.param({"occurrences": [], "start": None, "end": None, "precision": None}, id="undated"),
    ],
)
def test_right_dates_are_not_found(changes):
    assert list(find_impossible_dates([event(**changes)])) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        pytest.param(
            {"start": "2018-02-27"}, "2018-02-27..2018-02-28 is not the span", id="start before all occurrences"
        ),
        pytest.param({"occurrences": []}, "is not the span", id="a date without an occurrence"),
        pytest.param(
            {"occurrences": [occurrence("2018-03-02", "2018-03-01")], "start": "2018-03-02", "end": "2018-03-01"},
            "ends on 2018-03-01, before 2018-03-02",
            id="end before start",
        ),
    ],
)
def test_wrong_dates_are_found(changes, problem):
    assert [problem in finding.problem for finding in find_impossible_dates([event(**changes)])] == [True]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"countries": ["Albania", "Albnia"]}, "unknown country 'Albnia'"),
        ({"mentions": ["Macedonia"]}, "unknown country 'Macedonia'"),
        ({"programmes": ["ccp", "cpc"]}, "unknown programme 'cpc'"),
        ({"topics": ["drugs"]}, "unknown topic 'drugs'"),
        ({"activity": "party"}, "unknown activity 'party'"),
    ],
)
def test_names_that_the_vocabulary_does_not_know_are_found(changes, problem):
    assert [finding.problem for finding in find_unknown_names([event(**changes)])] == [problem]


def test_known_names_are_not_found():
    assert list(find_unknown_names([event(programmes=["ccp"], mentions=["Kosovo under UNSCR 1244"])])) == []


@pytest.mark.parametrize(
    ("links", "problems"),
    [
        ({"a": [], "b": []}, []),
        ({"a": ["b"], "b": ["a"]}, []),
        ({"a": ["b"], "b": []}, ["'b' does not link back"]),
        ({"a": ["c"], "b": []}, ["no event has the id 'c'"]),
    ],
)
def test_links_lead_both_ways(links, problems):
    events = [event(id=name, also_in=others) for name, others in links.items()]
    assert [finding.problem for finding in find_one_way_links(events)] == problems
