"""A site of two articles, and the command run on it."""

import io

import pytest
from articles import CLEAN, LEFTOVER
from known import DEEP

from seo_audit.cli import main
from seo_audit.plan import selected

OWN = """---
code: OWN001
severity: warning
match: {{replace: {replace}, in: [text]}}
title: Так не пишем
messages: {{ru: {{found: "«{{text}}»"}}}}
why: Потому.
how: Замените.
---
"""


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


@pytest.fixture
def article(site):
    def write(text, name="a.md"):
        file = site / "content" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return file

    (site / "content" / "left.md").unlink()
    return write


@pytest.fixture
def own(site):
    """A rule of one's own that replaces words."""

    def write(replace):
        (site / "own").mkdir()
        (site / "own" / "words.md").write_text(OWN.format(replace=replace), encoding="utf-8")
        (site / "seo-audit.toml").write_text('rule-folders = ["own"]', encoding="utf-8")

    return write


@pytest.fixture
def given(monkeypatch):
    """Put bytes on standard input."""

    def put(data):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


@pytest.fixture
def known(run, site):
    """A site with three articles, all of whose findings are known."""
    (site / "content" / "deep.md").write_text(DEEP, encoding="utf-8")
    assert run("baseline", "write", "content")[0] == 0
    return site


@pytest.fixture(autouse=True)
def apart(monkeypatch):
    """Articles that are nothing to each other: what rules say across them is left out."""
    monkeypatch.setattr("seo_audit.plan.selected", lambda config: [rule for rule in selected(config) if rule.family != "SITE"])
