"""What each command opens: no connection, no other program but the pager, no file but those it is there for."""

import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from seecli.cli import ASKING_SHELL, COMMANDS
from seecli.errors import ExitCode
from seecli.render import ENDINGS
from tests.readme import ROOT
from tests.security import watched
from tests.security.breaches import Allowed, Row, find_breaches, read_rows
from tests.terminal import UNMEASURED, run_on_terminal

_EVENT = "2018-02-28-largest-haul-of-cocaine"
_DECK = Path("seeds") / "004_a62fcfaac99cdfed.txt"
# For a shell these would be three commands; the second would leave a file.
_PAGER = "grep -c nothing ; touch opened"


class Box(NamedTuple):
    """A home, a project and a folder for what is written, with nothing else in them."""

    home: Path
    project: Path
    out: Path
    temporary: Path

    @property
    def cache(self) -> Path:
        return self.home / ".cache" / "seecli"

    @property
    def environment(self) -> dict[str, str]:
        folders = dict.fromkeys(("TMPDIR", "SQLITE_TMPDIR"), str(self.temporary))
        named = {"PYTHONPATH": str(ROOT / "src"), "HOME": str(self.home), "SEECLI_STORE": "data/events.jsonl"}
        return {"PATH": os.environ["PATH"], **UNMEASURED, **folders, **named}

    def run(self, *words: str, **more: str) -> list[Row]:
        """What a command line did in a pipe."""
        command, kept = self._watch(words)
        environment = {**self.environment, **more}
        with (self.project / "data" / "events.jsonl").open("rb") as store:
            done = subprocess.run(
                command, cwd=self.project, env=environment, stdin=store, capture_output=True, check=False
            )
        assert done.returncode in {ExitCode.DONE, ExitCode.STORE}, done.stderr
        return read_rows(kept)

    def run_on_terminal(self, *words: str, **more: str) -> list[Row]:
        """The same on a terminal of ten rows."""
        command, kept = self._watch(words)
        run_on_terminal(command, folder=self.project, rows=10, **{**self.environment, **more})
        return read_rows(kept)

    def _watch(self, words: tuple[str, ...]) -> tuple[list[str], Path]:
        kept = self.home.parent / "watched.jsonl"
        kept.unlink(missing_ok=True)
        return [sys.executable, watched.__file__, str(kept), *words], kept

    def list_files(self) -> dict[Path, int]:
        """Every file in it, and when it was written."""
        return {
            path: path.stat().st_mtime_ns
            for top in self
            for path in top.rglob("*")
            if path.is_file() and not path.is_relative_to(self.cache)
        }


@pytest.fixture(scope="module")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Box]:
    """A project with the store and the documents that ship."""
    top = tmp_path_factory.mktemp("box")
    made = Box(*(top / name for name in Box._fields))
    for folder in made:
        folder.mkdir()
    shutil.copytree(ROOT / "seeds", made.project / "seeds")
    shutil.copytree(ROOT / "data", made.project / "data")
    lines = (ROOT / "data" / "events.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    deck = "".join(line for line in lines if json.loads(line)["source"]["document"] == _DECK.name)
    (made.project / "data" / "deck.jsonl").write_text(deck, encoding="utf-8")
    return made


ASKING = [
    ["--version"],
    ["list", "--country", "Albania"],
    ["search", "cocane", "--explain"],
    ["show", _EVENT, "--source"],
    ["timeline", "2018"],
    ["summary", "--by", "programme"],
    ["map"],
    ["seizures"],
    ["values", "programme"],
    ["fields"],
    ["schema"],
    ["info"],
    ["check", "--store", "data/deck.jsonl"],
    ["help", "safety"],
    ["completion", "bash"],
]


def test_every_command_is_watched():
    assert {*COMMANDS} == {*(words[0] for words in ASKING)} - {"--version"} | {"extract", "correct"}


@pytest.mark.parametrize("words", ASKING, ids=" ".join)
def test_asking_opens_the_store_and_its_documents_alone(box, words):
    before = box.list_files()
    rows = box.run(*words)
    assert rows
    assert find_breaches(rows, box.project, Allowed([box.project], cache=box.cache)) == []
    assert box.list_files() == before


def test_the_cache_is_the_users_alone(box):
    box.run("list", SEECLI_STORE=str(ROOT / "data" / "events.jsonl"))
    kept = {path.suffix: stat.S_IMODE(path.stat().st_mode) for path in box.cache.parent.rglob("*")}
    assert kept == {"": 0o700, ".json": 0o600, ".sqlite": 0o600}


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        *((ending, ()) for ending in {name: ending for ending, name in ENDINGS.items()}.values()),
        (".ndjson", ("--format", "opensearch")),
    ],
)
def test_an_export_writes_the_file_that_is_named_and_no_other(box, ending, more):
    file = box.out / f"events{ending}"
    file.unlink(missing_ok=True)
    before = box.list_files()
    rows = box.run("list", "--limit", "3", "-o", str(file), *more)
    assert find_breaches(rows, box.project, Allowed([box.project], [file], box.cache)) == []
    assert box.list_files().keys() == {*before, file}


