"""Words beside a result, to stderr."""

import shutil
import sys
from textwrap import wrap

from seecli.render.cells import escape_controls


def print_note(text: str) -> None:
    """Say something beside the result, on a terminal in lines that fit it."""
    lines = [escape_controls(text)]
    if sys.stderr.isatty():
        indent = " " * (len(text) - len(text.lstrip()) + 2)
        width = shutil.get_terminal_size().columns
        lines = wrap(lines[0], width, subsequent_indent=indent, break_on_hyphens=False) or [""]
    print("\n".join(lines), file=sys.stderr)
