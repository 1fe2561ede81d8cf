"""What was read from one document, as it is kept until the store is made: the same on every machine."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from seecli.documents.source import read_document
from seecli.extract import Advance, extract_document
from seecli.model import Event

_PACKAGE: Final = Path(__file__).resolve().parents[1]
# Whatever of the package decides what is read.
_RULES: Final = ("model.py", "text.py", "documents", "phrases", "vocabulary", "extract")


class LedgerLine(NamedTuple):
    """A line of a document, what it is, and the indexes of the events it belongs to."""

    number: int
    kind: str
    events: tuple[int, ...]
    text: str


class Reading(NamedTuple):
    """A document's name, digest and family, by which rules it was read, its events, and what each of its lines is."""

    document: str
    sha256: str
    rules: str
    family: str
    events: tuple[Event, ...]
    ledger: tuple[LedgerLine, ...]


def read_content(name: str, content: bytes, advance: Advance | None = None) -> Reading:
    """What a document of this name and these bytes reports: a pure function; DocumentError if it cannot be read."""
    document = read_document(Path(name), content)
    extraction = extract_document(document, advance)
    ledger = (LedgerLine(entry.line.number, entry.kind, entry.items, entry.line.text) for entry in extraction.ledger)
    return Reading(
        document.name, document.sha256, identify_rules(), extraction.family, extraction.events, tuple(ledger)
    )


def spell_reading(reading: Reading) -> bytes:
    """A reading as JSON."""
    return json.dumps(reading, ensure_ascii=False).encode()


def parse_reading(content: bytes) -> Reading:
    """The reading in JSON that `spell_reading` wrote; ValueError or TypeError if it did not."""
    name, sha256, rules, family, events, ledger = json.loads(content)
    lines = (LedgerLine(number, kind, tuple(items), text) for number, kind, items, text in ledger)
    return Reading(name, sha256, rules, family, tuple(events), tuple(lines))


@cache
def identify_rules() -> str:
    """The digest of all that decides what is read from a document: another one may read other events."""
    digest = hashlib.sha256()
    for part in _RULES:
        path = _PACKAGE / part
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix in {".py", ".json", ".yaml", ".txt"}:
                digest.update(file.relative_to(_PACKAGE).as_posix().encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
