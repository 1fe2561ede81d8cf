"""The examples of the help, the topics and the man page print what they printed when they were looked at."""

import pytest

from seecli.errors import ExitCode
from tests.cli.test_help import list_topic_examples
from tests.examples import list_examples, read_kept, run_example, spell_printed


@pytest.mark.parametrize("command", list_examples())
def test_an_example_prints_what_it_did(command):
    printed = spell_printed(run_example(command))
    assert read_kept()[command] == printed, "look, then run: python -m tests.examples"


@pytest.mark.parametrize("command", list_topic_examples())
def test_an_example_of_a_topic_answers_from_the_shipped_store(command):
    done = run_example(command)
    assert done.returncode == ExitCode.DONE
    assert done.stdout or "--country Fiji" in command or command == "seecli check"
    assert ("nothing found" in done.stderr) is ("Fiji" in command)


def test_nothing_is_kept_of_examples_that_are_gone():
    assert list(read_kept()) == list_examples()
