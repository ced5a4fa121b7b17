"""Links and images by the command: what changes beside an article is seen, and servers are asked only when they may be."""

import json

import pytest
from original.web import redirect, serve

RULES = "LINK003,LINK004,LINK010,IMG002,IMG004,SITE007"


@pytest.fixture
def web():
    with serve() as served:
        yield served


@pytest.fixture
def hugo(site):
    """A site with two articles that lead to each other, a picture, and a broken link."""
    for path in site.glob("content/*.md"):
        path.unlink()
    (site / "hugo.toml").write_text("")
    (site / "static").mkdir()
    (site / "static/a.png").write_bytes(b"x" * 1000)
    (site / "content/a.md").write_text("[b](b.md#part) [c](/c/) ![Apple](/a.png)\n", encoding="utf-8")
    (site / "content/b.md").write_text("## Part\n\n[a](a.md) [none](none.md)\n", encoding="utf-8")
    (site / "content/c.md").write_text("[a]({{< ref `a.md` >}})\n", encoding="utf-8")
    return site


@pytest.fixture
def found(run):
    """The codes of what is found, by article; the same from the cache, without one, and in two processes."""

    def call(*arguments):
        said = [run("check", "content", "--select", RULES, "--format", "json", *arguments, *more)[1] for more in ((), ("--no-cache", "--jobs", "2"))]
        assert said[0] == said[1]
        articles = {article["path"]: [one["code"] for one in article["findings"]] for article in json.loads(said[0])["articles"]}
        return {path.removeprefix("content/"): codes for path, codes in articles.items() if codes}

    return call


def test_what_is_there_and_what_is_not(hugo, found):
    assert found() == {"b.md": ["LINK003"]}


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda site: (site / "content/none.md").write_text("x"), {}),
        (lambda site: (site / "content/b.md").write_text("[a](a.md)\n"), {"a.md": ["LINK003"]}),
        (lambda site: (site / "content/c.md").unlink(), {"b.md": ["LINK003"]}),  # `/c/` may be anything
        (lambda site: (site / "static/a.png").write_bytes(b"x" * 900_000), {"a.md": ["IMG004"], "b.md": ["LINK003"]}),
        (lambda site: (site / "static/a.png").rename(site / "static/A.png"), {"b.md": ["LINK003"]}),  # it was the only picture
        (lambda site: (site / "hugo.toml").unlink(), {"b.md": ["LINK003"]}),
    ],
)
def test_what_changes_beside_an_article_is_seen(hugo, found, change, codes):
    found()
    change(hugo)
    assert found() == codes


def test_one_article_of_a_site_knows_the_others(hugo, run):
    assert "LINK003" in run("check", "content/b.md", "--select", RULES)[1]
    assert "nothing" in run("check", "content/a.md", "--select", RULES)[1]


def test_a_text_from_standard_input_lies_nowhere(hugo, run, given):
    given(b"[none](none.md) ![none](none.png) [below](#none)\n")
    assert run("check", "-", "--select", "LINK003,IMG002,LINK010")[:2] == (0, "1 article: nothing to report\n")


def test_a_text_from_standard_input_with_a_name_lies_there(hugo, run, given):
    given(b"[none](none.md)\n")
    assert "LINK003" in run("check", "-", "--stdin-filename", "content/b.md", "--select", RULES)[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[site]\nconten = 'a'", "unknown key `site.conten`; did you mean `site.content`?"),
        ("[site]\ncontent = '../a'", "`site.content` must be a folder below that of the configuration, not ../a"),
        ("[site]\nstatic = ['/etc']", "`site.static` must be a folder below that of the configuration, not /etc"),
        ("[site]\nbase-url = 'example.com'", "`site.base-url` must be the address of the site, as in https://example.com"),
        ("site = 3", "`site` must be a table"),
    ],
)
def test_the_configuration_is_checked(hugo, run, text, said):
    (hugo / "seo-audit.toml").write_text(text, encoding="utf-8")
    status, _, err = run("check", "content")
    assert (status, said in err) == (2, True)


class TestOnline:
    @pytest.fixture(autouse=True)
    def links(self, hugo, web):
        (hugo / "seo-audit.toml").write_text('allow-hosts = ["127.0.0.1"]', encoding="utf-8")
        (hugo / "content/c.md").write_text(f"[1]({web['/a']}#x) [2]({web['/gone']}) [3]({web['/old']}) [4](http://10.0.0.1/)\n", encoding="utf-8")
        web.pages |= {"/a": "yes", "/old": redirect("/a", 301)}

    def test_servers_are_asked_once_a_week(self, web, found):
        assert found("--online", "--today", "2026-03-01")["c.md"] == ["LINK010", "LINK010"]
        asked = len(web.asked)
        assert asked
        assert found("--online", "--today", "2026-03-07")["c.md"] == ["LINK010", "LINK010"]
        assert len(web.asked) == asked
        web.pages["/gone"] = "back"
        assert found("--online", "--today", "2026-03-08")["c.md"] == ["LINK010"]

    def test_nobody_is_asked_offline(self, web, found):
        assert "c.md" not in found()
        assert web.asked == []
        found("--online")
        assert "c.md" not in found()

    def test_nor_where_the_rule_is_not_chosen(self, web, run):
        run("check", "content", "--select", "LINK003", "--online")
        assert web.asked == []

    def test_a_disk_that_takes_no_answers(self, hugo, web, run):
        (hugo / ".seo-audit").write_text("in the way")
        status, out, err = run("check", "content", "--select", "LINK010", "--online", "--jobs", "1", "--no-cache")
        assert (status, out.count("LINK010"), err.count("\n")) == (0, 2, 1)
