"""Answers: what must not be found, what must, in which order, and what is said of it."""

from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seecli.errors import PeriodError, SeecliError, UnknownChoiceError, UnknownValueError
from seecli.search.answer import Answer, find_answer
from seecli.search.concepts import Repair
from seecli.search.query import parse_query
from seecli.store.filters import Filters
from seecli.store.jsonl import load_events
from seecli.store.opened import Store
from seecli.store.select import select_events
from seecli.text import words
from tests.factories import event, occurrence, seizure, store

ROOT = Path(__file__).parents[2]
PLAIN = {"countries": [], "mentions": [], "donors": [], "organizations": [], "programmes": [], "section": None}
ABOUT_NOTHING = {**PLAIN, "activity": "other", "topics": [], "seizures": []}


def plain(name: str, day: str | None = "2018-01-01", **changes) -> dict:
    where = occurrence(day, text="", places=[], countries=[])
    return event(where, id=name, **{**ABOUT_NOTHING, "title": "Report", "text": "", **changes})


EVENTS = [
    plain("seized", text="Officers seized cocaine at the port of Đurđevac."),
    plain("title", "2010-01-01", title="Cocaine"),
    plain("passing", None, text="Neither cocaine nor trainings were a subject. " + "Others were. " * 20),
    plain("training", text="A training on firearms for prosecutors of the Balkan route."),
    plain("pcu", text="The PCUs met in Durrës.", programmes=["ccp"], contacts=["Mira Kolár"]),
    plain("weed", text="A kilogram of cannabis.", seizures=[seizure(commodity="cannabis")], activity="seizure"),
    plain("skopje", text="A meeting.", countries=["North Macedonia"], mentions=["Italy"]),
    plain("covid", text="COVID-19 and the route of the Balkan states."),
]
STORE = store(*EVENTS)
IDS = [record["id"] for record in EVENTS]


def ask(query: str, filters: Filters = Filters()) -> Answer:  # noqa: B008  (nothing changes it)
    return find_answer(STORE.index, parse_query(query), select_events(STORE.index, filters))


def find(query: str) -> list[str]:
    return [record["id"] for record in STORE.read(ask(query).numbers)]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="nothing asked"),
        pytest.param("submarine", id="no such word, none near"),
        pytest.param("ivory cocaine", id="one of two words in no event"),
        pytest.param('"cocain"', id="no repair between quotes"),
        pytest.param('"seize cocaine"', id="no endings between quotes"),
        pytest.param('"route balkan"', id="a phrase has an order"),
        pytest.param("PVU", id="no repair of acronyms"),
        pytest.param("covid-18", id="no repair of numbers"),
        pytest.param("pot", id="no repair of short words"),
        pytest.param("title:seized", id="not in that field"),
        pytest.param("cocaine -cocaine", id="refused"),
        pytest.param("date:2011", id="not in that period"),
        pytest.param('text:"seize"', id="no endings between quotes in a field"),
        pytest.param("ca*e", id="a star inside a word"),
    ],
)
def test_what_must_not_be_found(query):
    assert find(query) == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param("COCAINE!", ["title", "seized", "passing"], id="title first, then the text that is about it"),
        pytest.param("durdevac", ["seized"], id="accents folded"),
        pytest.param("Djurdjevac", ["seized"], id="dj for đ"),
        pytest.param("durres", ["pcu"], id="accents of the text folded"),
        pytest.param("seize", ["weed", "seized"], id="endings, and the family of the word"),
        pytest.param("seizures cocaine", ["seized"], id="all the words"),
        pytest.param("marijuana", ["weed"], id="synonym"),
        pytest.param("port control unit", ["pcu"], id="long form of an acronym"),
        pytest.param("FYROM", ["skopje"], id="old name of a country"),
        pytest.param("Italian", ["skopje"], id="people of a country"),
        pytest.param("coronavirus", ["covid"], id="synonym with a hyphen"),
        pytest.param('"balkan route"', ["training"], id="phrase"),
        pytest.param("balkan route", ["training", "covid"], id="side by side counts for more"),
        pytest.param('-"" cocaine', ["title", "seized", "passing"], id="nothing is refused"),
        pytest.param("-(!) cocaine", ["title", "seized", "passing"], id="nothing between brackets is refused"),
        pytest.param("not:not:cocaine", ["title", "seized", "passing"], id="refused twice"),
        pytest.param("cocaine NOT", ["title", "seized", "passing"], id="nothing behind NOT"),
        pytest.param("title:cocane", ["title"], id="typo in a field"),
        pytest.param('title:"cocaine"', ["title"], id="phrase in a field"),
        pytest.param("year:2010", ["title"], id="year is a date"),
        pytest.param("cocaine -trainings", ["title", "seized"], id="refused word"),
        pytest.param("cocaine -training", ["title", "seized"], id="refused word, its plural too"),
        pytest.param("cocaine -train", ["title", "seized", "passing"], id="no endings of a refused word"),
        pytest.param("coca* -title:cocaine", ["seized", "passing"], id="beginning, refused field"),
        pytest.param("cannabis OR firearms", ["weed", "training"], id="either"),
        pytest.param("(cannabis OR cocaine) seized", ["weed", "seized"], id="brackets"),
        pytest.param("title:cocaine", ["title"], id="text field"),
        pytest.param("country:fyrom", ["skopje"], id="facet by any name"),
        pytest.param("countries:MK mention:italy", ["skopje"], id="names of the keys of a record"),
        pytest.param("programme:CCP", ["pcu"], id="programme"),
        pytest.param("cocaine date:2010", ["title"], id="date"),
        pytest.param("cocaine since:2011", ["seized"], id="since; undated events have no date"),
        pytest.param("contact:kolar", ["pcu"], id="contact"),
        pytest.param("Mira Kolar", ["pcu"], id="contacts are found without a field"),
        pytest.param("id:pcu", ["pcu"], id="id"),
        pytest.param("activity:seizure,donation", ["weed"], id="alternatives of a field"),
        pytest.param("19 covid", ["covid"], id="a number by itself"),
        pytest.param("covid19", ["covid"], id="a number written onto a word"),
        pytest.param("the cocaine in a port", ["seized"], id="words that mean nothing are not asked for"),
    ],
)
def test_what_must_be_found_best_first(query, ids):
    assert find(query) == ids


