"""Help pages and topics: plain, as wide as the terminal, quick, and true to the commands."""

from importlib import import_module

import pytest

from seecli.cli import COMMANDS
from seecli.cli.app import TOPICS, build_app
from seecli.cli.help import read_topic
from tests.terminal import UNMEASURED


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_of_a_command_is_the_first_of_its_docstring(name):
    run = import_module(f"seecli.cli.{name}").run
    assert run.__doc__.split("\n")[0] == COMMANDS[name]


def test_help_lists_every_command_and_topic_and_loads_none(python):
    result = python("-h", PYTHONPROFILEIMPORTTIME="1", **UNMEASURED)
    assert all(f"\n  {name} " in result.stdout for name in (*COMMANDS, *TOPICS))
    loaded = {line.rsplit("|")[-1].strip() for line in result.stderr.splitlines()}
    assert not loaded & {"sqlite3", "rich", *(f"seecli.cli.{name}" for name in COMMANDS)}
    version = python("--version", PYTHONPROFILEIMPORTTIME="1", **UNMEASURED)
    assert "sqlite3" not in {line.rsplit("|")[-1].strip() for line in version.stderr.splitlines()}


@pytest.mark.parametrize("arguments", [["help"], ["help", "list"], ["help", "query"]])
def test_help_is_what_dash_h_prints(seecli, arguments):
    _, *names = arguments
    printed = seecli(*arguments).stdout
    assert printed
    if names != ["query"]:
        assert printed == seecli(*names, "-h").stdout == seecli(*names, "--help").stdout


def test_examples_stand_before_the_options_and_options_in_groups(seecli):
    text = seecli("search", "-h").stdout
    headings = [line for line in text.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert headings == ["Examples:", "Arguments:", "Options:", "Filters:", "Output:", "Store:"]
    assert text.startswith("Usage: seecli search [OPTIONS] WORDS...\n")


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 200])
@pytest.mark.parametrize(
    "arguments", [[], ["-h"], *([name, "-h"] for name in COMMANDS), *(["help", name] for name in TOPICS)]
)
def test_no_line_is_wider_than_the_terminal(arguments, columns, store, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("SEECLI_STORE", str(store))
    build_app()(arguments, prog_name="seecli", standalone_mode=False)
    text = capsys.readouterr().out
    assert "\x1b" not in text
    # A path, or what stands between quotes, is one word of a command that cannot be broken.
    too_long = (line.strip().removesuffix(" \\") for line in text.splitlines() if len(line) > columns)
    assert [line for line in too_long if " " in line and not line.startswith("'")] == []


def list_topic_examples() -> list[str]:
    lines = (line.strip() for name in TOPICS for line in read_topic(name).splitlines())
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


def test_every_topic_has_examples():
    assert all("\n  $ seecli " in read_topic(name) for name in TOPICS)
