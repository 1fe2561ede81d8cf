"""The test articles printed in hundreds of ways and read back: `python -m tests.prints [SHARE]` (one of SHARE looks).

Prints the looks with an event that is not that of the text, and how many events were right in each number of columns.
"""

import sys
import time
from collections import Counter
from itertools import product
from pathlib import Path

from seecli.documents.source import read_document
from seecli.errors import DocumentError
from seecli.extract import extract_document
from tests.documents.formats.articles import ARTICLES, Article
from tests.documents.formats.paper import Look, print_by_rows, print_newsletter

LOOKS = product(
    (1, 2, 3),  # columns
    (8.5, 10),  # size
    (11, 14),  # headline
    ("Times-Roman", "Helvetica"),
    ((6, 0), (0, 10), (3, 0)),  # gap, indent
    (True, False),  # justified
    (True, False),  # pictures
    ((), ("BORDER CONTROL", "RULE OF LAW")),  # sections
    (print_newsletter, print_by_rows),
)


def count_right(content: bytes) -> int:
    """How many articles are an event with their own title, days, places, countries, programmes and text."""
    try:
        events = extract_document(read_document(Path("print.pdf"), content)).events
    except DocumentError:
        return 0
    found = {event["title"]: event for event in events}
    return sum(article.title in found and is_true(found[article.title], article) for article in ARTICLES)


def is_true(event, article: Article) -> bool:
    """Whether an event says what is true of an article, its text in order."""
    places = [place for occurrence in event["occurrences"] for place in occurrence["places"]]
    return (
        (event["start"], event["end"], places) == (article.start, article.end, article.places)
        and (event["countries"], event["programmes"]) == (article.countries, article.programmes)
        and event["text"].split() == " ".join(article.paragraphs).split()
    )


def main() -> None:
    """Print the figures."""
    share = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    right, whole, spent = Counter(), Counter(), 0.0
    for columns, size, headline, font, (gap, indent), justified, pictures, sections, make in list(LOOKS)[::share]:
        look = Look(columns, size, headline, font, gap, indent, justified, pictures, sections=sections)
        content = make(ARTICLES, look)
        begin = time.process_time()
        count = count_right(content)
        spent += time.process_time() - begin
        right[columns] += count
        whole[columns] += len(ARTICLES)
        if count < len(ARTICLES):
            print(f"{count} of {len(ARTICLES)}: {make.__name__} {look}")  # noqa: T201
    for columns, count in whole.items():
        print(f"{columns} columns: {right[columns]:,} of {count:,} events")  # noqa: T201
    print(f"{spent / sum(whole.values()) * len(ARTICLES):.2f} s of processor for a newsletter")  # noqa: T201


if __name__ == "__main__":
    main()
