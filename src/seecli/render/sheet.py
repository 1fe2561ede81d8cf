"""Lines of text for people: wrapped and marked on a terminal, as they are everywhere else."""

import re
from textwrap import wrap
from typing import Final, TextIO

from seecli.render.cells import spell_ascii, spell_line
from seecli.render.screen import Screen, read_screen
from seecli.text import Marked

# Longer lines are hard to read.
_WIDEST: Final = 88
_LABEL_WIDTH: Final = 15
_STYLES: Final = {"bold": "\x1b[1m", "dim": "\x1b[2m"}
_PLAIN: Final = "\x1b[0m"
# Stand for where marked words begin and end in a text that is yet to be wrapped; spell_line lets none through.
_MARK, _UNMARK = "\x01", "\x02"
# An address with a blank, a control character or a ";" could drive the terminal.
_LINK: Final = re.compile(r"(?:https?|file)://[!-:<-~]+")


class Sheet:
    """What lines are written on; empty lines stand only between others."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.is_terminal = out.isatty()
        screen = read_screen(out)
        self.screen: Screen = screen._replace(width=min(screen.width, _WIDEST))
        self._has_lines = False
        self._skips = False

    def skip(self) -> None:
        """Leave a line empty before what comes next."""
        self._skips = self._has_lines

    def begin(self) -> TextIO:
        """Where the next line goes."""
        if self._skips:
            self.out.write("\n")
        self._has_lines, self._skips = True, False
        return self.out

    def write(self, value: str | Marked, style: str = "", label: str = "", indent: int = 0) -> None:
        """Write a text after its label; if it has to be wrapped, its later lines are indented."""
        for line in self._wrap(label + self._spell(value), indent):
            self.begin().write(self._paint(line, style) + "\n")

    def write_labelled(self, label: str, value: str, url: str | None = None) -> None:
        """Write a value beside its label; nothing if there is no value."""
        if not value:
            return
        for number, line in enumerate(self._wrap(" " * _LABEL_WIDTH + self._spell(value), _LABEL_WIDTH)):
            head = self._paint("" if number else label, "dim")
            blanks = " " * (_LABEL_WIDTH - (0 if number else len(label)))
            self.begin().write(f"{head}{blanks}{self._link(line[_LABEL_WIDTH:], url)}\n")

    def _spell(self, value: str | Marked) -> str:
        if isinstance(value, Marked) and self.screen.has_color:
            parts = ((self._letters(spell_line(part)), is_marked) for part, is_marked in value.parts())
            return "".join(f"{_MARK}{part}{_UNMARK}" if is_marked else part for part, is_marked in parts)
        return self._letters(spell_line(value))

    def _letters(self, text: str) -> str:
        return spell_ascii(text) if self.is_terminal and self.screen.is_ascii else text

    def _wrap(self, text: str, indent: int) -> list[str]:
        if not self.is_terminal:
            return [text]
        lines = wrap(
            text,
            self.screen.width,
            subsequent_indent=" " * indent,
            break_on_hyphens=False,
            expand_tabs=False,
            replace_whitespace=False,
        )
        return lines or [text.rstrip()]

    def _paint(self, line: str, style: str) -> str:
        painted = line.replace(_MARK, _STYLES["bold"]).replace(_UNMARK, _PLAIN)
        return f"{_STYLES[style]}{painted}{_PLAIN}" if style and line and self.screen.has_color else painted

    def _link(self, line: str, url: str | None) -> str:
        if not url or not self.screen.has_color or not _LINK.fullmatch(url):
            return line
        return f"\x1b]8;;{url}\x1b\\{line}\x1b]8;;\x1b\\"
