"""Reported UNODC events in South Eastern Europe: read from documents into a store, queried from a terminal."""

__version__ = "0.1.0"
