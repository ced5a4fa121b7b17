"""Sources from a server that is no enemy: what is asked, how often, and what is noted of it."""

import gzip
import zlib

import pytest
from original.conftest import PAGE, QUICK
from original.web import redirect

from seo_audit.original import snapshots
from seo_audit.original.index import update
from seo_audit.original.model import EXTRACTION


def test_each_page_is_asked_for_once_after_the_rules_of_its_host(get, web):
    web.pages = {"/a": PAGE, "/b": PAGE}
    assert [outcome.key for outcome in get("/a", "/b", web["/a#part"].replace("http", "HTTP"))] == ["fetched"] * 3
    assert sorted(web.asked) == ["/a", "/b", "/robots.txt"]


def test_what_is_noted_of_a_page(get, web, noted, tmp_path):
    web.pages["/a"] = lambda request: request.answer(PAGE, ETag='"1"', Last_Modified="Sun, 01 Mar 2026 10:00:00 GMT")
    ((key, record),) = get("/a")
    assert key == "fetched"
    assert noted("/a") == {**record._asdict(), "redirects": []}
    assert record._replace(hash="", accepted="") == (
        web["/a"],
        200,
        "2026-03-01",
        "",
        '"1"',
        "Sun, 01 Mar 2026 10:00:00 GMT",
        "text/html",
        "utf-8",
        EXTRACTION,
        (),
        "",
        "",
    )
    assert record.hash == record.accepted
    assert snapshots.page(str(tmp_path), web["/a"]) == PAGE.encode()
    assert snapshots.html(str(tmp_path), web["/a#part"]) == PAGE


