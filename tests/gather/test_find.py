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
    assert [str(path) for path in find_documents([Path(path) for path in paths]).documents] == expected


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


def test_what_programs_keep_beside_documents_is_not_read(archive):
    for name in (".hidden.txt", "~$c.docx", "._c.txt", ".git/e.txt", "__MACOSX/f.txt"):
        (archive / "2012" / name).parent.mkdir(exist_ok=True)
        (archive / "2012" / name).touch()
    assert [file.name for file in find_documents([Path("2012")]).documents] == ["c.TXT", "d.txt"]
    assert find_documents([Path("2012/.hidden.txt")]).documents == (Path("2012/.hidden.txt"),)


def test_of_two_documents_with_one_name_one_is_read(archive):
    (archive / "2012" / "b.txt").touch()
    copied = find_documents([Path("2012"), Path("b.txt")])
    assert (str(copied.documents[0]), copied.problems) == ("2012/b.txt", ())
    (archive / "2012" / "b.txt").write_text("another")
    other = find_documents([Path("2012"), Path("b.txt")])
    assert other.documents == copied.documents
    message = "b.txt: has the name of 2012/b.txt; a document's name must be its own: rename one"
    assert [str(problem) for problem in other.problems] == [message]


def test_a_file_whose_name_is_a_pattern_is_that_file(archive):
    (archive / "news [2012].txt").touch()
    assert find_documents([Path("news [2012].txt")]).documents == (Path("news [2012].txt"),)
