"""What other programs open: calendars, maps, databases and pages."""

import csv
import json
import re
import sqlite3
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.errors import SeecliError, StoreError
from seecli.model import Event
from seecli.render import ENDINGS, FILE_FORMATS, FORMATS
from seecli.render.cells import escape_controls
from seecli.render.chart import build_chart, list_periods
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Column, Result, build_column
from seecli.render.sqlite import write_sqlite
from seecli.text import Marked
from seecli.vocabulary.coordinates import find_among
from tests.factories import event, occurrence, seizure

UNDATED = event(occurrence(None, places=["Nowhere"], countries=["Albania"]), id="undated-course", title="A course")
SPAN = event(
    occurrence("2018-06-26", "2018-06-29", places=["Sarajevo"], countries=["Bosnia and Herzegovina"]),
    occurrence("2018-12-01", "2018-12-31", precision="month", places=["Durres", "Nowhere"]),
    id="2018-06-26-training",
    title="Training, for officers; C:\\n and\nmore " + "č" * 60,
    seizures=[seizure(), seizure(amount=None, commodity="heroin")],
    links=["https://www.unodc.org/?a=1&b=2", "javascript:alert(1)"],
)
EVENTS = [SPAN, event(), UNDATED]
COUNTS = Result([build_column("year"), build_column("events")], [{"year": "2018", "events": 3}])
HOSTILE = "</script><img src=x onerror=\"alert(1)\"> & 'quoted' <!-- @policy@"


def render(name: str, result: Result) -> str:
    out = StringIO(newline="")
    FORMATS[name](result, out)
    return out.getvalue()


def render_events(name: str, *events: Event) -> str:
    return render(name, Result(LIST_COLUMNS, events))


def read_entries(text: str) -> list[dict[str, str]]:
    """The entries of a calendar by the rules of RFC 5545: unfold, split at the first colon, unescape."""
    entries: list[dict[str, str]] = []
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            entries.append({})
        elif entries:
            entries[-1][name] = re.sub(r"\\(.)", lambda sign: "\n" if sign[1] == "n" else sign[1], value)
    return entries


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_means_a_format(ending):
    assert ENDINGS[ending] in {**FORMATS, **FILE_FORMATS}


@pytest.mark.parametrize("name", ["ics", "ids", "geojson", "opensearch"])
def test_rows_that_are_no_events_are_refused(name):
    with pytest.raises(SeecliError, match="use another --format"):
        render(name, COUNTS)


@pytest.mark.parametrize("name", ["ics", "geojson", "html"])
def test_the_same_events_give_the_same_file(name):
    assert render_events(name, *EVENTS) == render_events(name, *EVENTS)


def test_a_calendar_has_an_entry_for_each_date_span():
    entries = read_entries(render_events("ics", *EVENTS))
    assert [(entry["UID"], entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]) for entry in entries] == [
        ("2018-06-26-training-1@seecli", "20180626", "20180630"),
        ("2018-06-26-training-2@seecli", "20181201", "20190101"),
        ("2018-02-28-largest-haul-of-cocaine-1@seecli", "20180228", "20180301"),
    ]
    assert entries[0]["SUMMARY"] == SPAN["title"]
    assert entries[0]["LOCATION"] == "Sarajevo, Bosnia and Herzegovina"
    assert entries[1]["DESCRIPTION"].splitlines() == [
        "precision: month",
        "programmes: UNODC-WCO Container Control Programme",
        "id: 2018-06-26-training",
        "source: stories-2018.txt, lines 1, 3-4",
    ]
    assert "precision" not in entries[0]["DESCRIPTION"]


def test_a_calendar_says_what_it_left_out():
    assert "X-WR-CALDESC:left out for want of a date: 1 event\r\n" in render_events("ics", *EVENTS)
    assert "X-WR-CALDESC" not in render_events("ics", event())


def test_lines_of_a_calendar_are_folded_and_end_as_they_must():
    text = render_events("ics", *EVENTS)
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@given(st.text())
def test_a_calendar_reads_back_as_it_was_written(text):
    (entry,) = read_entries(render_events("ics", event(title=text)))
    assert entry["SUMMARY"] == "\n".join(map(escape_controls, text.split("\n")))


def test_the_last_day_there_is_has_no_next():
    (entry,) = read_entries(render_events("ics", event(occurrence("9999-12-31"))))
    assert entry["DTEND;VALUE=DATE"] == "99991231"


