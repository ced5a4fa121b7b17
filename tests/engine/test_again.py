"""What was said of files that have not changed at all is said again; of anything else never."""

import os
import sqlite3
from pathlib import Path

import pytest

from seo_audit import remembered
from seo_audit.cache import FOLDER
from seo_audit.cli import check, main

TEXT = "---\ntitle: Садовая дорожка {number}\nh1: Дорожка в саду\n---\n\n## Дорожка\n\n#### Шнур\n\nНатяните шнур. ![](a.png)\n"
LONG_AGO = 1_600_000_000


def write(name, text="", at=LONG_AGO):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    os.utime(name, (at, at))


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    for number in range(4):
        write(f"content/{number}.md", TEXT.format(number=number))
    write("content/a.png", "x" * 100)
    write("static/b.png", "x")
    return tmp_path


@pytest.fixture
def run(capsys, monkeypatch):
    # What was written just now is not believed to be old: here the clock is ahead.
    monkeypatch.setattr(remembered.time, "time_ns", lambda: 4_000_000_000_000_000_000)
    worked = []
    work = check.run

    def counted(*arguments):
        worked.append(True)
        return work(*arguments)

    monkeypatch.setattr(check, "run", counted)

    def run(*arguments):
        """The exit status, what was said, and whether any work was done for it."""
        worked.clear()
        capsys.readouterr()
        status = main(["check", "--lang", "ru", "--today", "2026-01-15", *(arguments or ("content",))])
        return status, *capsys.readouterr(), bool(worked)

    return run


def same_as_anew(run, *arguments):
    """Whether work was done for what is the same as without a cache."""
    *said, worked = run(*(arguments or ("content",)))
    assert said == list(run(*(arguments or ("content",)), "--no-cache")[:3])
    return worked


@pytest.mark.parametrize("arguments", [("content",), ("content", "--statistics"), ("content", "--format", "json"), ("content", "--exit-zero")])
def test_nothing_is_done_twice(site, run, arguments):
    run()
    assert same_as_anew(run, *arguments) in ({False} if arguments == ("content",) else {True})
    assert same_as_anew(run, *arguments) is False


def rewritten():
    status = os.stat("content/2.md")
    text = Path("content/2.md").read_text(encoding="utf-8")
    write("content/2.md", text.replace("#### Шнур", "##   Шнур"))
    assert os.stat("content/2.md").st_size == status.st_size
    assert os.stat("content/2.md").st_mtime == status.st_mtime


CHANGES = {
    "an article, as long and as old as it was": rewritten,
    "one more": lambda: write("content/4.md", TEXT.format(number=4)),
    "one is gone": lambda: os.unlink("content/3.md"),
    "one has another name": lambda: os.rename("content/3.md", "content/5.md"),
    "an image is gone": lambda: os.unlink("content/a.png"),
    "an image is large": lambda: write("content/a.png", "x" * 900_000),
    "an image lies elsewhere": lambda: os.rename("content/a.png", "static/a.png"),
    "a folder": lambda: os.mkdir("content/posts"),
    "a configuration": lambda: write("seo-audit.toml", 'select = ["HEAD"]\n'),
    "a configuration of the site": lambda: write("hugo.toml", 'baseURL = "https://a.example.org"\n'),
    "a snapshot": lambda: write(".seo-audit/sources/index.json", "{}"),
    "rights": lambda: os.chmod("content/2.md", 0o600),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_looked_at(site, run, change):
    run()
    assert run()[3] is False
    CHANGES[change]()
    assert same_as_anew(run) is True
    assert same_as_anew(run) is False


@pytest.mark.parametrize(
    "arguments",
    [
        ("--today", "2026-01-16"),
        ("--fail-on", "never"),
        ("--exit-zero",),
        ("--select", "HEAD"),
        ("--lang", "en"),
        ("--no-cache",),
        ("--statistics",),
    ],
)
def test_what_is_asked_otherwise_is_looked_at(site, run, arguments):
    run()
    assert run()[3] is False
    assert run("content", *arguments)[3] is True


def test_what_is_beside_the_site_is_looked_at(site, run, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "a.md"
    other.write_text(TEXT, encoding="utf-8")
    run("content", str(other))
    assert run("content", str(other))[3] is True


def test_a_report_in_a_file_is_written_anew(site, run):
    for _ in range(2):
        assert run("content", "--format", "json=a.json")[3] is True
        assert Path("a.json").stat().st_size


def test_a_link_to_a_folder_may_lead_anywhere(site, run):
    os.symlink("..", "content/up")
    run()
    assert run()[3] is True


def test_where_there_is_much_else_nothing_is_gained_by_looking(site, run):
    for number in range(2_100):
        write(f"node_modules/{number}.js")
    run()
    assert run()[3] is True


def test_a_file_that_was_just_written_may_change_unseen(site, run, monkeypatch):
    monkeypatch.setattr(remembered.time, "time_ns", lambda: os.stat("content/1.md").st_ctime_ns + 1)
    run()
    assert run()[3] is True


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nobody forbids anything to root")
def test_what_could_not_be_read_is_tried_again(site, run):
    os.chmod("content/1.md", 0)
    run()
    assert run()[3] is True


@pytest.mark.parametrize("said", [b"", b"p", b"z", None, ((b"x",), 0), ((), 0), (("x",), 0), ((b"x",), "0"), 1])
def test_what_is_damaged_is_made_anew(site, run, said):
    from seo_audit.pickled import dumped

    run()
    base = sqlite3.connect(Path(FOLDER) / "cache-1.sqlite")
    with base:
        assert base.execute("UPDATE runs SET said = ?", (said if isinstance(said, bytes) else dumped(said),)).rowcount == 1
    base.close()
    assert same_as_anew(run) is True


def test_a_run_of_some_articles_depends_on_what_is_known_of_the_others(site, run):
    write("content/4.md", TEXT.format(number=0))  # as another one is called
    first = run("content/4.md", "--select", "SITE002")
    run("content", "--select", "SITE002")
    again = run("content/4.md", "--select", "SITE002")
    assert again[3] is True
    assert again[1] != first[1]


def test_few_runs_are_kept(site, run):
    for number in range(6):
        write(f"posts/{number}/a.md", TEXT.format(number=number))
    for number in range(6):
        run(f"posts/{number}")
    assert run("posts/5")[3] is False
    base = sqlite3.connect(Path(FOLDER) / "cache-1.sqlite")
    settings = base.execute("SELECT setting, count(*) FROM runs GROUP BY setting").fetchall()
    base.close()
    assert settings
    assert all(number <= 4 for _, number in settings)
