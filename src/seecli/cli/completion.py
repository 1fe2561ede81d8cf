"""`seecli completion`: the script that makes the Tab key of a shell ask seecli what may follow."""

from pathlib import Path
from typing import Annotated, Final

import typer

from seecli.phrases.choices import read_choice

EXAMPLES = (
    "seecli completion bash > ~/.local/share/bash-completion/completions/seecli",
    "seecli completion zsh > ~/.zfunc/_seecli",
    "seecli completion fish > ~/.config/fish/completions/seecli.fish",
)
SHELLS: Final = ("bash", "zsh", "fish")
_FOLDER: Final = Path(__file__).with_name("shells")


def run(shell: Annotated[str, typer.Argument(metavar="|".join(SHELLS), help="the shell that you use")]) -> None:
    """What makes the Tab key complete commands, options and values in your shell.

    Write it to the file that your shell reads, as in the examples, and start a new shell; nothing is changed unasked.
    For bash, the package bash-completion must be installed; for zsh, "fpath+=~/.zfunc; autoload -Uz compinit; compinit"
    must stand in ~/.zshrc.
    """
    name = read_choice("shell", shell, SHELLS)
    print((_FOLDER / f"seecli.{name}").read_text(encoding="utf-8"), end="")
