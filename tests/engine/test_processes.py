"""Audits in several processes: the same bytes as in one, and nothing left behind however a run ends."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from members import gone, linux, members

from seo_audit.cli import main

WORDS = ["Секатор", "сажают", "розу", "осенью", "у", "дома", "на", "солнце", "и", "поливают", "водой", "из", "бочки"]
# A rule of one's own that takes long enough for a run to be broken off in the midst of it.
SLOW = """
import time
from seo_audit.rule import Severity, rule

@rule("OWN001", "slow-rule", severity=Severity.INFO)
def slow_rule(article):
    time.sleep(0.05)
    yield from ()
"""
PAGE = """---
title: Медленно
messages: {ru: {x: "x"}, en: {x: "x"}}
why: Потому.
how: Никак.
---
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    chance = random.Random(7)
    for number in range(40):
        file = tmp_path / "content" / f"{number % 3}" / f"{number:02}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        body = " ".join(chance.choice(WORDS) for _ in range(80))
        file.write_text(f"---\ntitle: {body[:40]}\n---\n\n#### {body[:20]}\n\n{body}. {body}.\n", encoding="utf-8")
    (tmp_path / "content" / "broken.md").write_bytes(b"\xff\xfe\x00broken")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(["check", "content", "--lang", "ru", "--today", "2026-01-15", "--no-cache", *arguments])
    return "".join(capsys.readouterr())


def test_any_number_of_processes_says_the_same(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = said(capsys, "--jobs", "1")
    assert "content/broken.md" in one
    assert said(capsys, "--jobs", "2") == one
    assert said(capsys, "--jobs", "5") == one


@pytest.mark.parametrize("report", ["json", "jsonl"])
def test_reports_are_the_same(site: Path, capsys: pytest.CaptureFixture[str], report: str) -> None:
    assert said(capsys, "--jobs", "2", "--format", report) == said(capsys, "--jobs", "1", "--format", report)


def test_pages_are_the_same(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def pages(folder: str, jobs: str) -> dict[str, bytes]:
        said(capsys, "--jobs", jobs, "--format", f"html={folder}")
        return {str(file.relative_to(folder)): file.read_bytes() for file in Path(folder).rglob("*") if file.is_file()}

    assert pages("a", "1") == pages("b", "3")


def test_a_start_method_that_copies_nothing_says_the_same(site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    one = said(capsys, "--jobs", "1")
    monkeypatch.setattr("seo_audit.processes.sys.platform", "darwin")
    assert said(capsys, "--jobs", "2") == one


def test_rules_of_ones_own_are_asked_in_all_processes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "own").mkdir()
    (site / "own" / "rose.md").write_text(
        "---\ncode: OWN002\nseverity: warning\nmatch: {phrases: [роза], in: [text]}\ntitle: Роза\n"
        'messages: {ru: {found: "«{text}»"}}\nwhy: Потому.\nhow: Замените.\n---\n',
        encoding="utf-8",
    )
    (site / "seo-audit.toml").write_text('rule-folders = ["own"]\n', encoding="utf-8")
    one = said(capsys, "--jobs", "1")
    assert "OWN002" in one
    assert said(capsys, "--jobs", "2") == one


@pytest.mark.parametrize("given", ["0", "-1", "x", "1000", "²", "1.5"])
def test_what_is_no_number_of_processes_is_said(site: Path, capsys: pytest.CaptureFixture[str], given: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", "content", "--jobs", given])
    assert ended.value.code == 2
    assert "--jobs" in capsys.readouterr().err


def _listen() -> None:
    """What is begun in the background is deaf to Ctrl-C, and so would be what it begins."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def slow(site: Path) -> Iterator["subprocess.Popen[str]"]:
    """A run of two processes in the midst of its work, in a group of its own."""
    (site / "own").mkdir()
    (site / "own" / "slow_rule.py").write_text(SLOW, encoding="utf-8")
    (site / "own" / "slow_rule.md").write_text(PAGE, encoding="utf-8")
    (site / "seo-audit.toml").write_text('rule-folders = ["own"]\n', encoding="utf-8")
    command = [sys.executable, "-m", "seo_audit", "check", "content", "--jobs", "2", "--format", "json=report.json", "--format", "html=pages"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_listen)  # noqa: PLW1509 - no threads here
    deadline = time.monotonic() + 30
    while len(members(run.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(members(run.pid)) >= 3, "the processes have begun"
    time.sleep(0.3)
    yield run
    if run.poll() is None:
        os.killpg(run.pid, signal.SIGKILL)
    run.communicate()


@linux
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)])
def test_a_run_that_is_broken_off_ends_at_once_and_leaves_nothing(slow: "subprocess.Popen[str]", site: Path, sent: int, status: int) -> None:
    begun = time.monotonic()
    slow.send_signal(sent)
    _, err = slow.communicate(timeout=20)
    assert time.monotonic() - begun < 10
    assert slow.returncode == status
    assert "Traceback" not in err
    assert gone(slow.pid)
    assert not (site / "report.json").exists()
    if sent != signal.SIGKILL:
        assert not [file for file in site.iterdir() if file.name.startswith(".seo-audit-") and file.is_file()]


@linux
def test_ctrl_c_reaches_all_processes_of_the_terminal(slow: "subprocess.Popen[str]", site: Path) -> None:
    os.killpg(slow.pid, signal.SIGINT)
    _, err = slow.communicate(timeout=20)
    assert slow.returncode == 130
    assert err == "seo-audit: interrupted\n"
    assert gone(slow.pid)


@linux
def test_a_process_that_is_killed_ends_the_run_with_a_line(slow: "subprocess.Popen[str]", site: Path) -> None:
    child = next(pid for pid in members(slow.pid) if pid != slow.pid)
    os.kill(child, signal.SIGKILL)
    _, err = slow.communicate(timeout=30)
    assert slow.returncode == 2
    assert len(err.splitlines()) == 1
    assert "--jobs 1" in err
    assert gone(slow.pid)
