"""`python -m tests.examples` writes anew what each example of the help, the topics and the man page prints in a pipe.

Long outputs stand with their first lines and a digest of the whole; a test compares both.
"""

import hashlib
import os
import shlex
from functools import cache
from importlib import import_module
from pathlib import Path
from subprocess import CompletedProcess

from seecli.cli import COMMANDS
from seecli.cli.app import EXAMPLES, TOPICS
from seecli.cli.help import read_topic
from tests.running import run

ROOT = Path(__file__).resolve().parent.parent
KEPT = Path(__file__).with_name("examples.txt")
# They tell of the machine, or write files where they are run.
_LEFT_OUT = ("seecli info", "seecli extract", "seecli correct", "seecli completion", "-o ")
_MOST_LINES = 8
_LONGEST = 160


def list_examples() -> list[str]:
    """Every example, each once."""
    listed = [*EXAMPLES, *(example for name in COMMANDS for example in import_module(f"seecli.cli.{name}").EXAMPLES)]
    told = [line.strip()[2:] for name in TOPICS for line in read_topic(name).splitlines() if line.startswith("  $ ")]
    return [each for each in dict.fromkeys([*listed, *told]) if not any(part in each for part in _LEFT_OUT)]


@cache
def run_example(command: str) -> CompletedProcess[str]:
    """A command in a pipe, in the checkout."""
    return run(shlex.split(command)[1:], ROOT, os.environ)


def spell_printed(done: CompletedProcess[str]) -> str:
    """What a command that was well printed: its first lines, and a digest of all."""
    done.check_returncode()
    text = (done.stdout + done.stderr).replace(str(ROOT), ".")
    lines = text.splitlines()
    shown = [line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in lines[:_MOST_LINES]]
    digest = hashlib.sha256(text.encode()).hexdigest()[:16]
    return "\n".join((*shown, f"({len(lines)} lines, {digest})"))


def read_kept() -> dict[str, str]:
    """What each example printed when it was last looked at."""
    blocks = KEPT.read_text(encoding="utf-8").strip("\n").split("\n\n$ ")
    return {command.removeprefix("$ "): shown for command, _, shown in (block.partition("\n") for block in blocks)}


if __name__ == "__main__":
    blocks = (f"$ {each}\n{spell_printed(run_example(each))}" for each in list_examples())
    KEPT.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
