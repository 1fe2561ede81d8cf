"""What holds for any bytes that are a document, a query or a store: each promise takes them and raises if it breaks.

Tests hold them with what was found once, `python -m trials.fuzz` with all that it can think of.
"""

from collections.abc import Callable, Mapping
from typing import Final

from tests.promises.documents import hold_document
from tests.promises.queries import hold_query
from tests.promises.store import hold_store

PROMISES: Final[Mapping[str, Callable[[bytes], None]]] = {
    "documents": hold_document,
    "queries": hold_query,
    "store": hold_store,
}
