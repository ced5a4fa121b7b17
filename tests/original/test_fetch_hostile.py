"""A hostile server: it leads nowhere it should not, and costs neither memory nor time."""

import gzip
import json
import resource
import socket
import subprocess
import sys
import zlib

import pytest
from original.conftest import LIMITS, PAGE, QUICK
from original.web import redirect, serve

from seo_audit.original import snapshots

INNER = [
    "http://169.254.169.254/latest/meta-data/",
    "http://localhost/",
    "http://127.0.0.2/",
    "http://2130706434/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.2]/",
    "http://10.0.0.1/",
    "http://192.168.0.1:8080/",
    "http://metadata.google.internal/",
]
ELSEWHERE = [("file:///etc/passwd", "scheme"), ("ftp://example.com/", "scheme"), ("data:text/html,<p>", "scheme"), ("javascript:alert(1)", "scheme")]
ELSEWHERE += [("https://user:s3cret@example.com/", "credentials"), ("http://[::1", "ipv6"), ("/" + "a" * 9000, "long")]


class TestLeadsNowhere:
    @pytest.mark.parametrize("address", INNER)
    def test_addresses_of_inner_networks(self, get, address, tmp_path):
        assert get(address)[0].record.failure == "inner"
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("target", INNER)
    def test_redirects_to_inner_networks(self, get, web, target):
        web.pages["/a"] = redirect(target)
        record = get("/a")[0].record
        assert (record.failure, record.final) == ("inner", web["/a"])

    @pytest.mark.parametrize(("target", "failure"), ELSEWHERE)
    def test_redirects_to_what_is_no_page(self, get, web, target, failure, tmp_path):
        web.pages["/a"] = redirect(target)
        assert get("/a")[0].record.failure == failure
        assert "s3cret" not in "".join(file.read_text() for file in tmp_path.rglob("*.json"))

    def test_a_server_that_is_allowed_does_not_allow_another(self, get, web):
        with serve("127.0.0.2") as other:
            other.pages["/b"] = PAGE
            web.pages = {"/a": redirect(other["/b"]), "/robots.txt": redirect(other["/robots.txt"])}
            assert get("/a")[0].record.failure == "robots-unknown"
            del web.pages["/robots.txt"]
            assert get("/a")[0].record.failure == "inner"
            assert other.asked == []
            assert get("/a", allowed=["127.0.0.1", "127.0.0.2"])[0].key == "fetched"

    def test_nothing_is_asked_where_nothing_is_allowed(self, get, web):
        web.pages["/a"] = PAGE
        assert get("/a", allowed=())[0].record.failure == "inner"
        assert web.asked == []


