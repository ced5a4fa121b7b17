"""Links are tried on a server of our own: by HEAD, by GET where that helps, politely, and not in inner networks."""

from datetime import date

import pytest
from original.conftest import LIMITS
from original.web import redirect

from seo_audit.article.leads import Response
from seo_audit.original.links import try_links
from seo_audit.original.polite import Manners
from seo_audit.original.responses import FILE, fresh, keep

QUICK = Manners(back_off=0.01, patience=0.5, attempts=2, failures=3)
TODAY = date(2026, 3, 1)


@pytest.fixture
def tried(web):
    """What is said of paths of the web, or of whole addresses."""

    def call(*asked, allowed=("127.0.0.1",)):
        found = {}
        wanted = [web[path] if path.startswith("/") else path for path in asked]
        try_links(wanted, allowed=allowed, manners=QUICK, limits=LIMITS, done=found.__setitem__)
        return [found[address] for address in wanted]

    return call


def test_a_page_that_is_there_is_asked_for_once(tried, web):
    web.pages["/a"] = "yes"
    assert tried("/a") == [Response("ok", 200)]
    assert web.methods == ["GET", "HEAD"]  # the rules of the host, the page
    assert web.count("/a") == 1


def test_get_has_the_last_word(tried, web):
    web.pages["/a"] = lambda request: request.answer("x" * 100_000 if request.method == "GET" else "", 200 if request.method == "GET" else 405)
    assert tried("/a") == [Response("ok", 200)]


@pytest.mark.parametrize(("status", "key"), [(404, "http"), (410, "http"), (500, "http"), (503, "http")])
def test_errors(tried, web, status, key):
    web.pages["/a"] = lambda request: request.answer("", status)
    assert tried("/a") == [Response(key, status)]


@pytest.mark.parametrize("status", [401, 403, 429, 999])
def test_who_shuts_robots_out_is_not_dead(tried, web, status):
    web.pages["/a"] = lambda request: request.answer("", status)
    assert tried("/a") == [Response("refused", status)]


def test_an_error_that_passes_is_none(tried, web):
    web.pages["/a"] = lambda request: request.answer("", 200 if request.turn >= 3 else 503)
    assert tried("/a") == [Response("ok", 200)]


def test_pages_that_moved(tried, web):
    web.pages |= {"/a": redirect("/b", 301), "/b": "yes", "/c": redirect("/b", 302), "/d": redirect("/a", 308), "/e": redirect("/e", 301)}
    assert tried("/a", "/c", "/d", "/e") == [
        Response("moved", 200, web["/b"]),
        Response("ok", 200),
        Response("moved", 200, web["/b"]),
        Response("redirects"),
    ]
    web.pages["/f"] = redirect("/none", 301)
    assert tried("/f") == [Response("http", 404)]


def test_passwords_are_not_told(tried, web):
    web.pages |= {"/a": redirect("http://user:geheim@127.0.0.1/b", 301)}
    assert tried("/a") == [Response("credentials")]


def test_robots_are_obeyed(tried, web):
    web.pages |= {"/robots.txt": "User-agent: *\nDisallow: /a", "/a": "yes", "/b": "yes"}
    assert tried("/a", "/b") == [Response("robots"), Response("ok", 200)]
    assert web.count("/a") == 0


def test_inner_networks_are_not_asked(tried, web):
    web.pages["/a"] = redirect("http://169.254.169.254/latest", 301)
    assert tried("http://192.168.0.1/", "http://user:pass@example.com/", "/a") == [Response("inner"), Response("credentials"), Response("inner")]
    assert tried("/a", allowed=()) == [Response("inner")]


def test_no_answer(tried, web):
    web.pages |= {"/robots.txt": "", **{f"/{name}": lambda request: request.drop() for name in "abcdefgh"}}
    found = tried(*(f"/{name}" for name in "abcdefgh"))
    assert {one.key for one in found} == {"broken", "given-up"}
    assert found[-1] == Response("given-up")


class TestKept:
    def test_for_a_week(self, tmp_path):
        keep(str(tmp_path), {"https://a.example/": Response("http", 404)}, TODAY)
        assert fresh(str(tmp_path), date(2026, 3, 7)) == {"https://a.example/": Response("http", 404)}
        assert fresh(str(tmp_path), date(2026, 3, 8)) == {}
        assert fresh(str(tmp_path), date(2026, 2, 28)) == {}

    def test_beside_others(self, tmp_path):
        keep(str(tmp_path), {"https://b.example/": Response("ok", 200)}, TODAY)
        keep(str(tmp_path), {"https://a.example/": Response("moved", 200, "https://c.example/")}, TODAY)
        assert list(fresh(str(tmp_path), TODAY)) == ["https://a.example/", "https://b.example/"]
        assert sorted(path.name for path in (tmp_path / FILE).parent.iterdir()) == [".gitignore", "links.json"]

    @pytest.mark.parametrize(
        "text", ["", "{", "[]", '{"version": 2, "links": {}}', '{"version": 1, "links": []}', '{"version": 1, "links": {"a": 1, "b": {"day": 3}}}']
    )
    def test_what_cannot_be_read_is_nothing(self, tmp_path, text):
        (tmp_path / FILE).parent.mkdir(parents=True)
        (tmp_path / FILE).write_text(text)
        assert fresh(str(tmp_path), TODAY) == {}
        keep(str(tmp_path), {"https://a.example/": Response("ok", 200)}, TODAY)
        assert len(fresh(str(tmp_path), TODAY)) == 1
