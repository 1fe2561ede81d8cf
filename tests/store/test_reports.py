"""Records that report the same event count once."""

import pytest

from seecli.store.reports import merge_reports, spell_reports
from tests.factories import event, store


def reports(**links):
    return [event(id=name, also_in=others, text="x" * len(name)) for name, others in links.items()]


@pytest.mark.parametrize(
    ("events", "kept"),
    [
        pytest.param(reports(a=[], b=[]), ["a", "b"], id="no links"),
        pytest.param(reports(a=["bbb"], c=[], bbb=["a"]), ["bbb", "c"], id="the one that tells most"),
        pytest.param(reports(a=["b"], b=["a", "cc"], cc=["b"]), ["cc"], id="through another"),
        pytest.param(reports(a=["gone"]), ["a"], id="the other is not among them"),
    ],
)
def test_merge_reports(events, kept):
    index = store(*events).index
    merged = merge_reports(index, range(1, len(events) + 1))
    assert [events[number - 1]["id"] for number in merged] == kept


def test_only_reports_that_are_asked_for_count():
    index = store(*reports(a=["bbb"], c=[], bbb=["a"])).index
    assert merge_reports(index, [1, 2]) == [1, 2]


def test_spell_reports():
    spelled = [spell_reports(3, 3), spell_reports(2, 3), spell_reports(1, 2)]
    assert spelled == [None, "2 events from 3 reports", "1 event from 2 reports"]
