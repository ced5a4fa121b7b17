"""From the page on a server to what is said of its translation, as somebody runs the commands."""

import json
import shutil
import subprocess
import sys

import pytest
from cli.translations import RUSSIAN, SECTIONS, page, translation
from original.web import serve

from seo_audit.original.extracted import FOLDER as CACHE
from seo_audit.original.index import INDEX, ties
from seo_audit.registry import rules


@pytest.fixture
def web():
    with serve() as served:
        served.pages = {"/a": page(), "/b": page()}
        yield served


@pytest.fixture
def own(site, web):
    """A site of one faithful translation."""
    for file in (site / "content").iterdir():
        file.unlink()
    (site / "seo-audit.toml").write_text('allow-hosts = "127.0.0.1"\nlang = "en"\n')
    (site / "content" / "a.md").write_text(translation(web["/a"]), encoding="utf-8")
    return site


@pytest.fixture
def found(run):
    """What the rules say of the pair."""

    def call(*arguments):
        status, out, err = run("check", "content", "--select", "SRC", "--format", "json", *arguments)
        assert (status in {0, 1}, err) == (True, "")
        return {finding["code"]: finding for article in json.loads(out)["articles"] for finding in article["findings"]}

    return call


def write(own, web, sections):
    (own / "content" / "a.md").write_text(translation(web["/a"], sections), encoding="utf-8")


def without(sections, *headings):
    return {heading: text for heading, text in sections.items() if heading not in headings}


class TestFromEndToEnd:
    def test_a_faithful_translation(self, run, own, found):
        assert run("source", "fetch", "content")[0] == 0
        assert found() == {}

    def test_without_its_page_there_is_nothing_to_say(self, own, web, found):
        write(own, web, without(RUSSIAN, "Отвод воды"))
        assert found() == {}

    def test_a_lost_section_and_a_changed_number(self, run, own, web, found):
        write(own, web, {**without(RUSSIAN, "Отвод воды"), "Гравий": RUSSIAN["Гравий"].replace("по 5 см", "по 8 см")})
        run("source", "fetch", "content")
        said = found()
        assert set(said) == {"SRC001", "SRC004"} & {rule.code for rule in rules()}
        assert "“Drainage”" in said["SRC001"]["message"]

    def test_a_page_that_changes(self, run, own, web, found):
        run("source", "fetch", "content", "--today", "2026-01-01")
        web.pages["/a"] = page({"Edges": "Boards of larch keep it in place.", **SECTIONS, "Gravel": SECTIONS["Gravel"].replace("$40", "$55")})
        assert found() == {}, "nobody has looked yet"
        run("source", "fetch", "content", "--refresh", "--today", "2026-02-01")
        said = found()
        assert set(said) == {"SRC011"}
        assert "2026-02-01" in said["SRC011"]["message"]
        assert "new section “Edges”" in said["SRC011"]["message"]
        assert "40 → 55" in said["SRC011"]["message"]
        assert said["SRC011"]["excerpt"] == web["/a"]
        lines = translation(web["/a"]).splitlines()
        assert lines[said["SRC011"]["related"][-1]["line"] - 1] == "## Гравий"
        status, out, err = run("source", "accept", "content/a.md")
        assert (status, out, err) == (0, "content/a.md: accepted the version of 2026-02-01; left out on purpose: “Edges”\n", "")
        assert set(found()) <= {"SRC004"}, "the price of today is that of the accepted version"

    def test_furniture_that_changes(self, run, own, web, found):
        run("source", "fetch", "content")
        web.pages["/a"] = page(furniture="2024")
        assert " fetched      1\n" in run("source", "fetch", "content", "--refresh")[1]
        assert found() == {}

    def test_a_page_that_is_another_one(self, run, own, web, found):
        run("source", "fetch", "content")
        web.pages["/a"] = "<html><body><h1>Sign in</h1><p>Please sign in to read what our members write about gardens.</p></body></html>"
        run("source", "fetch", "content", "--refresh")
        said = found()
        assert set(said) == {"SRC011"}
        assert "another page" in said["SRC011"]["message"]
        status, out, _ = run("source", "accept", "content/a.md")
        assert (status, out.startswith("content/a.md: not comparable: ")) == (1, True)


