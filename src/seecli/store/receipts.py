"""What a store was read from, beside it: one line a document, with its digest, where it was, and by which rules."""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from seecli.errors import StoreError
from seecli.files import write_whole
from seecli.store.jsonl import spell_lines
from seecli.store.location import DOCUMENTS, find_beside


class Receipt(NamedTuple):
    """A document that was read: its name, its digest, the rules, its family, how many events it gave, and its folder.

    In the file the folder is told from that of the store, so that both can be moved together; "" is one not known.
    """

    document: str
    sha256: str
    rules: str
    family: str
    events: int
    folder: str = ""


def find_receipts(store: Path) -> Path:
    """The file beside a store: `events.documents.jsonl` for `events.jsonl`."""
    return find_beside(store, DOCUMENTS)


def load_receipts(store: Path) -> Mapping[str, Receipt]:
    """The receipts of a store by the name of the document; none where there is no such file."""
    path = find_receipts(store)
    if not path.is_file():
        return {}
    receipts = (_read_receipt(path, number, line) for number, line in enumerate(path.read_bytes().splitlines(), 1))
    return {receipt.document: _with_folder(receipt, partial(os.path.join, path.parent)) for receipt in receipts}


def _read_receipt(path: Path, number: int, line: bytes) -> Receipt:
    try:
        row = {"folder": "", **json.loads(line)}  # unknown to older versions
        return Receipt(**{str(key): kind(row.pop(key)) for key, kind in Receipt.__annotations__.items()}, **row)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        raise StoreError(
            path, "no line that extract wrote; remove the file, and all documents are read anew", number
        ) from None


def write_receipts(store: Path, receipts: Iterable[Receipt]) -> None:
    """Write the receipts of a store in one step; a store that went through a pipe has nothing beside it."""
    if store.is_file():
        path = find_receipts(store)
        told = (_with_folder(receipt, partial(os.path.relpath, start=path.parent)) for receipt in receipts)
        write_whole(path, spell_lines(json.dumps(receipt._asdict(), ensure_ascii=False) for receipt in told))


def _with_folder(receipt: Receipt, move: Callable[[str], str]) -> Receipt:
    return receipt._replace(folder=os.path.normpath(move(receipt.folder))) if receipt.folder else receipt
