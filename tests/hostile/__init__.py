"""Hostile documents and stores, what may stand in an output, and how a command is run on them."""
