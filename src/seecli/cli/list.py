"""`seecli list`: events by date."""

from seecli.cli.options import Output, Store, with_options
from seecli.cli.printing import print_result
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Result
from seecli.store.filters import Filters
from seecli.store.search import sort_by_date

EXAMPLES = (
    "seecli list --country Albania --since 2018-06",
    "seecli list --programme CCP --date 2018 --format csv",
    "seecli list --not-activity training --fields date,title,topics",
)


@with_options
def run(store: Store, filters: Filters, output: Output) -> None:
    """Events by date, newest first."""
    events = sort_by_date(filter(filters.matches, store.events))
    print_result(Result(LIST_COLUMNS, events), output, EVENT_COLUMNS)
