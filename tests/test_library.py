"""What Python programs may ask: the same as the commands, by the same names, with the same errors."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from doctest import DocTestParser, DocTestRunner
from pathlib import Path

import pytest

import seecli
from seecli import DocumentError, SeecliError, Store, StoreError, Wanted, extract_document
from seecli.cli.commands import load_command
from seecli.documents.source import load_document
from seecli.store.filters import FILTER_FACETS
from seecli.store.jsonl import write_events
from tests import running
from tests.factories import event
from tests.factories import store as build_store
from tests.program import ask, read_seizures
from tests.readme import README, ROOT

LIBRARY = ROOT / "docs" / "LIBRARY.md"
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
_NEWSLETTER = ROOT / "seeds" / "004_a62fcfaac99cdfed.txt"

EVENTS = [
    event(id="2018-02-28-haul", title="Cocaine in Durres", also_in=["2018-02-28-report"]),
    event(id="2018-02-28-report", title="Cocaine in Durres, told again", also_in=["2018-02-28-haul"], text="Short."),
    event(id="undated-training", title="Training of judges", start=None, occurrences=[], countries=["Serbia"], text=""),
]


def run(*arguments: str) -> str:
    done = running.run(arguments, Path.cwd(), os.environ)
    done.check_returncode()
    return done.stdout


@pytest.fixture(scope="module")
def shipped():
    with Store.open() as store:
        yield store


def test_an_import_loads_nothing_that_is_not_asked_for():
    script = "import seecli, sys; print(*(name for name in sys.modules if name.startswith('seecli')))"
    assert subprocess.check_output([sys.executable, "-c", script], text=True).split() == ["seecli"]


def test_a_store_is_asked_without_what_reads_documents_and_draws():
    script = "import seecli, sys; seecli.Store; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", script], text=True).split()
    assert not [name for name in loaded if name.startswith(("seecli.cli", "seecli.documents", "seecli.render", "rich"))]


@pytest.mark.parametrize("name", seecli.__all__)
def test_each_public_name_is_there(name):
    assert getattr(seecli, name).__name__ == name
    assert name in dir(seecli)


def test_no_other_name_is_there():
    with pytest.raises(ImportError, match="cannot import name 'open_store'"):
        from seecli import open_store  # noqa: F401, PLC0415
    assert not hasattr(seecli, "Story")


def test_filters_are_named_as_the_options():
    options = {param.name for param in load_command("list").params}
    assert options > set(Wanted.__annotations__) > {*FILTER_FACETS, *(f"not_{facet}" for facet in FILTER_FACETS)}


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ({"contry": "Albania"}, "unknown filter 'contry'; nearest: country"),
        ({"country": "Albnia"}, "unknown country 'Albnia'; nearest: Albania"),
        ({"country": ["Albania", ""]}, "unknown country ''; see 'seecli values country'"),
        ({"not_document": "00"}, "document '00' fits several: 000_180ce08e1decf4ab.txt, "),
        ({"date": ["2018", "soon"]}, "cannot read the period 'soon'; write 2018, "),
        ({"since": "2019", "until": "2018"}, "cannot read the period '2019..2018'"),
    ],
)
def test_a_filter_that_means_nothing_is_an_error(shipped, wanted, problem):
    for ask_store in (shipped.select, shipped.read_filters, lambda **given: shipped.search("cocaine", **given)):
        with pytest.raises(SeecliError, match=re.escape(problem)):
            ask_store(**wanted)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ("", {}),
        ("", {"country": None, "host": [], "date": (), "since": None, "online": None}),
        ("--country bih --country FYROM --date 2018h2", {"country": ["bih", "FYROM"], "date": "2018h2"}),
        ("--country bih,FYROM --date 2018,2019", {"country": "bih,FYROM", "date": ["2018", "2019"]}),
        ("--not-topic firearms --in-person --since 2018", {"not_topic": "firearms", "online": False, "since": "2018"}),
    ],
)
def test_select_gives_what_the_list_shows(shipped, options, wanted):
    assert [event["id"] for event in shipped.select(**wanted)] == run("list", "--format=ids", *options.split()).split()


@pytest.mark.parametrize("sort", ["relevance", "date"])
def test_search_gives_what_the_command_shows(shipped, sort):
    results = shipped.search("port control unit training of judges", country="Albania", sort=sort)
    shown = run("search", "port control unit training of judges", "--country=Albania", f"--sort={sort}", "--format=ids")
    assert [found.event["id"] for found in results][:20] == shown.split()


def test_count_gives_what_the_summary_shows(shipped):
    shown = json.loads(run("summary", "--by=country,year", "--topic=firearms", "--json"))
    assert shipped.count(["country", "year"], topic="firearms") == [
        {**row, "year": row["year"] if row["year"] != "(none)" else None} for row in shown
    ]


def test_filters_that_were_read_once_may_be_used_again(shipped):
    filters = shipped.read_filters(country="AL", date="2018")
    assert shipped.select(filters).numbers == shipped.select(country="Albania", date="2018").numbers
    with pytest.raises(TypeError, match="filters are given twice"):
        shipped.select(filters, date="2018")


def test_a_store_is_a_collection_of_events_by_id():
    store = build_store(*EVENTS)
    assert (len(store), [event["id"] for event in store]) == (3, [event["id"] for event in EVENTS])
    assert store["undated"]["title"] == "Training of judges"
    assert ["undated" in store, "2018-02-28" in store, "2018-02-28-haul" in store, "" in store, 1 in store] == [
        True,
        False,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ("2018-02-28", "id '2018-02-28' fits several: 2018-02-28-haul, 2018-02-28-report; write more of it"),
        ("2018-02-28-hall", "no event has the id '2018-02-28-hall'; nearest: 2018-02-28-haul, 2018-02-28-report"),
        ("\udcff", "no event has the id '\udcff'; see 'seecli list'"),
    ],
)
def test_an_id_that_is_not_one_events_is_an_error(wanted, problem):
    with pytest.raises(SeecliError, match=re.escape(problem)):
        build_store(*EVENTS)[wanted]


def test_results_are_a_sequence_of_what_was_found():
    results = build_store(*EVENTS).search("cocane durres bananas judges")
    assert [(found.event["id"], found.share) for found in results] == [
        ("2018-02-28-haul", 0.75),
        ("2018-02-28-report", 0.5),
    ]
    assert str(results[0].snippet) == "Officers of the Port Control Unit found «cocaine» in a container of «bananas»."
    assert list(results[:0]) == []
    assert list(results[:0].notes) == list(results.notes)
    assert list(results.notes) == [
        "no match for 'cocane'; showing 'cocaine'",
        "no event has all the words; these have some of them",
    ]


@pytest.mark.parametrize(
    ("ask_store", "problem"),
    [
        (lambda store: store.search("cocaine", sort="newest"), "unknown sort 'newest'; one of: relevance, date"),
        (lambda store: store.search("contry:Albania"), "unknown field 'contry'; nearest: country"),
        (lambda store: store.count("programm"), "unknown field 'programm'; nearest: programme"),
        (lambda store: store.count("year,topic,year"), "field 'year' is given twice; once is enough"),
    ],
)
def test_a_word_that_is_none_of_a_few_is_an_error(ask_store, problem):
    with pytest.raises(SeecliError, match=problem):
        ask_store(build_store(*EVENTS))


def test_an_event_that_is_told_twice_counts_once():
    assert build_store(*EVENTS).count("country", country="Albania") == [
        {"country": "Albania", "events": 1, "share": 100.0}
    ]


def test_a_store_is_opened_where_the_command_line_would(tmp_path, monkeypatch):
    path = tmp_path / "events.jsonl"
    write_events(path, EVENTS[:1])
    monkeypatch.setenv("SEECLI_STORE", str(path))
    for given in (None, path, str(path)):
        with Store.open(given) as store:
            assert (store.location.path, len(store)) == (path, 1)
    monkeypatch.setenv("SEECLI_STORE", str(tmp_path / "none.jsonl"))
    with pytest.raises(StoreError, match=r"none\.jsonl: no store here; build one with"):
        Store.open()


def test_broken_lines_are_an_error_unless_they_are_left_out(tmp_path):
    path = tmp_path / "events.jsonl"
    write_events(path, EVENTS[:1])
    path.write_bytes(path.read_bytes() + b"{\n")
    with pytest.raises(StoreError, match=r"events\.jsonl:2: not a line of JSON"):
        Store.open(path)
    with Store.open(path, lenient=True) as store:
        assert (len(store), [broken.line for broken in store.broken]) == (1, [2])


def test_a_store_is_closed_and_what_damage_does_is_an_error():
    store = build_store(*EVENTS)
    with (
        pytest.raises(StoreError, match=r"its index was damaged \(database disk image is malformed\); ask again"),
        store,
    ):
        raise sqlite3.DatabaseError("database disk image is malformed")
    assert store.file.closed


def test_a_document_is_read_from_a_path_from_bytes_or_as_it_was_loaded():
    read = extract_document(load_document(_NEWSLETTER))
    assert len(read.events) > 10
    assert extract_document(str(_NEWSLETTER)) == read
    assert extract_document(Path("x") / _NEWSLETTER.name, content=_NEWSLETTER.read_bytes()) == read


@pytest.mark.parametrize(
    ("given", "content", "problem"),
    [
        ("nowhere.txt", None, "nowhere.txt: no such file; check the path"),
        ("a.txt", b"", "a.txt: is empty"),
        ("a.txt", b"\x00", "a.txt: is binary"),
        ("a.txt", b"A note.\n", "a.txt: belongs to no known family"),
    ],
)
def test_a_document_that_cannot_be_read_is_an_error(given, content, problem):
    with pytest.raises(DocumentError, match=problem):
        extract_document(given, content=content)


def test_a_typed_program_runs(tmp_path):
    assert ask(None)[-2:] == ["2018-02-28-largest-haul-of-cocaine", "True"]
    assert ask(str(tmp_path)) == [f"{tmp_path}: cannot be read: Is a directory"]
    assert read_seizures(_NEWSLETTER) == []


@pytest.mark.parametrize("page", [LIBRARY, README], ids=lambda page: page.name)
def test_the_examples_run(page, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    example = DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    assert example.examples
    assert DocTestRunner().run(example).failed == 0, capsys.readouterr().out
