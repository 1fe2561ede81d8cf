"""Parquet, as DuckDB and pyarrow read it: events in a folder by year, other rows in one file."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import duckdb
import pytest
from pyarrow import parquet

from seecli.errors import SeecliError, StoreError
from seecli.model import Event
from seecli.render import FILE_FORMATS
from seecli.render.columns import LIST_COLUMNS
from seecli.render.parquet import write_parquet
from seecli.render.result import Column, Result, build_column
from tests.factories import event, occurrence, seizure

UNDATED = event(occurrence(None), id="undated-course")
SPAN = event(
    occurrence("2018-06-26", "2018-06-29", places=["Sarajevo"], countries=["Bosnia and Herzegovina"]),
    occurrence("2019-12-01", "2019-12-31", precision="month"),
    id="2018-06-26-training",
    participants=20,
    seizures=[seizure(), seizure(amount=None, value_eur=2.5)],
)
EARLY = event(occurrence("0800-12-25"), id="0800-12-25-crown")
EVENTS = [SPAN, UNDATED, event(), EARLY]
COUNTS = Result([build_column("year"), build_column("events")], [{"year": "2018", "events": 3}])


def write(path: Path, *events: Event) -> dict[str, bytes]:
    """The files of a folder with the events."""
    write_parquet(Result(LIST_COLUMNS, events), path)
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    """What DuckDB answers; EVENTS in the query is the folder."""
    files = f"read_parquet('{path}/*/*.parquet', hive_partitioning = true)"
    return duckdb.sql(query.replace("EVENTS", files)).fetchall()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("parquet") / "events"
    assert {*write(path, *EVENTS)} == {f"year={year}/part-0.parquet" for year in (0, 800, 2018)}
    return path


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT year, count(*) FROM EVENTS GROUP BY year ORDER BY year", [(0, 1), (800, 1), (2018, 2)]),
        ("SELECT id FROM EVENTS WHERE year = 2018", [(SPAN["id"],), (event()["id"],)]),
        ('SELECT start, "end" FROM EVENTS WHERE participants = 20', [(date(2018, 6, 26), date(2019, 12, 31))]),
        ("SELECT start FROM EVENTS WHERE year IN (0, 800) ORDER BY year", [(None,), (date(800, 12, 25),)]),
        (
            "SELECT unnest(occurrences, recursive := true) FROM EVENTS WHERE year = 0",
            [(None, None, None, "28 February 2018, Durres, Albania", ["Durres"], ["Albania"])],
        ),
        ("SELECT occurrences[1].places FROM EVENTS WHERE participants > 0", [(["Sarajevo"],)]),
        ("SELECT sum(part.amount) FROM (SELECT unnest(seizures) AS part FROM EVENTS)", [(613.0,)]),
        ("SELECT source.lines, evidence[1].line FROM EVENTS WHERE year = 800", [([[1, 1], [3, 4]], 3)]),
        ("SELECT DISTINCT typeof(year), typeof(online), typeof(start) FROM EVENTS", [("BIGINT", "BOOLEAN", "DATE")]),
    ],
)
def test_events_answer(folder, query, rows):
    assert ask(folder, query) == rows


def test_an_event_is_read_back_as_it_was(folder):
    (read,) = parquet.ParquetFile(folder / "year=800" / "part-0.parquet").read().to_pylist()
    days = [{**part, "start": str(part["start"]), "end": str(part["end"])} for part in read["occurrences"]]
    assert {**read, "start": str(read["start"]), "end": str(read["end"]), "occurrences": days} == EARLY


def test_where_there_is_nothing_the_columns_are_of_the_same_types(folder, tmp_path):
    write(tmp_path / "none")
    none = parquet.read_schema(tmp_path / "none" / "year=0" / "part-0.parquet")
    assert none.equals(parquet.read_schema(folder / "year=2018" / "part-0.parquet"))
    assert ask(tmp_path / "none", "SELECT count(*) FROM EVENTS WHERE len(seizures) > 0") == [(0,)]
    assert none.names == [*Event.__annotations__]


def test_the_same_events_give_the_same_files(tmp_path):
    assert write(tmp_path / "a", *EVENTS) == write(tmp_path / "b", *EVENTS)


def test_lots_are_of_one_file_in_the_order_of_the_events(tmp_path, monkeypatch):
    monkeypatch.setattr("seecli.render.parquet._LOT", 2)
    ids = [f"2018-{number}" for number in range(5)]
    assert [*write(tmp_path / "a", *(event(id=name) for name in ids))] == ["year=2018/part-0.parquet"]
    file = parquet.ParquetFile(tmp_path / "a" / "year=2018" / "part-0.parquet")
    assert (file.num_row_groups, file.read(["id"])["id"].to_pylist()) == (3, ids)


@pytest.mark.parametrize(
    ("text", "stored"), [("\ud800", "\\ud800"), ("a\x00b", "a\\u0000b"), ("\x1b[31m", "\\u001b[31m"), ("a\nč", "a\nč")]
)
def test_texts_hold_nothing_that_drives_a_terminal(tmp_path, text, stored):
    write(tmp_path / "a", event(title=text))
    assert ask(tmp_path / "a", "SELECT title FROM EVENTS") == [(stored,)]


@pytest.mark.parametrize(
    ("values", "stored", "kind"),
    [
        ([3, None], [3, None], "BIGINT"),
        ([3, 2.5], [3.0, 2.5], "DOUBLE"),
        ([True, False], [True, False], "BOOLEAN"),
        ([None, None], [None, None], "VARCHAR"),
        ([3, "x"], ["3", "x"], "VARCHAR"),
        ([["Albania", "Italy"], []], ["Albania; Italy", ""], "VARCHAR"),
        (["\x1b", None], ["\\u001b", None], "VARCHAR"),
    ],
)
def test_a_column_of_other_rows_is_plain(tmp_path, values, stored, kind):
    columns = [build_column("a b"), Column("", lambda _: "bar")]
    write_parquet(Result(columns, [{"a b": value} for value in values]), tmp_path / "a")
    read = duckdb.sql(f"FROM '{tmp_path}/a/part-0.parquet'")
    assert (read.columns, read.types, read.fetchall()) == (["a b"], [kind], [(value,) for value in stored])


def test_picked_fields_are_other_rows(tmp_path):
    write_parquet(Result(LIST_COLUMNS[-1:], [event()], is_picked=True), tmp_path / "a")
    assert duckdb.sql(f"FROM '{tmp_path}/a/part-0.parquet'").fetchall() == [(event()["id"],)]


@pytest.mark.parametrize("name", ["notes.txt", "part-0.parquet", "year=2018/part-0.parquet", "year=x/part-0.parquet"])
@pytest.mark.parametrize("content", [b"kept", None], ids=["text", "parquet"])
def test_a_folder_with_files_of_others_is_not_replaced(tmp_path, name, content):
    file = tmp_path / "a" / name
    file.parent.mkdir(parents=True)
    if content:
        file.write_bytes(content)
    else:
        duckdb.sql(f"COPY (SELECT 1) TO '{file}' (FORMAT parquet)")
    before = file.read_bytes()
    with pytest.raises(StoreError, match="holds what seecli did not write; name another folder"):
        write(tmp_path / "a", event())
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert file.read_bytes() == before


def test_neither_a_file_nor_a_link_is_taken_for_a_folder_of_its_own(tmp_path):
    write(tmp_path / "a", event())
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "year=2018").symlink_to(tmp_path / "a" / "year=2018")
    for taken in (tmp_path / "b", tmp_path / "a" / "year=2018" / "part-0.parquet"):
        with pytest.raises(StoreError, match="holds what seecli did not write"):
            write(taken, event())


def test_its_own_folder_is_replaced_whole(tmp_path):
    (tmp_path / "a").mkdir(mode=0o700)
    assert [*write(tmp_path / "a", UNDATED)] == ["year=0/part-0.parquet"]
    write_parquet(COUNTS, tmp_path / "a")
    (tmp_path / "link").symlink_to("a")
    assert [*write(tmp_path / "link", event())] == ["year=2018/part-0.parquet"]
    assert {path.name for path in tmp_path.iterdir()} == {"a", "link"}
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700


def test_without_its_extra_it_says_which(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "seecli.render.parquet")
    with pytest.raises(SeecliError, match=r"^--format parquet needs pyarrow: pip install 'seecli\[parquet\]'$"):
        FILE_FORMATS["parquet"](COUNTS, tmp_path / "a")
    assert not (tmp_path / "a").exists()


def test_other_formats_do_not_load_it():
    program = "import sys; from seecli.cli.app import build_app; build_app(); print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
