"""`python -m tests.dependencies` writes docs/DEPENDENCIES.md anew from what is installed.

A test checks that it is current. Names, bounds and licences: nothing that changes from one version to the next.
"""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import metadata, requires
from typing import NamedTuple

from packaging.requirements import Requirement

from tests.readme import ROOT

PAGE = ROOT / "docs" / "DEPENDENCIES.md"
_SPELLINGS = {
    "MIT License": "MIT",
    "ISC License": "ISC",
    "BSD 2-Clause License": "BSD-2-Clause",
    "Apache-2.0 license": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
}
_PAGE = """# What seecli depends on

Written by `python -m tests.dependencies`. Exact versions and their hashes are in `requirements-dev.txt`.

## To run

{run}

typer carries a copy of Click (BSD-3-Clause); on Windows, pip also installs colorama (BSD-3-Clause) for it. What ships
inside the package besides the program: a list of English words made from SCOWL (its licence is beside it), coordinates
from GeoNames (CC BY 4.0), and a store read from documents of UNODC.

## With an extra

{extras}

`pip install 'seecli[EXTRA]'` installs these; a command that needs one says so.

## To develop, test and build

{develop}

Nothing of the last table is installed with seecli or part of it.
"""


class Dependency(NamedTuple):
    """A distribution, the versions that are allowed, and who asks for it."""

    name: str
    versions: str
    asked_by: str

    @property
    def licence(self) -> str:
        """As its metadata say, by its short name."""
        told = metadata(self.name)
        classes = (name.split(" :: ")[-1] for name in told.get_all("Classifier", []) if name.startswith("License ::"))
        said = told.get("License-Expression") or told.get("License") or next(classes)
        said = said.partition(", Copyright")[0]  # the years of which change with the version
        return _SPELLINGS.get(said, said)


def list_requirements() -> dict[str, list[Requirement]]:
    """What the project asks for: to run, to build, and for each extra; an extra that names others has theirs too."""
    asked = _read_requirements()
    return {
        name: [part for needed in each for part in (_find_extra(needed, asked) or [needed])]
        for name, each in asked.items()
    }


def list_extras() -> list[Dependency]:
    """What is installed for the extras that the tests go through, each asked for by its extra."""
    asked = _read_requirements()
    named = sorted(extra for needed in asked["dev"] if needed.name == "seecli" for extra in needed.extras)
    return [Dependency(each.name, _spell_bounds(each), extra) for extra in named for each in asked[extra]]


def _find_extra(needed: Requirement, asked: dict[str, list[Requirement]]) -> list[Requirement]:
    return [part for extra in needed.extras for part in asked[extra]] if needed.name == "seecli" else []


def _read_requirements() -> dict[str, list[Requirement]]:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = said["project"]
    texts = {"run": project["dependencies"], "build": said["build-system"]["requires"]}
    return {name: [*map(Requirement, each)] for name, each in (texts | project["optional-dependencies"]).items()}


def list_runtime() -> list[Dependency]:
    """What is installed with seecli, and with that."""
    found: dict[str, Dependency] = {}
    waiting = [(needed, "seecli") for needed in list_requirements()["run"]]
    while waiting:
        needed, asked_by = waiting.pop(0)
        if needed.name not in found:
            found[needed.name] = Dependency(needed.name, _spell_bounds(needed) * (asked_by == "seecli"), asked_by)
            waiting += [(each, needed.name) for each in _list_needed(needed.name)]
    return list(found.values())


def _list_needed(name: str) -> Iterator[Requirement]:
    for needed in map(Requirement, requires(name) or ()):
        if needed.marker is None or needed.marker.evaluate({"extra": "", "platform_system": "Linux"}):
            yield needed


def _spell_bounds(needed: Requirement) -> str:
    return ", ".join(sorted(map(str, needed.specifier), reverse=True))


def spell_page() -> str:
    """The page as it should be."""
    run = [(each.name, each.versions, each.licence, each.asked_by) for each in list_runtime()]
    extras = [(each.name, each.versions, each.licence, each.asked_by) for each in list_extras()]
    with_extras = {name for name, *_ in extras}
    developing = [needed for needed in list_requirements()["dev"] if needed.name not in with_extras]
    developing.sort(key=lambda needed: needed.name.lower())
    develop = [Dependency(each.name, _spell_bounds(each), "seecli") for each in developing]
    return _PAGE.format(
        run=_spell_table(("name", "versions", "licence", "needed by"), run),
        extras=_spell_table(("name", "versions", "licence", "extra"), extras),
        develop=_spell_table(("name", "versions", "licence"), [(*each[:2], each.licence) for each in develop]),
    )


def _spell_table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(re.sub(r" +\|", " |", f"| {' | '.join(line)} |") for line in lines)


if __name__ == "__main__":
    PAGE.write_text(spell_page(), encoding="utf-8")
