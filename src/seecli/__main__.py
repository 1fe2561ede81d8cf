"""`python -m seecli` is the `seecli` command."""

from seecli.cli import main

main()
