"""`seo-audit fix`, `check --fix` and `--diff`: what is written, what is said, and how it ends."""

import io
import json
import os
import stat
import subprocess
import sys

import pytest
from articles import CLEAN, LEFTOVER

from seo_audit.cli import main

STOP = CLEAN.replace("## Разметка", "## Разметка.")
DEEP = CLEAN.replace("## Разметка", "### Разметка") + "\n#### Шнур\n\nЕго натягивают вдоль дорожки.\n\n### Песок\n\nСухой.\n"
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


class TestWhatIsDone:
    def test_only_what_is_marked_changes(self, run, article):
        file = article(STOP)
        status, out, err = run("fix", "content")
        assert file.read_text(encoding="utf-8") == CLEAN
        assert (status, err) == (0, "")
        assert out.splitlines() == [
            "      1  HEAD010  heading-punctuation        A heading ends in a stop or colon",
            "Mended: 1 place in 1 article",
        ]

    def test_the_second_run_has_nothing_to_do(self, run, article):
        file = article(DEEP)
        run("fix", "content", "--unsafe-fixes")
        after, changed = file.read_bytes(), file.stat().st_mtime_ns
        assert run("fix", "content", "--unsafe-fixes")[1].startswith("Nothing to mend\n")
        assert (file.read_bytes(), file.stat().st_mtime_ns) == (after, changed)

    def test_what_somebody_ought_to_look_at_is_left(self, run, article):
        file = article(DEEP)
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == DEEP

    def test_what_is_not_selected_is_left(self, run, article):
        file = article(STOP)
        assert run("fix", "content", "--select", "HEAD003")[1] == "Nothing to mend\n"
        assert file.read_text(encoding="utf-8") == STOP

    @pytest.mark.parametrize("option", [("--ignore", "HEAD010"), ("--min-severity", "warning")])
    def test_what_check_does_not_show_is_left(self, run, article, option):
        file = article(STOP)
        run("fix", "content", *option)
        assert file.read_text(encoding="utf-8") == STOP

    def test_a_suppressed_finding_is_left(self, run, article):
        text = STOP.replace("## Разметка", "<!-- seo-audit: ignore[HEAD010] так в книге -->\n## Разметка")
        file = article(text)
        run("fix", "content", "--unsafe-fixes")
        assert file.read_text(encoding="utf-8") == text
        run("fix", "content", "--no-ignores")
        assert "## Разметка\n" in file.read_text(encoding="utf-8")

    def test_files_that_a_rule_is_off_for_are_left(self, run, article, site):
        (site / "seo-audit.toml").write_text('[per-file-ignores]\n"content/a.md" = ["HEAD010"]\n', encoding="utf-8")
        file, other = article(STOP), article(STOP, "b.md")
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == STOP
        assert other.read_text(encoding="utf-8") == CLEAN

    def test_what_is_excluded_is_left(self, run, article, site):
        (site / "seo-audit.toml").write_text('exclude = ["content/a.md"]\n', encoding="utf-8")
        file = article(STOP)
        assert run("fix", "content/a.md")[0] == 0
        assert file.read_text(encoding="utf-8") == STOP

    def test_check_mends_too_and_reports_the_rest(self, run, article):
        file = article(STOP + "\n#### Шнур\n\nЕго натягивают.\n")
        status, out, _ = run("check", "content", "--fix")
        assert "## Разметка\n" in file.read_text(encoding="utf-8")
        assert status == 0
        assert "HEAD003" in out
        assert "Mended: 1 place in 1 article\n" in out

    @pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    @pytest.mark.parametrize("last", ["", "\n"])
    def test_the_bytes_round_an_edit_stay(self, run, article, ends, mark, last):
        clean, stop = ((mark + text.rstrip("\n") + last).replace("\n", ends).encode("utf-8") for text in (CLEAN, STOP))
        file = article(stop)
        run("fix", "content")
        assert file.read_bytes() == clean

    def test_the_last_line_without_a_newline(self, run, article):
        file = article(CLEAN + "\n## Песок.")
        run("fix", "content", "--select", "HEAD010")
        assert file.read_text(encoding="utf-8") == CLEAN + "\n## Песок"

    def test_what_is_no_text_is_left(self, run, article):
        data = (STOP + "\r\n").encode("cp1251")
        file = article(data)
        out = json.loads(run("check", "content", "--format", "json")[1])
        assert [finding["fix"] for one in out["articles"] for finding in one["findings"]] == [None]
        run("fix", "content", "--unsafe-fixes")
        assert file.read_bytes() == data


