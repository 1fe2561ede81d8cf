"""Habits of the terminal: the pager, colour, and a form for screen readers."""

import pytest

from tests.cli.conftest import EVENTS
from tests.terminal import run_on_terminal

IDS = [record["id"] for record in EVENTS]
_MARK = "sed s/^/paged:/"


@pytest.fixture
def look(store):
    """Run a command line on a terminal that knows colour; what it shows."""

    def look(*arguments, rows=6, **environment):
        known = {"TERM": "xterm-256color", "SEECLI_STORE": str(store), "PAGER": _MARK}
        return run_on_terminal(["seecli", *arguments], rows=rows, **(known | environment))

    return look


@pytest.mark.parametrize(
    ("arguments", "rows", "environment"),
    [
        (["list"], 50, {}),
        (["list", "--no-pager"], 6, {}),
        (["list"], 6, {"PAGER": "cat"}),
        (["list"], 6, {"PAGER": ""}),
        (["list"], 6, {"SEECLI_PAGER": "cat"}),
        (["list"], 6, {"TERM": "dumb"}),
        (["list", "--json"], 2, {}),
        (["help", "dates", "--no-pager"], 6, {}),
    ],
)
def test_not_through_the_pager(look, arguments, rows, environment):
    shown = look(*arguments, rows=rows, **environment)
    assert len(shown) > 100
    assert "paged:" not in shown


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["list"], {}),
        (["list"], {"PAGER": "cat", "SEECLI_PAGER": _MARK}),
        (["list"], {"PAGER": "sed 's/^/paged:/'"}),
        (["help", "dates"], {}),
    ],
)
def test_past_one_screen_through_the_pager(look, arguments, environment):
    lines = look(*arguments, **environment).splitlines()
    paged = [line for line in lines if line.startswith("paged:")]
    assert lines[: len(paged)] == paged, "only what is said of the rows stands behind them"
    assert len(paged) > 6


@pytest.mark.parametrize("pager", ["no-such-pager", "no-such-pager --flag", "less 'it", "less \\"])
def test_a_pager_that_cannot_start_is_done_without(look, pager):
    shown = look("list", PAGER=pager)
    assert all(identity in shown for identity in IDS)


@pytest.mark.parametrize("pager", ["true", "head -1", "false"])
def test_a_pager_that_is_left_early_is_no_mistake(look, pager):
    shown = look("list", PAGER=pager)
    assert "seecli:" not in shown
    assert IDS[2] not in shown


@pytest.mark.parametrize(("given", "used"), [({}, "FRX"), ({"LESS": "S"}, "S")])
def test_less_is_told_what_git_tells_it_unless_the_user_does(look, given, used):
    assert look("list", PAGER="sh -c 'echo $LESS'", **given).split()[0] == used


def test_a_pipe_sees_no_pager(seecli):
    assert "paged:" not in seecli("help", "dates", PAGER=_MARK, LINES="5").stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "is_colored"),
    [
        (["list"], {}, True),
        (["list"], {"NO_COLOR": "1"}, False),
        (["list"], {"NO_COLOR": ""}, True),
        (["list"], {"TERM": "dumb"}, False),
        (["list", "--no-color"], {}, False),
        (["list", "--color", "never"], {}, False),
        (["list", "--color", "auto"], {"NO_COLOR": "1"}, False),
        (["list", "--color", "always"], {"NO_COLOR": "1"}, True),
        (["list", "--color", "always"], {"TERM": "dumb"}, True),
    ],
)
def test_when_colour_is_used(look, arguments, environment, is_colored):
    shown = look(*arguments, rows=50, **environment)
    assert ("\x1b[" in shown) is is_colored


def test_colour_in_a_pipe_only_if_asked_for(seecli):
    assert "\x1b" not in seecli("list", "--format", "table").stdout
    assert "\x1b[" in seecli("list", "--format", "table", "--color", "always").stdout


def test_plain_on_a_terminal_is_one_line_a_record_without_a_box(look, seecli):
    shown = look("list", "--format", "plain", rows=50, COLUMNS="40")
    assert shown == seecli("list").stdout
    assert shown.isascii()
