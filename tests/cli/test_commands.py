"""Each command through the real entry point, on a store of three events."""

import json
import shlex
import shutil
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import pytest

from seecli import __version__
from seecli.cli import COMMANDS
from seecli.cli.app import build_app
from seecli.errors import ExitCode
from seecli.model import Event
from seecli.render import FORMATS
from seecli.store.jsonl import write_events
from seecli.store.replace import replace_store
from tests.cli.conftest import EVENTS
from tests.factories import event

ROOT = Path(__file__).resolve().parents[2]
HAUL, TRAINING, COURSE = (record["id"] for record in EVENTS)


def test_list_is_newest_first_one_line_a_record(seecli):
    result = seecli("list")
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        f"2018-06\tSerbia\tTraining for officers\t{TRAINING}",
        f"2018-02-28\tDurres, Albania\tThe largest haul of cocaine seized at Durres Port\t{HAUL}",
        f"\tonline\tA course\t{COURSE}",
    ]


def test_json_holds_the_whole_records_in_the_same_order(seecli):
    assert json.loads(seecli("list", "--json").stdout) == [EVENTS[1], EVENTS[0], EVENTS[2]]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_shows_the_same_rows_in_the_same_order(seecli, name):
    result = seecli("list", "--format", name)
    assert result.returncode == ExitCode.DONE
    # A calendar has no place for what has no date.
    ids = (TRAINING, HAUL) if name == "ics" else (TRAINING, HAUL, COURSE)
    places = [result.stdout.index(identity) for identity in ids]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ([], [TRAINING, HAUL, COURSE]),
        (["--country", "serbia,AL"], [TRAINING, HAUL]),
        (["--country", "AL", "--country", "RS", "--activity", "training"], [TRAINING]),
        (["--not-country", "Serbia"], [HAUL, COURSE]),
        (["--date", "2018q2"], [TRAINING]),
        (["--until", "june 2018", "--since", "2018-02-28"], [TRAINING, HAUL]),
        (["--online"], [COURSE]),
        (["--in-person", "--host", "Albania"], [HAUL]),
        (["--country", "Fiji"], []),
    ],
)
def test_filters(seecli, filters, ids):
    assert seecli("list", "--format", "ids", *filters).stdout.split() == ids


def test_a_cut_list_says_so(seecli):
    result = seecli("list", "--limit", "1", "--fields", "id,date")
    assert result.stdout == f"{TRAINING}\t2018-06\n"
    assert result.stderr == "1 of 3 shown; --limit 0 for all\n"


@pytest.mark.parametrize(("ending", "start"), [(".csv", "date,place,title,id"), (".json", "["), (".md", "| date")])
def test_a_file_is_written_in_the_format_of_its_ending(seecli, tmp_path, ending, start):
    result = seecli("list", "-o", str(tmp_path / f"events{ending}"))
    assert (result.returncode, result.stdout) == (ExitCode.DONE, "")
    assert (tmp_path / f"events{ending}").read_text().startswith(start)


def test_an_ending_that_means_no_format_is_named(seecli, tmp_path):
    result = seecli("list", "-o", str(tmp_path / "events.jso"))
    assert result.stderr.startswith("seecli: unknown ending '.jso'; nearest: .json")
    assert list(tmp_path.iterdir()) == []


def test_nothing_found_is_an_error_only_if_asked(seecli):
    result = seecli("search", "unicorn", "--json")
    assert (result.returncode, result.stdout) == (ExitCode.DONE, "[]\n")
    assert result.stderr == "nothing found\n  no event has unicorn\n"
    assert seecli("search", "unicorn", "--exit-status").returncode == ExitCode.NOTHING_FOUND


def test_nothing_found_says_which_filter_removed_how_many(seecli):
    assert seecli("search", "cocaine", "--date", "2018h1", "--country", "Fiji").stderr.splitlines() == [
        "nothing found",
        "  without filters: 3 events",
        "  without --country Fiji: 2; nearest: Albania (2), Serbia (1)",
        "  the period 2018-01-01..2018-06-30 alone: 2; without it: none",
    ]
    assert seecli("list", "--date", "2015").stderr.splitlines() == [
        "nothing found",
        "  without filters: 3 events",
        "  without the period 2015-01-01..2015-12-31: 3; nearest: 2018-02-28",
    ]


