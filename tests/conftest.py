"""What all tests share: no test reads or writes the user's own cache, or leaves its choice of colour to the next."""

import pytest

from seecli.render.screen import COLOR


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
