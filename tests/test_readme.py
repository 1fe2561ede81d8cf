"""The README's examples print what it says, and its two commands are the ones that CI runs."""

from tests.readme import README, ROOT, with_current_output


def test_examples_are_current():
    text = README.read_text(encoding="utf-8")
    assert text.count("```console") >= 8
    assert with_current_output(text) == text


def test_ci_runs_the_test_command_word_for_word():
    command = next(line for line in README.read_text(encoding="utf-8").splitlines() if line.endswith("/pytest"))
    assert f"\n{command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
