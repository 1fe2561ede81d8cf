"""The scorer itself: what it counts as right, as too much, as missing, and what it leaves alone."""

import json

import pytest

from tests.factories import event, occurrence, seizure
from tests.scoring import Score, load_truth, score, written_lines

WRITTEN = {"stories-2018.txt": frozenset([1, 3, 4])}
ANNOTATED = {
    "doc": "stories-2018.txt",
    "anchor_line": 3,
    "title": "The largest haul of cocaine seized at Durres Port",
    "subheading": None,
    "occurrences": [
        {
            "start": "2018-02-28",
            "end": "2018-02-28",
            "precision": "day",
            "places": ["Durrës"],
            "countries": ["AL"],
        }
    ],
    "online": False,
    "countries_involved": ["AL"],
    "countries_mentioned": ["CO"],
    "countries_optional": [],
    "donors": ["EU"],
    "programmes": ["ccp"],
    "programmes_optional": [],
    "topics": ["drug-trafficking"],
    "topics_optional": [],
    "primary_topic": ["drug-trafficking", "border-control"],
    "activity": ["seizure", "other"],
    "participants": None,
    "seizures": [],
    "organizations": ["World Customs Organization"],
    "organizations_optional": [],
    "links": [],
    "contacts": [],
    "text_begins": "Officers of the Port Control Unit found cocaine",
    "text_ends": "found cocaine in a container of bananas.",
    "text_lines": [[3, 4]],
}


def score_one(changes=None, annotated=None):
    """The score of one record against the truth of the same event."""
    return score([event(**changes or {})], [ANNOTATED | (annotated or {})], WRITTEN, complete=True)


def counts(field):
    """What is right, too much and missing."""
    return field[:3]


def test_what_agrees_has_no_misses():
    assert {field: found for field, found in score_one().items() if found.misses or found.f1 < 1} == {}


@pytest.mark.parametrize(
    ("field", "annotated"),
    [
        pytest.param("countries", {"countries_optional": ["AL", "RS"]}, id="a wanted country stays wanted"),
        pytest.param("countries named", {"countries_mentioned": [], "countries_optional": ["CO"]}, id="country"),
        pytest.param("programmes", {"programmes": [], "programmes_optional": ["ccp"]}, id="programme"),
        pytest.param("topics", {"topics": [], "topics_optional": ["drug-trafficking"]}, id="topic"),
        pytest.param("donors", {"donors": [], "donors_optional": ["European Union"]}, id="donor"),
        pytest.param("organizations", {"organizations": [], "organizations_optional": ["WCO"]}, id="organisation"),
    ],
)
def test_what_is_optional_is_not_too_much(field, annotated):
    assert score_one(annotated=annotated)[field].misses == ()


@pytest.mark.parametrize(
    ("field", "annotated"),
    [
        ("countries", {"countries_optional": ["RS"]}),
        ("programmes", {"programmes_optional": ["gfp"]}),
        ("topics", {"topics_optional": ["firearms"]}),
        ("organizations", {"organizations_optional": ["OSCE"]}),
    ],
)
def test_what_is_optional_is_not_missing(field, annotated):
    assert counts(score_one(annotated=annotated)[field]) == (1, 0, 0)


@pytest.mark.parametrize(
    ("field", "changes", "annotated"),
    [
        pytest.param("title", {"title": "THE largest haul of cocaine seized at Durrës Port."}, {}, id="folded title"),
        pytest.param("title", {}, {"title": "The largest haul of cocaine seized<br> at Durres&nbsp;Port"}, id="markup"),
        pytest.param(
            "title",
            {"title": "International Day: Croatia"},
            {"title": "International Day", "subheading": "Croatia"},
            id="title with its sub-heading",
        ),
        pytest.param("primary topic", {"topics": ["border-control"]}, {}, id="second best topic"),
        pytest.param("activity", {"activity": "other"}, {}, id="second best activity"),
        pytest.param("donors", {"donors": ["Austria"]}, {"donors": ["AT"]}, id="donor by name"),
        pytest.param("donors", {"donors": ["EU"]}, {"donors": ["European Commission"]}, id="donor by acronym"),
        pytest.param("text lines", {}, {"text_lines": [[1, 4]]}, id="line 2 is blank"),
        pytest.param("text lines", {}, {"text_lines": [[3, 3]]}, id="more lines than its text"),
        pytest.param("text begins", {}, {"text_begins": "OFFICERS, of the Port-Control unit"}, id="folded text"),
        pytest.param("links", {"links": ["http://a.org/"]}, {"links": ["http://a.org"]}, id="slash at the end"),
    ],
)
def test_other_spellings_are_the_same(field, changes, annotated):
    assert counts(score_one(changes, annotated)[field]) == (1, 0, 0)