@pytest.mark.parametrize(
    ("query", "note"),
    [
        (["cocane"], "no match for 'cocane'; showing 'cocaine'"),
        (["http://cocaine"], "'http' is no field: searched for as a word; see 'seecli search -h'"),
        (["course", "subject"], "no event has all the words; these have some of them"),
        (["("], "nothing found\n  no word to search for"),
        (["crypto"], "nothing found\n  no event has crypto"),
        (
            ["cocaine country:Italy"],
            "nothing found\n  without filters: 3 events\n  without country:Italy: 3; nearest: ",
        ),
        (["cocaine -albaina"], "no event has 'albaina': leaving it out changes nothing"),
        (["cocaine " * 200], "only the first 1000 characters of the query are searched for"),
    ],
)
def test_search_says_what_it_made_of_a_query(seecli, query, note):
    assert seecli("search", *query).stderr.startswith(note)


def test_search_explains_each_score(seecli):
    explained = seecli("search", "cocaine", "--explain", "--limit", "1").stderr.splitlines()
    assert explained[1:3] == ["read as: cocaine", "cocaine: 3 events"]
    assert explained[3].startswith("  typed cocaine: 3 events, weight 1, rarity ")
    assert explained[4].startswith(f"{HAUL}: ")


def test_a_table_has_the_rows_of_the_json_in_their_order(seecli):
    table = seecli("search", "cocaine OR course", "--format", "table", COLUMNS="200").stdout
    ids = [record["id"] for record in json.loads(seecli("search", "cocaine OR course", "--json").stdout)]
    places = [table.index(identity) for identity in ids]
    assert len(ids) == 3
    assert places == sorted(places)


def test_search_by_date(seecli):
    ids = seecli("search", "cocaine", "--sort", "date", "--format", "ids").stdout.split()
    assert ids == [TRAINING, HAUL, COURSE]
    assert seecli("search", "cocaine", "--sort", "size").stderr.startswith("seecli: unknown sort 'size'; ")


def test_search_shows_the_best_hit_first_with_a_snippet(seecli):
    lines = seecli("search", "COCAINE", "--country", "Albania").stdout.splitlines()
    assert [line.split("\t")[3] for line in lines] == [HAUL, TRAINING]
    assert lines[1].endswith("\t«Cocaine» was not the subject.")


def test_show_prints_a_card_for_a_beginning_that_fits_one(seecli):
    result = seecli("show", "2018-02")
    assert result.stdout.startswith("The largest haul of cocaine seized at Durres Port\n")
    assert f"\nid             {HAUL}\n" in result.stdout


def test_show_gives_whole_records_as_json(seecli):
    assert json.loads(seecli("show", COURSE, HAUL, "--json").stdout) == [EVENTS[2], EVENTS[0]]


def test_show_says_if_the_document_is_not_at_hand(seecli):
    result = seecli("show", HAUL, "--source")
    assert (result.returncode, result.stdout) == (
        ExitCode.DONE,
        "start          2018-02-28 <- line 3: 28 February 2018\n",
    )
    assert result.stderr.startswith("stories-2018.txt is not at hand; looked in ")


@pytest.mark.parametrize("is_unchanged", [True, False])
def test_show_prints_the_lines_of_the_document(seecli, tmp_path, is_unchanged):
    content = b"Headline\r\n\r\n28 February 2018,\r\nDurres\x1b\r\nMore\r\n"
    digest = sha256(content if is_unchanged else b"").hexdigest()
    store, document = tmp_path / "data" / "events.jsonl", tmp_path / "seeds" / "stories-2018.txt"
    write_events(store, [event(source={"document": document.name, "sha256": digest, "lines": [[3, 4], [1, 1]]})])
    document.parent.mkdir()
    document.write_bytes(content)
    result = seecli("show", HAUL, "--source", "--store", str(store))
    _, _, *lines = result.stdout.splitlines()
    assert lines == [
        "     3  «28 February 2018»,",
        "        « start: 2018-02-28 <- 28 February 2018",
        "     4  Durres\\u001b",
        "     1  Headline",
    ]
    assert ("sha256 differs" in result.stderr) is not is_unchanged


def test_timeline_keeps_gaps_and_counts_the_undated_apart(seecli):
    result = seecli("timeline")
    assert result.stdout == (
        "2018-02\t1\tThe largest haul of cocaine seized at Durres Port\n"
        "2018-03\t0\t\n2018-04\t0\t\n2018-05\t0\t\n2018-06\t1\tTraining for officers\n"
    )
    assert result.stderr == "without a date, not counted: 1\n"


def test_timeline_draws_bars_in_a_table(seecli):
    assert seecli("timeline", "2018h1", "--by", "quarter", "--format", "table").stdout.count("█") == 2


def test_summary_by_field_says_that_the_sum_exceeds_the_total(seecli):
    result = seecli("summary", "--by", "country,activity", "--date", "2018")
    assert result.stdout == "Albania\tseizure\t1\t50\nAlbania\ttraining\t1\t50\nSerbia\ttraining\t1\t50\n"
    assert result.stderr.startswith("2 events, counted 3 times")


