"""`python -m tests.captures`."""

from tests.captures import CAPTURES, join, take

for each in CAPTURES:
    each.path.write_text(join(each, take(each)), encoding="utf-8")
