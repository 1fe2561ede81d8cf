"""What a store was read from, beside it: one line a document, with its digest and the rules it was read by."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from seecli.errors import StoreError
from seecli.files import write_whole
from seecli.gather.reading import Reading
from seecli.store.jsonl import spell_lines
from seecli.store.location import DOCUMENTS, find_beside


class Receipt(NamedTuple):
    """A document that was read: its name, its digest, the rules, its family and how many events it gave."""

    document: str
    sha256: str
    rules: str
    family: str
    events: int


def build_receipt(reading: Reading) -> Receipt:
    """The receipt of a reading."""
    return Receipt(reading.document, reading.sha256, reading.rules, reading.family, len(reading.events))


def find_receipts(store: Path) -> Path:
    """The file beside a store: `events.documents.jsonl` for `events.jsonl`."""
    return find_beside(store, DOCUMENTS)


def load_receipts(store: Path) -> Mapping[str, Receipt]:
    """The receipts of a store by the name of the document; none where there is no such file."""
    path = find_receipts(store)
    if not path.is_file():
        return {}
    receipts = (_read_receipt(path, number, line) for number, line in enumerate(path.read_bytes().splitlines(), 1))
    return {receipt.document: receipt for receipt in receipts}


def _read_receipt(path: Path, number: int, line: bytes) -> Receipt:
    try:
        row = json.loads(line)
        return Receipt(**{str(key): kind(row.pop(key)) for key, kind in Receipt.__annotations__.items()}, **row)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise StoreError(
            path, "no line that extract wrote; remove the file, and all documents are read anew", number
        ) from None


def write_receipts(store: Path, receipts: Iterable[Receipt]) -> None:
    """Write the receipts of a store in one step; a store that went through a pipe has nothing beside it."""
    if store.is_file():
        write_whole(find_receipts(store), spell_lines(_spell(receipts)))


def _spell(receipts: Iterable[Receipt]) -> Iterator[str]:
    return (json.dumps(receipt._asdict(), ensure_ascii=False) for receipt in receipts)
