"""What the Tab key offers: asked as the scripts of the shells ask, and through the shells that are installed."""

import os
import shutil
import subprocess
import sys

import pytest

from seecli.cli import COMMANDS
from seecli.cli.completion import SHELLS
from seecli.store.jsonl import write_events
from tests.cli.conftest import EVENTS
from tests.factories import event

HAUL, TRAINING, COURSE = (record["id"] for record in EVENTS)


@pytest.fixture
def ask(seecli):
    """The answers to words, the last one at the cursor, as pairs of value and label."""

    def ask(*words, by="zsh"):
        result = seecli(*words, _SEECLI_COMPLETE=by)
        assert (result.returncode, result.stderr) == (0, "")
        return [tuple(line.split("\t")) for line in result.stdout.splitlines() if line]

    return ask


@pytest.mark.parametrize(
    "words",
    [
        ["lst", ""],
        ["list", "--limit", ""],
        ["list", "--country", "Zzz"],
        ["list", "x"],
        ["search", "coc"],
        ["list", "--", "--co"],
        ["show", HAUL[:4], "--nothing"],
        ["show", "--store", "nowhere.jsonl", ""],
        ["show", "--store", "~nobody-has-this-name/events.jsonl", ""],
    ],
)
def test_nothing_is_offered(ask, words):
    assert ask(*words) == []


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        (["se"], [("search", COMMANDS["search"]), ("seizures", COMMANDS["seizures"])]),
        (["--v"], [("--version", "print the version")]),
        (["list", "--in"], [("--in-person", "how it was held")]),
        (["schema", "-"], [("--help", "show the help page")]),
        (["list", "--country", ""], [("Albania", "2 reports"), ("Serbia", "1 report")]),
        (["list", "--country", "alb"], [("albania", "2 reports")]),
        (["list", "--not-country", "A"], [("Albania", "2 reports")]),
        (["list", "--country=Ser"], [("--country=Serbia", "1 report")]),
        (["list", "--country", "Albania,"], [("Albania,Serbia", "1 report")]),
        (["list", "--country", "RS"], [("RS", "Serbia")]),
        (["list", "--country", "turki"], [("turkiye", "Türkiye")]),
        (["list", "--topic", "f"], [("firearms", "Firearms, 1 report")]),
        (["list", "--document", "st"], [("stories-2018.txt", "3 reports")]),
        (["list", "--date", "2"], [("2018", "2 reports")]),
        (["timeline", "2018-"], [("2018-02", "1 report"), ("2018-06", "1 report")]),
        (["timeline", "--by", "q"], [("quarter", "")]),
        (["summary", "--by", "year,co"], [("year,country", ""), ("year,commodity", "")]),
        (["values", "to"], [("topic", "")]),
        (["list", "--fields", "id,onl"], [("id,online", "the dateline says online")]),
        (["list", "--format", "id"], [("ids", "The id of each record, nothing else.")]),
        (["list", "--format", "ic"], [("ics", "A calendar of what has a date.")]),
        (["list", "--color", "a"], [("auto", ""), ("always", "")]),
        (["show", "2018-02"], [(HAUL, "The largest haul of cocaine seized at Durres Port")]),
        (["show", HAUL, "u"], [(COURSE, "A course")]),
        (["list", "-o", ""], [(":files",)]),
        (["list", "--store", ""], [(":files",)]),
        (["extract", ""], [(":files",)]),
        (["help", "q"], [("query", "What a search understands.")]),
        (["completion", "f"], [("fish", "")]),
    ],
)  # fmt: skip
def test_what_is_offered(ask, words, answers):
    assert ask(*words) == answers


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        (["list", "--country", "=", "Ser"], ["Serbia"]),
        (["list", "--country", "="], ["Albania", "Serbia"]),
        (["list", "--country", '"North Ma'], ["North Macedonia"]),
        (["list", "--country", "North\\ Ma"], ["North Macedonia"]),
        (["list", "--country", "'"], ["Albania", "Serbia"]),
        (["list", "--country", "\\"], ["Albania", "Serbia"]),
    ],
)
def test_bash_sends_its_words_as_they_were_typed(ask, words, answers):
    assert [value for value, _ in ask(*words, by="bash")] == answers


def test_every_filter_knows_its_values(ask):
    for option in ("host", "mention", "donor", "programme", "topic", "activity", "organization"):
        assert ask("list", f"--{option}", ""), option


def test_the_tab_key_loads_nothing_heavy(python):
    imports = python("list", "--country", "A", _SEECLI_COMPLETE="zsh", PYTHONPROFILEIMPORTTIME="1").stderr.splitlines()
    loaded = {line.rsplit("|")[-1].strip() for line in imports}
    assert not loaded & {"rich", "rapidfuzz", "yaml", "seecli.cli.search"}


def test_a_control_character_of_a_store_is_never_offered(ask, tmp_path):
    write_events(tmp_path / "events.jsonl", [event(organizations=["Ev\x1bil", "Xqz Fund"])])
    assert ask("list", "--store", str(tmp_path / "events.jsonl"), "--organization", "") == [("Xqz Fund", "1 report")]


_PROBES = {
    "bash": """
        source <("$PYTHON" -m seecli completion bash)
        seecli() { "$PYTHON" -m seecli "$@"; }
        compopt() { :; }
        COMP_WORDS=(seecli list --country "$1") COMP_CWORD=3 COMP_TYPE=9
        _seecli; printf '%s\\n' "${COMPREPLY[@]}"
    """,
    "zsh": """
        compdef() { :; }
        source <("$PYTHON" -m seecli completion zsh)
        seecli() { "$PYTHON" -m seecli "$@"; }
        compadd() { print -l -- $values; }
        words=(seecli list --country "$1") CURRENT=4
        _seecli
    """,
    "fish": """
        function seecli; $PYTHON -m seecli $argv; end
        $PYTHON -m seecli completion fish | source
        complete -C "seecli list --country $argv[1]"
    """,
}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("word", "offered"), [("Al", "Albania"), ("", "Serbia"), ("north", "north Macedonia")])
def test_the_scripts_of_the_shells_ask_and_offer(shell, word, offered, store):
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"no {shell} here")
    environment = os.environ | {"SEECLI_STORE": str(store), "PYTHON": sys.executable, "HOME": str(store.parent)}
    plain = {"bash": "--norc", "zsh": "-f", "fish": "--no-config"}[shell]
    name = [] if shell == "fish" else [shell]
    command = [program, plain, "-c", _PROBES[shell], *name, word]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    values = [line.split("\t")[0].replace("\\", "") for line in result.stdout.splitlines()]
    assert offered in values, result.stderr
