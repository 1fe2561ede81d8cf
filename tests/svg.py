"""`python -m tests.svg` draws the pictures of the README anew; a test checks that they are current."""

import re
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from tests.terminal import run_on_terminal

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
PICTURES = {
    "list": "seecli list --programme CCP --date 2018h2 --limit 4",
    "timeline": "seecli timeline 2018 --split topic",
    "card": "seecli show 2018-02-10",
    "map": "seecli map",
}
_COLUMNS = 100
# No picture asks another server for its letters.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def draw(name: str) -> str:
    """What a command shows on a terminal of 100 columns that knows colour, as SVG."""
    shown = run_on_terminal(PICTURES[name].split(), _COLUMNS, ROOT, TERM="xterm-256color", PAGER="cat").rstrip("\n")
    console = Console(record=True, width=_COLUMNS, file=StringIO(), force_terminal=True, color_system="256")
    console.print(Text.from_ansi(shown), soft_wrap=False)
    return console.export_svg(title=PICTURES[name], unique_id=name, code_format=_FORMAT)


if __name__ == "__main__":
    for each in PICTURES:
        (FOLDER / f"{each}.svg").write_text(draw(each), encoding="utf-8")