def test_a_calendar_of_nothing_is_empty():
    assert render_events("ics").splitlines()[-1] == "END:VCALENDAR"


def test_picked_fields_are_no_calendar():
    with pytest.raises(SeecliError, match="leave out --fields"):
        render("ics", Result(LIST_COLUMNS, [event()], is_picked=True))


def test_a_map_has_a_point_for_each_place():
    features = json.loads(render_events("geojson", *EVENTS))["features"]
    east, north = features[0]["geometry"]["coordinates"]
    assert (round(east), round(north)) == (18, 44)
    assert [(part["properties"]["place"], part["geometry"] is not None) for part in features] == [
        ("Sarajevo", True),
        ("Durres", True),
        ("Nowhere", False),
        ("Durres", True),
        ("Nowhere", False),
    ]
    assert features[1]["properties"] == {
        "id": "2018-06-26-training",
        "title": SPAN["title"],
        "start": "2018-12-01",
        "end": "2018-12-31",
        "precision": "month",
        "place": "Durres",
        "country": "Albania",
        "programmes": ["ccp"],
        "topics": ["drug-trafficking"],
    }


@pytest.mark.parametrize("parts", [[], [occurrence(places=[])]])
def test_an_event_without_a_place_is_in_the_map_without_a_point(parts):
    (feature,) = json.loads(render_events("geojson", event(occurrences=parts)))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["id"] == event()["id"]


def test_a_map_of_nothing_is_empty():
    assert json.loads(render_events("geojson")) == {"type": "FeatureCollection", "features": []}


def test_rows_with_coordinates_are_points():
    rows = [{"place": "Tirana", "lat": 41.33, "lon": 19.82, "events": 3}, {"place": "x", "lat": None, "lon": None}]
    first, second = json.loads(render("geojson", Result([build_column("place")], rows)))["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [19.82, 41.33]}
    assert first["properties"] == {"place": "Tirana", "events": 3}
    assert second["geometry"] is None


def test_picked_fields_are_all_that_a_point_says():
    (feature,) = json.loads(render("geojson", Result(LIST_COLUMNS[2:], [event()], is_picked=True)))["features"]
    assert feature["properties"] == {"title": event()["title"], "id": event()["id"]}


def test_a_place_is_looked_for_in_each_country():
    assert find_among("Durres", ["Serbia", "Albania"])[0] == "Albania"
    assert find_among("Durres", ["Serbia"]) == (None, None)


def test_bulk_lines_name_an_event_and_then_tell_it():
    text = render_events("opensearch", *EVENTS)
    lines = [json.loads(line) for line in text.splitlines()]
    assert lines[::2] == [{"index": {"_id": record["id"]}} for record in EVENTS]
    assert lines[1::2] == EVENTS
    assert text.endswith("\n")


def test_bulk_lines_of_picked_fields_have_the_id_all_the_same():
    text = render("opensearch", Result(LIST_COLUMNS[2:3], [event()], is_picked=True))
    assert text == f'{{"index": {{"_id": "{event()["id"]}"}}}}\n{{"title": "{event()["title"]}"}}\n'


def test_bulk_lines_of_nothing_are_none():
    assert render_events("opensearch") == ""


@pytest.fixture
def database(tmp_path: Path):
    path = tmp_path / "events.db"
    write_sqlite(Result(LIST_COLUMNS, EVENTS), path)
    with sqlite3.connect(path) as connection:
        yield connection
    connection.close()


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT id FROM events ORDER BY rowid", [(record["id"],) for record in EVENTS]),
        ("SELECT count(*) FROM occurrences", [(4,)]),
        ("SELECT value, lat FROM places WHERE event_id LIKE 'undated%'", [("Nowhere", None)]),
        ("SELECT DISTINCT value FROM places WHERE lat > 41", [("Sarajevo",), ("Durres",)]),
        ("SELECT position, commodity, amount FROM seizures", [(1, "cocaine", 613), (2, "heroin", None)]),
        ("SELECT value FROM programmes", [("ccp",)] * 3),
        ("SELECT document, lines FROM events LIMIT 1", [("stories-2018.txt", "[[1, 1], [3, 4]]")]),
        ("SELECT * FROM events_by_year", [(None, 1), ("2018", 2)]),
        ("SELECT country, events FROM events_by_country", [("Albania", 3)]),
        ("SELECT * FROM events_by_programme", [("ccp", "UNODC-WCO Container Control Programme", 3)]),
        ("SELECT start, commodity FROM seizures_in_events LIMIT 1", [("2018-06-26", "cocaine")]),
        ("SELECT count(*) FROM events_fts WHERE events_fts MATCH 'officer'", [(3,)]),
        ("SELECT title FROM events_fts WHERE events_fts MATCH 'title:hauls'", [(event()["title"],)]),
        ("PRAGMA foreign_key_check", []),
        ("PRAGMA integrity_check", [("ok",)]),
        ("PRAGMA user_version", [(1,)]),
    ],
)
def test_a_database_answers(database, query, rows):
    assert database.execute(query).fetchall() == rows


