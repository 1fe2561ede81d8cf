"""Hostile documents and a hostile store, a sample of what `python -m trials.hostile` runs in full."""

import json
from itertools import product

import pytest

from seecli.cli.commands import COMMANDS
from seecli.render import FORMATS
from seecli.store.jsonl import load_events
from tests.hostile.corpus import WORDS, list_documents, spell_store
from tests.hostile.product import STORE, list_answers, list_calls, list_extracts, list_sample
from tests.hostile.running import PLACES, run
from tests.hostile.trying import try_calls

DOCUMENTS = dict(list_documents())
REFUSED = {
    *("c0.txt", "surrogates.txt", "empty.txt", "only-blanks.txt", "only-a-mark.txt", "utf-16.txt", "latin-1.txt"),
    *("not-utf-8.txt", "zip.txt", "nul.txt", "old-line-ends.txt", "next-line.txt", "separators.txt"),
}
SAMPLE = list(list_sample(("00-", "02-", "13-", "29-")))


def lay_out(folder, documents=()):
    """The folders that seecli expects, with some of the documents."""
    for name in ("seeds", "data"):
        (folder / name).mkdir()
    for name in documents:
        (folder / "seeds" / name).write_bytes(DOCUMENTS[name])
    return folder


def list_faults(calls, folder, *places):
    return [str(tried) for tried in try_calls(calls, folder, places) if tried.faults]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A folder with a store whose every text is hostile."""
    folder = lay_out(tmp_path_factory.mktemp("hostile"))
    (folder / STORE).write_text(spell_store(WORDS))
    return folder


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """A folder with the documents that can be read and the store that came of them."""
    folder = lay_out(tmp_path_factory.mktemp("read"), DOCUMENTS.keys() - REFUSED)
    assert list_faults(list_extracts("seeds"), folder, None) == []
    return folder


def test_the_sample_has_every_command_and_every_format_in_every_place():
    assert {call.arguments[0] for call, _ in SAMPLE if call.arguments} | {"extract", "correct"} >= COMMANDS.keys()
    assert {(call.format, place) for call, place in SAMPLE if call.format} >= set(product(FORMATS, PLACES))


@pytest.mark.parametrize(("call", "place"), SAMPLE)
def test_nothing_gets_through(hostile, call, place):
    assert list_faults([call], hostile, place) == []


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_document_that_cannot_be_read_is_said_in_a_line(tmp_path, name):
    folder = lay_out(tmp_path, [name])
    (tried,) = try_calls(list_extracts(f"seeds/{name}"), folder, [80])
    assert (tried.code, tried.faults) == (4, ())
    assert not (folder / STORE).exists()


def test_hostile_words_are_read_as_they_stand(read):
    stored = dict.fromkeys((name for name in DOCUMENTS.keys() - REFUSED if not name.startswith(".")), "")
    for event in load_events(read / STORE):
        stored[event["source"]["document"]] += f"{event['title']}\n{event['text']}\n"
    assert "" not in stored.values()
    assert sum(words in stored.get(f"{name}.txt", "") for name, words in WORDS.items() if words) >= 25


@pytest.mark.parametrize("format_", ["table", "csv", "html"])
def test_what_was_read_gets_nothing_through(read, format_):
    calls = [call for call in list_calls(()) if call.format == format_ and call.arguments[0] == "list"]
    assert list_faults(calls, read, 40) == []


def test_the_lines_of_a_hostile_document_get_nothing_through(read):
    ids = tuple(event["id"] for event in load_events(read / STORE))
    calls = [call for call in list_calls(ids) if "--source" in call.arguments]
    assert list_faults(calls, read, 40) == []


@pytest.mark.parametrize(("name", "place"), [("surrogates", None), ("spoof", 40), ("sequences", 80)])
def test_words_of_the_user_get_nothing_through(hostile, name, place):
    assert list_faults(list_answers(WORDS[name]), hostile, place) == []


def test_a_reader_of_json_gets_every_word_back(hostile):
    outcome = run(["list", "--json", "--store", STORE], hostile, 40)
    by_id = {event["id"]: event for event in json.loads(outcome.stdout)}
    assert by_id == {event["id"]: event for event in load_events(hostile / STORE)}


@pytest.mark.parametrize("name", ["path", "absolute-path", "dots"])
def test_a_record_cannot_have_another_file_printed(hostile, name):
    number = [word for word in WORDS if word != "surrogates"].index(name)
    outcome = run(["show", f"{number:02}-", "--source"], hostile, SEECLI_STORE=STORE)
    assert outcome.returncode == 0
    assert "is not at hand" in outcome.stderr
    assert "root:" not in outcome.stdout
