"""The reports for pipelines are the same bytes from the cache, in any number of processes, and wherever paths begin."""

import json
from pathlib import Path

import pytest
from articles import LEFTOVER, STOP
from pipeline_reports import NAMES

from seo_audit.cli import main


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "site" / "content").mkdir(parents=True)
    (tmp_path / "site" / "seo-audit.toml").write_text('lang = "ru"\n', encoding="utf-8")
    for number in range(6):
        (tmp_path / "site" / "content" / f"{number}.md").write_text(
            [LEFTOVER, STOP + "\n#### Шнур\n"][number % 2] + f"\n{number}\n", encoding="utf-8"
        )
    return tmp_path


def written(*arguments):
    """Each report by its name."""
    formats = [argument for name in NAMES for argument in ("--format", f"{name}=out/{name}")]
    assert main([*arguments, *formats, "--today", "2026-01-15"]) == 1
    return {name: Path("out", name).read_bytes() for name in NAMES}


def test_same_bytes_from_the_cache_and_in_two_processes(site):
    first = written("site/content")
    assert all(len(report) > 500 for report in first.values())
    assert written("site/content") == first
    assert written("site/content", "--no-cache", "--jobs", "2") == first
    (site / "site" / "content" / "3.md").write_text(LEFTOVER, encoding="utf-8")
    changed = written("site/content")
    assert changed != first
    assert written("site/content", "--no-cache", "--jobs", "1") == changed


def test_paths_begin_where_the_command_is_run(site, monkeypatch):
    written("site/content")
    assert {problem["location"]["path"] for problem in json.loads(Path("out/gitlab").read_text(encoding="utf-8"))} == {
        f"site/content/{number}.md" for number in range(6)
    }
    monkeypatch.chdir(site / "site")
    assert b'"path": "content/0.md"' in written("content")["gitlab"]
    monkeypatch.chdir(site / "site" / "content")
    assert b'"path": "content/0.md"' in written(".")["gitlab"]  # the configuration lies above: it is at the root, one hopes


def test_what_makes_the_run_fail_is_no_matter_of_the_cache(site):
    assert b"<failure" in written("site/content")["junit"]
    main(["site/content", "--fail-on", "never", "--format", "junit=out/junit", "--today", "2026-01-15"])
    assert b"<failure" not in Path("out/junit").read_bytes()
    assert b"<system-out" in Path("out/junit").read_bytes()