class TestCostsNothing:
    @pytest.mark.parametrize("times", [1, 2])
    def test_bombs(self, get, web, times):
        bomb = b"<html>" + bytes(300_000_000)
        for _ in range(times):
            bomb = gzip.compress(bomb)
        web.pages["/a"] = lambda request: request.answer(bomb, Content_Encoding=", ".join(["gzip"] * times))
        assert get("/a")[0].record.failure == ("too-large" if times == 1 else "encoding")

    @pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "gzip,identity", "x"])
    def test_encodings_that_were_not_asked_for(self, get, web, encoding):
        web.pages["/a"] = lambda request: request.answer(PAGE, Content_Encoding=encoding)
        assert get("/a")[0].record.failure == "encoding"

    @pytest.mark.parametrize("data", [b"", PAGE.encode(), gzip.compress(PAGE.encode())[:-9], b"\x1f\x8b"])
    def test_what_does_not_unpack(self, get, web, data):
        web.pages["/a"] = lambda request: request.answer(data, Content_Encoding="gzip")
        assert get("/a")[0].record.failure == ("encoding" if data else "empty")

    def test_a_page_that_says_that_it_is_huge(self, get, web):
        web.pages["/a"] = lambda request: request.answer(PAGE, Content_Length="9" * 30)
        assert get("/a")[0].record.failure in {"too-large", "broken"}
        web.pages["/b"] = lambda request: request.answer(PAGE, Content_Length="5000001")
        assert get("/b")[0].record.failure == "too-large"

    @pytest.mark.parametrize("part", [b"<p>endless</p>" * 5000, None], ids=["pages", "empty blocks"])
    def test_a_page_without_end(self, get, web, part):
        def answer(request):
            packer = zlib.compressobj(wbits=31)
            blocks = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
            request.answer(b"", Content_Length=None, Connection="close", **({} if part else {"Content_Encoding": "gzip"}))
            request.raw(b"" if part else blocks)
            while not web.ended.is_set():
                request.raw(part or b"\x00\x00\x00\xff\xff" * 5000)

        web.pages["/a"] = answer
        assert get("/a")[0].record.failure == "too-large"

    @pytest.mark.parametrize("begun", [True, False])
    def test_a_page_that_drips(self, get, web, begun):
        def answer(request):
            if begun:
                request.answer(b"", Content_Length="100000")
            else:
                request.raw(b"HTTP/1.1 200 OK\r\n")
            while not web.ended.wait(0.05):
                request.raw(b"a" if begun else b"X: y\r\n")

        web.pages["/a"] = answer
        assert get("/a", limits=LIMITS._replace(whole=0.6))[0].record.failure == "slow"
        assert web.count("/a") == 1

    def test_a_chain_that_drips(self, get, web):
        def answer(request):
            web.ended.wait(0.2)
            request.answer("", 302, Location=f"/a?{request.turn}")

        web.pages = {"/a": answer, **{f"/a?{number}": answer for number in range(20)}}
        assert get("/a", limits=LIMITS._replace(whole=0.7))[0].record.failure == "slow"
        assert len(web.asked) < 7

    def test_a_host_that_drips_is_given_up(self, get, web):
        paths = [f"/{number}" for number in range(8)]
        web.pages = dict.fromkeys(paths, lambda request: (request.answer(b"", Content_Length="9"), web.ended.wait(20)))
        outcomes = get(*paths, manners=QUICK._replace(connections=1), limits=LIMITS._replace(whole=0.1, silence=9))
        assert [outcome.record.failure for outcome in outcomes] == ["slow"] * 5 + ["given-up"] * 3

    def test_a_server_that_says_nothing(self, get, web):
        web.pages["/a"] = lambda _: web.ended.wait(20)
        assert get("/a", manners=QUICK._replace(attempts=2), limits=LIMITS._replace(silence=0.1))[0].record.failure == "timeout"
        assert web.count("/a") == 2

    def test_answers_before_the_answer_without_end(self, get, web):
        def answer(request):
            while not web.ended.is_set():
                request.raw(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")

        web.pages["/a"] = answer
        assert get("/a", limits=LIMITS._replace(whole=0.5))[0].record.failure == "slow"

    @pytest.mark.parametrize(
        "cookie", ["a=" + "b; " * 20_000, "; ".join(["expires=Thu, 01 Jan"] * 4000), "a" + " " * 60_000 + "=b", '"' + '\\"' * 30_000]
    )
    def test_cookies(self, get, web, cookie):
        web.pages["/a"] = redirect("/b", Set_Cookie=cookie)
        web.pages["/b"] = PAGE
        assert get("/a")[0].key in {"fetched", "failed"}

    def test_headers_without_end(self, get, web):
        web.pages["/a"] = lambda request: request.answer(PAGE, X="y" * 1_000_000)
        assert get("/a")[0].record.failure == "broken"

    @pytest.mark.parametrize(
        "rules", ["Disallow: /" + "*a" * 5000 + "b", "Disallow: /*a\n" * 40_000, "Crawl-delay: 1e300", "\0" * 500_000, "x" * 600_000]
    )
    def test_rules_for_robots(self, get, web, rules):
        path = "/" + "a" * 3000
        web.pages = {"/robots.txt": f"User-agent: *\n{rules}\n", path: PAGE}
        assert get(path)[0].record.failure in {"", "robots", "robots-unknown"}

    @pytest.mark.parametrize(
        "kind",
        ["text/html; charset=" + "a" * 60_000, "text/html; charset=unicode_escape", "text/html; charset=zlib", "text/html;" + " charset" * 7000],
    )
    def test_charsets(self, get, web, tmp_path, kind):
        web.pages["/a"] = lambda request: request.answer(PAGE, Content_Type=kind)
        assert get("/a")[0].key == "fetched"
        assert snapshots.html(str(tmp_path), web["/a"]) == PAGE

    @pytest.mark.parametrize("text", ["<meta " * 800_000, "<meta charset = " + " " * 4_000_000, "\ufffd" * 1_000_000])
    def test_pages_that_take_long_to_look_at(self, get, web, text):
        web.pages["/a"] = text.encode("utf-16-le" if "\ufffd" in text else "utf-8")
        assert get("/a", limits=LIMITS._replace(whole=20))[0].key == "fetched"

    def test_a_validator_is_no_place_to_keep_things(self, get, web):
        web.pages["/a"] = lambda request: request.answer(PAGE, ETag='"' + "x" * 50_000 + '"', Last_Modified="\x07")
        record = get("/a")[0].record
        assert (record.etag, record.last_modified) == ("", "")


def test_a_server_that_does_all_of_it_takes_no_memory(web, tmp_path):
    """Twenty bombs, huge and endless pages at eight connections, in a process of its own that may not fill more than 200 MB."""
    bomb = gzip.compress(b"<html>" + bytes(200_000_000))
    big = b"<html>" + b"a b c" * 999_990

    def endless(request):
        request.answer(b"", Content_Length=None, Connection="close")
        while not web.ended.is_set():
            request.raw(b"x" * 100_000)

    web.pages = {f"/bomb{number}": lambda request: request.answer(bomb, Content_Encoding="gzip") for number in range(20)}
    web.pages |= {f"/big{number}": big for number in range(20)}
    web.pages |= {f"/endless{number}": endless for number in range(20)}
    addresses = [web[path] for path in web.pages]
    web.pages["/robots.txt"] = "User-agent: *\n" + "".join(f"Disallow: /*no{number}\n" for number in range(25_000))
    code = (
        "import json, pathlib, sys; from seo_audit.original.fetch import fetch\n"
        "done = fetch(json.loads(sys.argv[1]), sys.argv[2], today='2026-03-01', allowed=['127.0.0.1'])\n"
        "peak = pathlib.Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]\n"
        "print(json.dumps([sorted({one.record.failure for one in done.values()}), int(peak)]))"
    )
    limit = 200 * 2**20
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(addresses), str(tmp_path)],
        capture_output=True,
        timeout=120,
        check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (limit, limit)),
    )
    failures, peak = json.loads(done.stdout)
    assert failures == ["", "too-large"]
    assert peak < 200 * 1024  # KiB; what getrusage says is that of whoever forked, too


def test_a_port_that_nobody_listens_at(get):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        assert get(address)[0].record.failure == "robots-unknown"
