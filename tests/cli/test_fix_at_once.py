"""`seo-audit fix` that is killed, run twice at once, or meets somebody else at work: every file is the old one or the new one.

SEO_AUDIT_KILLS says how often it is killed, at random moments: a few times here, fifty before a release.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from articles import CLEAN

from seo_audit.writing import replace

KILLS = int(os.environ.get("SEO_AUDIT_KILLS", "3"))
FILES = 300 if KILLS > 3 else 60
ADDRESS = "https://garden.example.org/p{}"
NEW = CLEAN
COMMAND = [sys.executable, "-m", "seo_audit", "fix", "content", "--unsafe-fixes", "--select", "HEAD010,FM009", "--lang", "en"]


def old(number):
    return CLEAN.replace("## Разметка", "## Разметка.").replace("h1:", f"urldel: {ADDRESS.format(number)}\nh1:")


@pytest.fixture
def folder(tmp_path):
    def make(files=FILES):
        (tmp_path / "content").mkdir(exist_ok=True)
        for number in range(files):
            (tmp_path / "content" / f"{number:03}.md").write_text(old(number), encoding="utf-8")
        (tmp_path / "seo-audit.toml").write_text("", encoding="utf-8")
        return tmp_path

    return make


def check(folder, *, files=FILES, finished=False):
    """Every file is the old one or the new one, and the index knows each address whose line has gone."""
    index = folder / ".seo-audit" / "sources" / "index.json"
    known = json.loads(index.read_text(encoding="utf-8"))["articles"] if index.exists() else {}
    mended = 0
    for number in range(files):
        text = (folder / "content" / f"{number:03}.md").read_text(encoding="utf-8")
        assert text in ({NEW} if finished else {NEW, old(number)}), number
        if text == NEW:
            mended += 1
            assert known[f"content/{number:03}.md"] == {"address": ADDRESS.format(number)}
    return mended


def start(folder):
    return subprocess.Popen(COMMAND, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal")
@pytest.mark.parametrize("kill", range(KILLS))
def test_killed_at_a_random_moment(folder, kill):
    place = folder()
    process = start(place)
    # Random moments while it writes; most of the time before is that of its start.
    while process.poll() is None and not (place / ".seo-audit").exists():
        time.sleep(0.005)
    time.sleep(random.random() * FILES * 0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    check(place)
    assert subprocess.run(COMMAND, cwd=place, capture_output=True, check=False).returncode == 0
    check(place, finished=True)


def test_two_at_once(folder):
    place = folder()
    both = [start(place), start(place)]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert check(place, finished=True) == FILES
    assert [name for name in os.listdir(place / "content") if name.startswith(".")] == []


@pytest.fixture
def fixed(site, run, monkeypatch):
    """Run `fix` on an article that somebody else changes so often before it is written."""
    file = site / "content" / "left.md"
    file.write_text(old(0), encoding="utf-8")

    def call(changes):
        left = list(changes)

        def disturbed(path, before, after):
            if left:
                left.pop(0)(file)
            replace(path, before, after)

        monkeypatch.setattr("seo_audit.cli.fixer.replace", disturbed)
        return file, *run("fix", "content", "--unsafe-fixes", "--select", "HEAD010,FM009")

    return call


def add(file):
    file.write_text(file.read_text(encoding="utf-8") + "\nЕщё раз.\n", encoding="utf-8")


class TestSomebodyElse:
    def test_what_was_changed_meanwhile_is_read_again(self, fixed):
        file, status, out, err = fixed([add])
        assert file.read_text(encoding="utf-8") == NEW + "\nЕщё раз.\n"
        assert (status, err) == (0, "")
        assert "Mended: 2 places in 1 article" in out

    def test_what_is_changed_again_and_again_is_left(self, fixed):
        file, status, _, err = fixed([add] * 9)
        assert file.read_text(encoding="utf-8") == old(0) + "\nЕщё раз.\n" * 3
        assert status == 2
        assert "left.md has changed meanwhile" in err

    def test_what_is_gone_stays_gone(self, fixed):
        file, status, _, err = fixed([lambda file: file.unlink()])
        assert not file.exists()
        assert status == 2
        assert "not mended" in err

    def test_what_has_become_a_link_to_elsewhere_is_not_followed(self, fixed, site, tmp_path_factory):
        outside = tmp_path_factory.mktemp("outside") / "a.md"
        outside.write_text(old(0) + "x", encoding="utf-8")

        def link(file):
            file.unlink()
            file.symlink_to(outside)

        fixed([link])
        assert outside.read_text(encoding="utf-8") == old(0) + "x"
