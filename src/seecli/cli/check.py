"""`seecli check`: is the store whole, valid and true to its sources."""

from pathlib import Path

import typer

from seecli.check import RECORD_CHECKS, SOURCE_CHECKS, run_checks
from seecli.check.corrections import find_stale_corrections
from seecli.check.finding import Finding
from seecli.check.sources import load_documents
from seecli.cli.notes import print_note
from seecli.cli.options import Output, with_options
from seecli.cli.printing import show_result
from seecli.errors import ExitCode
from seecli.library.store import Store
from seecli.render.result import Result, build_column
from seecli.store.corrections import load_corrections
from seecli.store.sources import locate_documents
from seecli.text import spell_count

EXAMPLES = ("seecli check", "seecli check --json")


@with_options
def run(store: Store, output: Output) -> None:
    """Is the store whole and true to its sources.

    Shape of each record, ids, dates, names, links; for documents at hand also sha256, evidence, text, and whether each
    of their lines is accounted for. Exits with 3 if anything is found. A broken line ends it; --lenient names them all.
    """
    events = list(store)
    names = sorted({event["source"]["document"] for event in events})
    documents = load_documents(locate_documents(store.location.path, names))
    broken = (Finding("schema", f"line {line}", problem) for line, problem in store.broken)
    stale = find_stale_corrections(events, load_corrections(store.location.path))
    findings = [finding._asdict() for finding in (*broken, *stale, *run_checks(events, documents))]
    show_result(Result([*map(build_column, ("check", "where", "problem"))], findings), output)
    for name in names:
        if name not in documents:
            print_note(f"{Path(name)} is not at hand as it was read: not compared with its events")
    checks = ", ".join(("schema", "ids", "corrections", *RECORD_CHECKS, *(SOURCE_CHECKS if documents else ())))
    read = f"{spell_count(len(events), 'event')} and {spell_count(len(documents), 'document')}"
    print_note(f"{spell_count(len(findings), 'finding')} in {read} ({checks})")
    if findings:
        raise typer.Exit(ExitCode.STORE)
