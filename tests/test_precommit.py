"""The hook as pre-commit runs it: from a clone of this repository, in an environment that pre-commit makes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".nox", ".*cache", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist", "tests", "benchmarks"
)

GOOD = """\
---
title: Как подготовить яблони к зиме и весне
description: Что сделать в саду в сентябре и октябре, чтобы яблони перенесли морозы, мышей и весеннее солнце без потерь.
h1: Яблони перед зимой
---

Начинают в сентябре: рыхлят землю и белят стволы.
"""
BAD = """\
---
description: Что сделать в саду в сентябре и октябре, чтобы яблони перенесли морозы, мышей и весеннее солнце без потерь.
---

Начинают в сентябре: рыхлят землю и белят стволы.
"""
FINDING = "error META001 title-missing"
CONFIGURATION = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: seo-audit
        args: [--lang, en]
        files: ^content/
"""


def run(*command: str, at: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with a git that knows nothing of this machine, and a pre-commit that keeps its things in the test's folder."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    ours = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(at.parent / "pre-commit"), "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=at, env=outer | ours, capture_output=True, text=True, encoding="utf-8", check=False)


def git(at: Path, *arguments: str) -> str:
    done = run("git", "-c", "user.name=Author", "-c", "user.email=author@example.org", "-c", "commit.gpgsign=false", *arguments, at=at)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit_all(folder: Path) -> str:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All of it")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory) -> tuple[Path, str]:
    """A repository with the working tree as it is, and its only commit."""
    repository = tmp_path_factory.mktemp("hooks") / "seo-audit"
    shutil.copytree(ROOT, repository, ignore=LEFT_OUT)
    return repository, commit_all(repository)


@pytest.fixture
def site(hooks, tmp_path) -> Path:
    """A repository with articles, staged and committed, that uses the hook for those in content/."""
    folder = tmp_path / "site"
    for name, text in {"content/good.md": GOOD, "content/bad.md": BAD, "docs/notes.md": BAD}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    repository, revision = hooks
    text = CONFIGURATION.format(repository=repository.as_posix(), revision=revision)
    (folder / ".pre-commit-config.yaml").write_text(text, encoding="utf-8")
    commit_all(folder)
    return folder


def pre_commit(site: Path, *arguments: str) -> tuple[int, str]:
    done = run(sys.executable, "-m", "pre_commit", *arguments, "--color=never", at=site)
    return done.returncode, done.stdout + done.stderr


def test_a_repository_that_tries_the_hook_sees_the_finding(hooks, site):
    status, said = pre_commit(site, "try-repo", str(hooks[0]), "seo-audit", "--files", "content/good.md", "content/bad.md")
    assert status == 1, said
    assert f"content/bad.md:1:1: {FINDING}" in said
    assert "content/good.md:" not in said


def test_the_hook_passes_good_articles_and_leaves_the_rest_alone(site):
    status, said = pre_commit(site, "run", "--all-files")
    assert status == 1, said
    assert f"content/bad.md:1:1: {FINDING}" in said
    assert "docs/notes.md" not in said

    status, said = pre_commit(site, "run", "--files", "content/good.md", "docs/notes.md")
    assert status == 0, said
    assert "Passed" in said
    assert git(site, "status", "--porcelain") == ""


def test_the_hook_that_mends_changes_the_file_and_stops_the_commit(hooks, site):
    article = site / "content" / "stop.md"
    article.write_text(GOOD + "\n## Побелка стволов.\n\nБелят в октябре.\n", encoding="utf-8")
    git(site, "add", "content/stop.md")
    for status in (1, 0):
        assert pre_commit(site, "try-repo", str(hooks[0]), "seo-audit-fix", "--files", "content/stop.md")[0] == status
        assert article.read_text(encoding="utf-8") == GOOD + "\n## Побелка стволов\n\nБелят в октябре.\n"
