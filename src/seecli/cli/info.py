"""`seecli info`: which store answers, and what is in it."""

import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

import seecli
from seecli.cli.options import with_options
from seecli.model import SCHEMA_VERSION
from seecli.render.cells import spell_line
from seecli.render.json_text import spell_json
from seecli.store.counts import count_events, find_dates, find_dates_by_document
from seecli.store.manifest import Description, load_descriptions
from seecli.store.opened import Store
from seecli.store.select import find_repeats
from seecli.text import spell_count

EXAMPLES = ("seecli info", "seecli info --json")


@with_options
def run(
    store: Store,
    *,
    json: Annotated[bool, typer.Option("--json", help="as a JSON object")] = False,
) -> None:
    """Which store answers, and what is in it."""
    reports = store.events.numbers
    facts: dict[str, object] = {
        "store": str(store.location.path.resolve()),
        "chosen by": store.location.rule,
        "schema": SCHEMA_VERSION,
        "events": len(reports) - len(find_repeats(store.index)),
        "reports": len(reports),
        "dates": find_dates(store.index, reports),
        "documents": _describe_documents(store, reports),
        "seecli": seecli.__version__,
        "package": str(Path(seecli.__file__).parent),
        "python": f"{platform.python_version()} ({sys.executable})",
    }
    print(spell_json(facts, indent=2) if json else "\n".join(_spell_facts(facts)))


def _describe_documents(store: Store, reports: Sequence[int]) -> list[dict[str, object]]:
    descriptions = load_descriptions(store.location)
    dates = find_dates_by_document(store.index)
    return [
        {
            **row,
            "title": _find_title(row["document"], descriptions),
            "dates": dates.get(row["document"]),
        }
        for row in count_events(store.index, reports, ["document"])
    ]


def _find_title(document: str, descriptions: dict[str, Description]) -> str | None:
    return descriptions[document].title if document in descriptions else None


def _spell_facts(facts: dict[str, object]) -> list[str]:
    lines = []
    for name, fact in facts.items():
        texts = [line for part in fact for line in _spell_document(part)] if isinstance(fact, list) else [fact]
        lines += [f"{'' if number else name:<11}{spell_line(text)}" for number, text in enumerate(texts)]
    return lines


def _spell_document(row: Mapping[str, Any]) -> list[str]:
    facts = ", ".join(filter(None, (spell_count(row["events"], "event"), row["dates"])))
    return [f"{row['document']}: {facts}", *([f"  {row['title']}"] if row["title"] else [])]
