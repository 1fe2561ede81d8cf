"""Where the document of a record is: only in the folders of documents."""

from hashlib import sha256

import pytest

from seecli.errors import DocumentError
from seecli.store.jsonl import write_events
from seecli.store.receipts import Receipt, write_receipts
from seecli.store.sources import find_document, load_source, locate_documents
from tests.factories import event

SOURCE = event()["source"]


@pytest.fixture
def folder(tmp_path):
    """A folder with a document, and a file beside the folder."""
    (tmp_path / "seeds" / "below").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "seeds" / "below" / "a.txt").write_text("below")
    (tmp_path / "seeds" / "below" / "c.txt").write_text("below")
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
    with pytest.raises(DocumentError, match=r"a\.txt: cannot be read \(Permission denied\)"):
        load_source(SOURCE, folder / "a.txt")


@pytest.fixture
def told(folder, tmp_path):
    """Where a document is found that was read in a folder, after what has become of the place of all."""

    def find(document="c.txt", content=b"below", place="seeds/below", moved=""):
        store = tmp_path / "store" / "events.jsonl"
        write_events(store, [event()])
        write_receipts(
            store, [Receipt(document, sha256(content).hexdigest(), "rules", "deck", 1, str(tmp_path / place))]
        )
        if moved:
            tmp_path.rename(tmp_path.with_name(moved))
            store = tmp_path.with_name(moved) / "store" / "events.jsonl"
        return locate_documents(store, [document]).get(document)

    return find


@pytest.mark.parametrize(
    "changes",
    [
        {"content": b"changed since"},
        {"place": "seeds"},
        {"document": "b.txt"},
        {"document": "../a.txt", "content": b"one\ntwo"},
        {"document": "below/c.txt", "place": "seeds"},
    ],
)
def test_only_the_very_file_that_was_read_is_at_hand(told, changes):
    assert told(**changes) is None


def test_a_document_is_at_hand_where_it_was_read(told, folder):
    assert told() == folder / "below" / "c.txt"


def test_a_store_and_its_documents_move_together(told, tmp_path):
    assert told(moved="elsewhere") == tmp_path.with_name("elsewhere") / "seeds" / "below" / "c.txt"
