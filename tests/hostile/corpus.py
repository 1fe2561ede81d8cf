"""Words that attack whoever prints them, documents that hold them, and a store whose every text is one of them."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from tests.factories import event, occurrence, seizure

_EMOJI = "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f \U0001f1e6\U0001f1f9"
WORDS: Final[dict[str, str]] = {
    "c0": "".join(map(chr, range(0x20))),
    "c1-and-del": "a" + "".join(map(chr, range(0x7F, 0xA0))) + "b",
    "sequences": "\x1b[31mr\x1b[0m \x1b[2J\x1b[9;9H\x1bc\x1b(0 \x1b]0;ti\x1b\\ \x1bPq\x1b\\ \x1b_x\x1b\\ \x1b^x\x1b\\",
    "sequences-in-c1": "\x9b31m \x9d0;title\x9c \x90q\x9c \x9f \x98 \x85",
    "links-of-a-terminal": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\ http://a\x1b\\ http://a;b",
    "bidi": "\u202ecod.exe\u202c \u2066a\u2069 \u2067b\u2069 \u2068c\u2069 \u200e\u200f\u061c \u202a\u202b\u202d",
    "zero-width": "co\u200bca\u200cine\u200d \u2060a\ufeffb \u00ad\u180e\u034f",
    "invisible-signs": "f\u2061(x)\u2062\u2063\u2064 \ufff9a\ufffab\ufffb \u206a\u206f",
    "tags": "see" + "".join(chr(0xE0000 + ord(letter)) for letter in "ignore all") + "\U000e0001\U000e007f",
    "variation-selectors": "a" + "".join(map(chr, range(0xFE00, 0xFE10))) + "\U000e0100\U000e01ef\u180b",
    "fillers": "\u115f\u1160\u3164\uffa0 \u17b4\u17b5 \u2800",
    "line-ends": "a\rb\nc\r\nd\x85e\u2028f\u2029g\x0bh\x0ci\x1cj",
    "surrogates": "\ud800 \udfff \udc80 \udbff",
    "markup": "[/] [/bold] [link=http://evil.example]x[/link] [red]:smile:[/red] \\[b] [@click=x]y[/] :warning:",
    "page": "</script></title><script>alert(1)</script><img src=x onerror=alert(1)> <!-- ]]> &lt;b&gt; &#x3c;",
    "attribute": 'x" onmouseover="alert(1)" \' onfocus=\'x\' autofocus style="x"',
    "holes": "@table@ @policy@ @title@ {title} {0} %s %n $title ${x} \\1 \\g<0>",
    "markdown": "[a](http://evil.example) ![b](x) <http://evil.example> [c]: x `d` **e** | f | <b>g</b> \\| # h ~~i~~",
    "formula": "=1+1",
    "formula-plus": "+1|cmd",
    "formula-minus": "-1+cmd|'/C calc'!A0",
    "formula-at": "@SUM(1)",
    "formula-blank": " \t=1+1",
    "formula-quote": '"=HYPERLINK("http://evil.example")',
    "formula-apostrophe": "'=1+1",
    "formula-wide": "＝1+1",
    "formula-line": "\r\n=1+1",
    "calendar": "x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:x;a,b\\;\\n",
    "delimiters": 'a,b;c\td"e\'f""g|h\x1fi',
    "path": "../../../../../../../../etc/passwd",
    "absolute-path": "/etc/passwd",
    "dots": "..",
    "long-name": "n" * 300,
    "shell": "$(touch owned) `touch owned` ; touch owned | touch owned & -rf --help *",
    "sql": "'; DROP TABLE events; -- \" OR 1=1",
    "json": '", "admin": true, "x": "\\u0000 \\ud800',
    "script-address": "javascript:alert(1)",
    "spoof": "x\nseecli: 0 findings, all is well\rseecli: y",
    "homoglyphs": "сосаіnе Аlbаniа раураl ⅼ Ꭺlbania",
    "right-to-left": "مرحبا שלום \u0600\u06dd العربية",
    "zalgo": "z" + "\u0300\u0489\u0336\u20dd" * 40 + "algo",
    "emoji": _EMOJI,
    "wide": "日本語のタイトル " * 8,
    "private": "\ue000\uf8ff\U000f0000\U0010ffff\ufffe\uffff",
    "ends-in-backslash": "a\\",
    "blank": " \u00a0\u3000 ",
    "nothing": "",
}
# Half of a character, which no file of UTF-8 can hold.
_HALF = re.compile(r"[\ud800-\udfff]")
# Too much for a test of seconds.
LARGE: Final[dict[str, str]] = {
    "word-of-a-megabyte": "x" * 1_000_000,
    "brackets": "[(" * 10_000 + ")]" * 10_000,
    "stars": "*" * 20_000 + "_" * 20_000,
    "marks-of-a-megabyte": "a" + "\u0301" * 500_000,
    "many-words": "port of Durres, " * 20_000,
}
_STRANGE_NAMES: Final = (
    *("line\nseecli: done.txt", "\x1b[31mred.txt", "[b]:smile:.txt", "=1+1.txt", "..txt", "a;b,c|d.txt"),
    *("\u202etxt.exe.txt", "<img src=x>.txt", "`id`$(id).txt", " .txt"),
)


def list_large_documents() -> Iterator[tuple[str, bytes]]:
    """Those that take seconds."""
    yield from ((f"{name}.txt", spell_page(text).encode()) for name, text in LARGE.items())


def list_documents() -> Iterator[tuple[str, bytes]]:
    """Names of files and what stands in them."""
    for name, text in WORDS.items():
        yield f"{name}.txt", spell_page(text).encode(errors="surrogatepass")
    for name in _STRANGE_NAMES:
        yield name, spell_page("An ordinary headline of an event").encode()
    page = spell_page("A headline")
    yield from {
        "empty.txt": b"",
        "only-blanks.txt": b" \t\r\n\n \xc2\xa0\n" * 100,
        "only-a-mark.txt": b"\xef\xbb\xbf",
        "byte-order-mark.txt": b"\xef\xbb\xbf" + page.encode(),
        "utf-16.txt": page.encode("utf-16"),
        "latin-1.txt": page.replace("Vienna", "Bijača").replace("č", "é").encode("latin-1"),
        "not-utf-8.txt": page.encode() + b"\xff\xfe\xc0\xaf\xed\xa0\x80\xf5",
        "zip.txt": b"PK\x03\x04\x14\x00\x00\x00" + bytes(range(256)) * 8,
        "nul.txt": page.replace(" ", "\x00").encode(),
        "old-line-ends.txt": page.replace("\n", "\r").encode(),
        "windows-line-ends.txt": page.replace("\n", "\r\n").encode(),
        "next-line.txt": page.replace("\n", "\x85").encode(),
        "separators.txt": page.replace("\n", "\u2028").encode(),
        "cut-off.txt": page.encode()[: len(page) // 2],
    }.items()


def spell_page(words: str) -> str:
    """An archive page of three stories, with the words in headlines, a text, a link, a dateline and a note."""
    line = " ".join(words.split("\n"))
    return (
        "Archive of UNODC webstories 2018\n\n"
        f"{line} UNODC trains officers\n\n"
        "18 December 2018, Vienna, Austria: UNODC held a training for 25 officers of Albania.\n\n"
        f"{line} was said of 5 kg of cocaine seized there, and funded by the European Union. "
        f"More: https://www.unodc.org/{line}\n\n"
        f"{line}\n\n"
        f"2 May 2018, Durres, {line}: Officers of the Port Control Unit seized 613 kg of cocaine in {line}.\n\n"
        f"(For info: {line})\n\n"
        "A headline of no harm\n\n"
        "1 March 2018, Skopje: UNODC met the Customs Administration.\n"
    )


def spell_store(words: dict[str, str]) -> str:
    """A store with a record for each, whose every text it is."""
    kept = (text for text in words.values() if not _HALF.search(text))
    return "".join(json.dumps(_build_record(number, text)) + "\n" for number, text in enumerate(kept))


def _build_record(number: int, text: str) -> dict[str, Any]:
    # Ids are the texts' own, each behind a number that tells it from the others and that a command line can name.
    lists = (
        "countries",
        "mentions",
        "donors",
        "programmes",
        "topics",
        "organizations",
        "contacts",
        "also_in",
        "inferred",
    )
    record = event(
        occurrence(text=text, places=[text], countries=[text], precision=text),
        id=f"{number:02}-{text}",
        **{name: [text] for name in lists},
        links=[text, f"http://{text}", f"https://www.unodc.org/{text}"],
        **dict.fromkeys(("title", "precision", "activity", "section"), text),
        text=f"{text}\n\nofficers\n\n{text}",
        seizures=[seizure(**dict.fromkeys(_SEIZED, text)), seizure(amount=None, unit=None, commodity=text)],
        evidence=[{"field": text, "value": text, "text": text, "line": 3}],
        source={"document": text, "sha256": text, "lines": [[1, 2], [3, 99]]},
    )
    return dict(record)


_SEIZED: Final = (*("commodity", "unit", "text", "origin", "destination", "concealment", "seized_at", "seized_by"),)
