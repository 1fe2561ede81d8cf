"""`python -m tests.pictures` captures anew what commands draw on terminals; a test checks that it is current."""

from pathlib import Path
from typing import NamedTuple

from tests.readme import ROOT
from tests.terminal import run_on_terminal

FOLDER = Path(__file__).parent / "cli" / "pictures"
LOCALES = {"utf-8": "C.UTF-8", "ascii": "C"}
_COMMANDS = {
    "timeline": "timeline 2018",
    "split": "timeline --split topic --limit 8",
    "summary": "summary",
    "table": "summary --by country,year --limit 12",
    "map": "map",
    "seizures": "seizures --since 2018-06",
}
_SCREENS = ((100, "utf-8"), (60, "ascii"), (40, "utf-8"))


class Picture(NamedTuple):
    """A command, on a terminal so many columns wide, in a locale."""

    name: str
    columns: int
    language: str

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.name}-{self.columns}-{self.language}.txt"

    def draw(self) -> str:
        """What it looks like today."""
        return "\n".join(draw_on(self.columns, _COMMANDS[self.name], LOCALES[self.language])) + "\n"


PICTURES = [Picture(name, *screen) for name in _COMMANDS for screen in _SCREENS]


def draw_on(columns: int, command: str, language: str = "C.UTF-8") -> list[str]:
    """The lines that a command writes to a terminal about the shipped store."""
    locale = {"LANG": language, "LC_ALL": language, "SEECLI_PAGER": ""}
    return run_on_terminal(["seecli", *command.split()], columns, ROOT, **locale).splitlines()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        picture.path.write_text(picture.draw(), encoding="utf-8")
