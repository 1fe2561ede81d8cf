"""What an extraction tells: of each document that was read, of copies, and of documents that were kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from seecli.cli.notes import print_note
from seecli.gather.grow import Part
from seecli.gather.reading import identify_rules
from seecli.gather.stored import Stored
from seecli.gather.workers import Outcome
from seecli.store.receipts import Receipt
from seecli.text import spell_count

_LONGEST_SHOWN: Final = 80
# More documents than that are counted, not told one by one.
_MOST_TOLD: Final = 20


def tell_read(outcomes: Sequence[Outcome], stored: Mapping[str, Stored]) -> None:
    """What was read from each document; of many, how much there is of each family."""
    read = [(outcome, outcome.receipt) for outcome in outcomes if outcome.receipt]
    if len(read) > _MOST_TOLD:
        for family, count in Counter(receipt.family for _, receipt in read).most_common():
            print_note(f"{family}: {spell_count(count, 'document')}")
        unclaimed = sum(len(outcome.unclaimed) for outcome, _ in read)
        print_note(f"{spell_count(unclaimed, 'unclaimed line')}; --ledger FILE names them")
        return
    for outcome, receipt in read:
        lines = spell_count(len(outcome.unclaimed), "unclaimed line")
        before = stored.get(receipt.document)
        place = f" in the place of {before.events}" if before and before.sha256 != receipt.sha256 else ""
        print_note(f"{outcome.path}: {receipt.family}, {spell_count(receipt.events, 'event')}{place}, {lines}")
        for line in outcome.unclaimed:
            print_note(f"{outcome.path}:{line.number}: unclaimed: {line.text[:_LONGEST_SHOWN]}")


def tell_copies(receipts: Sequence[Receipt]) -> None:
    """The documents that are one under two names: renamed since they were read, or copied."""
    first: dict[str, str] = {}
    names = [(first.setdefault(receipt.sha256, receipt.document), receipt.document) for receipt in receipts]
    copies = [f"{one} and {two}" for one, two in names if one != two]
    if copies:
        print_note(f"the same bytes: {_spell_some(copies)}; --remove takes a document out")


def tell_old(parts: Sequence[Part], receipts: Mapping[str, Receipt]) -> None:
    """The documents that are kept as another version of the rules has read them."""
    kept = [part.document for part in parts if not part.reading]
    old = [name for name in kept if name not in receipts or receipts[name].rules != identify_rules()]
    if old:
        print_note(f"{spell_count(len(old), 'document')} kept as other rules have read them: {_spell_some(old)}")


def _spell_some(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_TOLD]) + (", ..." if len(names) > _MOST_TOLD else "")