@pytest.mark.parametrize(
    ("field", "changes", "annotated", "missed"),
    [
        pytest.param("title", {"title": "Haul"}, {}, "got 'haul', truth 'the largest haul", id="title"),
        pytest.param("title", {}, {"subheading": "Croatia", "title": "Day"}, "truth 'day'", id="sub-heading"),
        pytest.param("online", {"online": True}, {}, "got True, truth False", id="online"),
        pytest.param("participants", {"participants": 3}, {}, "got 3, truth None", id="nobody counted"),
        pytest.param("participants", {}, {"participants": {"count": 30}}, "got None, truth 30", id="participants"),
        pytest.param("primary topic", {"topics": []}, {}, "got None, truth 'drug-trafficking'", id="no topic"),
        pytest.param("activity", {"activity": "visit"}, {}, "got 'visit', truth 'seizure'", id="activity"),
        pytest.param("text begins", {"text": "The"}, {}, "got 'the', truth 'officers", id="beginning"),
        pytest.param("text ends", {"text": "bananas. MORE"}, {}, "got 'bananas more', truth 'found", id="ending"),
        pytest.param("text lines", {}, {"text_lines": [[4, 6]]}, "got 'all but [6]', truth 'all'", id="lost line"),
    ],
)
def test_a_wrong_value_is_a_miss_in_words(field, changes, annotated, missed):
    written = {"stories-2018.txt": frozenset([1, 3, 4, 6])}
    found = score([event(**changes)], [ANNOTATED | annotated], written, complete=True)[field]
    assert counts(found) == (0, 1, 1)
    assert found.misses[0].startswith(f"stories-2018.txt:3 {field}: ")
    assert missed in found.misses[0]


@pytest.mark.parametrize(
    ("field", "changes", "expected"),
    [
        pytest.param("countries", {"countries": []}, (0, 0, 1), id="missing country"),
        pytest.param("countries", {"countries": ["Albania", "Serbia"]}, (1, 1, 0), id="country too much"),
        pytest.param("countries named", {"mentions": []}, (1, 0, 1), id="missing mention"),
        pytest.param("countries named", {"countries": ["Albania", "Colombia"], "mentions": []}, (2, 0, 0), id="role"),
        pytest.param("donors", {"donors": ["EU", "Serbia"]}, (1, 1, 0), id="donor too much"),
        pytest.param("organizations", {"organizations": []}, (0, 0, 1), id="missing organisation"),
        pytest.param("topics", {"topics": ["firearms"]}, (0, 1, 1), id="another topic"),
        pytest.param("links", {"links": ["http://a.org"]}, (0, 1, 0), id="link too much"),
        pytest.param("contacts", {"contacts": ["A. Nowak"]}, (0, 1, 0), id="contact too much"),
        pytest.param("seizures", {"seizures": [seizure()]}, (0, 1, 0), id="seizure too much"),
    ],
)
def test_values_are_counted_one_by_one(field, changes, expected):
    assert counts(score_one(changes)[field]) == expected


