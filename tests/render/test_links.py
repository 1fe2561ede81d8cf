"""Which addresses of documents become links."""

import pytest

from seecli.render.links import find_link


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://",
        "www.unodc.org",
        "javascript:alert(1)",
        "JAVASCRIPT://www.unodc.org/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://www.unodc.org",
        " https://www.unodc.org",
        "https://www.unodc.org/a b",
        "https://www.unodc.org/\n",
        "http://a\x1b\\",
        "http://a\x07",
        "http://a\x9c",
        "http://a\u200bb",
        "http://a\u202eb",
        "http://a\ud800",
    ],
)
def test_no_link(address):
    assert find_link(address) is None


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://www.unodc.org/?a=1&b=2#c", "https://www.unodc.org/?a=1&b=2#c"),
        ("HTTP://www.unodc.org/%20", "HTTP://www.unodc.org/%20"),
        ("https://www.unodc.org/a;b", "https://www.unodc.org/a%3Bb"),
        ("https://www.unodc.org/č", "https://www.unodc.org/%C4%8D"),
        ("https://www.unodc.org/\"'><b>", "https://www.unodc.org/%22'%3E%3Cb%3E"),
    ],
)
def test_a_link_is_written_so_that_it_cannot_end_what_it_stands_in(address, link):
    assert find_link(address) == link
