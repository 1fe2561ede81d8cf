"""The examples of the help, the topics and the man page print what they printed when they were looked at."""

import pytest

from tests.examples import list_examples, read_kept, run_example


@pytest.mark.parametrize("command", list_examples())
def test_an_example_prints_what_it_did(command):
    assert read_kept()[command] == run_example(command), "look, then run: python -m tests.examples"


def test_nothing_is_kept_of_examples_that_are_gone():
    assert list(read_kept()) == list_examples()
