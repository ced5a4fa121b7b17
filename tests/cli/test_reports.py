"""Where reports go, and what never goes into them."""

import json
import os
import subprocess
import sys

import pytest
from articles import LEFTOVER

from seo_audit.cli import main
from seo_audit.registry import registry


def test_several_at_once(run, site):
    status, out, _ = run("content", "--format", "text", "--format", "json=out/report.json", "--format", "html=out/html")
    assert status == 1
    assert "FM009" in out
    assert json.loads((site / "out" / "report.json").read_text(encoding="utf-8"))["summary"]["articles"] == 2
    assert (site / "out" / "html" / "index.html").is_file()


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_pipes_and_links_stay_what_they_are(run, site, kind):
    target = site / "target.json"
    target.touch()
    out = site / "out.json"
    if kind == "link":
        out.symlink_to(target)
        run("content", "--format", "json=out.json")
        assert out.is_symlink()
        assert json.loads(target.read_text(encoding="utf-8"))["version"] == 1
    else:
        os.mkfifo(out)
        with subprocess.Popen(["cat", str(out)], stdout=subprocess.PIPE, text=True) as reader:
            run("content", "--format", "json=out.json")
            assert json.loads(reader.communicate()[0])["version"] == 1
        assert out.is_fifo()


def test_a_run_that_is_terminated_leaves_no_file(site):
    for number in range(3000):
        (site / "content" / f"left{number}.md").write_text(LEFTOVER, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "seo_audit", "content", "--no-cache", "--format", "text=report.txt"], stderr=subprocess.PIPE
    ) as process:
        while not any(path.stat().st_size for path in site.glob(".seo-audit-*")):
            assert process.poll() is None
        process.terminate()
        process.communicate()
    assert process.returncode == 143
    assert [path.name for path in site.iterdir()] == ["content"]


@pytest.mark.parametrize("closed", ["<&-", ">&-", ">&- 2>&-"])
def test_closed_streams_are_no_crash(site, closed):
    done = subprocess.run(["/bin/sh", "-c", f"{sys.executable} -m seo_audit content --format json=r.json {closed}"], capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr == b""
    assert (site / "r.json").is_file()


def test_same_input_same_bytes(run):
    assert run("content", "--format", "json") == run("content", "--format", "json")


def test_text_marks_the_words(run):
    out = run("content/left.md", "--lang", "ru", "--select", "FM009")[1].splitlines()
    assert out[0].startswith("content/left.md:4:1: ошибка FM009 urldel-leftover: В опубликованной статье осталось поле urldel (строка 4)")
    assert out[1] == ' 4 | urldel: "https://user:***@garden.example.org/path"'
    assert out[2] == "   | " + "^" * len(out[1][5:])
    assert out[3].startswith("   = что делать: ")
    assert out[-1] == "1 статья: 1 ошибка, 0 предупреждений, 0 замечаний"


def test_passwords_are_shown_nowhere(run, site):
    text = run("content", "--format", "text", "--format", "json=r.json", "--format", "html=h")[1]
    assert "s3cret" not in text
    for path in [site / "r.json", *(site / "h").rglob("*.html")]:
        assert "s3cret" not in path.read_text(encoding="utf-8")


def test_control_characters_never_reach_a_terminal(run, site):
    (site / "bell.md").write_text('---\ntitle: "Дорожка \\e[31m"\nurldel: x\x07\n---\n\n# А\n\n### Б\x1b[2J\x07 {#б}\n', encoding="utf-8")
    out, err = run("bell.md")[1:]
    assert not {character for character in out + err if ord(character) < 32 and character != "\n"}


def test_colours_only_where_wanted(run, monkeypatch):
    assert "\x1b[" not in run("content")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in run("content")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("content")[1]


def test_what_most_articles_share_is_said_once(run, site):
    for number in range(5):
        (site / "content" / f"left{number}.md").write_text(LEFTOVER, encoding="utf-8")
    out = run("content", "--lang", "ru")[1]
    assert "В 6 из 7 статей: «В статье осталось поле с адресом оригинала» (FM009). Исправьте сразу везде" in out
    assert out.count("FM009 urldel-leftover") == 6


def test_a_broken_off_run_leaves_no_file(site, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("seo_audit.running.audit", interrupt)
    assert main(["content", "--format", "json=report.json", "--no-cache"]) == 130
    assert [path.name for path in site.iterdir()] == ["content"]


@pytest.mark.parametrize("method", ["begin", "article", "end"])
def test_a_reporter_that_fails_is_one_line_and_2_and_leaves_no_file(run, site, monkeypatch, method):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(registry().reporter("text"), method, fail)
    status, _, err = run("content", "--no-cache", "--format", "json=report.json", "--format", "text")
    assert status == 2
    assert err == "seo-audit: the report cannot be written: No space left on device\n"
    assert [path.name for path in site.iterdir()] == ["content"]