def test_without_an_event_that_has_all_the_words_those_with_most_are_shown():
    answer = ask("training firearms cannabis")
    assert (answer.complete, find("training firearms cannabis")) == (frozenset(), ["training"])
    assert answer.shares == {IDS.index("training") + 1: pytest.approx(2 / 3)}


def test_an_exclusion_of_what_no_event_has_is_named():
    assert ask("cocaine -albaina").idle_exclusions == ("albaina",)


def test_a_word_without_a_hit_is_taken_for_the_nearest_one():
    assert ask("cocane").repairs == (Repair("cocane", "cocaine"),)
    assert find("cocane") == find("cocaine")
    assert ask("prosecuting").repairs == (), "an ending of a word that is there is no mistake"


@pytest.mark.parametrize(
    ("query", "error", "message"),
    [
        ("titel:x", UnknownChoiceError, "unknown field 'titel'; nearest: title"),
        ("country:Albnia", UnknownValueError, "unknown country 'Albnia'; nearest: Albania"),
        ("date:soon", PeriodError, "cannot read the period 'soon'"),
        ("online:perhaps", UnknownChoiceError, "unknown online 'perhaps'"),
    ],
)
def test_a_mistyped_field_or_value_is_named(query, error, message):
    with pytest.raises(error, match=message):
        ask(query)


def test_what_is_no_field_is_a_word():
    assert ask("http://cocaine").unknown_fields == ("http",)


@given(st.text(alphabet=st.characters() | st.sampled_from('()"-*: ')))
def test_any_query_is_answered_or_its_mistake_named(text):
    with suppress(SeecliError):  # a mistyped field or value
        assert set(find(text)) <= set(IDS)


@given(st.data())
def test_a_phrase_of_a_text_finds_its_event(data):
    record = data.draw(st.sampled_from([record for record in EVENTS if record["text"]]))
    typed = record["text"].split()
    start = data.draw(st.integers(0, len(typed) - 1))
    end = data.draw(st.integers(start + 1, len(typed)))
    assert record["id"] in find(f'"{" ".join(typed[start:end])}"')


@cache
def shipped() -> Store:
    return store(*load_events(ROOT / "data" / "events.jsonl"))


@settings(deadline=None)  # the first example reads the shipped store
@given(st.data())
def test_a_phrase_of_a_shipped_text_finds_its_event(data):
    number = data.draw(st.sampled_from(shipped().events.numbers))
    spelled = words(shipped().read([number])[0]["text"])
    start = data.draw(st.integers(0, max(0, len(spelled) - 5)))
    phrase = " ".join(spelled[start : start + 5])
    assert not phrase or number in find_answer(shipped().index, parse_query(f'"{phrase}"'), [number]).numbers


@given(
    st.sampled_from(["cocaine", "training", "route OR port", "-cocaine"]), st.sampled_from(["2018", "2010", "2011.."])
)
def test_a_filter_and_a_field_say_the_same(query, period):
    dated = f"({query}) date:{period}"
    assert sorted(find(dated)) == sorted(set(find(query)) & set(find(f"date:{period}")))
