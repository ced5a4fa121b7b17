"""`seo-audit check` as a pipeline sees it: what is audited, what is printed, and the exit status."""

import io
import json
import os
import subprocess
import sys

import pytest
from articles import CLEAN, LEFTOVER, found, report

from seo_audit.cli import main


class TestExitStatus:
    def test_0_when_clean(self, run):
        status, out, err = run("content/clean.md")
        assert (status, err) == (0, "")
        assert out == "1 article: nothing to report\n"

    def test_1_for_an_error(self, run):
        assert run("content")[0] == 1

    def test_2_for_a_missing_path_and_the_others_are_audited(self, run):
        status, out, err = run("nowhere.md", "content/left.md")
        assert status == 2
        assert err == "seo-audit: nowhere.md: no such file or folder\n"
        assert "FM009" in out

    def test_3_for_nothing_to_audit(self, run, site):
        (site / "empty").mkdir()
        status, out, err = run("empty", "--format", "json")
        assert (status, err) == (3, "seo-audit: nothing to audit\n")
        assert json.loads(out)["articles"] == []

    def test_other_files_are_named_and_passed_over(self, run, site):
        (site / "photo.png").write_bytes(b"\x89PNG")
        status, _, err = run("photo.png")
        assert status == 3
        assert "photo.png: not an article" in err

    @pytest.mark.parametrize(("level", "status"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
    def test_fail_on(self, run, level, status):
        assert run("content", "--fail-on", level)[0] == status

    def test_fail_on_error_ignores_warnings(self, run, site):
        (site / "warn.md").write_text(CLEAN + "\n#### Шнур\n", encoding="utf-8")
        assert run("warn.md")[0] == 0
        assert run("warn.md", "--fail-on", "warning")[0] == 1

    def test_exit_zero_hides_findings_but_not_failures(self, run):
        assert run("content", "--exit-zero")[0] == 0
        assert run("nowhere.md", "--exit-zero")[0] == 2

    def test_a_crashed_rule_is_2_even_with_exit_zero(self, run, monkeypatch):
        monkeypatch.setattr("seo_audit.article.outline.Section.flat_numbered", property(lambda _: 1 / 0))
        assert run("content", "--exit-zero")[0] == 2

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--select", "META999"],
            ["--select", "titel-missing"],
            ["--today", "yesterday"],
            ["--fail-on", "fatal"],
            ["--format", "pdf"],
            ["--format", "text", "--format", "json"],
            ["--format", "html"],
            ["--format", "json=content"],
            ["--format", "text=o.txt", "--format", "json=./o.txt"],
            ["--config", "nowhere.toml"],
        ],
    )
    def test_usage_errors_are_one_line_and_2(self, run, arguments):
        status, out, err = run("content", *arguments)
        assert (status, out) == (2, "")
        assert err.startswith("seo-audit: ")
        assert err.count("\n") == 1

    def test_unknown_rules_get_a_suggestion(self, run):
        assert "did you mean `title-missing`?" in run("content", "--select", "titel-missing")[2]


class TestSelection:
    def test_check_may_be_left_out(self, run):
        assert run("check", "content") == run("content")

    @pytest.mark.parametrize("word", ["FM009", "fm009", "FM", "FM00", "urldel-leftover", "ALL"])
    def test_select_by_code_beginning_name_or_all(self, run, word):
        assert ("content/left.md", "FM009") in found(report(run, "content", "--select", word)[1])

    def test_select_narrows(self, run):
        assert found(report(run, "content", "--select", "META,HEAD")[1]) == []

    def test_unreadable_files_are_reported_whatever_is_selected(self, run, site):
        (site / "bad.md").write_bytes(b"\xff\xff\xff")
        assert found(report(run, "bad.md", "--select", "META")[1]) == [("bad.md", "FILE001")]
        assert found(report(run, "bad.md", "--ignore", "FILE")[1]) == []

    def test_ignore(self, run):
        assert report(run, "content", "--ignore", "urldel-leftover")[0] == 0

    def test_min_severity_hides_and_does_not_count(self, run, site):
        (site / "short.md").write_text(CLEAN.replace("Садовая дорожка за два выходных дня", "Сад"), encoding="utf-8")
        assert found(report(run, "short.md")[1]) == [("short.md", "META003")]
        status, data, _ = report(run, "short.md", "--min-severity", "warning", "--fail-on", "info")
        assert (status, found(data), data["summary"]["findings"]["info"]) == (0, [], 0)


