"""Where events were held."""

import pytest

from seecli.phrases.periods import read_period
from seecli.store.filters import Filters
from seecli.store.places import Hosts, count_places
from tests.factories import event, occurrence, store

DURRES = (41.32, 19.45)
BAR = (42.09, 19.1)


def rows(events, filters=Filters()):  # noqa: B008  (immutable)
    """Place, country, coordinates and count of each row."""
    return [tuple(row.values()) for row in count(events, filters).rows]


def count(events, filters=Filters()):  # noqa: B008
    """What is counted of a store of these events."""
    records = [{**record, "id": f"event-{place}"} for place, record in enumerate(events)]
    return count_places(store(*records).index, range(1, len(records) + 1), filters) if records else Hosts([], 0, 0)


def held(places, countries, start="2018-02-28", **changes):
    """An event at these places."""
    return event(occurrence(start, places=places, countries=countries), **changes)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([held([], [])], [], id="no place and no country"),
        pytest.param([held(["Durres"], ["Albania"])], [("Durres", "Albania", *DURRES, 1)], id="a place"),
        pytest.param(
            [held([name], ["Albania"]) for name in ("Durres", "Durrës", "Durres")],
            [("Durres", "Albania", *DURRES, 3)],
            id="two spellings of one place",
        ),
        pytest.param([held([], ["Albania"])], [(None, "Albania", None, None, 1)], id="only a country"),
        pytest.param(
            [held(["Bar"], ["Albania", "Montenegro"])], [("Bar", "Montenegro", *BAR, 1)], id="the country it lies in"
        ),
        pytest.param([held(["Bar"], ["Ukraine"])], [("Bar", "Ukraine", None, None, 1)], id="a namesake elsewhere"),
        pytest.param([held(["Atlantis"], [])], [("Atlantis", None, None, None, 1)], id="a place nobody knows"),
        pytest.param(
            [event(occurrence(), occurrence("2018-03-01"))],
            [("Durres", "Albania", *DURRES, 1)],
            id="twice in one place",
        ),
    ],
)
def test_an_event_counts_once_in_each_of_its_places(events, expected):
    assert rows(events) == expected


def test_only_what_was_held_in_the_period_counts():
    twice = event(occurrence("2018-02-28"), occurrence("2019-02-28", places=["Bar"], countries=["Montenegro"]))
    assert rows([twice], Filters().during(read_period("2019"))) == [("Bar", "Montenegro", *BAR, 1)]


def test_what_no_map_can_show_is_counted_apart():
    hosts = count([held([], [], online=True), held([], []), held([], ["Albania"], online=True)])
    assert (hosts.online, hosts.nowhere, len(hosts.rows)) == (1, 1, 1)
