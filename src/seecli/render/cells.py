"""A value of a record in, text that is safe to print out."""

import json
import re
import unicodedata
from typing import Final

from seecli.text import Linked, Marked

# C0, DEL and C1 drive a terminal, bidi marks reorder what it shows, lone surrogates cannot be encoded.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
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
    r"""The text with every character that could drive a terminal written as JSON writes it.

    >>> escape_controls("a\x1b[31mred\x9b")
    'a\\u001b[31mred\\u009b'
    """
    return text if text.isascii() and text.isprintable() else _CONTROL.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


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
