"""A value of a record in, text that is safe to print out."""

import json
import re
import unicodedata
from typing import Final

from seecli.text import Linked, Marked

# By what Unicode says of a character, not by what is known of attacks: Cc drives a terminal, Cf and what has the
# property Default_Ignorable_Code_Point hides or reorders what it shows, Zl and Zp break its lines, Cs has no encoding
# (UnicodeData.txt and DerivedCoreProperties.txt 15.1; a test compares the categories with Python's own).
_CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U00010000-\U0010ffff]"
)
# The same beyond the first plane, apart: a class of such ranges takes five times as long, whatever the text.
_CONTROL_BEYOND = re.compile(
    r"[\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_PLANE: Final = 0x10000
# What has no letter in ASCII that it decomposes into, or a better one.
_ASCII: Final = str.maketrans(
    {"–": "-", "—": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": "<", "»": ">"}
    | {
        "€": "EUR",
        "£": "GBP",
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "ı": "i",
        "ß": "ss",
        "•": "*",
        "·": "-",
    }
)
_LINE_BREAKS = re.compile(r"[\t\n\v\f\r]+")


def escape_controls(text: str) -> str:
    r"""The text with every character that drives a terminal or is not seen there written as JSON writes it.

    >>> escape_controls("a\x1b[31mred\x9b"), escape_controls("a\u200bb\U000e0041")
    ('a\\u001b[31mred\\u009b', 'a\\u200bb\\udb40\\udc41')
    """
    return text if text.isascii() and text.isprintable() else _CONTROL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    """Beyond the first plane in two parts: so it is what a reader of JSON takes for the one character."""
    code = ord(match[0])
    if code < _PLANE:
        return f"\\u{code:04x}"
    if not _CONTROL_BEYOND.match(match[0]):
        return match[0]
    high, low = divmod(code - _PLANE, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def spell_value(value: object) -> str:
    """A value as text: lists of words by "; ", nothing as nothing, whatever is nested as JSON.

    >>> spell_value(["Albania", "Italy"]), spell_value(None), spell_value(613.0), spell_value(True)
    ('Albania; Italy', '', '613', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    if isinstance(value, Marked | Linked):
        return str(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def spell_line(value: object) -> str:
    """A value as one line of safe text."""
    return escape_controls(_LINE_BREAKS.sub(" ", spell_value(value)))


def spell_lines(value: object) -> str:
    """A value as safe text that keeps its lines."""
    return "\n".join(map(escape_controls, spell_value(value).split("\n")))


def spell_ascii(text: str) -> str:
    """The text in the letters of a screen that has no others; what has no likeness there is a question mark.

    >>> spell_ascii("26–29 Jun 2018, Đurđević: “613 kg” · €5 中")
    '26-29 Jun 2018, Durdevic: "613 kg" - EUR5 ?'
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_ASCII))
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.encode("ascii", errors="replace").decode()
