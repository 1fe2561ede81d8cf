"""The man page is current, complete, and roff that prints what it should."""

import shutil
import subprocess
from pathlib import Path

import pytest

from seecli.cli import COMMANDS
from seecli.cli.app import TOPICS
from seecli.cli.help import read_topic
from seecli.cli.manual import PATH, spell_manual
from tests.cli.test_help import list_topic_examples

ROOT = Path(__file__).resolve().parents[2]


def test_it_is_current():
    assert (ROOT / PATH).read_text(encoding="utf-8") == spell_manual()


def test_it_names_every_command_and_shared_option():
    text = spell_manual()
    assert all(f".SS {name}\n" in text for name in COMMANDS)
    for option in ("country", "not\\-document", "format", "output", "no\\-pager", "store", "explain"):
        assert f"\\-\\-{option}" in text


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff here")
def test_it_prints_without_a_warning_and_as_written():
    command = ["groff", "-man", "-Tutf8", "-ww", "-P-cbou", "-rLL=100n", str(ROOT / PATH)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stderr == ""
    assert all(example in result.stdout for example in list_topic_examples())
    assert all(read_topic(name).split("\n")[-1].strip() in result.stdout for name in TOPICS)