class TestCache:
    @pytest.fixture
    def cache(self, run, own, web, found):
        write(own, web, without(RUSSIAN, "Отвод воды"))
        run("source", "fetch", "content")
        self.said = found()
        assert "SRC001" in self.said
        return own / CACHE

    def test_it_is_kept_and_not_committed(self, cache):
        assert [file.suffix for file in cache.iterdir()] == [".json"]
        assert (cache.parent / ".gitignore").read_text() == "*\n"

    @pytest.mark.parametrize("garbage", [b"", b"[]", b"\xff\xfe", b"[1,2,3,4]", b'["x", "", "", [["", 0, [["code"]]]]]', b"[" * 100_000])
    def test_garbage_in_it(self, cache, found, garbage):
        (file,) = cache.iterdir()
        file.write_bytes(garbage)
        assert found() == self.said

    def test_none_of_it(self, cache, found):
        shutil.rmtree(cache.parent)
        assert found() == self.said

    def test_a_folder_that_cannot_be_written_to(self, cache, found):
        shutil.rmtree(cache.parent)
        cache.parent.write_text("in the way")
        assert found() == self.said


class TestOnline:
    def test_sources_are_fetched_first(self, own, web, found):
        write(own, web, without(RUSSIAN, "Отвод воды"))
        assert "SRC001" in found("--online")
        assert ties(str(own))["content/a.md"].address == web["/a"]
        web.asked.clear()
        assert "SRC001" in found("--online")
        assert web.asked == []

    def test_what_is_old_is_asked_for(self, own, web, found):
        found("--online", "--today", "2026-01-01")
        web.asked.clear()
        found("--online", "--today", "2026-07-01")
        assert "/a" in web.asked

    def test_what_does_not_come_is_said_and_changes_nothing(self, run, own, web):
        web.pages.clear()
        status, out, err = run("check", "content", "--select", "SRC", "--online")
        assert (status, out) == (0, "1 article: nothing to report\n")
        assert err == f"seo-audit: failed: {web['/a']} [content/a.md]: the server answers 404\n"

    def test_a_disk_that_takes_no_pages(self, run, own):
        (own / ".seo-audit").write_text("in the way")
        status, out, err = run("check", "content", "--select", "SRC", "--online")
        assert (status, out, err.count("\n")) == (0, "1 article: nothing to report\n", 1)

    def test_standard_input(self, run, own, web, given):
        given(translation(web["/b"], without(RUSSIAN, "Отвод воды")).encode())
        status, out, _ = run("check", "-", "--config", "seo-audit.toml", "--select", "SRC", "--online")
        assert (status, "SRC001" in out) == (1, True)
        assert "-" not in ties(str(own))

    def test_fix_too(self, run, own, web):
        run("fix", "content", "--online", "--select", "SRC", "--format", "json=report.json")
        assert "/a" in web.asked

    def test_nothing_is_loaded_that_could_ask_anybody(self, own, run):
        run("source", "fetch", "content")
        code = (
            "import socket, sys\n"
            "def refuse(*_): raise AssertionError('a connection')\n"
            "socket.socket.connect = socket.getaddrinfo = refuse\n"
            "from seo_audit.cli import main\n"
            "status = main(['check', 'content', '--select', 'SRC'])\n"
            "print(status, sorted({'httpx', 'httpcore', 'seo_audit.original.fetch', 'seo_audit.cli.online'} & set(sys.modules)))\n"
        )
        done = subprocess.run([sys.executable, "-c", code], cwd=own, capture_output=True, text=True, check=True)
        assert done.stdout.splitlines()[-1] == "0 []"


