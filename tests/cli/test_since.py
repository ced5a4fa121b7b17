"""`--since` and `--staged`: only what has to do with changed lines is reported."""

import json
import os

import pytest
from articles import CLEAN, DEEP, LEFTOVER, STOP, found, report
from repository import begin, commit, git

PYTHON = """
from seo_audit.rule import Scope, Severity, SiteFinding, SitePlace, rule

@rule("OWN901", "same-h1", severity=Severity.WARNING, scope=Scope.SITE)
def same_h1(whole):
    groups = {}
    for facts in whole.articles:
        if facts.h1 is not None:
            groups.setdefault(facts.h1.text, []).append(facts.h1.spot)
    for first, *others in groups.values():
        if others:
            yield SiteFinding(first, "same", {"n": len(others)}, related=[SitePlace(other, "other") for other in others])
"""
PAGE = """---
title: {ru: Одинаковый H1, en: Same H1}
messages:
  ru: {same: "Ещё {n}", other: тот же}
  en: {same: "{n} more", other: the same}
why: {ru: Так., en: So.}
how: {ru: Смените., en: Change it.}
---
"""
TWO = CLEAN.replace("Натяните шнур.", "Натяните  шнур.\n\nНасыпьте  песок.")


@pytest.fixture
def repository(site, monkeypatch):
    """Three articles, of which two have findings, all committed."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    put(site, "two.md", TWO)
    (site / ".gitignore").write_text(".seo-audit-cache/\n", encoding="utf-8")
    begin(site)
    commit(site)
    return site


def put(site, name, text):
    (site / "content" / name).parent.mkdir(exist_ok=True, parents=True)
    (site / "content" / name).write_text(text, encoding="utf-8")


def places(data):
    return [(article["path"], one["code"], one["line"]) for article in data["articles"] for one in article["findings"]]


class TestNothingChanged:
    @pytest.mark.parametrize(("asked", "said"), [(["--since", "HEAD"], "no article has changed since HEAD"), (["--staged"], "no article is staged")])
    def test_it_is_said_and_0(self, run, repository, asked, said):
        assert run("content", *asked) == (0, "", f"seo-audit: {said}\n")
        status, data, err = report(run, "content", *asked)
        assert (status, data["articles"], err) == (0, [], f"seo-audit: {said}\n")

    def test_no_articles_at_all_is_still_3(self, run, repository):
        (repository / "empty").mkdir()
        assert run("empty", "--since", "HEAD")[0] == 3
        assert run("nowhere", "--since", "HEAD")[0] == 2


class TestChangedLines:
    def test_other_files_are_not_audited_and_other_lines_not_reported(self, run, repository):
        put(repository, "two.md", TWO.replace("Насыпьте  песок.", "Насыпьте  сухой песок."))
        _, data, err = report(run, "content", "--since", "HEAD")
        assert [article["path"] for article in data["articles"]] == ["content/two.md"]
        assert (places(data), err) == ([("content/two.md", "TYPO007", 13)], "")
        assert report(run, "content", "--since", "HEAD", "--jobs", "2", "--no-cache")[1] == data

    def test_since_the_branch_left_main(self, run, repository):
        git(repository, "checkout", "-q", "-b", "work")
        put(repository, "new.md", LEFTOVER)
        commit(repository)
        git(repository, "checkout", "-q", "main")
        put(repository, "other.md", LEFTOVER)
        commit(repository)
        git(repository, "checkout", "-q", "work")
        put(repository, "sub/untracked.md", STOP)
        assert {path for path, _, _ in places(report(run, "content", "--since", "main")[1])} == {"content/new.md", "content/sub/untracked.md"}

    def test_what_is_said_of_an_article_as_a_whole_only_where_its_front_matter_changed(self, run, repository):
        untitled = "\n".join(line for line in CLEAN.split("\n") if not line.startswith("title:"))
        put(repository, "clean.md", CLEAN + "\nИ всё.\n")
        put(repository, "two.md", TWO)
        assert places(report(run, "content", "--since", "HEAD")[1]) == []
        put(repository, "clean.md", untitled)
        assert ("content/clean.md", "META001", 1) in places(report(run, "content", "--since", "HEAD")[1])
        commit(repository)
        put(repository, "clean.md", untitled + "\nИ всё.\n")
        assert places(report(run, "content", "--since", "HEAD")[1]) == []
        assert ("content/clean.md", "META001", 1) in places(report(run, "content/clean.md", "--since", "HEAD~1")[1])

    def test_of_a_file_that_cannot_be_read_any_more_all(self, run, repository):
        (repository / "content" / "two.md").write_bytes(TWO.encode() + b"\xff\n")
        assert places(report(run, "content", "--since", "HEAD")[1]) == [("content/two.md", "FILE001", 14)]

    def test_suppressed_ones_count_only_where_lines_changed(self, run, repository):
        text = TWO.replace("Натяните", "<!-- seo-audit: ignore[TYPO007] why -->\nНатяните")
        put(repository, "two.md", text)
        commit(repository)
        put(repository, "two.md", text + "\nКонец.\n")
        assert report(run, "content", "--since", "HEAD")[1]["summary"]["suppressed"] == 0

    def test_old_line_ends(self, run, repository):
        put(repository, "two.md", "")
        (repository / "content" / "two.md").write_bytes(TWO.replace("\n", "\r").encode() + b"\n")
        commit(repository)
        (repository / "content" / "two.md").write_bytes(TWO.replace("\n", "\r").encode() + "\nВсыпьте  ещё.\n".encode())
        assert [line for _, code, line in places(report(run, "content", "--since", "HEAD")[1]) if code == "TYPO007"] == [14]

    def test_compared_with_an_earlier_report_other_lines_are_not_gone(self, run, repository):
        run("content", "--format", "json=before.json")
        put(repository, "two.md", TWO.replace("Насыпьте", "Засыпьте"))
        out = run("content", "--since", "HEAD", "--compare", "before.json", "--lang", "en")[1]
        assert "1 new, 0 gone" in out


class TestStaged:
    def test_only_staged_files(self, run, repository):
        put(repository, "a.md", LEFTOVER)
        put(repository, "b.md", LEFTOVER)
        git(repository, "add", "content/a.md")
        assert {path for path, _, _ in places(report(run, "content", "--staged")[1])} == {"content/a.md"}

    def test_a_hook_passes_files(self, run, repository):
        put(repository, "two.md", TWO.replace("Насыпьте  песок.", "Насыпьте  сухой песок."))
        git(repository, "add", "--all")
        said = places(report(run, "content/clean.md", "content/two.md", "--staged", "--select", "TYPO")[1])
        assert said == [("content/two.md", "TYPO007", 13)]


class TestFix:
    def test_only_changed_lines_are_mended_pass_after_pass(self, run, repository):
        text = DEEP + "\n## Песок\n\nНасыпьте  песок.\n\n#### Шнур\n\nКонец  .\n"
        put(repository, "two.md", text)
        commit(repository)
        changed = text.replace("Насыпьте  песок.", "Насыпьте  сухой  песок .")
        put(repository, "two.md", changed)
        assert run("fix", "content", "--since", "HEAD")[0] == 0
        assert (repository / "content" / "two.md").read_text(encoding="utf-8") == changed.replace("сухой  песок .", "сухой песок.").replace(
            "ьте  сух", "ьте сух"
        )

    def test_other_files_are_left_alone(self, run, repository):
        put(repository, "stop.md", STOP)
        run("fix", "content", "--staged")
        assert git(repository, "status", "--porcelain").split() == ["??", "content/stop.md"]
        assert (repository / "content" / "stop.md").read_text(encoding="utf-8") == STOP


class TestAcrossArticles:
    @pytest.fixture
    def own(self, repository):
        (repository / "own").mkdir()
        (repository / "own" / "same_h1.py").write_text(PYTHON, encoding="utf-8")
        (repository / "own" / "same_h1.md").write_text(PAGE, encoding="utf-8")
        (repository / "seo-audit.toml").write_text('rule-folders = ["own"]\nselect = ["OWN901"]', encoding="utf-8")
        put(repository, "other.md", CLEAN.replace("h1: Как", "h1: Вот как"))
        put(repository, "another.md", CLEAN.replace("h1: Как", "h1: Вот как"))
        commit(repository)
        return repository

    def site(self, run, *arguments):
        _, data, _ = report(run, *arguments)
        return [one["paths"] for one in data["site"]], data["summary"]

    def test_those_that_a_changed_article_has_a_part_in(self, run, own):
        assert len(self.site(run, "content")[0]) == 2
        put(own, "two.md", TWO + "\nКонец.\n")
        assert self.site(run, "content", "--since", "HEAD")[0] == [["content/clean.md", "content/left.md", "content/two.md"]]

    def test_without_a_cache_nothing_is_known_of_the_others(self, run, own):
        put(own, "two.md", TWO + "\nКонец.\n")
        assert self.site(run, "content", "--since", "HEAD", "--no-cache")[0] == []
        assert "audit the whole folder once" in run("content", "--since", "HEAD", "--no-cache", "--lang", "en")[1]

    def test_known_ones(self, run, own):
        assert run("baseline", "write", "content")[0] == 0
        text = (own / ".seo-audit-baseline").read_text(encoding="utf-8")
        assert "content/another.md\tOWN901\t" in text
        assert text.splitlines()[-1].endswith("\tcontent/left.md\tcontent/two.md")
        (own / "seo-audit.toml").write_text('rule-folders = ["own"]\nselect = ["OWN901"]\nbaseline = ".seo-audit-baseline"', encoding="utf-8")
        found, summary = self.site(run, "content")
        assert (found, summary["baselined"], summary["stale"]) == ([], 2, 0)
        for arguments in (["content/two.md"], ["content/two.md", "--no-cache"], ["content", "--min-severity", "error"]):
            found, summary = self.site(run, *arguments)
            assert (found, summary["stale"]) == ([], 0), arguments
        put(own, "two.md", TWO.replace("h1: Как", "h1: Так"))
        found, summary = self.site(run, "content")
        assert (found, summary["baselined"], summary["stale"]) == ([["content/clean.md", "content/left.md"]], 1, 1)
        assert run("baseline", "prune", "content/two.md")[0] == 0
        assert self.site(run, "content")[1]["stale"] == 1, "nobody looked at the others"
        (own / "content" / "other.md").unlink()
        assert self.site(run, "content")[1]["stale"] == 2
        assert run("baseline", "prune")[0] == 0
        assert (own / ".seo-audit-baseline").read_text(encoding="utf-8").count("\n") == 1


class TestWithABaseline:
    def test_both(self, run, repository):
        run("baseline", "write", "content")
        put(repository, "two.md", TWO.replace("Насыпьте  песок.", "Насыпьте  сухой песок."))
        put(repository, "new.md", STOP)
        _, data, _ = report(run, "content", "--since", "HEAD", "--baseline", ".seo-audit-baseline")
        assert found(data) == [*found(report(run, "content/new.md")[1]), ("content/two.md", "TYPO007")]

    def test_the_cache_knows_what_was_asked(self, run, repository):
        put(repository, "two.md", TWO.replace("Насыпьте  песок.", "Насыпьте  сухой песок."))
        whole, part = (["content"], ["content", "--since", "HEAD"])
        wanted = {tuple(asked): run(*asked, "--no-cache", "--format", "jsonl") for asked in (whole, part)}
        for asked in (whole, part, part, whole, whole, part):
            assert run(*asked, "--format", "jsonl") == wanted[tuple(asked)]
        commit(repository)
        assert run(*part)[1] == ""


class TestFailures:
    @pytest.mark.parametrize("asked", [["--since", "nowhere"], ["--since=-x"], ["--since", ""], ["--since", "main..HEAD"], ["--since", "a\nb"]])
    def test_an_unknown_revision_is_one_line_and_2(self, run, repository, asked):
        status, out, err = run("content", *asked, "--format", "json=report.json")
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert not (repository / "report.json").exists()

    @pytest.mark.parametrize("asked", [["--since", "main"], ["--staged"]])
    def test_no_repository(self, run, site, asked, monkeypatch):
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))
        status, out, err = run("content", *asked)
        assert (status, out, err.count("\n"), "not in a git repository" in err) == (2, "", 1, True)

    def test_no_git(self, run, repository, monkeypatch):
        monkeypatch.setenv("PATH", "")
        status, out, err = run("content", "--staged")
        assert (status, out, err) == (2, "", "seo-audit: git is not installed, and only git knows what has changed\n")

    def test_standard_input(self, run, repository, given):
        given(CLEAN.encode())
        assert run("-", "--since", "HEAD")[0] == 2

    def test_both(self, run):
        with pytest.raises(SystemExit) as ended:
            run("content", "--since", "HEAD", "--staged")
        assert ended.value.code == 2


def test_names_of_all_kinds(run, repository):
    names = ["с пробелом.md", "«ёлки» 'и' \"кавычки\".md", "tab\t.md"]
    for name in names:
        put(repository, name, CLEAN)
    commit(repository)
    for name in names:
        put(repository, name, STOP)
    lines = run("content", "--since", "HEAD", "--format", "jsonl", "--select", "HEAD")[1].splitlines()
    assert {json.loads(line)["path"] for line in lines} == {f"content/{name}" for name in names}
