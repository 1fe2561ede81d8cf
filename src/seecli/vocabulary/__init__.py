"""The words seecli knows, as YAML that a domain person edits; compiled for commands, loaded whole for extraction."""
