"""Bytes in, physical lines out; what is no text is an error that says what to do."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.documents.source import Line, load_document, read_document
from seecli.errors import DocumentError, ExitCode

PATH = Path("stories.txt")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", "is empty", id="no byte"),
        pytest.param(b" \r\n\t\n\n", "is empty", id="only blanks"),
        pytest.param(b"%PDF-1.7\n\x00\x01\x02", "is binary", id="NUL"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is binary", id="old Word file"),
        pytest.param("Vienna".encode("utf-16-le"), "is binary", id="UTF-16"),
        pytest.param("Archive\n\nŠabac, Serbia".encode("cp1250"), "line 3 is not UTF-8", id="cp1250 in line 3"),
        pytest.param("Durrës".encode("latin-1"), "line 1 is not UTF-8", id="latin-1 in line 1"),
        pytest.param("Durrës".encode()[:-2], "line 1 is not UTF-8", id="cut in mid-letter"),
        pytest.param(
            b"Archive\n\n" + b"x" * 100_001, "line 3 is longer than 100,000 bytes", id="a line that never ends"
        ),
    ],
)
def test_bytes_that_are_no_text_are_an_error(content, problem):
    with pytest.raises(DocumentError, match=rf"^stories\.txt: {problem}.*; .*convert"):
        read_document(PATH, content)


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(DocumentError, match=r"seed\.txt: no such file; check the path") as raised:
        load_document(tmp_path / "seed.txt")
    assert raised.value.exit_code == ExitCode.DOCUMENT


def test_a_file_larger_than_any_document_is_an_error_before_it_is_read(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_001)  # a hole, no bytes on the disk
    with pytest.raises(DocumentError, match=r"large\.txt: is larger than 200 MB; split it"):
        load_document(path)


def test_a_line_may_be_as_long_as_a_page_of_pages():
    assert read_document(PATH, b"x" * 100_000).lines == (Line(1, "x" * 100_000),)


def test_a_folder_is_an_error_that_says_so(tmp_path):
    with pytest.raises(DocumentError, match="is a folder; name the files in it"):
        load_document(tmp_path)


def test_a_file_that_cannot_be_opened_is_an_error(tmp_path):
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    with pytest.raises(DocumentError, match=r"loop\.txt: cannot be opened \(.*symbolic links.*\)"):
        load_document(loop)


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        pytest.param(
            b"Archive\n\n\nUNODC visits Montenegro", [(1, "Archive"), (4, "UNODC visits Montenegro")], id="LF"
        ),
        pytest.param(b"Archive\r\n\r\nMontenegro\r\n", [(1, "Archive"), (3, "Montenegro")], id="CRLF"),
        pytest.param(b"\xef\xbb\xbfArchive\n", [(1, "Archive")], id="BOM is no letter"),
        pytest.param(b"\n\nUNODC in South Eastern Europe", [(3, "UNODC in South Eastern Europe")], id="blanks above"),
        pytest.param("a\n\xa0\n \t\nb".encode(), [(1, "a"), (4, "b")], id="line of blanks (001:91)"),
        pytest.param("26–29\xa0June 2018, \t Skopje".encode(), [(1, "26–29 June 2018, Skopje")], id="NBSP"),
        pytest.param(b"Bosnia &amp; Herzegovina", [(1, "Bosnia & Herzegovina")], id="entity"),
        pytest.param(b"Bosnia &amp;amp; Herzegovina", [(1, "Bosnia & Herzegovina")], id="entity escaped twice"),
        pytest.param(b"Vienna&nbsp;&#8211; Graz", [(1, "Vienna – Graz")], id="named and numbered entity"),
        pytest.param(b"render&section=102", [(1, "render&section=102")], id="000:832: address, no entity"),
        pytest.param("soft\u00adware \ufb01rearms".encode(), [(1, "software firearms")], id="soft hyphen, ligature"),
        pytest.param("to арргоvе the workplan".encode(), [(1, "to approve the workplan")], id="002:294: Cyrillic"),
        pytest.param("one\u2028line\x0cone\x0bline".encode(), [(1, "one line one line")], id="LF alone ends a line"),
    ],
)
def test_lines_are_clean_and_keep_their_physical_number(content, lines):
    assert list(read_document(PATH, content).lines) == [Line(*line) for line in lines]


def test_a_document_is_known_by_file_name_and_bytes(tmp_path):
    path = tmp_path / "archive-2018.txt"
    path.write_bytes(b"Archive\r\n")
    document = load_document(path)
    assert (document.name, document.sha256) == ("archive-2018.txt", sha256(b"Archive\r\n").hexdigest())


@given(st.lists(st.sampled_from(["", " ", "Archive", "2 May 2018:", "\xa0", "Šabac"]), min_size=1))
def test_a_line_is_found_again_by_its_number(rows):
    content = "\n".join(["Archive", *rows]).encode()
    lines = read_document(PATH, content).lines
    assert all(content.decode().split("\n")[number - 1] == text for number, text in lines)
    assert len(lines) == 1 + sum(bool(row.strip()) for row in rows)
