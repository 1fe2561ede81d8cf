"""A process that is forked writes and ends as one that is started: most tests look at one of the first kind."""

import os
import re
import subprocess
import sys

import pytest

from seecli.errors import ExitCode
from tests.readme import ROOT
from tests.running import run
from tests.terminal import run_on_terminal

STARTED = [sys.executable, "-m", "seecli"]
# A number of chance, by which a terminal knows the pieces of a link.
_LINK = re.compile(r"(?<=\x1b]8;)id=\d+")


@pytest.mark.parametrize(
    ("words", "environment", "code"),
    [
        (["list", "--limit", "3"], {}, ExitCode.DONE),
        (["search", "Türkiye", "--json"], {"PYTHONIOENCODING": "ascii"}, ExitCode.DONE),
        (["summary", "--format", "table"], {"LC_ALL": "C", "COLUMNS": "60"}, ExitCode.DONE),
        (["search", "unicorn", "--exit-status"], {}, ExitCode.NOTHING_FOUND),
        (["lst", "\udcff"], {}, ExitCode.USAGE),
        (["list", "--store", "nowhere"], {}, ExitCode.STORE),
        (["extract", "nowhere"], {}, ExitCode.DOCUMENT),
        (["list", "--count", ""], {"_SEECLI_COMPLETE": "bash"}, ExitCode.DONE),
    ],
)
def test_in_a_pipe(words, environment, code):
    known = os.environ | environment
    started = subprocess.run([*STARTED, *words], cwd=ROOT, env=known, capture_output=True, check=False)
    forked = run(words, ROOT, known)
    assert (forked.returncode, forked.stdout.encode(), forked.stderr.encode()) == (
        started.returncode,
        started.stdout,
        started.stderr,
    )
    assert started.returncode == code


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        (["list", "--country", "Serbia"], {"TERM": "xterm-256color", "PAGER": "sed s/^/paged:/"}),
        (["map"], {"LC_ALL": "C"}),
        (["lst"], {}),
    ],
)
def test_on_a_terminal(words, environment):
    shown = [run_on_terminal([*each, *words], folder=ROOT, **environment) for each in (STARTED, ["seecli"])]
    started, forked = (_LINK.sub("", text) for text in shown)
    assert forked == started
    assert started


def test_what_a_process_does_to_itself_is_not_seen_by_the_next():
    run(["list", "--color", "always"], ROOT, os.environ | {"SEECLI_STORE": "nowhere"})
    after = run(["list", "--format", "table"], ROOT, os.environ)
    assert (after.returncode, "\x1b" in after.stdout) == (ExitCode.DONE, False)
