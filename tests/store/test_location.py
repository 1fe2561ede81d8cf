"""Which store answers."""

from pathlib import Path

import pytest

from seecli.store import location
from seecli.store.location import VARIABLE, find_store


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """An empty checkout with a package in it."""
    monkeypatch.setattr(location, "_PACKAGE", tmp_path / "src" / "seecli")
    monkeypatch.delenv(VARIABLE, raising=False)
    return tmp_path


def test_a_path_given_by_hand_wins(checkout, monkeypatch):
    monkeypatch.setenv(VARIABLE, "named.jsonl")
    assert find_store(Path("mine.jsonl")) == (Path("mine.jsonl"), "--store")


def test_then_the_environment(checkout, monkeypatch):
    monkeypatch.setenv(VARIABLE, "named.jsonl")
    assert find_store() == (Path("named.jsonl"), VARIABLE)


def test_an_empty_variable_is_ignored(checkout, monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    assert find_store().path == checkout / "data" / "events.jsonl"


def test_then_the_store_in_the_package(checkout):
    packaged = checkout / "src" / "seecli" / "data" / "events.jsonl"
    packaged.parent.mkdir(parents=True)
    packaged.touch()
    assert find_store() == (packaged, "the store inside the package")


def test_then_that_of_the_checkout(checkout):
    assert find_store().path == checkout / "data" / "events.jsonl"
