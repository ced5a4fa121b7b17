"""What is remembered of articles: never anything else than what an audit would say."""

import os
import pickle
import sqlite3
from pathlib import Path

import pytest

from seo_audit import remembered
from seo_audit.cache import FOLDER, Cache
from seo_audit.cli import main
from seo_audit.pickled import CacheError

TEXT = (
    "---\ntitle: Садовая дорожка\nh1: Дорожка в саду\ndate: 2026-01-{day:02}\n---\n\n## Дорожка\n\n#### Шнур\n\nНатяните шнур, потом снимите дёрн.\n"
)
LONG_AGO = 1_600_000_000


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content"
    folder.mkdir()
    for number in range(6):
        write(folder / f"{number}.md", TEXT.format(day=number + 1))
    return folder


def write(file: Path, text: str, at: int = LONG_AGO) -> None:
    file.write_text(text, encoding="utf-8")
    os.utime(file, (at, at))


class Runs:
    """Runs the command, and counts the articles that were audited."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self.audited: list[str] = []
        # That a file is as old as it looks is not believed just after it was written: here the clock is ahead.
        monkeypatch.setattr(remembered.time, "time_ns", lambda: 4_000_000_000_000_000_000)
        from seo_audit import running

        audit = running.audit

        def counted(job, plan, *, figures=False):  # type: ignore[no-untyped-def]
            self.audited.append(job.source.path)
            return audit(job, plan, figures=figures)

        monkeypatch.setattr(running, "audit", counted)

    def __call__(self, *arguments: str) -> tuple[str, list[str]]:
        """The output, and the articles that were audited for it."""
        self.audited.clear()
        self._capsys.readouterr()
        usual = ("--lang", "ru", "--exit-zero", "--today", "2026-01-15", "--jobs", "1")
        assert main(["check", *usual, *(arguments or ("content",))]) == 0
        out, err = self._capsys.readouterr()
        return out + err, list(self.audited)

    def same_as_anew(self, *arguments: str) -> list[str]:
        """The articles that were audited for an output that is that of a run without a cache."""
        said, audited = self(*arguments)
        assert self(*(arguments or ("content",)), "--no-cache")[0] == said
        return audited


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runs:
    return Runs(capsys, monkeypatch)


ALL = [f"content/{number}.md" for number in range(6)]


def test_only_what_changed_is_audited(content: Path, run: Runs) -> None:
    assert run.same_as_anew() == ALL
    assert run.same_as_anew() == []
    write(content / "3.md", TEXT.format(day=4).replace("####", "###"), LONG_AGO + 10)
    assert run.same_as_anew() == ["content/3.md"]
    write(content / "9.md", TEXT.format(day=9))
    assert run.same_as_anew() == ["content/9.md"]
    (content / "0.md").unlink()
    assert run.same_as_anew() == []


def test_a_change_is_seen_whatever_the_clock_says(content: Path, run: Runs) -> None:
    run()
    file = content / "2.md"
    text = file.read_text(encoding="utf-8")
    write(file, text.replace("#### Шнур", "##   Шнур"))  # as long as it was, and as old as it looks
    assert file.stat().st_size == len(text.encode())
    assert run.same_as_anew() == ["content/2.md"]


def test_what_only_looks_changed_is_read_and_not_audited(content: Path, run: Runs) -> None:
    run()
    os.utime(content / "2.md", (LONG_AGO + 5, LONG_AGO + 5))
    assert run.same_as_anew() == []
    assert run.same_as_anew() == []


def test_a_file_that_was_just_written_is_not_believed_to_be_old(content: Path, run: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    file = content / "2.md"
    monkeypatch.setattr(remembered.time, "time_ns", lambda: file.stat().st_ctime_ns)
    run()
    # Within one tick of the clock of the file system, nothing about the file tells the two versions apart.
    base = sqlite3.connect(Path(FOLDER) / "cache-1.sqlite")
    write(file, file.read_text(encoding="utf-8").replace("#### Шнур", "##   Шнур"))
    status = file.stat()
    with base:
        base.execute("UPDATE articles SET mtime = ?, ctime = ? WHERE path = 'content/2.md'", (status.st_mtime_ns, status.st_ctime_ns))
    base.close()
    assert run.same_as_anew() == ["content/2.md"]


def test_other_options_are_another_cache(content: Path, run: Runs) -> None:
    run()
    assert run.same_as_anew("content", "--select", "HEAD") == ALL
    assert run.same_as_anew("content", "--select", "HEAD") == []
    assert run.same_as_anew() == []
    Path("seo-audit.toml").write_text('[rules.heading-level-skipped]\nseverity = "error"\n', encoding="utf-8")
    assert run.same_as_anew() == ALL


def test_what_an_article_was_told_of_its_neighbours_is_looked_up_again(content: Path, run: Runs) -> None:
    write(content / "7.md", "## Без полей\n\nТекст.\n")
    run()
    assert run.same_as_anew() == []
    for number in range(5):
        write(content / f"{number}.md", "## Тоже без полей\n\nТекст.\n", LONG_AGO + 10)
    assert "content/7.md" in run.same_as_anew()


def test_what_an_article_was_told_of_the_day_is_looked_up_again(content: Path, run: Runs) -> None:
    write(content / "5.md", TEXT.format(day=20))  # to come on the 15th
    run()
    said, audited = run("content", "--today", "2026-01-17")
    assert audited == ["content/5.md"]  # the message says in how many days
    assert run("content", "--today", "2026-01-25")[1] == ["content/5.md"]
    assert run("content", "--today", "2026-01-26") == (run("content", "--today", "2026-01-26", "--no-cache")[0], [])
    assert said


def test_an_address_that_the_index_of_sources_learns_is_seen(content: Path, run: Runs) -> None:
    run()
    Path(".seo-audit/sources").mkdir(parents=True)
    Path(".seo-audit/sources/index.json").write_text(
        '{"version": 1, "articles": {"content/1.md": {"address": "https://garden.example.com/path"}}, "pages": {}}', encoding="utf-8"
    )
    assert run.same_as_anew() == ["content/1.md"]


@pytest.mark.parametrize("damage", [b"no database at all", b"", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_cache_is_made_anew(content: Path, run: Runs, damage: bytes) -> None:
    said, _ = run()
    Path(FOLDER, "cache-1.sqlite").write_bytes(damage)
    again, audited = run()
    assert audited == ALL
    assert again.replace("seo-audit: the cache was damaged: it is made anew\n", "") == said
    assert run()[1] == []


def test_damaged_rows_are_audited_anew(content: Path, run: Runs) -> None:
    said, _ = run()
    base = sqlite3.connect(Path(FOLDER) / "cache-1.sqlite")
    with base:
        base.execute("UPDATE articles SET done = X'7a00' WHERE path = 'content/2.md'")
        base.execute("DELETE FROM runs")
    base.close()
    again, audited = run()
    assert said in again
    assert "content/2.md" in audited


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("owned",)


def test_nothing_in_a_cache_is_executed(content: Path, run: Runs) -> None:
    run()
    base = sqlite3.connect(Path(FOLDER) / "cache-1.sqlite")
    with base:
        base.execute("UPDATE articles SET done = ?, lookups = ?, facts = ?", (b"p" + pickle.dumps(Evil()),) * 3)
        base.execute("UPDATE runs SET said = ?", (b"p" + pickle.dumps(Evil()),))
        base.execute("UPDATE sites SET found = ?", (b"p" + pickle.dumps(Evil()),))
    base.close()
    run()
    assert not Path("owned").exists()


@pytest.mark.parametrize("value", [Evil(), os.system, print, Path("a"), pickle.Unpickler])
def test_only_records_of_our_own_are_made(tmp_path: Path, value: object) -> None:
    cache = Cache(str(tmp_path), b"setting")
    cache.keep_found(b"state", value)
    assert cache.found(b"state") is None
    cache.close()


def test_where_no_cache_can_be_made_everything_is_audited(content: Path, run: Runs) -> None:
    Path(FOLDER).write_text("a file", encoding="utf-8")
    assert run.same_as_anew() == ALL
    assert run.same_as_anew() == ALL
    with pytest.raises(CacheError):
        Cache(".", b"setting")


def test_a_cache_that_is_locked_is_no_failure(content: Path, run: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seo_audit.cache._WAIT", 0.05)
    said, _ = run()
    base = sqlite3.connect(Path(FOLDER) / "cache-1.sqlite", isolation_level=None)
    base.execute("BEGIN EXCLUSIVE")
    write(content / "3.md", TEXT.format(day=3), LONG_AGO + 10)
    again, _ = run()
    assert again.splitlines()[-1:] == said.splitlines()[-1:] or "the cache is not used" in again
    base.rollback()
    base.close()
    assert run.same_as_anew() in ([], ["content/3.md"])


def test_git_passes_the_cache_over(content: Path, run: Runs) -> None:
    run()
    assert Path(FOLDER, ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_cache_can_be_cleared(content: Path, run: Runs, capsys: pytest.CaptureFixture[str]) -> None:
    run()
    assert main(["cache", "clear", "content"]) == 0
    assert not Path(FOLDER).exists()
    assert main(["cache", "clear"]) == 0
    assert run.same_as_anew() == ALL
    with pytest.raises(SystemExit):
        main(["cache"])


def test_settings_that_are_no_longer_used_are_forgotten(tmp_path: Path) -> None:
    for number in range(12):
        cache = Cache(str(tmp_path), bytes([number]))
        cache.keep_found(b"state", (number,))
        cache.use()
        cache.close()
    found = []
    for number in range(12):
        cache = Cache(str(tmp_path), bytes([number]))
        found.append(cache.found(b"state"))
        cache.close()
    assert found == [None] * 4 + [(number,) for number in range(4, 12)]


def test_reports_in_json_are_remembered_too(content: Path, run: Runs) -> None:
    first = run("content", "--format", "json")
    assert first[1] == ALL
    assert run("content", "--format", "json") == (first[0], [])
    assert run("content", "--format", "json", "--no-cache") == first
