"""The command line as a user runs it: a process of its own, and a small store."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from seecli.store.jsonl import write_events
from tests import running
from tests.factories import event, occurrence, seizure

Run = Callable[..., subprocess.CompletedProcess[str]]

EVENTS = [
    event(seizures=[seizure(), seizure(amount=5, passing=True)]),
    event(
        occurrence("2018-06-01", "2018-06-30", precision="month", places=[], countries=["Serbia"]),
        id="2018-06-01-training-for-officers",
        title="Training for officers",
        countries=["Serbia", "Albania"],
        activity="training",
        topics=["firearms"],
        text="Cocaine was not the subject.",
    ),
    event(occurrence(None, places=[], countries=[]), id="undated-online", title="A course", online=True, countries=[]),
]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three events."""
    path = tmp_path_factory.mktemp("project") / "data" / "events.jsonl"
    write_events(path, EVENTS)
    return path


@pytest.fixture(scope="session")
def seecli(store: Path) -> Run:
    """Run a command line against the small store; output and errors apart."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return running.run(arguments, Path.cwd(), build_environment(store) | environment)

    return run


@pytest.fixture(scope="session")
def python(store: Path) -> Run:
    """The same in a Python that is started for it: for what Python itself is asked to do."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "seecli", *arguments]
        known = build_environment(store) | environment
        return subprocess.run(command, capture_output=True, encoding="utf-8", env=known, check=False)

    return run


def build_environment(store: Path) -> dict[str, str]:
    """The variables of a process that asks a store."""
    return os.environ | {"COLUMNS": "100", "SEECLI_STORE": str(store), "PYTHONIOENCODING": "ascii"}
