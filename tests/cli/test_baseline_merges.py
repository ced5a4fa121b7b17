"""Baselines that are merged, cached, read by several processes, written by one that is killed, and files that are none."""

import subprocess
import sys

import pytest
from articles import CLEAN, LEFTOVER, STOP, found, report
from known import DEEP, LOOK, NAME, lines, put
from repository import begin, commit, git


class TestMerges:
    @pytest.fixture
    def repository(self, run, site):
        """Five articles with the same defects, all known."""
        (site / "content" / "left.md").unlink()
        for name in "abcde":
            put(site, f"{name}.md", LEFTOVER)
        run("baseline", "write", "content")
        begin(site)
        (site / ".gitignore").write_text(".seo-audit-cache/\n", encoding="utf-8")
        commit(site)
        return site

    def branch(self, run, site, name, *mended):
        git(site, "checkout", "-q", "-b", name, "main")
        for article in mended:
            put(site, f"{article}.md", CLEAN)
        assert run("baseline", "prune", "content")[0] == 0
        commit(site, name)

    def test_lines_that_two_branches_removed_are_gone_from_both(self, run, repository):
        self.branch(run, repository, "one", "a", "b")
        self.branch(run, repository, "two", "d")
        git(repository, "merge", "--quiet", "--no-edit", "one")
        assert {line.split("\t")[0] for line in lines(repository)} == {"content/c.md", "content/e.md"}
        data = report(run, "content", *LOOK)[1]
        assert (found(data), data["summary"]["stale"]) == ([], 0)

    def test_neighbouring_lines_conflict_and_a_union_is_a_baseline(self, run, repository):
        self.branch(run, repository, "one", "a", "b")
        self.branch(run, repository, "two", "c")
        git(repository, "merge", "--no-edit", "one", fails=True)
        status, _, err = run("content", *LOOK)
        assert (status, err.count("\n")) == (2, 1)
        assert "marks of a merge that did not work out" in err
        both = [
            line for line in (repository / NAME).read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith(("<<<", "===", ">>>"))
        ]
        (repository / NAME).write_text("".join(both), encoding="utf-8")
        assert found(report(run, "content", *LOOK)[1]) == []
        run("baseline", "prune", "content")
        assert {line.split("\t")[0] for line in lines(repository)} == {"content/d.md", "content/e.md"}

    def test_git_can_make_the_union(self, run, repository):
        (repository / ".gitattributes").write_text(f"{NAME} merge=union\n", encoding="utf-8")
        commit(repository)
        self.branch(run, repository, "one", "a", "b")
        self.branch(run, repository, "two", "c")
        git(repository, "merge", "--quiet", "--no-edit", "one")
        assert found(report(run, "content", *LOOK)[1]) == []
        assert run("baseline", "prune", "content")[0] == 0
        assert {line.split("\t")[0] for line in lines(repository)} == {"content/d.md", "content/e.md"}


class TestCacheAndProcesses:
    def test_a_baseline_that_changed_is_seen(self, run, known):
        assert found(report(run, "content", *LOOK)[1]) == []
        (known / NAME).write_text("", encoding="utf-8")
        assert found(report(run, "content", *LOOK)[1]) != []
        assert run("baseline", "write", "content", "--force")[0] == 0
        assert found(report(run, "content", *LOOK)[1]) == []

    @pytest.mark.parametrize("name", ["text", "json", "jsonl"])
    def test_the_same_bytes_whatever_does_the_work(self, run, known, name):
        put(known, "deep.md", DEEP + "\n## Песок\n\nСухой.\n\n#### Шнур\n\nДругой.\n")
        put(known, "left.md", CLEAN)
        wanted = run("content", *LOOK, "--format", name, "--no-cache", "--jobs", "1")
        for arguments in (["--no-cache", "--jobs", "2"], [], []):
            assert run("content", *LOOK, "--format", name, *arguments) == wanted

    @pytest.mark.parametrize("seconds", [0.2, 0.4, 0.6, 0.8, 1.0])
    def test_who_is_killed_leaves_the_old_file_or_the_new_one(self, known, run, seconds):
        put(known, "deep.md", CLEAN)
        before = (known / NAME).read_bytes()
        command = [sys.executable, "-m", "seo_audit", "baseline", "write", "content", "--no-cache"]
        process = subprocess.Popen(command, cwd=known, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        after = (known / NAME).read_bytes()
        run("baseline", "write", "content")
        assert after in (before, (known / NAME).read_bytes())


class TestFix:
    def test_what_is_known_is_mended_too(self, run, site):
        put(site, "stop.md", STOP)
        run("baseline", "write", "content")
        assert run("fix", "content/stop.md", *LOOK)[0] == 0
        assert "## Разметка\n" in (site / "content" / "stop.md").read_text(encoding="utf-8")
        assert report(run, "content", *LOOK)[1]["summary"]["stale"] == 1


class TestFilesThatAreNone:
    @pytest.mark.parametrize("content", [b"\x00\xff", b"<<<<<<< HEAD\n", b'{"version": 1}\n', b"a.md\tHEAD003\t1\n", b"\x1b[31m\n"])
    def test_are_one_line_and_2_for_each_command(self, run, site, content):
        (site / NAME).write_bytes(content)
        for arguments in (
            ["content", *LOOK],
            ["baseline", "prune", "content"],
            ["baseline", "write", "content"],
            ["baseline", "write", "content", "--force"],
        ):
            status, out, err = run(*arguments)
            assert (status, out, err.count("\n")) == (2, "", 1)
            assert err.startswith(f"seo-audit: {NAME}:" if arguments[0] == "baseline" else "seo-audit: ")
            assert "\x1b" not in err
        assert (site / NAME).read_bytes() == content

    def test_one_that_is_not_there(self, run, site):
        status, out, err = run("content", "--baseline", "nowhere", "--format", "json=report.json")
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert not (site / "report.json").exists()

    def test_both_flags(self, run, site, capsys):
        with pytest.raises(SystemExit) as ended:
            run("content", "--baseline", NAME, "--no-baseline")
        assert ended.value.code == 2
