"""Checks that take minutes, each a command of its own: `python -m trials.NAME`, explained by `-h`."""