class TestHowItEnds:
    def test_clean(self, run, article):
        assert run("fix", "content") == (0, "Nothing to mend\n", "")

    def test_an_error_is_left(self, run, article):
        article(LEFTOVER)
        status, out, _ = run("fix", "content")
        assert status == 1
        assert out.splitlines()[-1] == "Left: 1 error, 1 warning, 0 notes; seo-audit check shows them"
        assert run("fix", "content", "--exit-zero")[0] == 0

    def test_an_error_is_mended(self, run, article):
        article(LEFTOVER.replace("user:s3cret@", ""))
        assert run("fix", "content", "--unsafe-fixes")[0] == 0

    def test_usage_and_nothing_to_audit(self, run, article, site):
        assert run("fix", "content/none.md")[0] == 2
        (site / "empty").mkdir()
        assert run("fix", "empty")[0] == 3

    def test_in_russian(self, run, article):
        article(STOP)
        assert run("fix", "content", "--lang", "ru")[1].splitlines()[-1] == "Исправлено: 1 место в 1 статье"
        assert run("fix", "content", "--lang", "ru")[1] == "Исправлять нечего\n"

    def test_a_report_for_programs_stays_one(self, run, article):
        article(STOP)
        _, out, err = run("fix", "content", "--format", "json")
        assert json.loads(out)["summary"]["articles"] == 2
        assert "Mended: 1 place in 1 article" in err


class TestMarks:
    def test_findings_say_what_fix_would_do(self, run, article):
        article(STOP)
        article(DEEP, "deep.md")
        out = run("content")[1]
        assert "HEAD010 heading-punctuation [*]: " in out
        assert "HEAD002 first-heading-not-h2 [?]: " in out
        assert "[*] mended by seo-audit fix: 1; [?] mended by seo-audit fix --unsafe-fixes, to be looked at: 1\n" in out

    def test_a_fix_that_would_touch_more_is_refused(self, run, article, own):
        own('{шнур: "*шнур"}')
        file = article(CLEAN + "\nВозьмите шнур и колышки*.\n")
        assert "no ready-made change: it would touch the text beside it" in run("content/a.md")[1]
        (finding,) = json.loads(run("content/a.md", "--format", "json", "--select", "OWN001")[1])["articles"][0]["findings"][1:]
        assert (finding["fix"], finding["fix_refused"]) == (None, True)
        run("fix", "content", "--unsafe-fixes", "--select", "OWN001")
        assert "Возьмите шнур и колышки*." in file.read_text(encoding="utf-8")

    def test_a_fix_that_never_ends_is_not_made(self, run, article, own):
        own('{шнур: "шнур, шнур"}')
        file = article(STOP)
        status, out, err = run("fix", "content", "--unsafe-fixes")
        assert file.read_text(encoding="utf-8") == CLEAN
        assert status == 2
        assert "content/a.md: changes of OWN001 never come to an end: none of them is made" in err
        assert "Mended: 1 place in 1 article" in out


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


