"""Which documents paths, folders and patterns name."""

from pathlib import Path

import pytest

from seecli.errors import DocumentError
from seecli.gather.find import find_documents


@pytest.fixture
def archive(tmp_path, monkeypatch) -> Path:
    """A folder with folders, here."""
    for name in ("b.txt", "a.md", "2012/c.TXT", "2012/picture.jpg", "2012/deep/d.txt", "empty/note.doc"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["b.txt"], ["b.txt"]),
        (["b.txt", "a.md"], ["a.md", "b.txt"]),
        (["."], ["a.md", "b.txt", "2012/c.TXT", "2012/deep/d.txt"]),
        (["2012", "2012/c.TXT", "./2012"], ["2012/c.TXT", "2012/deep/d.txt"]),
        (["**/*.txt"], ["b.txt", "2012/deep/d.txt"]),
        (["2012/[a-c]*.TXT"], ["2012/c.TXT"]),
        (["nowhere.txt"], ["nowhere.txt"]),  # whoever reads it says so
    ],
)
def test_documents_come_in_order_of_their_names(archive, paths, expected):
    assert [str(path) for path in find_documents([Path(path) for path in paths])] == expected


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("empty", r"empty: holds no documents \(\.txt, \.md, "),
        ("*.pdf", r"\*\.pdf: fits no file; check the pattern"),
    ],
)
def test_what_names_no_document_is_an_error(archive, path, message):
    with pytest.raises(DocumentError, match=message):
        find_documents([Path(path)])


def test_two_documents_may_not_have_one_name(archive):
    (archive / "2012" / "b.txt").touch()
    with pytest.raises(DocumentError, match=r"has the name of .*; a document's name must be its own"):
        find_documents([archive])


def test_a_file_whose_name_is_a_pattern_is_that_file(archive):
    (archive / "news [2012].txt").touch()
    assert find_documents([Path("news [2012].txt")]) == (Path("news [2012].txt"),)
