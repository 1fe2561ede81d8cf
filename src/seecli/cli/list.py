"""`seecli list`: events by date."""

from functools import partial

from seecli.cli.asked import list_screen_columns, spell_filters
from seecli.cli.nothing import explain_filters
from seecli.cli.options import Output, with_options
from seecli.cli.printing import print_result
from seecli.library.store import Store
from seecli.render.columns import EVENT_COLUMNS, LIST_COLUMNS
from seecli.render.result import Result
from seecli.store.filters import Filters

EXAMPLES = (
    "seecli list --country Albania --since 2018-06",
    "seecli list --programme CCP --date 2018 --format csv",
    "seecli list --not-activity training --fields date,title,topics",
)


@with_options
def run(store: Store, filters: Filters, output: Output) -> None:
    """Events by date, newest first."""
    events = store.select(filters)
    why = partial(explain_filters, store, filters)
    result = Result(LIST_COLUMNS, events, table=list_screen_columns(store), asked=spell_filters(filters))
    print_result(result, output, EVENT_COLUMNS, explain_nothing=why)
