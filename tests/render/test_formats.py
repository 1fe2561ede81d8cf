"""Every output format, on a StringIO."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.errors import SeecliError
from seecli.render import FORMATS
from seecli.render.cells import escape_controls
from seecli.render.columns import LIST_COLUMNS
from seecli.render.result import Result, build_column
from tests.factories import event

HOSTILE = "\x1b[31mred\x07 \x9b31m \x7f \u202eevil\u2028 [/] [b]bold[/b] :smile: \ud800"
UNSAFE = set("\x1b\x07\x9b\x7f\u202e\u2028\ud800")
COLUMNS = [build_column("a"), build_column("b")]
ROWS = [{"a": "x|y\tz\nw", "b": ["Albania", "Italy"]}, {"a": None, "b": 2.0}]


def render(name: str, result: Result) -> str:
    """What a format writes."""
    out = StringIO()
    FORMATS[name](result, out)
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("field", ["title", "id"])
def test_no_format_lets_a_control_character_through(name, field):
    text = render(name, Result(LIST_COLUMNS, [event(**{field: HOSTILE})]))
    assert not UNSAFE & set(text)


@given(st.text())
def test_what_is_escaped_in_json_is_read_back(text):
    written = render("json", Result((), [{"a": text}]))
    assert json.loads(written) == [{"a": text}]


def test_letters_are_not_escaped():
    assert escape_controls("Đurđević, “Łódź” «é»") == "Đurđević, “Łódź” «é»"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", "x|y z w\tAlbania; Italy\n\t2\n"),
        ("tsv", "a\tb\nx|y z w\tAlbania; Italy\n\t2\n"),
        ("csv", 'a,b\n"x|y\\u0009z\nw",Albania; Italy\n,2\n'),
        ("md", "| a | b |\n| --- | --- |\n| x\\|y z w | Albania; Italy |\n|  | 2 |\n"),
        ("jsonl", '{"a": "x|y\\tz\\nw", "b": ["Albania", "Italy"]}\n{"a": null, "b": 2.0}\n'),
        ("json", '[\n{"a": "x|y\\tz\\nw", "b": ["Albania", "Italy"]},\n{"a": null, "b": 2.0}\n]\n'),
    ],
)
def test_a_format_writes_exactly(name, expected):
    assert render(name, Result(COLUMNS, ROWS)) == expected


@pytest.mark.parametrize(("name", "expected"), [("plain", ""), ("table", ""), ("json", "[]\n"), ("csv", "a,b\n")])
def test_nothing_is_written_as_nothing(name, expected):
    assert render(name, Result(COLUMNS, [])) == expected


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@cmd"])
@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_a_cell_that_starts_a_formula_is_quoted_but_a_number_is_not(name, text):
    written = render(name, Result(COLUMNS, [{"a": text, "b": -1}]))
    delimiter = "\t" if name == "tsv" else ","
    assert list(csv.reader(StringIO(written), delimiter=delimiter))[1] == [f"'{text}", "-1"]


def test_picked_columns_are_all_that_json_holds():
    assert render("jsonl", Result(COLUMNS[:1], ROWS[1:], is_picked=True)) == '{"a": null}\n'


def test_ids_are_one_a_line():
    assert render("ids", Result(LIST_COLUMNS, [event(), event(id="b")])) == f"{event()['id']}\nb\n"


def test_rows_without_ids_are_an_error():
    with pytest.raises(SeecliError, match="no ids"):
        render("ids", Result(COLUMNS, ROWS))


@pytest.mark.parametrize("width", [20, 40, 100])
def test_a_table_cuts_nothing_and_stays_inside_its_width(monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    text = render("table", Result(LIST_COLUMNS, [event(title="Largest haul " * 20)]))
    assert max(map(len, text.splitlines())) <= width
    assert text.count("Largest") == 20


def test_columns_below_share_a_cell(monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    head, _, *rows = render("table", Result(LIST_COLUMNS, [event()])).strip().splitlines()[1:]
    assert head.split() == ["place", "id"]
    assert [row.split()[0] for row in rows] == ["2018-02-28", "Durres,"]