class TestInput:
    def test_standard_input(self, run, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LEFTOVER.encode())))
        _, data, _ = report(run, "-", "--stdin-filename", "content/draft.md", "--select", "FM009")
        assert found(data) == [("content/draft.md", "FM009")]

    def test_an_excluded_name_is_not_read(self, run, site, monkeypatch):
        (site / "seo-audit.toml").write_text('exclude = ["drafts/"]', encoding="utf-8")
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LEFTOVER.encode())))
        assert run("-", "--stdin-filename", "drafts/a.md")[0] == 3

    def test_a_hook_whose_files_are_all_excluded_passes(self, run, site):
        (site / "seo-audit.toml").write_text('exclude = ["left.md"]', encoding="utf-8")
        assert run("content/left.md")[0] == 0
        assert run("content/left.md", "nowhere.md")[0] == 2

    def test_standard_input_has_its_place_among_files(self, run, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LEFTOVER.encode())))
        _, data, _ = report(run, "-", "content", "--stdin-filename", "content/d.md")
        assert [article["path"] for article in data["articles"]] == ["content/clean.md", "content/d.md", "content/left.md"]

    def test_standard_input_stands_for_the_file_of_its_name(self, run, monkeypatch):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CLEAN.encode())))
        assert found(report(run, "-", "content", "--stdin-filename", "content/left.md")[1]) == []

    @pytest.mark.parametrize("text", ["", " \n", "<!-- позже -->\n"])
    def test_nothing_on_standard_input_is_as_empty_as_a_file(self, run, site, monkeypatch, text):
        (site / "empty.md").write_text(text, encoding="utf-8")
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        status, data, _ = report(run, "-")
        assert (status, found(data)[0]) == (1, ("-", "FILE007"))
        assert [code for _, code in found(data)] == [code for _, code in found(report(run, "empty.md")[1])]

    def test_double_dash_ends_options(self, run, site):
        (site / "-odd.md").write_text(LEFTOVER, encoding="utf-8")
        assert found(json.loads(run("--format", "json", "--select", "FM009", "--", "-odd.md")[1])) == [("-odd.md", "FM009")]

    def test_each_article_once_in_order_of_path(self, run, site):
        (site / "content" / "b").mkdir()
        for name in ("z.MD", "a.mdx", "m.markdown", "no.txt"):
            (site / "content" / "b" / name).write_text(CLEAN, encoding="utf-8")
        _, data, _ = report(run, "content/left.md", "content", "./content/b/../left.md")
        paths = [article["path"] for article in data["articles"]]
        assert paths == sorted(paths)
        assert paths == ["content/b/a.mdx", "content/b/m.markdown", "content/b/z.MD", "content/clean.md", "content/left.md"]

    def test_hidden_folders_and_node_modules_are_passed_over(self, run, site):
        for folder in (".git", "node_modules"):
            (site / folder).mkdir()
            (site / folder / "x.md").write_text(LEFTOVER, encoding="utf-8")
        assert len(report(run, ".")[1]["articles"]) == 2

    @pytest.mark.parametrize("name", ["с пробелом.md", 'кавычка".md', "строка\nдве.md", "\u202eобратно.md"])
    def test_odd_names(self, run, site, name):
        (site / name).write_text(LEFTOVER, encoding="utf-8")
        _, data, _ = report(run, name)
        assert (name, "FM009") in found(data)
        out = run(name, "--select", "FM009")[1]
        assert out.splitlines()[0].count("FM009") == 1
        assert "\u202e" not in out

    def test_a_name_that_is_no_utf8(self, run, site):
        raw = os.fsencode(site) + b"/\xff.md"
        with open(raw, "w", encoding="utf-8") as stream:
            stream.write(LEFTOVER)
        assert found(report(run, ".")[1])[0] == ("\\xff.md", "FM009")


class TestLanguage:
    def test_flag_before_configuration_before_locale(self, run, site, monkeypatch):
        assert "article" in run("content")[1]
        monkeypatch.setenv("LANG", "ru_RU.UTF-8")
        assert "стат" in run("content")[1]
        (site / "seo-audit.toml").write_text('lang = "en"\n', encoding="utf-8")
        assert "article" in run("content")[1]
        assert "стат" in run("content", "--lang", "ru")[1]


def test_a_pipe_that_closes_early_is_no_traceback(site):
    for number in range(200):
        (site / "content" / f"left{number}.md").write_text(LEFTOVER, encoding="utf-8")
    command = f"{sys.executable} -m seo_audit content | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("seo-audit 0.")
