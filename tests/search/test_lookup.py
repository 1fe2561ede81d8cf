"""How much a query may look up: what is refused, what goes on without being weighed, what is looked up once."""

import pytest

from seecli.errors import TooMuchError
from seecli.search import lookup as module
from seecli.search.answer import find_answer
from seecli.search.lookup import Lookup
from seecli.search.query import parse_query
from tests.factories import event, store

EVENTS = [
    *(event(id=f"often-{number}", title="Report", text="cocaine cocaine cocaine") for number in range(3)),
    *(event(id=f"once-{number}", title="Report", text="cocaine on a ship in the port of Bar") for number in range(3)),
]
INDEX = store(*EVENTS).index
NUMBERS = range(1, len(EVENTS) + 1)


@pytest.fixture
def small(monkeypatch):
    """A bound that six events reach."""

    def set_bound(events):
        monkeypatch.setattr(module, "_SMALL", events)
        monkeypatch.setattr(module, "_LEAST_COST", 1)

    return set_bound


@pytest.mark.parametrize("query", ["cocaine", "cocaine ship port", "cocaine " * 50, "c* OR p* OR s* -heroin"])
def test_no_query_to_a_small_store_is_too_much(query):
    assert not find_answer(INDEX, parse_query(query), NUMBERS).is_rough


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(" OR ".join(f"c{letter}* OR co*" for letter in "abcdefghijklmn"), id="beginnings"),
        pytest.param(" ".join(f"-{letter}*" for letter in "abcdefghijklmnopqrs") + " cocaine", id="refused"),
        pytest.param("(cocaine OR " * 30, id="brackets"),
        pytest.param(" OR ".join(f"date:{year}" for year in range(1990, 2040)), id="dates"),
        pytest.param(" OR ".join(f"topic:drug-trafficking country:albania title:{n}" for n in range(9)), id="fields"),
    ],
)
def test_a_query_that_goes_on_and_on_is_refused(small, query):
    small(1)
    with pytest.raises(TooMuchError, match="use fewer words"):
        find_answer(INDEX, parse_query(query), NUMBERS)


def test_what_cannot_be_weighed_is_found_all_the_same(small):
    small(1)
    lookup = Lookup(INDEX)
    weighed = [lookup.find_phrase(("cocaine",)), lookup.find_phrase(("report",)), lookup.find_phrase(("bar",))]
    assert not lookup.is_rough
    assert lookup.find_phrase(("officers",)) == {}
    assert lookup.find_phrase(("port",)) == dict.fromkeys([4, 5, 6], 1.0)
    assert lookup.is_rough
    assert weighed[0][1] > weighed[0][4]


def test_a_phrase_is_looked_up_once(small):
    lookup = Lookup(INDEX)
    assert lookup.find_phrase(("cocaine",)) is lookup.find_phrase(("cocaine",))
    assert lookup.find_phrase(("cocaine",), ("title",)) == {}


@pytest.mark.parametrize(
    ("form", "is_prefix", "found"),
    [
        pytest.param(("cocain",), False, [], id="a word is no beginning"),
        pytest.param(("cocain",), True, [1, 2, 3, 4, 5, 6], id="beginning"),
        pytest.param(("port", "o"), True, [4, 5, 6], id="beginning of the last word"),
        pytest.param(("of", "port"), False, [], id="words have an order"),
    ],
)
def test_phrases_and_beginnings(form, is_prefix, found):
    assert sorted(Lookup(INDEX).find_phrase(form, is_prefix=is_prefix)) == found


def test_a_question_has_few_mistakes():
    lookup = Lookup(INDEX)
    unknown = [f"cocain{letter}" for letter in "abcdfghijklmnop"]
    assert [lookup.find_repair(word, word) for word in unknown] == ["cocaine"] * 10 + [None] * 5
    assert lookup.find_repair("cocaina", "cocaina") == "cocaine"