def test_every_field_of_the_record_is_in_the_database(database):
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    columns = {name for _, name, *_ in database.execute("PRAGMA table_info(events)")}
    assert set(Event.__annotations__) - names - columns == {"schema", "source"}


def test_the_same_events_give_the_same_database(tmp_path):
    for name in ("a.db", "b.db", "a.db"):
        write_sqlite(Result(LIST_COLUMNS, EVENTS), tmp_path / name)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"a.db", "b.db"}


@pytest.mark.parametrize("result", [COUNTS, Result(COUNTS.columns, COUNTS.records, is_picked=True)])
def test_other_rows_are_one_table(tmp_path, result):
    write_sqlite(result, tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as connection:
        assert connection.execute("SELECT year, events FROM rows").fetchall() == [("2018", 3)]
    connection.close()


def test_picked_fields_are_one_table(tmp_path):
    columns = [Column('a "b"', lambda _: ["x", "y"]), build_column("online"), Column("", lambda _: "bar")]
    write_sqlite(Result(columns, [event()], is_picked=True), tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as connection:
        assert connection.execute('SELECT "a ""b""", online FROM rows').fetchall() == [("x; y", 0)]
    connection.close()


def test_a_file_that_is_no_database_is_not_replaced(tmp_path):
    path = tmp_path / "events.jsonl"
    path.write_text("{}")
    with pytest.raises(StoreError, match="is no database; name another file with -o"):
        write_sqlite(COUNTS, path)
    assert path.read_text() == "{}"


@pytest.mark.parametrize("name", [".", "file/a.db"])
def test_where_no_file_can_be_is_said(tmp_path, name):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"cannot be written: .*; it is as it was"):
        write_sqlite(COUNTS, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("text", ["\ud800", "a\x00b", "\x1b[31m"])
def test_a_database_holds_nothing_that_drives_a_terminal(tmp_path, text):
    write_sqlite(Result(LIST_COLUMNS, [event(title=text)]), tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as connection:
        ((title,),) = connection.execute("SELECT title FROM events")
    connection.close()
    assert "\\u" in title
    assert title.isprintable()


class Page(HTMLParser):
    """What a page is made of: elements with their attributes, and the texts in between."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)

    def find(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_a_page_asks_nobody_for_anything():
    text = render_events("html", *EVENTS)
    page = Page(text)
    (policy,) = [meta["content"] for meta in page.find("meta") if "http-equiv" in meta]
    assert policy
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        (inner,) = re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert f"{name}-src 'sha256-{b64encode(sha256(inner.encode()).digest()).decode()}'" in policy
    assert not [values for _, values in page.elements if {"src", "style", "onclick"} & values.keys()]
    assert [link["href"] for link in page.find("a")] == ["https://www.unodc.org/?a=1&b=2"]
    assert not page.find("link") + page.find("img")


def test_a_row_of_a_page_says_by_what_it_can_be_picked():
    page = Page(render_events("html", *EVENTS))
    first, *_ = [row for row in page.find("tr") if row]
    assert first == {
        "data-country": "Albania",
        "data-programme": "ccp",
        "data-topic": "drug-trafficking",
        "data-period": "2018-06|2018-12",
    }
    assert len(page.find("details")) == 3
    assert "Officers of the Port Control Unit found cocaine in a container of bananas." in page.texts
    assert [head["data-name"] for head in page.find("th") if head.get("scope") == "col"] == [
        *("date", "title", "place", "programmes", "topics")
    ]
    assert {head["aria-sort"] for head in page.find("th") if head.get("scope") == "col"} == {"none"}


@pytest.mark.parametrize("field", ["title", "text", "id", "section", "activity"])
def test_texts_of_a_page_are_texts(field):
    plain, hostile = (Page(render_events("html", event(**{field: text}))) for text in ("x", HOSTILE))
    assert [name for name, _ in hostile.elements] == [name for name, _ in plain.elements]
    assert "onerror" not in {key for _, values in hostile.elements for key in values}


@pytest.mark.parametrize("field", ["countries", "programmes", "topics", "organizations", "links", "contacts"])
def test_lists_of_a_page_are_texts(field):
    plain, hostile = (Page(render_events("html", event(**{field: [text]}))) for text in ("x", HOSTILE))
    assert [name for name, _ in hostile.elements] == [name for name, _ in plain.elements]


def test_what_was_searched_for_is_marked():
    snippet = Column("snippet", lambda _: Marked("613 kg of <cocaine>", ((0, 6),)))
    text = render("html", Result((*LIST_COLUMNS, snippet), [event()]))
    assert '<p class="snippet"><mark>613 kg</mark> of &lt;cocaine&gt;</p>' in text


def test_other_rows_are_a_table_with_numbers_set_apart():
    text = render("html", COUNTS)
    assert '<th scope="col" aria-sort="none" data-name="events" class="number">' in text
    assert '<tr><td>2018</td><td class="number">3</td></tr>' in text
    assert "<svg" not in text


def test_a_page_of_nothing_has_its_heads():
    assert len([head for head in Page(render_events("html")).find("th") if head.get("scope")]) == len(LIST_COLUMNS)


def test_picked_fields_are_the_columns_of_a_page():
    page = Page(render("html", Result(EVENT_COLUMNS, [event()], is_picked=True)))
    assert [head["data-name"] for head in page.find("th") if head.get("scope") == "col"] == [
        column.name for column in EVENT_COLUMNS
    ]


@pytest.mark.parametrize(
    ("spans", "length", "periods"),
    [
        ([occurrence("2018-11-30", "2019-01-02")], 7, ["2018-11", "2018-12", "2019-01"]),
        ([occurrence("2018-11-30", "2019-01-02")], 4, ["2018", "2019"]),
        ([occurrence("2018-03-01"), occurrence("2018-02-28", "2018-03-01")], 7, ["2018-02", "2018-03"]),
        ([occurrence(None)], 7, []),
    ],
)
def test_an_event_touches_periods(spans, length, periods):
    assert list_periods(event(*spans), length) == periods


def test_a_chart_keeps_gaps_and_counts_what_has_no_date():
    chart = build_chart([["2018-11"], ["2019-01", "2018-11"], []])
    assert re.findall("<title>(.*?)</title>", chart) == ["2018-11: 2", "2018-12: 0", "2019-01: 1"]
    assert "Reports per month: at most 2; 1 without a date" in chart
    assert build_chart([[]]) == ""


@pytest.mark.parametrize(
    "text",
    ["=1+1", " =1+1", "\u00a0@SUM(A1)", "＝1+1", "﹦1+1", "-1+1|cmd", ["+1", "b"], '"=1+1', "' =1+1", "'@SUM(A1)"],
)
@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_whatever_a_spreadsheet_would_run_is_quoted(name, text):
    written = render(name, Result([build_column("a")], [{"a": text}]))
    delimiter = "\t" if name == "tsv" else ","
    assert list(csv.reader(StringIO(written), delimiter=delimiter))[1][0].startswith("'")


@pytest.mark.parametrize("text", ["a\rb", "a\x00b", "\r=1", "\t=1", "\n=1"])
def test_a_cell_holds_no_sign_that_breaks_a_spreadsheet(text):
    written = render("csv", Result([build_column("a")], [{"a": text}]))
    ((cell,),) = list(csv.reader(StringIO(written)))[1:]
    assert not cell.lstrip().startswith("=")
    assert not {"\r", "\x00", "\t"} & set(cell)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("000_180ce08e_1.txt, R&D, 5 > 3, #1", "000_180ce08e_1.txt, R&D, 5 > 3, #1"),
        ("a|b\\c", r"a\|b\\c"),
        ("<b>`x`</b>", r"\<b>\`x\`\</b>"),
        ("[a](javascript:b) ![c](d)", r"\[a\](javascript:b) !\[c\](d)"),
        ("*a* _b_ ~~c~~ &lt;", r"\*a\* \_b\_ \~\~c\~\~ \&lt;"),
        ("a\r\n\nb", "a b"),
    ],
)
def test_signs_of_markdown_are_signs(text, expected):
    assert render("md", Result([build_column("a")], [{"a": text}])).splitlines()[2] == f"| {expected} |"
