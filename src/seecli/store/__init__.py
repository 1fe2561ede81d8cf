"""The store: where it is, how it is read and written, and what can be asked of its events."""