class TestAccept:
    @pytest.fixture(autouse=True)
    def fetched(self, own, web, run):
        write(own, web, without(RUSSIAN, "Отвод воды"))
        (own / "content" / "b.md").write_text(translation(web["/a"], without(RUSSIAN, "Отвод воды", "Гравий")), encoding="utf-8")
        run("source", "fetch", "content", "--today", "2026-01-01")

    def codes(self, run, path):
        out = run("check", path, "--select", "SRC001", "--format", "jsonl")[1]
        return out.count('"SRC001"')

    def test_of_one_article_and_back(self, run):
        assert run("source", "accept", "content/a.md") == (
            0,
            "content/a.md: accepted the version of 2026-01-01; left out on purpose: “Drainage”\n",
            "",
        )
        assert (self.codes(run, "content/a.md"), self.codes(run, "content/b.md")) == (0, 2), "they share a page, and nothing else"
        assert run("source", "accept", "--undo", "content/a.md") == (0, "content/a.md: what was accepted is forgotten\n", "")
        assert self.codes(run, "content/a.md") == 1
        assert run("source", "accept", "--undo", "content/a.md") == (0, "content/a.md: nothing was accepted\n", "")

    def test_of_several(self, run):
        status, out, _ = run("source", "accept", "content/a.md", "content/b.md", "--lang", "ru")
        assert status == 0
        assert out == (
            "content/a.md: принята версия от 2026-01-01; пропущены нарочно: «Drainage»\n"
            "content/b.md: принята версия от 2026-01-01; пропущены нарочно: «Drainage», «Gravel»\n"
        )

    def test_what_is_translated_after_all_is_left_out_no_more(self, run, own, web):
        run("source", "accept", "content/a.md")
        write(own, web, RUSSIAN)
        assert run("source", "accept", "content/a.md")[1] == "content/a.md: accepted the version of 2026-01-01; no section is left out\n"
        assert ties(str(own))["content/a.md"].omitted == ()

    def test_another_source_has_nothing_accepted(self, run, own, web):
        run("source", "accept", "content/a.md")
        (own / "content" / "a.md").write_text(translation(web["/b"], without(RUSSIAN, "Отвод воды")), encoding="utf-8")
        run("source", "fetch", "content")
        assert self.codes(run, "content/a.md") == 1

    def test_without_a_snapshot(self, run, own, web):
        (own / "content" / "c.md").write_text(translation(web["/c"]), encoding="utf-8")
        status, out, _ = run("source", "accept", "content/c.md", "content/a.md")
        assert (status, out.count("accepted"), out.count("no snapshot")) == (1, 1, 1)

    def test_without_a_source(self, run, own):
        (own / "content" / "c.md").write_text("Гравий.\n", encoding="utf-8")
        assert run("source", "accept", "content/c.md") == (3, "content/c.md: the article names no source\n", "")

    @pytest.mark.parametrize("named", ["content", "nowhere.md", "seo-audit.toml"])
    def test_what_is_no_article(self, run, named):
        status, out, err = run("source", "accept", named)
        assert (status, out, err.count("\n")) == (2, "", 1)

    def test_a_broken_index(self, run, own):
        (own / INDEX).write_text("<<<<<<< HEAD")
        assert run("source", "accept", "content/a.md")[0] == 1
        assert (own / INDEX).read_text() == "<<<<<<< HEAD"


class TestMarkdown:
    def test_pages_in_markdown_are_taken(self, run, own, web, found):
        write(own, web, without(RUSSIAN, "Отвод воды"))
        folder = own / "saved"
        folder.mkdir()
        text = "# How to Lay a Gravel Path\n\nA path of gravel takes a weekend and two friends.\n\n"
        text += "".join(f"## {heading}\n\n{said}\n\n" for heading, said in SECTIONS.items())
        (folder / "a.md").write_text(text)
        (folder / "b.markdown").write_bytes(b"\xff\xfe\x00")
        (folder / "manifest.json").write_text(json.dumps({web["/a"]: "a.md", web["/b"]: "b.markdown"}))
        status, out, _ = run("source", "import", "saved")
        assert (status, out) == (1, f"  taken     1\n  left out  1\nleft out: {web['/b']}: it is no text in UTF-8\n")
        assert json.loads((own / INDEX).read_text())["pages"][web["/a"]]["content_type"] == "text/markdown"
        assert "“Drainage”" in found()["SRC001"]["message"]

    def test_over_a_page_that_was_fetched(self, run, own, web, found):
        run("source", "fetch", "content")
        shutil.rmtree(own / CACHE, ignore_errors=True)
        folder = own / "saved"
        folder.mkdir()
        (folder / "a.md").write_text("## Tools\n\n" + SECTIONS["Tools"] + "\n")
        (folder / "manifest.json").write_text(json.dumps({web["/a"]: "a.md"}))
        run("source", "import", "saved")
        assert set(found()) == {"SRC011"}, "the page that was fetched is still read as HTML"
