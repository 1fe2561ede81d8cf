"""One line a record: tab-separated for pipes, CSV and TSV for spreadsheets, Markdown for reports, ids for xargs."""

import csv
import re
from collections.abc import Callable, Iterable
from typing import TextIO

from seecli.errors import SeecliError
from seecli.render.cells import spell_line, spell_lines
from seecli.render.result import Result

# Spreadsheets run a cell that starts so, some also behind blanks or quotes; they take the wide forms of East Asian
# keyboards, and the small ones, for the same.
_FORMULA = re.compile(r"[\s\"'`]*[=+\-@＝＋－＠﹦﹢﹣﹫]")
# What Markdown takes for a sign of its own; an underscore inside a word, as in names of files, it does not.
_MARKDOWN_SIGN = re.compile(r"[\\|`*~<\[\]]|\b_|_\b|&(?=#?\w+;)")


def render_plain(result: Result, out: TextIO) -> None:
    """Tab-separated, no header, nothing cut: for grep, cut and sort."""
    out.writelines("\t".join(cells) + "\n" for cells in _spell_rows(result, spell_line))


def render_csv(result: Result, out: TextIO) -> None:
    """CSV with a header; line breaks stay inside quoted cells."""
    _write_csv(result, out, ",", spell_lines)


def render_tsv(result: Result, out: TextIO) -> None:
    """Tab-separated with a header."""
    _write_csv(result, out, "\t", spell_line)


def render_markdown(result: Result, out: TextIO) -> None:
    """A Markdown table."""
    names = [column.name for column in result.columns]
    rows = [names, ["---"] * len(names), *_spell_rows(result, _spell_markdown)]
    out.writelines(f"| {' | '.join(cells)} |\n" for cells in rows)


def render_ids(result: Result, out: TextIO) -> None:
    """The id of each record, nothing else."""
    if any("id" not in record for record in result.records):
        raise SeecliError("these rows have no ids; use another --format")
    out.writelines(spell_line(record["id"]) + "\n" for record in result.records)


def _spell_rows(result: Result, spell: Callable[[object], str]) -> Iterable[list[str]]:
    return ([spell(column.read(record)) for column in result.columns] for record in result.records)


def _write_csv(result: Result, out: TextIO, delimiter: str, spell: Callable[[object], str]) -> None:
    def spell_cell(value: object) -> str:
        # Numbers are left as numbers.
        text = spell(value)
        return f"'{text}" if not isinstance(value, int | float) and _FORMULA.match(text) else text

    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow([column.name for column in result.columns])
    writer.writerows(_spell_rows(result, spell_cell))


def _spell_markdown(value: object) -> str:
    return _MARKDOWN_SIGN.sub(r"\\\g<0>", spell_line(value))
