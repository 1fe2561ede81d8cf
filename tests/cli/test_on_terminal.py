"""What a terminal gets besides the result, and a pipe does not."""

import pytest

from tests.terminal import run_on_terminal


@pytest.fixture
def on_terminal(store):
    """Run a command line on a terminal, against the small store; the last lines of what it writes."""

    def run(*arguments, **variables):
        variables = {"SEECLI_STORE": str(store), **variables}
        return run_on_terminal(["seecli", *arguments], **variables).splitlines()

    return run


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["list"], ["3 events", "next: seecli show ID for one of them whole"]),
        (
            ["list", "--limit", "1"],
            ["1 of 3 events", "next: --limit 0 for all; seecli show ID for one of them whole"],
        ),
        (
            ["list", "--country", "al,rs", "--not-programme", "gfp", "--since", "2018", "--in-person"],
            ["2 events (country: Albania or Serbia; not programme: gfp; period: 2018-01-01..; in person)"],
        ),
        (["search", "cocaine", "--country", "serbia"], ["1 event (country: Serbia)"]),
    ],
)
def test_a_terminal_is_told_how_many_of_what_and_where_to_go(on_terminal, arguments, expected):
    lines = on_terminal(*arguments)
    assert lines[-2 : len(lines) - 2 + len(expected)] == expected


@pytest.mark.parametrize("arguments", [["--json"], ["--format", "plain"], ["-o", "{folder}/events.csv"]])
def test_what_is_for_a_program_has_no_footer(on_terminal, tmp_path, arguments):
    lines = on_terminal("list", *(part.format(folder=tmp_path) for part in arguments))
    assert not any(line.startswith("next:") for line in lines)


def test_a_pipe_has_days_as_a_program_reads_them_and_says_nothing_else(seecli):
    result = seecli("list")
    assert result.stdout.splitlines()[1].split("\t")[:2] == ["2018-02-28", "Durres, Albania"]
    assert result.stderr == ""


def test_show_takes_the_formats_of_the_others(seecli, tmp_path):
    card = tmp_path / "card.txt"
    assert seecli("show", "2018-02", "-o", str(card)).stdout == ""
    assert card.read_text(encoding="utf-8") == seecli("show", "2018-02").stdout
    assert seecli("show", "2018-02", "--format", "ids").stdout == "2018-02-28-largest-haul-of-cocaine\n"
    assert seecli("show", "2018-02", "--fields", "start,topics").stdout.startswith("2018-02-28\t")


def test_a_card_that_is_longer_than_the_screen_goes_through_the_pager(on_terminal):
    events = ["2018-02", "2018-06", "undated", "2018-02"]
    paged = on_terminal("show", *events, TERM="xterm", SEECLI_PAGER="sed 's/^/|/'")
    assert paged[0].startswith("|")
    assert on_terminal("show", *events, "--no-pager", TERM="xterm", SEECLI_PAGER="sed 's/^/|/'")[0][:1] != "|"