class TestIndex:
    def index(self, site):
        return json.loads((site / ".seo-audit" / "sources" / "index.json").read_text(encoding="utf-8"))["articles"]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("---\nurldel: >-\n  https://garden.example.org/p\ntitle: Дорожка\n---\n", "---\ntitle: Дорожка\n---\n"),
            ("---\ntitle: Песок, щебень,\nurldel: https://garden.example.org/p # откуда\n---\n", "---\ntitle: Песок, щебень,\n---\n"),
            ('---\n{title: "Дорожка", urldel: "https://garden.example.org/p"}\n---\n', '---\n{title: "Дорожка"}\n---\n'),
            ('---\n{urldel: "https://garden.example.org/p", title: "Дорожка"}\n---\n', '---\n{title: "Дорожка"}\n---\n'),
            ("+++\ntitle = 'Дорожка'\nurldel = '''\nhttps://garden.example.org/p'''\n+++\n", "+++\ntitle = 'Дорожка'\n+++\n"),
            ('+++\nurldel = "https://garden.example.org/p" # x\n[seo]\na = 1\n+++\n', "+++\n[seo]\na = 1\n+++\n"),
            ('{\n  "title": "Дорожка",\n  "urldel": "https://garden.example.org/p"\n}\n', '{\n  "title": "Дорожка"\n}\n'),
            ('{"urldel": "https://garden.example.org/p", "title": "Дорожка"}\n', '{"title": "Дорожка"}\n'),
        ],
    )
    def test_the_address_is_kept_and_the_key_goes_whole(self, run, article, site, before, after):
        file = article(before + "\nДорожка начинается с плана.\n")
        run("fix", "content", "--unsafe-fixes", "--select", "FM009")
        assert file.read_text(encoding="utf-8") == after + "\nДорожка начинается с плана.\n"
        assert self.index(site) == {"content/a.md": {"address": "https://garden.example.org/p"}}

    @pytest.mark.parametrize(
        "front",
        [
            "urldel: https://a.example.org/\ntitle: Дорожка\nurldel: https://b.example.org/\n",  # which of them?
            "urldel: &a https://a.example.org/\ntitle: Дорожка\nother: *a\n",
            "title: Дорожка\nurldel: https://user:pass@a.example.org/\n",
            "? urldel\n: https://a.example.org/\ntitle: Дорожка\n",
        ],
    )
    def test_what_cannot_go_alone_stays(self, run, article, site, front):
        text = f"---\n{front}---\n\nДорожка начинается с плана.\n"
        file = article(text)
        run("fix", "content", "--unsafe-fixes", "--select", "FM009")
        assert file.read_text(encoding="utf-8") == text
        assert not (site / ".seo-audit").exists()

    def test_an_index_that_is_none_stops_the_fix(self, run, article, site):
        text = LEFTOVER.replace("user:s3cret@", "")
        file = article(text)
        (site / ".seo-audit" / "sources").mkdir(parents=True)
        (site / ".seo-audit" / "sources" / "index.json").write_text("[]", encoding="utf-8")
        status, out, err = run("fix", "content", "--unsafe-fixes")
        assert (status, file.read_text(encoding="utf-8")) == (2, text)
        assert "is no index of sources" in err
        assert out.splitlines()[0] == "Not written: 1 article"


class TestFiles:
    @pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755])
    def test_the_mode_stays(self, run, article, mode):
        file = article(STOP)
        file.chmod(mode)
        run("fix", "content")
        assert stat.S_IMODE(file.stat().st_mode) == mode
        assert file.read_text(encoding="utf-8") == CLEAN

    def test_a_read_only_file_is_named_and_stays(self, run, article):
        file = article(STOP)
        file.chmod(0o444)
        status, out, err = run("fix", "content")
        assert (status, file.read_text(encoding="utf-8")) == (2, STOP)
        assert "a.md: is read-only" in err
        assert out.startswith("Not written: 1 article\n")

    def test_a_folder_that_cannot_be_written_to(self, run, article, monkeypatch):
        file = article(STOP)

        def refuse(**_):
            raise PermissionError(13, "Permission denied", "/somewhere/.seo-audit-x")

        monkeypatch.setattr("seo_audit.writing.tempfile.mkstemp", refuse)
        status, _, err = run("fix", "content")
        assert (status, file.read_text(encoding="utf-8")) == (2, STOP)
        assert "a.md: its folder cannot be written to: Permission denied" in err

    def test_a_link_is_followed_and_stays(self, run, article, site):
        file = article(STOP)
        link = site / "content" / "link.md"
        link.symlink_to("a.md")
        run("fix", "content/link.md")
        assert link.is_symlink()
        assert file.read_text(encoding="utf-8") == CLEAN
        assert not file.is_symlink()

    def test_another_name_of_the_file_keeps_what_it_holds(self, run, article, site):
        file = article(STOP)
        os.link(file, site / "other.txt")
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == CLEAN
        assert (site / "other.txt").read_text(encoding="utf-8") == STOP

    @pytest.mark.parametrize("name", ["с пробелом и «кавычками».md", "new\nline.md"])
    def test_odd_names(self, run, article, name):
        file = article(STOP, name)
        run("fix", "content")
        assert file.read_text(encoding="utf-8") == CLEAN

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
    def test_a_name_that_is_no_text(self, run, site):
        name = os.path.join(os.fsencode(site), b"content", b"\xe4\xeb.md")
        with open(name, "wb") as file:
            file.write(LEFTOVER.replace("user:s3cret@", "").encode("utf-8"))
        assert run("fix", "content", "--unsafe-fixes")[2] == ""
        with open(name, "rb") as file:
            assert b"urldel" not in file.read()
        assert "\\xe4\\xeb.md" in TestIndex().index(site).popitem()[0]

    def test_nothing_is_left_beside_the_file(self, run, article, site):
        article(STOP)
        run("fix", "content")
        assert sorted(os.listdir(site / "content")) == ["a.md", "clean.md"]
