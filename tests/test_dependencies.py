"""What the project depends on: bounds on both sides, a lock that agrees, licences that are listed and known."""

import re

import pytest
from packaging.version import Version

from tests.dependencies import PAGE, list_extras, list_requirements, list_runtime, spell_page
from tests.readme import ROOT

REQUIREMENTS = [(kind, needed) for kind, listed in list_requirements().items() for needed in listed]
LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
# Each lets anyone pass the program on under any terms that name the authors.
# As pypdfium2 spells it: PDFium comes with it, and what PDFium is made of, none of it under a copyleft licence.
_PDFIUM = "BSD-3-Clause, Apache-2.0, dependency licenses"
_PERMISSIVE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause"}
_LOCKED = re.compile(
    r"""
    ^(?P<name>[\w.-]+) == (?P<version>[^\s;]+) [^\n]* \\\n
    (?:[ ]+--hash=sha256:[0-9a-f]{64}(?:[ ]\\)?\n)+
    """,
    re.MULTILINE | re.VERBOSE,
)


@pytest.mark.parametrize(("kind", "needed"), REQUIREMENTS, ids=str)
def test_a_dependency_has_a_lowest_version_and_one_that_is_too_new(kind, needed):
    assert sorted(each.operator for each in needed.specifier) == ["<", ">="]


def test_the_lock_has_what_is_asked_for_and_hashes_of_it():
    pinned = [(match["name"], match["version"]) for match in _LOCKED.finditer(LOCK)]
    locked = dict(pinned)
    # What has not the same version on every Python stands there twice.
    assert len(pinned) == sum(line[:1] not in {"", " ", "#"} for line in LOCK.splitlines())
    asked = [needed for kind, needed in REQUIREMENTS if kind in {"build", "run", "dev"}]
    assert all(needed.specifier.contains(Version(locked[needed.name.lower()])) for needed in asked)
    assert {each.name for each in list_runtime()} <= {*locked}


def test_the_lock_names_no_place_to_load_from():
    assert not re.search(r"://|--(?:extra-)?index|--find-links|--trusted", LOCK)


def test_licences_are_listed():
    assert PAGE.read_text(encoding="utf-8") == spell_page(), "run: python -m tests.dependencies"


def test_what_is_installed_with_seecli_may_be_passed_on():
    assert {each.licence for each in list_runtime()} <= _PERMISSIVE


def test_what_an_extra_installs_may_be_passed_on_with_its_notice():
    assert {each.licence for each in list_extras()} <= {*_PERMISSIVE, "Apache-2.0", _PDFIUM}
