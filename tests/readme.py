"""`python -m tests.readme` writes the output of the README's examples anew; a test checks that they are current."""

import os
import re
import sys
from pathlib import Path

from tests.terminal import run_on_terminal

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_EXAMPLE = re.compile(r"```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```")


def with_current_output(text: str) -> str:
    """The README with what each example prints today."""
    return _EXAMPLE.sub(lambda match: f"```console\n$ {match['command']}\n{run_example(match['command'])}```", text)


def run_example(command: str) -> str:
    """What an example prints on a terminal of 100 columns, in the checkout."""
    os.environ["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    written = run_on_terminal(["bash", "-c", command], folder=ROOT)
    lines = (line.rstrip().replace(str(ROOT), ".") for line in written.splitlines())
    return "\n".join(lines).strip("\n") + "\n"


if __name__ == "__main__":
    README.write_text(with_current_output(README.read_text(encoding="utf-8")), encoding="utf-8")
