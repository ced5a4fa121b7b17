"""`seo-audit source`: fetch, status, import, as somebody runs them."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from original.conftest import PAGE
from original.web import redirect, serve

from seo_audit.cli.source.words import REASONS, WORDS
from seo_audit.config import load
from seo_audit.original import snapshots
from seo_audit.original.index import INDEX, addresses, pages


@pytest.fixture
def web():
    with serve() as served:
        yield served


@pytest.fixture
def own(site, web):
    """A site whose three articles come from two pages, and one from nowhere."""
    for file in (site / "content").iterdir():
        file.unlink()
    (site / "seo-audit.toml").write_text('allow-hosts = "127.0.0.1"\nlang = "en"\n')
    for name, path in {"a": "/a", "b": "/b", "c": "/a#part"}.items():
        article(site, name, web[path])
    (site / "content" / "d.md").write_text("Гравий.\n", encoding="utf-8")
    web.pages = {"/a": PAGE, "/b": PAGE}
    return site


def article(site, name, address):
    (site / "content" / f"{name}.md").write_text(f"---\ntitle: Гравий\nurldel: {address}\n---\n\nГравий.\n", encoding="utf-8")


def counts(out):
    """The figures of the table."""
    return [int(line.split()[-1]) for line in out.splitlines() if line.startswith("  ")]


class TestFetch:
    def test_each_source_once(self, run, own, web):
        status, out, err = run("source", "fetch", "content", "--today", "2026-03-01")
        assert (status, err) == (0, "")
        assert out == "2 sources of 3 articles, 1 article without one\n  fetched      2\n  unchanged    0\n  had already  0\n  failed       0\n"
        assert sorted(web.asked) == ["/a", "/b", "/robots.txt"]
        assert snapshots.html(str(own), web["/a#part"]) == PAGE

    def test_what_is_there_is_not_asked_for(self, run, own, web):
        run("source", "fetch", "content")
        web.asked.clear()
        assert counts(run("source", "fetch", "content")[1]) == [0, 0, 2, 0]
        assert web.asked == []
        assert counts(run("source", "fetch", "content", "--refresh")[1]) == [0, 2, 0, 0]

    def test_what_is_old_is(self, run, own):
        run("source", "fetch", "content", "--today", "2026-01-01")
        assert counts(run("source", "fetch", "content", "--today", "2026-02-01", "--max-age", "31")[1]) == [0, 0, 2, 0]
        assert counts(run("source", "fetch", "content", "--today", "2026-02-02", "--max-age", "31")[1]) == [0, 2, 0, 0]

    def test_the_tie_outlives_the_field(self, run, own, web):
        run("source", "fetch", "content")
        assert addresses(str(own))["content/a.md"] == web["/a"]
        (own / "content" / "a.md").write_text("---\ntitle: Гравий\n---\n\nГравий.\n", encoding="utf-8")
        assert run("source", "status", "content/a.md")[1].startswith("1 source of 1 article\n  have     1\n")

    def test_what_does_not_come(self, run, own, web):
        web.pages = {"/a": lambda request: request.answer("", 404), "/b": redirect("http://169.254.169.254/")}
        status, out, _ = run("source", "fetch", "content")
        assert status == 1
        assert f"failed: {web['/a']} [content/a.md, content/c.md]: the server answers 404\n" in out
        assert f"failed: {web['/b']} [content/b.md]: it leads into an inner network, see `allow-hosts`\n" in out
        assert "не удалось" in run("source", "status", "content", "--lang", "ru")[1]

    def test_a_password_is_neither_sent_nor_shown_nor_kept(self, run, own, web):
        article(own, "a", web["/a"].replace("//", "//user:s3cret@"))
        status, out, err = run("source", "fetch", "content")
        assert (status, "s3cret" in out + err, "***" in out) == (1, False, True)
        assert "s3cret" not in (own / INDEX).read_text()

    def test_nothing_is_allowed_by_itself(self, run, own, web):
        (own / "seo-audit.toml").unlink()
        assert run("source", "fetch", "content")[0] == 1
        assert web.asked == []
        assert not (own / ".seo-audit").exists()

    def test_what_lies_in_the_place_of_the_index(self, run, own):
        (own / ".seo-audit" / "sources").mkdir(parents=True)
        (own / INDEX).write_text("<<<<<<< HEAD")
        status, out, err = run("source", "fetch", "content")
        assert (status, out, err) == (2, "", f"seo-audit: {own / INDEX}: is no index of sources\n")

    def test_a_disk_that_takes_no_pages(self, run, own):
        (own / ".seo-audit" / "sources").mkdir(parents=True)
        (own / ".seo-audit" / "sources" / "pages").write_text("")
        status, _, err = run("source", "fetch", "content")
        assert status == 2
        assert err.startswith("seo-audit: ") and "Traceback" not in err

    def test_checking_asks_nobody(self, run, own, web):
        run("check", "content", "--exit-zero")
        assert web.asked == []


class TestBrokenOff:
    @pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda sign: sign.name)
    def test_the_next_run_goes_on(self, run, own, web, sign):
        for number in range(30):
            article(own, f"n{number}", web[f"/n{number}"])
            web.pages[f"/n{number}"] = PAGE + str(number)
        web.pages["/n7"] = lambda _: web.ended.wait(60)
        command = [sys.executable, "-m", "seo_audit", "source", "fetch", "content"]
        with subprocess.Popen(command, cwd=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            until = time.monotonic() + 60
            while len(pages(str(own))) < 31 and time.monotonic() < until:
                time.sleep(0.02)
            process.send_signal(sign)
        web.pages["/n7"] = PAGE
        web.asked.clear()
        status, out, _ = run("source", "fetch", "content")
        assert (status, counts(out)) == (0, [1, 0, 31, 0])
        assert sorted(web.asked) == ["/n7", "/robots.txt"]

    def test_two_runs_at_once(self, run, own, web):
        for number in range(20):
            article(own, f"n{number}", web[f"/n{number}"])
            web.pages[f"/n{number}"] = PAGE + str(number // 2)
        command = [sys.executable, "-m", "seo_audit", "source", "fetch"]
        parts = [["content"], *([f"content/n{number}.md" for number in range(first, 20, 2)] for first in range(2))]
        running = [subprocess.Popen([*command, *part], cwd=own, stdout=subprocess.DEVNULL) for part in parts]
        assert [process.wait(60) for process in running] == [0, 0, 0]
        assert counts(run("source", "status", "content")[1]) == [22, 0, 0, 0]


class TestStatus:
    def test_of_each_source(self, run, own, web):
        del web.pages["/b"]
        run("source", "fetch", "content", "--today", "2026-01-01")
        article(own, "e", web["/e"])
        status, out, _ = run("source", "status", "content", "--today", "2026-06-01")
        assert (status, counts(out)) == (1, [0, 1, 1, 1])
        assert f"missing: {web['/e']} [content/e.md]\n" in out
        assert f"stale: {web['/a']} [content/a.md, content/c.md]: fetched on 2026-01-01\n" in out
        assert f"failed: {web['/b']} [content/b.md]: the server answers 404\n" in out

    def test_what_is_damaged_is_said_and_fetched_again(self, run, own):
        run("source", "fetch", "content")
        for file in own.rglob("*.gz"):
            file.write_bytes(b"")
        assert "is damaged: fetch it again" in run("source", "status", "content")[1]
        assert run("source", "fetch", "content")[0] == 0
        assert counts(run("source", "status", "content")[1]) == [2, 0, 0, 0]

    def test_stale_is_no_failure(self, run, own):
        run("source", "fetch", "content", "--today", "2026-01-01")
        assert run("source", "status", "content", "--today", "2027-01-01")[0] == 0


class TestImport:
    @pytest.fixture
    def saved(self, own):
        folder = own / "saved"
        folder.mkdir()
        (folder / "a.html").write_text(PAGE)
        return folder

    def test_pages_that_were_saved_by_hand(self, run, own, saved, web):
        (saved / "manifest.json").write_text(json.dumps({web["/a#x"]: "a.html"}))
        assert run("source", "import", "saved") == (0, "  taken     1\n  left out  0\n", "")
        assert snapshots.html(str(own), web["/a"]) == PAGE
        run("source", "fetch", "content")
        assert "/a" not in web.asked

    def test_what_a_manifest_must_not_name(self, run, own, saved, tmp_path):
        (own / "secret.html").write_text(PAGE)
        (saved / "link.html").symlink_to(own / "secret.html")
        (saved / "empty.html").write_text("")
        (saved / "text.html").write_text("no page")
        os.mkfifo(saved / "pipe.html")
        names = ["../secret.html", str(own / "secret.html"), "link.html", "empty.html", "text.html", "pipe.html", "none.html", "\0", ".", ""]
        manifest = {f"https://example.com/{number}": name for number, name in enumerate(names)}
        (saved / "manifest.json").write_text(json.dumps({**manifest, "http://10.0.0.1/": "a.html", "file:///a": "a.html"}))
        status, out, err = run("source", "import", "saved")
        assert (status, err, counts(out)) == (1, "", [0, 12])
        assert not (own / INDEX).exists()

    @pytest.mark.parametrize("text", [None, "", "[]", "{", '{"https://example.com/": 3}', "[" * 100_000])
    def test_what_is_no_manifest(self, run, saved, text):
        if text is not None:
            (saved / "manifest.json").write_text(text)
        status, out, err = run("source", "import", "saved")
        assert (status, out, err.count("\n")) == (2, "", 1)


class TestRefused:
    def test_nothing_to_fetch(self, run, own):
        assert run("source", "fetch", "content/d.md") == (3, "", "seo-audit: no article names its source\n")
        (own / "empty").mkdir()
        assert run("source", "status", "empty") == (3, "", "seo-audit: no articles\n")

    def test_a_path_that_is_not_there_while_the_others_are_fetched(self, run, own):
        status, out, err = run("source", "fetch", "nowhere", "content", "--config", "seo-audit.toml")
        assert (status, err, counts(out)) == (2, "seo-audit: nowhere: no such file or folder\n", [2, 0, 0, 0])

    @pytest.mark.parametrize("arguments", [["--connections", "0"], ["--per-host", "65"], ["--delay", "nan"], ["--delay", "-1"], ["--max-age", "x"]])
    def test_numbers(self, run, own, arguments):
        with pytest.raises(SystemExit, match="2"):
            run("source", "fetch", "content", *arguments)

    @pytest.mark.parametrize("arguments", [[], ["show"], ["fetch"]])
    def test_commands(self, run, arguments):
        with pytest.raises(SystemExit, match="2"):
            run("source", *arguments)


def test_both_languages_say_the_same():
    for table in (WORDS, REASONS):
        assert set(table["ru"]) == set(table["en"])


def test_allowed_hosts_are_names(tmp_path):
    (tmp_path / "seo-audit.toml").write_text('allow-hosts = ["127.0.0.1", "wiki.intranet"]\n')
    assert load(str(tmp_path / "seo-audit.toml")).allow_hosts == ("127.0.0.1", "wiki.intranet")
