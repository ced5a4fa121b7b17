"""Workflow commands: the worst first, none of them from an article, and a summary that fits."""

import re

import pytest
from articles import CLEAN, LEFTOVER
from pipeline_reports import HOSTILE, commands, told

from seo_audit.cli import main
from seo_audit.site_asking import SiteResult

KINDS = ["error", "warning", "notice"]


def github(files, **info):
    data = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
    audits, reports = told(data, ("github",), site=SiteResult(), **info)  # what stands across articles has tests of its own
    return audits, *commands(reports["github"])


def test_one_command():
    audits, found, others = github({"content/a.md": CLEAN + "\n#### Шнур: раз, два\u2028100 %\n"}, language="ru")
    (finding,) = (one for one in audits[0].result.findings if one.code == "HEAD003")
    ((kind, place, message),) = (one for one in found if one[1]["title"].startswith("HEAD003"))
    assert kind == "warning"
    assert place == {
        "file": "content/a.md", "line": "13", "col": str(finding.column), "endColumn": str(finding.end_column), "title": "HEAD003 heading-level-skipped",
    }  # fmt: skip
    assert message.startswith(finding.message + "\nЧто делать: ")
    assert re.fullmatch("seo-audit: 1 статья: .*", others[-1])


def test_columns_are_left_out_where_a_finding_goes_over_several_lines():
    _, found, _ = github({"a.md": "# Сад\n\nРоза.\n\n```\nкод\nкод\n"})
    places = [place for _, place, _ in found if "endLine" in place]
    assert places
    assert not any({"col", "endColumn"} & place.keys() for place in places)


def test_the_worst_first():
    files = {f"{number}.md": '#### Роза - куст.\n\nСказал "да".\n' for number in range(3)} | {"z.md": LEFTOVER}
    audits, found, others = github(files)
    order = [KINDS.index(kind) for kind, _, _ in found]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2}
    assert len(others) == 1
    errors = [place["file"] for kind, place, _ in found if kind == "error"]
    assert errors == sorted(errors)
    assert len(found) == sum(len(one.result.findings) for one in audits)


def test_sure_ones_come_before_those_that_perhaps_are_none():
    audits, found, _ = github(HOSTILE)
    sure = {(finding.code, finding.severity.name): finding.confidence for one in audits for finding in one.result.findings}
    for kind, severity in zip(KINDS, ("ERROR", "WARNING", "INFO"), strict=True):
        ranks = [sure[place["title"].partition(" ")[0], severity] for one, place, _ in found if one == kind]
        assert ranks == sorted(ranks, reverse=True)


def test_no_article_and_no_name_gives_a_command():
    audits, found, others = github(HOSTILE)
    assert len(found) == sum(len(one.result.findings) for one in audits) > 50
    assert len(others) == 1
    assert "##[" not in others[0]
    assert {place["file"] for _, place, _ in found} == {re.sub("[\x00-\x1f\x9b]", "\ufffd", name) for name in HOSTILE}


def test_nothing_found_is_one_line():
    assert github({"a.md": CLEAN}, select=("HEAD",))[1:] == ([], ["seo-audit: 1 статья: замечаний нет"])
    assert github({})[1:] == ([], [])


class TestSummary:
    @pytest.fixture
    def summary(self, tmp_path):
        """The Markdown that a run appends to a file that holds something already."""
        file = tmp_path / "summary.md"

        def call(files, before="", **info):
            file.write_text(before, encoding="utf-8")
            github(files, step_summary=str(file), **info)
            return file.read_text(encoding="utf-8")

        return call

    def test_rules_and_findings(self, summary):
        text = summary({"content/a.md": LEFTOVER + "\n#### Шнур\n\nТут.\n"}, "# Before\n", language="en")
        assert text.startswith("# Before\n### seo-audit\n\n1 article: ")
        table = [line for line in text.splitlines() if line.startswith("| ")]
        assert table[0] == "| Severity | Findings | Articles | Rule |"
        assert table[2].startswith("| error | 1 | 1 | FM009 ")
        assert "- error <code>content/a.md&#58;4</code> FM009: " in text

    def test_in_russian(self, summary):
        text = summary({"a.md": LEFTOVER}, language="ru")
        assert "| Важность | Замечаний | В статьях | Правило |" in text
        assert "#### Самые важные замечания" in text

    def test_nothing_found(self, summary):
        assert summary({"a.md": CLEAN}, language="en", select=("HEAD",)) == "### seo-audit\n\n1 article: nothing to report\n\n"

    def test_what_articles_say_is_text(self, summary):
        markdown = pytest.importorskip("markdown_it")
        text = summary(HOSTILE)
        html = markdown.MarkdownIt("commonmark").enable("table").render(text)
        assert set(re.findall(r"<(\w+)", html)) <= {"h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code"}
        assert html.count("<li>") > 50

    def test_it_never_grows_beyond_what_github_takes(self, summary):
        before = "x" * 990_000
        text = summary({("&" * 100 + "/") * 20 + f"{number}.md": LEFTOVER for number in range(20)}, before)
        assert text.startswith(before + "### seo-audit")
        assert len(text.encode()) <= 1_000_000
        assert text.endswith("\n")
        full = "x" * 1_048_576
        assert summary({"a.md": LEFTOVER}, full) == full


class TestCommand:
    @pytest.fixture
    def site(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
        (tmp_path / "a.md").write_text(LEFTOVER, encoding="utf-8")
        return tmp_path

    def test_the_summary_goes_where_github_says(self, site, capsys):
        assert main(["a.md", "--format", "github", "--lang", "en"]) == 1
        assert capsys.readouterr().out.startswith("::error file=a.md,line=4,")
        assert "FM009" in (site / "summary.md").read_text(encoding="utf-8")
        assert "s3cret" not in (site / "summary.md").read_text(encoding="utf-8")

    def test_no_other_report_writes_one(self, site):
        main(["a.md", "--format", "text", "--format", "sarif=a.sarif"])
        assert not (site / "summary.md").exists()

    def test_a_summary_that_cannot_be_written(self, site, monkeypatch, capsys):
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "nowhere" / "summary.md"))
        assert main(["a.md", "--format", "github"]) == 2
        assert "the report cannot be written" in capsys.readouterr().err
