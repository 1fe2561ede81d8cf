"""Reported UNODC events in South Eastern Europe: read from documents into a store, queried from a terminal.

What a Python program may rely on is named here, and explained in docs/LIBRARY.md.
"""

# Not that of typing, which takes 5 ms to import: the command line begins with this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from seecli.errors import AmbiguousValueError as AmbiguousValueError
    from seecli.errors import DocumentError as DocumentError
    from seecli.errors import PeriodError as PeriodError
    from seecli.errors import RepeatedChoiceError as RepeatedChoiceError
    from seecli.errors import SeecliError as SeecliError
    from seecli.errors import StoreError as StoreError
    from seecli.errors import TooMuchError as TooMuchError
    from seecli.errors import UnknownChoiceError as UnknownChoiceError
    from seecli.errors import UnknownIdError as UnknownIdError
    from seecli.errors import UnknownValueError as UnknownValueError
    from seecli.extract import Extraction as Extraction
    from seecli.extract import extract_document as extract_document
    from seecli.library.results import Found as Found
    from seecli.library.results import Results as Results
    from seecli.library.store import Events as Events
    from seecli.library.store import Store as Store
    from seecli.model import Event as Event
    from seecli.model import Evidence as Evidence
    from seecli.model import Occurrence as Occurrence
    from seecli.model import Seizure as Seizure
    from seecli.model import Source as Source
    from seecli.store.filters import Filters as Filters
    from seecli.store.filters import Wanted as Wanted

__version__ = "0.1.0"

_NAMES = {
    "errors": (
        "AmbiguousValueError",
        "DocumentError",
        "PeriodError",
        "RepeatedChoiceError",
        "SeecliError",
        "StoreError",
        "TooMuchError",
        "UnknownChoiceError",
        "UnknownIdError",
        "UnknownValueError",
    ),
    "extract": ("Extraction", "extract_document"),
    "library.results": ("Found", "Results"),
    "library.store": ("Events", "Store"),
    "model": ("Event", "Evidence", "Occurrence", "Seizure", "Source"),
    "store.filters": ("Filters", "Wanted"),
}
_MODULES = {name: f"seecli.{module}" for module, names in _NAMES.items() for name in names}
__all__ = [*_MODULES]  # noqa: PLE0604  (they are strings)

if not TYPE_CHECKING:  # else mypy would take any name for one of this module

    def __getattr__(name: str) -> object:
        """Load what is asked for: a store needs none of what reads documents, and `seecli --version` neither."""
        if name not in _MODULES:
            raise AttributeError(f"module 'seecli' has no attribute '{name}'")
        from importlib import import_module  # noqa: PLC0415

        return getattr(import_module(_MODULES[name]), name)

    def __dir__() -> list[str]:
        """What an editor offers, loaded or not."""
        return sorted({*globals(), *__all__})