def test_summary_by_many_fields_draws_as_much_as_someone_reads(seecli, tmp_path):
    store = tmp_path / "events.jsonl"
    write_events(store, (event(id=f"2018-02-28-haul-{number}", section=f"S{number}") for number in range(1001)))
    by = ("summary", "--by", "section,topic,year", "--store", str(store))
    drawn = seecli(*by, "--format", "table")
    assert ("S999" in drawn.stdout, "1000 of 1001 shown; --limit 0 for all" in drawn.stderr) == (False, True)
    assert len(seecli(*by).stdout.splitlines()) == 1001


def test_summary_without_fields_starts_with_the_totals(seecli):
    lines = seecli("summary").stdout.splitlines()
    assert lines[:4] == [
        "all\t\t3\t100",
        "reports\t\t3\t",
        "dated\t2018-02-28..2018-06\t2\t66.7",
        "undated\t\t1\t33.3",
    ]
    assert "country\t(none)\t1\t33.3" in lines


def test_seizures_are_rows_and_totals_leave_out_earlier_news(seecli):
    result = seecli("seizures", "--json")
    assert [(row["amount"], row["passing"], row["id"]) for row in json.loads(result.stdout)] == [
        (613, False, HAUL),
        (5, True, HAUL),
    ]
    assert result.stderr.splitlines()[1:] == ["  cocaine: 613 kg in 1 seizure"]


def test_values_counts_and_with_all_lists_the_vocabulary(seecli):
    assert seecli("values", "country").stdout == "Albania\tAlbania\t2\nSerbia\tSerbia\t1\n"
    assert "Fiji\tFiji\t0\n" in seecli("values", "country", "--all").stdout


def test_fields_explains_every_field(seecli):
    rows = json.loads(seecli("fields", "--json").stdout)
    assert [row["name"] for row in rows] == list(Event.__annotations__)
    assert rows[3]["filled"] == "2/3"


def test_schema_is_json(seecli):
    assert json.loads(seecli("schema").stdout)["required"] == list(Event.__annotations__)


def test_info_says_which_store_answers_and_why(seecli, store):
    facts = json.loads(seecli("info", "--json").stdout)
    assert (facts["store"], facts["chosen by"]) == (str(store), "SEECLI_STORE")
    assert (facts["events"], facts["reports"]) == (3, 3)
    assert facts["documents"] == [
        {"document": "stories-2018.txt", "events": 3, "title": None, "dates": "2018-02-28..2018-06"},
    ]
    text = seecli("info").stdout
    assert text.startswith(f"store        {store}\n")
    assert "\ndocuments    stories-2018.txt: 3 events, 2018-02-28..2018-06\ncorrections  " in text
    assert facts["corrections"] == str(store.with_name("events.corrections.yaml"))


def test_alone_it_says_what_there_is_to_ask_and_how(seecli):
    result = seecli()
    assert (result.returncode, result.stderr) == (ExitCode.DONE, "")
    assert result.stdout.splitlines()[2:6] == [
        "  3 events, 3 reports, 1 document, 2018-02-28..2018-06",
        "  countries: Albania (2), Serbia (1)",
        "  programmes: ccp (3)",
        "  topics: drug-trafficking (2), firearms (1)",
    ]
    assert result.stdout.count("\n  seecli ") == 3


def test_alone_without_a_store_it_still_says_what_to_type(seecli):
    result = seecli(SEECLI_STORE="nowhere.jsonl")
    assert result.returncode == ExitCode.DONE
    assert result.stderr.startswith("seecli: nowhere.jsonl: no store here")
    assert result.stdout.count("\n  seecli ") == 3


def test_version(seecli):
    assert seecli("--version").stdout == f"seecli {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_examples_that_run(name, tmp_path, monkeypatch, capsys):
    replace_store(tmp_path / "data" / "events.jsonl", EVENTS, is_forced=False)
    monkeypatch.setenv("SEECLI_STORE", "data/events.jsonl")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    build_app()([name, "-h"], prog_name="seecli", standalone_mode=False)
    text = capsys.readouterr().out
    for example in import_module(f"seecli.cli.{name}").EXAMPLES:
        assert f"\n  {example}\n" in text
        _, *arguments = shlex.split(example.partition(" >")[0])
        build_app()(arguments, prog_name="seecli", standalone_mode=False)


@pytest.mark.parametrize("arguments", [["list"], ["search", "cocaine"], ["summary", "--by", "year"]])
def test_a_piped_command_loads_nothing_heavy(python, arguments):
    heavy = {"rich", "rapidfuzz", "yaml", "pydantic", "importlib.metadata"}
    imports = python(*arguments, PYTHONPROFILEIMPORTTIME="1").stderr.splitlines()
    assert not heavy & {line.rsplit("|")[-1].strip() for line in imports}
