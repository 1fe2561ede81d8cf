"""Whether the page that --format html writes works in a real browser: `python -m tests.browser`.

Opens it in a headless Chromium, where the fragment of the address presets filter and order, and reads what is shown.
"""

import html
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_ROOT = Path(__file__).parents[1]
# Does in a frame what a person does with mouse and keys, and writes down what comes of it.
_HAND = """<!DOCTYPE html><iframe src="events.html"></iframe><pre></pre><script>
addEventListener("load", () => {
  const { contentDocument: page, contentWindow: its } = document.querySelector("iframe");
  const form = page.querySelector("form"), seen = [];
  const look = what => {
    const rows = [...page.querySelectorAll("tbody tr:not([hidden])")];
    const [first] = rows.map(row => row.querySelector("summary").firstChild.textContent);
    const sorted = page.querySelector("[aria-sort$=ending]")?.getAttribute("aria-sort");
    seen.push([what, rows.length, first, sorted ?? "", its.location.hash].join("\\t"));
  };
  const type = text => { form.q.value = text; form.q.dispatchEvent(new Event("input", { bubbles: true })); };
  const press = () => page.querySelector("th[data-name=title] button").click();
  look("start"); press(); look("up"); press(); look("down"); type("cocaine"); look("typed");
  page.querySelector("summary").click();
  seen.push(["opened", page.querySelectorAll("details[open]").length].join("\\t"));
  form.reset();
  setTimeout(() => { look("cleared"); document.querySelector("pre").textContent = seen.join("\\n"); }, 50);
});
</script>"""


def main() -> int:
    """Check the page of the shipped store; 0 if all is well, 1 if something is wrong, 2 if there is no browser."""
    browser = next(filter(None, map(shutil.which, _NAMES)), None)
    if not browser:
        print("no Chromium here: apt-get install chromium", file=sys.stderr)  # noqa: T201
        return 2
    with TemporaryDirectory() as folder:
        page = Path(folder) / "events.html"
        _run_seecli("list", "-o", str(page))
        problems = list(_find_problems(browser, page))
    print("\n".join(problems) or f"the page works in {browser}")  # noqa: T201
    return 1 if problems else 0


def _find_problems(browser: str, page: Path) -> Iterator[str]:
    everything = _list_ids()
    if _open(browser, page) != everything:
        yield "without a fragment, not every event is shown in the order of the list"
    for fragment, filters in (
        ("q=", []),
        ("country=Albania", ["--country", "Albania"]),
        ("programme=ccp", ["--programme", "ccp"]),
        ("topic=firearms", ["--topic", "firearms"]),
        ("country=Serbia&topic=corruption", ["--country", "Serbia", "--topic", "corruption"]),
    ):
        shown = _open(browser, page, fragment)
        if shown != _list_ids(*filters):
            yield f"#{fragment} shows {len(shown)} events, not those of list {' '.join(filters)}"
    cocaine = _open(browser, page, "q=cocaine")
    if not 0 < len(cocaine) < len(everything) or cocaine != [name for name in everything if name in cocaine]:
        yield f"#q=cocaine shows {len(cocaine)} events, or not in the order of the list"
    for fragment, is_down in (("sort=date", False), ("sort=-date", True)):
        dates = [name[:10] for name in _open(browser, page, fragment) if not name.startswith("undated")]
        if dates != sorted(dates, reverse=is_down) or len(dates) < len(cocaine):
            yield f"#{fragment} does not sort by date"
    if _open(browser, page, "q=<b>&sort=nothing") != []:
        yield "a fragment that fits nothing shows something"
    yield from _try_by_hand(browser, page, len(everything), len(cocaine))


def _try_by_hand(browser: str, page: Path, everything: int, cocaine: int) -> Iterator[str]:
    hand = page.with_name("hand.html")
    hand.write_text(_HAND)
    text = _dump(browser, hand, "--allow-file-access-from-files", "--virtual-time-budget=5000")
    lines = html.unescape(text.partition("<pre>")[2].partition("</pre>")[0]).splitlines()
    seen = {what: rest for what, *rest in (line.split("\t") for line in lines)}
    expected = {
        "start": [str(everything), "", ""],
        "up": [str(everything), "ascending", "#sort=title"],
        "down": [str(everything), "descending", "#sort=-title"],
        "typed": [str(cocaine), "descending", "#q=cocaine&sort=-title"],
        "opened": ["1"],
        "cleared": [str(everything), "descending", "#sort=-title"],
    }
    for what, values in expected.items():
        found = seen.get(what, [])
        if [part for place, part in enumerate(found) if place != 1] != values:
            yield f"by hand, {what}: {found}, not {values}"
    if seen.get("up", seen)[1:2] == seen.get("down", seen)[1:2]:
        yield "by hand: the other order begins with the same title"


def _open(browser: str, page: Path, fragment: str = "") -> list[str]:
    """The ids of the rows that are shown, in their order."""
    text = _dump(browser, page, fragment=fragment)
    body = text.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr(?P<attributes>[^>]*)>(?P<cells>.*?)</tr>", body, re.DOTALL)
    return [
        found[1]
        for attributes, cells in rows
        if ' hidden=""' not in attributes and (found := re.search(r"<dt>id</dt><dd>(.*?)</dd>", cells))
    ]


def _dump(browser: str, page: Path, *options: str, fragment: str = "") -> str:
    """The page as it stands after its script has run; what the browser refuses to load or run ends the check."""
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]
    profile = f"--user-data-dir={page.parent / 'profile'}"
    address = page.as_uri() + (f"#{fragment}" if fragment else "")
    done = subprocess.run(
        [*command, *options, profile, address], capture_output=True, text=True, timeout=60, check=True
    )
    if complaints := re.findall(r'CONSOLE.*?"(.*?)", source', done.stderr):
        sys.exit(f"the browser complains: {complaints[0]}")
    return done.stdout


def _list_ids(*filters: str) -> list[str]:
    return _run_seecli("list", *filters, "--format", "ids").split()


def _run_seecli(*arguments: str) -> str:
    command = [sys.executable, "-m", "seecli", *arguments, "--store", str(_ROOT / "data" / "events.jsonl")]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