@pytest.mark.parametrize(
    ("found", "wanted", "expected"),
    [
        pytest.param([], [{"amount": 613, "passing": True}], (0, 0, 0), id="passing, left out"),
        pytest.param([613], [{"amount": 613, "passing": True}], (0, 0, 0), id="passing, told"),
        pytest.param([613], [{"amount": None, "passing": True}], (0, 0, 0), id="passing without an amount"),
        pytest.param([5], [{"amount": 613, "passing": True}], (0, 1, 0), id="another than the passing one"),
        pytest.param([], [{"amount": 613}], (0, 0, 1), id="missing"),
        pytest.param([613, 5], [{"amount": 613}, {"amount": 5, "passing": True}], (1, 0, 0), id="both"),
        pytest.param([613], [{"amount": 613}, {"amount": None, "passing": True}], (1, 0, 0), id="wanted stays wanted"),
    ],
)
def test_passing_seizures_are_not_required(found, wanted, expected):
    told = {"seizures": [seizure(amount=amount) for amount in found]}
    assert counts(score_one(told, {"seizures": wanted})["seizures"]) == expected


@pytest.mark.parametrize(
    ("field", "span", "expected"),
    [
        ("dates", occurrence("2018-02-27"), (0, 1, 1)),
        ("dates", occurrence("2018-02-28", precision="month"), (0, 1, 1)),
        ("dates", occurrence(None), (0, 1, 1)),
        ("places", occurrence(places=["Port of Durres"]), (0, 1, 1)),
        ("hosts", occurrence(countries=[]), (0, 0, 1)),
    ],
)
def test_occurrences_are_compared_by_dates_places_and_hosts(field, span, expected):
    assert counts(score([event(span)], [ANNOTATED], WRITTEN, complete=True)[field]) == expected


def test_a_record_too_much_counts_only_where_the_truth_is_complete():
    records = [
        event(),
        event(title="Another", source={"document": "stories-2018.txt", "sha256": "", "lines": [[9, 9]]}),
    ]
    complete = score(records, [ANNOTATED], WRITTEN, complete=True)["events"]
    assert complete == Score(1, 1, 0, ("stories-2018.txt:9 events: got 'Another', truth nothing",))
    assert score(records, [ANNOTATED], WRITTEN, complete=False)["events"] == Score(1, 0, 0, ())


def test_a_record_of_a_document_without_truth_is_not_too_much():
    other = event(source={"document": "other.txt", "sha256": "", "lines": [[3, 3]]})
    assert counts(score([event(), other], [ANNOTATED], WRITTEN, complete=True)["events"]) == (1, 0, 0)


@pytest.mark.parametrize(("optional", "expected"), [(False, (1, 0, 1)), (True, (1, 0, 0))])
def test_an_event_without_a_record_is_missed_unless_optional(optional, expected):
    truth = [ANNOTATED, ANNOTATED | {"anchor_line": 7, "optional": optional}]
    assert counts(score([event()], truth, WRITTEN, complete=True)["events"]) == expected


def test_of_two_records_on_a_line_each_event_gets_its_own():
    march = [{**ANNOTATED["occurrences"][0], "start": "2018-03-01", "end": "2018-03-01"}]
    truth = [ANNOTATED, ANNOTATED | {"occurrences": march, "title": "March"}]
    found = score([event(occurrence("2018-03-01"), title="March"), event()], truth, WRITTEN, complete=True)
    assert (counts(found["title"]), counts(found["dates"])) == ((2, 0, 0), (2, 0, 0))


def test_precision_recall_and_f1():
    found = Score(6, 2, 4, ())
    assert (found.precision, found.recall, found.f1) == (0.75, 0.6, pytest.approx(2 / 3))


def test_nothing_wanted_and_nothing_found_is_perfect():
    assert Score(0, 0, 0, ()).f1 == 1


def test_truth_files_are_read_line_by_line(tmp_path):
    path = tmp_path / "truth.jsonl"
    path.write_text(f"{json.dumps(ANNOTATED)}\n\n{json.dumps(ANNOTATED)}\n")
    assert load_truth([path, path]) == [ANNOTATED] * 4


def test_lines_with_nothing_but_spaces_are_blank(tmp_path):
    (tmp_path / "a.txt").write_text("\ufefffirst\n\xa0 \t\r\nthird\n", encoding="utf-8")
    assert written_lines(tmp_path) == {"a.txt": {1, 3}}
