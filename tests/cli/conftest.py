"""A site of two articles, and the command run on it."""

import pytest
from articles import CLEAN, LEFTOVER

from seo_audit.cli import main


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    for variable in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "clean.md").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "content" / "left.md").write_text(LEFTOVER, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(site, capsys):
    def call(*arguments):
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return call