@pytest.fixture
def lean(tmp_path: Path) -> str:
    """A path for Python on which there is what the extra for Parquet installs.

    Where something else has installed NumPy and pandas, pyarrow loads them, and they compile code.
    """
    for name in ("numpy", "pandas"):
        (tmp_path / f"{name}.py").write_text("raise ImportError")
    return os.pathsep.join((str(tmp_path), str(ROOT / "src")))


@pytest.mark.parametrize("time", ["first", "again"])
def test_an_export_to_a_folder_writes_in_that_folder_alone(box, lean, time):
    folder = box.out / "years"
    before = {file for file in box.list_files() if not file.is_relative_to(folder)}
    rows = box.run("list", "--limit", "3", "--format", "parquet", "-o", str(folder), PYTHONPATH=lean)
    assert find_breaches(rows, box.project, Allowed([box.project], [folder], box.cache)) == []
    assert {file.relative_to(folder).as_posix() for file in box.list_files().keys() - before} == {
        "year=2020/part-0.parquet"
    }


def test_extracting_writes_the_store_what_belongs_to_it_and_the_ledger(box):
    before, store, ledger = box.list_files(), box.out / "store.jsonl", box.out / "ledger.jsonl"
    receipts = box.out / "store.documents.jsonl"
    rows = box.run("extract", str(_DECK), "-o", str(store), "--ledger", str(ledger))
    assert find_breaches(rows, box.project, Allowed([box.project], [store, receipts, ledger], box.cache)) == []
    new = {path.name for path in box.list_files().keys() - before}
    assert new == {"store.jsonl", "store.jsonl.sha256", "store.documents.jsonl", "ledger.jsonl"}


def test_correcting_writes_the_store_and_its_corrections(box):
    store, corrections = box.out / "corrected.jsonl", box.out / "corrected.corrections.yaml"
    box.run("extract", str(_DECK), "-o", str(store))
    before = box.list_files()
    words = ("2009-09-28", "--set", "participants=40", "--why", "counted again", "--store", str(store))
    rows = box.run("correct", *words)
    assert find_breaches(rows, box.project, Allowed([box.project, box.out], [store, corrections], box.cache)) == []
    assert box.list_files().keys() - before == {corrections}


def test_a_store_from_a_pipe_is_copied_to_a_file_that_has_no_name(box):
    before, stdin = box.list_files(), Path("/dev/stdin")
    rows = box.run("list", "--store", str(stdin))
    assert find_breaches(rows, box.project, Allowed([box.project, stdin.resolve()], cache=box.cache)) == []
    assert box.list_files() == before


def test_the_tab_key_opens_the_store_alone(box):
    rows = box.run("list", "--country", "Al", **{ASKING_SHELL: "bash"})
    assert find_breaches(rows, box.project, Allowed([box.project], cache=box.cache)) == []


@pytest.mark.parametrize(("more", "program"), [({}, _PAGER.split()), ({"TERM": "dumb"}, None)], ids=["pager", "dumb"])
def test_the_pager_is_started_as_words_and_only_where_it_is_due(box, more, program):
    rows = box.run_on_terminal("list", **{"TERM": "xterm", "PAGER": _PAGER, **more})
    assert any(row["event"] == "subprocess.Popen" for row in rows) == bool(program)
    allowed = Allowed([box.project, *map(Path, os.get_exec_path())], cache=box.cache, program=program)
    assert find_breaches(rows, box.project, allowed) == []
    assert not (box.project / "opened").exists()


def test_the_folder_that_it_runs_in_gives_no_code(tmp_path):
    for name in ("json", "seecli", "typer", "yaml"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('loaded from here')")
    command = [Path(sys.executable).with_name("seecli"), "--version"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")