def test_it_says_who_asks_and_brings_nothing_along(get, web, monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login user password s3cret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    web.pages["/a"] = PAGE
    assert get("/a")[0].key == "fetched"
    headers = web.headers["/a"]
    assert headers["User-Agent"].startswith("seo-audit (")
    assert headers["Host"] == web.address.removeprefix("http://")
    assert not {"Authorization", "Cookie", "If-None-Match", "If-Modified-Since", "Referer"} & set(headers)


class TestAgain:
    @pytest.fixture
    def page(self, web):
        def answer(request):
            if request.headers["If-None-Match"] == '"1"':
                request.answer(status=304, Content_Type=None, Content_Length=None)
            else:
                request.answer(PAGE, ETag='"1"')

        web.pages["/a"] = answer

    def test_what_is_the_same_is_not_sent_again(self, get, web, page, noted):
        first = get("/a")[0].record
        outcome = get("/a", today="2026-04-01")[0]
        assert outcome == ("unchanged", first._replace(fetched="2026-04-01"))
        assert noted("/a")["fetched"] == "2026-04-01"

    def test_what_is_no_more_there_is_asked_for_whole(self, get, web, page, tmp_path):
        record = get("/a")[0].record
        for file in tmp_path.rglob("*.html.gz"):
            file.write_bytes(b"rubbish")
        assert snapshots.page(str(tmp_path), web["/a"]) is None
        assert get("/a")[0] == ("unchanged", record)
        assert snapshots.html(str(tmp_path), web["/a"]) == PAGE

    def test_validators_are_for_the_address_that_gave_them(self, get, web, page):
        web.pages["/old"] = redirect("/a")
        get("/old")
        assert get("/old")[0].key == "unchanged"
        assert web.headers["/old"]["If-None-Match"] is None

    def test_not_modified_without_a_question_is_no_answer(self, get, web):
        web.pages["/a"] = lambda request: request.answer(status=304, Content_Type=None, Content_Length=None)
        assert get("/a")[0].record.failure == "http"

    def test_another_page_has_to_be_accepted(self, get, web, tmp_path):
        web.pages["/a"] = PAGE
        first = get("/a")[0].record
        update(str(tmp_path), {}, {web["/a"]: first._replace(version=0)})
        assert get("/a")[0].record.version == EXTRACTION
        web.pages["/a"] = PAGE.replace("Rake", "Sweep")
        second = get("/a")[0].record
        assert (second.accepted, second.version) == (first.hash, EXTRACTION)
        assert second.hash != first.hash
        assert snapshots.body(str(tmp_path), first.hash) == PAGE.encode()

    @pytest.mark.parametrize("status", [404, 410, 500])
    def test_a_page_that_is_gone_stays(self, get, web, noted, status, tmp_path):
        web.pages["/a"] = PAGE
        first = get("/a")[0].record
        web.pages["/a"] = lambda request: request.answer("no", status)
        assert get("/a", today="2026-04-01")[0] == ("failed", first._replace(status=status, failure="http"))
        assert snapshots.html(str(tmp_path), web["/a"]) == PAGE


class TestRetries:
    @pytest.mark.parametrize("status", [500, 502, 503, 429])
    def test_what_may_be_there_the_next_time(self, get, web, status):
        web.pages["/a"] = lambda request: request.answer(PAGE, 200 if request.turn == 3 else status)
        assert get("/a")[0].key == "fetched"
        assert web.count("/a") == 3

    def test_no_more_than_three_times(self, get, web):
        web.pages["/a"] = lambda request: request.answer("", 503)
        outcome = get("/a")[0]
        assert (outcome.key, outcome.record.failure, outcome.record.status) == ("failed", "http", 503)
        assert web.count("/a") == 3

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
    def test_what_will_not_be_there(self, get, web, status):
        web.pages["/a"] = lambda request: request.answer("", status)
        assert get("/a")[0].record.status == status
        assert web.count("/a") == 1

    @pytest.mark.parametrize("wait", ["0", "Sun, 01 Mar 2026 10:00:00 GMT", "soon", ""])
    def test_a_server_says_how_long_to_wait(self, get, web, wait):
        def answer(request):
            request.answer(PAGE, 429 if request.turn == 1 else 200, Retry_After=wait)

        web.pages["/a"] = answer
        assert get("/a")[0].key == "fetched"

    @pytest.mark.parametrize("wait", ["3600", "9" * 5000, "Fri, 31 Dec 2100 23:59:59 GMT"])
    def test_who_wants_to_wait_long_is_left_alone(self, get, web, wait):
        web.pages["/a"] = lambda request: request.answer("", 503, Retry_After=wait)
        assert get("/a")[0].record.failure == "http"
        assert web.count("/a") == 1

    def test_an_answer_that_broke_off(self, get, web):
        def answer(request):
            if request.turn == 1:
                request.answer(PAGE, Content_Length="1000")
                request.drop()
            else:
                request.answer(PAGE)

        web.pages["/a"] = answer
        assert get("/a")[0].key == "fetched"

    def test_a_host_that_never_answers_is_given_up(self, get, web):
        paths = [f"/{number}" for number in range(9)]
        web.pages = dict.fromkeys(paths, lambda request: request.drop())
        outcomes = get(*paths, manners=QUICK._replace(attempts=1, connections=1))
        assert [outcome.record.failure for outcome in outcomes] == ["broken"] * 5 + ["given-up"] * 4
        assert len(web.asked) == 6


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_they_are_followed_and_noted(self, get, web, status):
        web.pages = {"/a": redirect("b?x=1#there", status), "/b?x=1": redirect(web["/c"], status), "/c": PAGE}
        record = get("/a")[0].record
        assert (record.final, record.redirects, record.failure) == (web["/c"], (web["/b?x=1"], web["/c"]), "")

    def test_not_for_ever(self, get, web):
        web.pages["/a"] = redirect("/a")
        assert get("/a")[0].record.failure == "redirects"
        assert web.count("/a") == 11

    def test_a_redirect_to_nowhere(self, get, web):
        web.pages["/a"] = lambda request: request.answer("", 302)
        assert (get("/a")[0].record.failure, get("/a")[0].record.status) == ("http", 302)

    def test_cookies_live_as_long_as_a_chain(self, get, web):
        def answer(request):
            if request.headers["Cookie"] == "seen=1":
                request.answer(PAGE, Set_Cookie="later=1")
            else:
                request.answer("", 302, Location="/a", Set_Cookie="seen=1; Path=/")

        web.pages = {"/a": answer, "/b": PAGE}
        assert [outcome.key for outcome in get("/a", "/b", manners=QUICK._replace(connections=1))] == ["fetched", "fetched"]
        assert web.headers["/b"]["Cookie"] is None


class TestRobots:
    def test_what_a_host_keeps_robots_out_of(self, get, web):
        web.pages = {"/robots.txt": "User-agent: *\nDisallow: /private\n", "/private/a": PAGE, "/b": PAGE, "/c": redirect("/private/a")}
        assert [outcome.record.failure for outcome in get("/private/a", "/b", "/c")] == ["robots", "", "robots"]
        assert "/private/a" not in web.asked

    def test_what_it_says_of_us(self, get, web):
        web.pages = {"/robots.txt": "User-agent: *\nDisallow: /\n\nUser-agent: seo-audit\nDisallow: /b\n", "/a": PAGE, "/b": PAGE}
        assert [outcome.record.failure for outcome in get("/a", "/b")] == ["", "robots"]

    @pytest.mark.parametrize("status", [401, 403, 404, 410])
    def test_a_host_without_rules(self, get, web, status):
        web.pages = {"/robots.txt": lambda request: request.answer("", status), "/a": PAGE}
        assert get("/a")[0].key == "fetched"

    def test_a_host_whose_rules_nobody_can_tell(self, get, web):
        web.pages = {"/robots.txt": lambda request: request.answer("", 503), "/a": PAGE, "/b": PAGE}
        assert [outcome.record.failure for outcome in get("/a", "/b")] == ["robots-unknown", "robots-unknown"]
        assert web.asked == ["/robots.txt"] * 3

    def test_rules_that_lie_elsewhere(self, get, web):
        web.pages = {"/robots.txt": redirect("/rules"), "/rules": "User-agent: *\nDisallow: /a", "/a": PAGE}
        assert get("/a")[0].record.failure == "robots"


class TestPace:
    def test_no_more_at_once_than_a_host_may_be_asked(self, get, web):
        paths = [f"/{number}" for number in range(12)]

        def answer(request):
            web.ended.wait(0.02)
            request.answer(PAGE)

        web.pages = dict.fromkeys(paths, answer)
        assert {outcome.key for outcome in get(*paths, manners=QUICK._replace(connections=3))} == {"fetched"}
        assert web.most <= 3


class TestContent:
    @pytest.mark.parametrize(
        ("encoding", "pack"),
        [
            ("gzip", gzip.compress),
            ("x-gzip", gzip.compress),
            ("deflate", zlib.compress),
            ("deflate", lambda data: zlib.compress(data, wbits=-15)),
            ("identity", bytes),
        ],
    )
    def test_packed_pages(self, get, web, tmp_path, encoding, pack):
        web.pages["/a"] = lambda request: request.answer(pack(PAGE.encode()), Content_Encoding=encoding)
        assert get("/a")[0].key == "fetched"
        assert snapshots.html(str(tmp_path), web["/a"]) == PAGE

    @pytest.mark.parametrize("kind", ["application/pdf", "image/png", "text/plain", "application/json", "text/markdown"])
    def test_what_is_no_page(self, get, web, kind):
        web.pages["/a"] = lambda request: request.answer(PAGE, Content_Type=kind)
        record = get("/a")[0].record
        assert (record.failure, record.content_type, record.hash) == ("type", kind, "")

    @pytest.mark.parametrize(("text", "failure"), [(PAGE, ""), ("%PDF-1.7", "type"), ("", "empty"), (" \n", "empty")])
    def test_what_nobody_says_the_kind_of(self, get, web, text, failure):
        web.pages["/a"] = lambda request: request.answer(text, Content_Type=None)
        assert get("/a")[0].record.failure == failure

    @pytest.mark.parametrize(
        ("header", "text", "written"),
        [
            ("windows-1251", "<p>Дорожка и гравий</p>", "cp1251"),
            ("utf-8", "<p>Дорожка и гравий, дренаж и щебень под дорожкой</p>", "cp1251"),
            ("windows-1251", "<p>Дорожка и гравий</p>", "utf-8"),
            ("no-such-thing", "<meta charset=koi8-r><p>Дорожка</p>", "koi8-r"),
            (None, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>“Café”</p>', "cp1252"),
            (None, "<p>Дорожка</p>", "utf-8-sig"),
        ],
    )
    def test_charsets(self, get, web, tmp_path, header, text, written):
        kind = f"text/html; charset={header}" if header else "text/html"
        web.pages["/a"] = lambda request: request.answer(text.encode(written), Content_Type=kind)
        assert get("/a")[0].key == "fetched"
        assert snapshots.html(str(tmp_path), web["/a"]) == text
