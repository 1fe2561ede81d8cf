"""`seecli extract` as a user runs it: a store from good documents, and from bad ones a line that says what to do."""

import hashlib
import json
import os
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from seecli.errors import ExitCode
from seecli.store.jsonl import load_events
from tests import running
from tests.factories import event

SEEDS = Path(__file__).parents[2] / "seeds"
OLD = json.dumps(event(id="as-it-was")).encode() + b"\n"


def extract(folder: Path, *arguments: str) -> CompletedProcess[str]:
    """Run it in a folder."""
    return running.run(["extract", *arguments], folder, os.environ)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with seeds/ and an older store."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.jsonl").write_bytes(OLD)
    digest = hashlib.sha256(OLD).hexdigest()
    (tmp_path / "data" / "events.jsonl.sha256").write_text(f"{digest}  events.jsonl\n")
    return tmp_path


def test_without_arguments_the_seeds_become_the_store(project):
    result = extract(project)
    events = load_events(project / "data" / "events.jsonl")
    assert (result.returncode, result.stdout) == (ExitCode.DONE, "")
    assert result.stderr.endswith(f"\n{len(events)} events from 5 documents written to data/events.jsonl\n")
    assert "seeds/004_a62fcfaac99cdfed.txt: slide deck, 13 events, 0 unclaimed lines\n" in result.stderr
    assert {event["source"]["document"] for event in events} == {path.name for path in SEEDS.glob("*.txt")}


def test_one_document_into_a_new_folder(project):
    result = extract(project, "seeds/004_a62fcfaac99cdfed.txt", "-o", "new/deck.jsonl")
    assert result.returncode == ExitCode.DONE
    assert len(load_events(project / "new" / "deck.jsonl")) == 13
    assert (project / "data" / "events.jsonl").read_bytes() == OLD


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("gone.txt", None, "no such file; check the path", id="missing path"),
        pytest.param("a.txt", b"", "is empty; convert the document to text again", id="empty"),
        pytest.param("a.txt", b"\r\n \n", "is empty; convert the document to text again", id="blank"),
        pytest.param(
            "a.txt", b"PK\x03\x04\x00\x00", "is binary, not text; convert it to UTF-8 text first", id="binary"
        ),
        pytest.param(
            "a.txt",
            b"News\nTirana, Durr\xebs\n",
            "line 2 is not UTF-8; convert the file (iconv -t UTF-8)",
            id="not UTF-8",
        ),
        pytest.param(
            "a.txt", b"Dear all,\nsee you.\n", "belongs to no known family (newsletter, ", id="no known family"
        ),
        pytest.param(
            "a/000_180ce08e1decf4ab.txt",
            b"x",
            "has the name of seeds/000_180ce08e1decf4ab.txt; a document's",
            id="twice",
        ),
    ],
)
def test_a_document_that_cannot_be_read_is_named_and_stops_no_other(project, name, content, message):
    if content is not None:
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_bytes(content)
    result = extract(project, "seeds", name)
    *_, written, last = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (ExitCode.DOCUMENT, "")
    assert last.startswith(f"seecli: {name}: ")
    assert message in last
    assert written == "227 events from 5 documents written to data/events.jsonl"
    assert len(load_events(project / "data" / "events.jsonl")) == 227


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("seeds/none", "holds no documents (.txt, .md, ", id="folder without documents"),
        pytest.param("gone.txt", "no such file; check the path", id="nothing that can be read"),
    ],
)
def test_where_nothing_can_be_read_the_store_stays(project, name, message):
    path = project / name
    if name == "seeds/none":
        path.mkdir()
    result = extract(project, *(["seeds"] if path.exists() else []), name)
    assert (result.returncode, result.stdout) == (ExitCode.DOCUMENT, "")
    assert result.stderr.startswith("seecli: ")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert (project / "data" / "events.jsonl").read_bytes() == OLD


def test_a_store_that_someone_edited_is_kept_unless_forced(project):
    store = project / "data" / "events.jsonl"
    edited = OLD.replace(b"was", b"is")
    store.write_bytes(edited)
    result = extract(project)
    assert (result.returncode, result.stderr.count("\n")) == (ExitCode.STORE, 1)
    assert result.stderr.startswith("seecli: data/events.jsonl: is not as 'seecli extract' left it")
    assert store.read_bytes() == edited
    assert extract(project, "--force").returncode == ExitCode.DONE
    assert extract(project).returncode == ExitCode.DONE


@pytest.mark.parametrize(
    "name",
    [
        *("seeds/004_a62fcfaac99cdfed.txt", "data/events.jsonl", "data"),
        *("data/events.jsonl.sha256", "data/events.corrections.yaml", "data/events.documents.jsonl"),
    ],
)
def test_a_ledger_is_not_written_over_what_is_read(project, name):
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    result = extract(project, "--ledger", name)
    assert (result.returncode, result.stderr.count("\n")) == (ExitCode.STORE, 1)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_a_name_that_cannot_be_written_down_is_one_line(project):
    (project / "new").mkdir()
    shutil.copy(SEEDS / "004_a62fcfaac99cdfed.txt", project / os.fsdecode(b"new/\xff.txt"))
    result = extract(project, "new")
    assert (result.returncode, result.stderr) == (
        ExitCode.DOCUMENT,
        "seecli: new/\\udcff.txt: has a name that is not UTF-8; rename it\n",
    )


def test_all_that_cannot_be_read_are_named_at_once(project):
    (project / "a.txt").write_bytes(b"")
    (project / "b.txt").write_bytes(b"\x00")
    result = extract(project, "a.txt", "b.txt", "seeds")
    assert result.returncode == ExitCode.DOCUMENT
    assert "seecli: a.txt: is empty" in result.stderr
    assert "seecli: b.txt: is binary" in result.stderr


def test_without_seeds_it_asks_for_documents(tmp_path):
    result = extract(tmp_path)
    assert result.returncode == ExitCode.DOCUMENT
    assert result.stderr == "seecli: seeds: no such folder here; name documents or folders: seecli extract PATH ...\n"
    assert list(tmp_path.iterdir()) == []


def test_a_store_may_go_through_a_pipe(project):
    before = sorted(project.rglob("*"))
    result = extract(project, "seeds/004_a62fcfaac99cdfed.txt", "-o", "/dev/stdout")
    assert (result.returncode, result.stdout.count("\n")) == (ExitCode.DONE, 13)
    assert sorted(project.rglob("*")) == before


def test_a_store_that_cannot_be_written_is_a_store_error(project):
    result = extract(project, "-o", "data")
    assert (result.returncode, result.stdout) == (ExitCode.STORE, "")
    assert result.stderr == "seecli: data: is a folder; name the file that is to be the store\n"
    assert sorted(path.name for path in (project / "data").iterdir()) == ["events.jsonl", "events.jsonl.sha256"]
    assert (project / "data" / "events.jsonl").read_bytes() == OLD


@pytest.mark.parametrize("content", [None, b"notes of mine\n"], ids=["a document", "a file that is no store"])
def test_nothing_but_a_store_is_replaced(content, tmp_path):
    document = tmp_path / "stories.txt"
    document.write_bytes((SEEDS / "003_51039b2d55fa42d0.txt").read_bytes())
    target = document if content is None else tmp_path / "notes.txt"
    before = document.read_bytes() if content is None else content
    target.write_bytes(before)
    result = extract(tmp_path, str(document), "-o", str(target))
    assert (result.returncode, target.read_bytes()) == (ExitCode.STORE, before)
    assert "-o" in result.stderr
