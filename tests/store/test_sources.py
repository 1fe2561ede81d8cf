"""Where the document of a record is: only in the folders of documents."""

import pytest

from seecli.errors import DocumentError
from seecli.store.sources import find_document, load_source
from tests.factories import event

SOURCE = event()["source"]


@pytest.fixture
def folder(tmp_path):
    """A folder with a document, and a file beside the folder."""
    (tmp_path / "seeds" / "below").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "seeds" / "below" / "a.txt").write_text("below")
    (tmp_path / "seeds" / "a.txt").write_text("one\ntwo")
    return tmp_path / "seeds"


@pytest.mark.parametrize(
    "name",
    [
        *("", ".", "..", "b.txt", "below", "../secret.txt", "below/../a.txt", "below/a.txt", "./a.txt", "a.txt/"),
        *("/etc/passwd", "{folder}/a.txt", "a.txt\x00", "\x00", "\ud800", "\udc80", "a" * 300, "/" * 5000),
    ],
)
def test_no_document(folder, name):
    assert find_document(name.format(folder=folder), [folder]) is None


def test_a_link_that_leads_out_of_the_folder_is_no_document(folder):
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert find_document("link.txt", [folder]) is None


def test_a_link_that_stays_in_the_folder_is_one(folder):
    (folder / "link.txt").symlink_to("a.txt")
    assert find_document("link.txt", [folder]) == folder / "link.txt"


def test_a_folder_may_be_a_link_itself(folder, tmp_path):
    (tmp_path / "other").symlink_to(folder)
    assert find_document("a.txt", [tmp_path / "none", tmp_path / "other"]) == tmp_path / "other" / "a.txt"


def test_a_document_that_cannot_be_read_is_named(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(DocumentError, match=r"^a\.txt: cannot be read \(Permission denied\)"):
        load_source(SOURCE | {"document": "a.txt"}, [folder])
