"""What `fix` shows: diffs, outlines, and the text of standard input."""

import os
import subprocess

import pytest
from articles import CLEAN, DEEP, LEFTOVER, STOP

from seo_audit.cli import main


class TestDiff:
    def test_nothing_is_written(self, run, article, site):
        file = article(LEFTOVER.replace("user:s3cret@", ""))
        before = file.read_bytes()
        status, out, err = run("content", "--diff", "--unsafe-fixes")
        assert (file.read_bytes(), (site / ".seo-audit").exists()) == (before, False)
        assert status == 1
        assert out.splitlines()[:3] == ["--- a/content/a.md", "+++ b/content/a.md", "@@ -1,7 +1,6 @@"]
        assert '\n-urldel: "https://garden.example.org/path"\n' in out
        assert "To be mended: 1 place in 1 article\n" in err

    def test_git_applies_it(self, run, article, site):
        file = article(DEEP.replace("\n", "\r\n") + "## Песок.")
        diff = run("fix", "content", "--diff", "--unsafe-fixes")[1]
        git = ["git", "-c", "core.autocrlf=false", "-c", "core.whitespace=cr-at-eol"]
        subprocess.run([*git, "init", "-q", "."], check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
        subprocess.run([*git, "apply", "-"], input=diff.encode("utf-8"), check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
        applied = file.read_bytes()
        file.write_bytes((DEEP.replace("\n", "\r\n") + "## Песок.").encode("utf-8"))
        run("fix", "content", "--unsafe-fixes")
        assert file.read_bytes() == applied

    def test_in_colour(self, run, article, monkeypatch):
        article(STOP)
        monkeypatch.setenv("FORCE_COLOR", "1")
        out = run("content", "--diff")[1]
        assert "\x1b[31m-## Разметка.\x1b[0m\n\x1b[32m+## Разметка\x1b[0m\n" in out

    def test_what_a_terminal_would_obey_is_shown(self, run, article, monkeypatch):
        article(CLEAN.replace("Натяните шнур.", "Натяните\x1b[31m шнур.\r\nДважды."))
        monkeypatch.setenv("FORCE_COLOR", "1")
        out = run("content", "--diff", "--unsafe-fixes", "--select", "FILE006")[1]
        assert "\x1b[31m-Натяните\ufffd[31m шнур.␍␊\x1b[0m" in out

    def test_no_password_is_shown(self, run, article):
        article(LEFTOVER.replace("title: Садовая", "title: Садовая Садовая").replace("## Разметка", "## Разметка."))
        out = run("content", "--diff", "--unsafe-fixes")[1]
        assert "s3cret" not in out
        assert "-## Разметка." in out


class TestStandardInput:
    @pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_the_text_comes_out(self, run, article, given, ends, mark):
        given((mark + STOP).replace("\n", ends).encode("utf-8"))
        status, out, err = run("fix", "-", "--stdin-filename", "content/a.md")
        assert out.encode("utf-8") == (mark + CLEAN).replace("\n", ends).encode("utf-8")
        assert status == 0
        assert err.endswith("Mended: 1 place in 1 article\n")

    def test_what_is_no_text_comes_out_as_it_was(self, site, given, capfdbinary):
        given("Привет.\r\n".encode("cp1251"))
        main(["fix", "-"])
        assert capfdbinary.readouterr().out == "Привет.\r\n".encode("cp1251")

    def test_what_is_excluded_comes_out_as_it_was(self, run, site, given):
        (site / "seo-audit.toml").write_text('exclude = ["content/a.md"]\n', encoding="utf-8")
        given(STOP.encode("utf-8"))
        assert run("fix", "-", "--stdin-filename", "content/a.md") == (0, STOP, "Nothing to mend\n")

    def test_a_report_needs_a_path(self, run, site, given):
        given(STOP.encode("utf-8"))
        assert run("fix", "-", "--format", "json")[0] == 2


class TestOutline:
    EXPECTED = """content/a.md: the headings before and after
  H3 → H2    Разметка
  H4 → H3      Шнур
  H3 → H2    Песок
"""

    def test_a_shift_is_shown_as_a_whole(self, run, article):
        article(DEEP)
        assert run("fix", "content", "--unsafe-fixes", "--select", "HEAD002")[1].startswith(self.EXPECTED)

    def test_with_a_diff_beside_it(self, run, article):
        article(DEEP)
        _, out, err = run("fix", "content", "--diff", "--unsafe-fixes", "--select", "HEAD002")
        assert err.startswith(self.EXPECTED)
        assert "the headings" not in out

    def test_in_russian_those_that_stay_too(self, run, article):
        text = CLEAN + "\n## 2 способа засыпать\n\nЛюбой.\n\n## 1. Песком\n\nСухим.\n\n## 2. Щебнем\n\nМелким.\n"
        article(text)
        out = run("fix", "content", "--unsafe-fixes", "--select", "HEAD004", "--lang", "ru")[1]
        assert out.splitlines()[:5] == [
            "content/a.md: заголовки до и после",
            "  H2         Разметка",
            "  H2         2 способа засыпать",
            "  H2 → H3      1. Песком",
            "  H2 → H3      2. Щебнем",
        ]

    def test_words_alone_change_no_outline(self, run, article):
        article(STOP)
        assert "before and after" not in run("fix", "content")[1]

    def test_a_new_heading_has_no_level_before(self, run, article):
        article(CLEAN.replace("## Разметка", "##Разметка") + "\n## Песок\n\nСухой.\n")
        out = run("fix", "content", "--unsafe-fixes", "--select", "HEAD014")[1]
        assert out.splitlines()[1:3] == ["  —  → H2    Разметка", "  H2         Песок"]
