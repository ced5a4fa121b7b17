"""A repository whose files change."""

import os

import pytest
from changes import NAMES, TEXT, write
from repository import begin, commit


@pytest.fixture
def changing_site(tmp_path, monkeypatch):
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)
    for name in [name for name in os.environ if name.startswith("GIT_") and "CONFIG" not in name]:
        monkeypatch.delenv(name)
    folder = tmp_path / "site"
    begin(folder)
    for name in NAMES:
        write(folder, name, TEXT)
    commit(folder)
    monkeypatch.chdir(folder)
    return folder
