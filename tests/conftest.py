"""What all tests share: no test reads or writes the user's own cache, or leaves its choice of colour to the next."""

import pytest
from hypothesis import settings

from seecli.render.screen import COLOR

# The same examples in every run, and as much time as they take: what is new is found by trials/fuzz.py.
settings.register_profile("same every time", derandomize=True, deadline=None)
settings.load_profile("same every time")


@pytest.fixture(autouse=True, scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory):
    """An empty cache for the whole run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def color(monkeypatch: pytest.MonkeyPatch):
    """No choice of colour but what the test makes."""
    monkeypatch.setenv(COLOR, "auto")
