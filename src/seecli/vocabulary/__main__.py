"""`python -m seecli.vocabulary` writes the compiled vocabulary; run it after a change of a YAML file."""

import sys
from pathlib import Path

from seecli.errors import VocabularyError
from seecli.vocabulary.compiled import compile_coordinates, compile_keys, compile_meanings, compile_vocabulary
from seecli.vocabulary.coordinates import COORDINATES
from seecli.vocabulary.meanings import MEANINGS
from seecli.vocabulary.terms import COMPILED, KEYS

if __name__ == "__main__":
    try:
        (Path(__file__).parent / COMPILED).write_text(compile_vocabulary(), encoding="utf-8")
        (Path(__file__).parent / KEYS).write_text(compile_keys(), encoding="utf-8")
        (Path(__file__).parent / COORDINATES).write_text(compile_coordinates(), encoding="utf-8")
        (Path(__file__).parent / MEANINGS).write_text(compile_meanings(), encoding="utf-8")
    except VocabularyError as error:
        sys.exit(f"seecli: {error}")
