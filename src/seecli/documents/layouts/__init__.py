"""The document families: each file says whether it recognises a document, and reads its items.

A new family is one file here and its line in LAYOUTS; the first that recognises a document reads it.
"""

from typing import Final, Protocol

from seecli.documents.items import Reading
from seecli.documents.layouts import archive, deck, general, newsletter, newspage
from seecli.documents.source import Document


class Layout(Protocol):
    """What a layout file offers."""

    def recognises(self, document: Document) -> bool:
        """Whether a document is of this family."""
        ...

    def read(self, document: Document) -> Reading:
        """The items of a document of this family."""
        ...


LAYOUTS: Final[tuple[tuple[str, Layout], ...]] = (
    ("slide deck", deck),
    ("newsletter", newsletter),
    ("news page", newspage),
    ("web-story archive", archive),
    ("no known family, read by the general layout", general),
)


def find_layout(document: Document) -> tuple[str, Layout] | None:
    """Name and layout of the family that a document belongs to; None for a document of no known family."""
    return next(((name, layout) for name, layout in LAYOUTS if layout.recognises(document)), None)
