"""What lies beside the index: pages by their hash, and what is said of them, whatever somebody put in its place."""

import gzip
import json
import os
import subprocess
import sys
from datetime import date

import pytest

from seo_audit.original import snapshots
from seo_audit.original.index import INDEX, Record, addresses, key_of, pages, remember, update

ADDRESS = "https://example.com/a"
DAY = date(2026, 3, 1)
PAGE = b"<html><p>Gravel</p></html>"


@pytest.fixture
def root(tmp_path):
    digest = snapshots.keep(str(tmp_path), PAGE)
    update(str(tmp_path), {"a.md": ADDRESS}, {ADDRESS: Record(ADDRESS, 200, "2026-02-01", digest, charset="utf-8", accepted=digest)})
    return tmp_path


def entry(root, **changes):
    """Change what the index says of the page, as an editor would."""
    index = json.loads((root / INDEX).read_text())
    index["pages"][ADDRESS].update(changes)
    (root / INDEX).write_text(json.dumps(index))


def file_of(root):
    (file,) = root.rglob("*.gz")
    return file


class TestPages:
    def test_there(self, root):
        assert snapshots.page(str(root), f"{ADDRESS}#part") == PAGE
        assert snapshots.html(str(root), ADDRESS.upper().replace("/A", "/a")) == PAGE.decode()
        assert snapshots.state(str(root), ADDRESS, DAY).key == "have"

    def test_not_there(self, tmp_path, root):
        assert snapshots.page(str(root), "https://example.com/b") is None
        assert snapshots.html(str(tmp_path / "nowhere"), ADDRESS) is None
        assert snapshots.state(str(root), "https://example.com/b", DAY) == ("missing", "", None)

    def test_a_page_is_a_plain_gzip_file_whose_bytes_tell_no_time(self, root, tmp_path):
        packed = file_of(root).read_bytes()
        assert gzip.decompress(packed) == PAGE
        assert packed[4:10] == b"\0\0\0\0\x02\xff"

    def test_a_page_is_written_once(self, root):
        before = file_of(root).stat().st_mtime_ns
        assert snapshots.keep(str(root), PAGE) in file_of(root).name
        assert file_of(root).stat().st_mtime_ns == before

    @pytest.mark.parametrize(
        "damage", [b"", b"rubbish", gzip.compress(b"<html>another"), gzip.compress(PAGE)[:-12], gzip.compress(bytes(50_000_000))]
    )
    def test_damaged(self, root, damage):
        file_of(root).write_bytes(damage)
        assert snapshots.page(str(root), ADDRESS) is None
        assert snapshots.state(str(root), ADDRESS, DAY)[:2] == ("failed", "corrupt")
        snapshots.keep(str(root), PAGE)
        assert snapshots.page(str(root), ADDRESS) == PAGE

    def test_lost(self, root):
        file_of(root).unlink()
        assert snapshots.state(str(root), ADDRESS, DAY)[:2] == ("missing", "lost")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
    def test_a_pipe_in_its_place_is_not_waited_for(self, root):
        file = file_of(root)
        file.unlink()
        os.mkfifo(file)
        assert snapshots.page(str(root), ADDRESS) is None


class TestEntries:
    @pytest.mark.parametrize(
        "changes",
        [
            *({"hash": digest} for digest in ("../../../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n", None)),
            *({"redirects": [1]}, {"redirects": "x"}, {"status": True}, {"status": "200"}, {"etag": []}, {"accepted": "x"}),
        ],
    )
    def test_one_that_means_nothing(self, root, changes):
        entry(root, **changes)
        assert pages(str(root))[ADDRESS].failure == "corrupt"
        assert snapshots.page(str(root), ADDRESS) is None
        assert snapshots.state(str(root), ADDRESS, DAY)[:2] == ("failed", "corrupt")

    def test_one_of_a_later_version(self, root):
        entry(root, weather="fine")
        assert snapshots.page(str(root), ADDRESS) == PAGE
        update(str(root), {}, {ADDRESS: pages(str(root))[ADDRESS]._replace(etag="x")})
        assert json.loads((root / INDEX).read_text())["pages"][ADDRESS]["weather"] == "fine"

    @pytest.mark.parametrize("charset", ["", "unicode_escape", "no such", "zlib", "\0", "cp1252"])
    def test_a_charset_that_somebody_wrote(self, root, charset):
        entry(root, charset=charset)
        assert snapshots.html(str(root), ADDRESS) == PAGE.decode()

    @pytest.mark.parametrize(
        ("fetched", "key"), [("2025-12-01", "have"), ("2025-11-30", "stale"), ("2030-01-01", "have"), ("yesterday", "stale"), ("", "stale")]
    )
    def test_age(self, root, fetched, key):
        entry(root, fetched=fetched)
        assert snapshots.state(str(root), ADDRESS, DAY).key == key

    def test_a_page_whose_last_fetch_failed(self, root):
        entry(root, failure="http", status=404)
        assert snapshots.state(str(root), ADDRESS, DAY)[:2] == ("stale", "http")

    def test_a_page_that_was_saved_by_hand_never_ages(self, root):
        entry(root, status=0, fetched="1999-01-01")
        assert snapshots.state(str(root), ADDRESS, DAY).key == "have"


class TestIndex:
    def test_what_it_says_of_articles_and_pages_are_two_things(self, root):
        remember(str(root), "b.md", "https://example.com/b")
        assert addresses(str(root)) == {"a.md": ADDRESS, "b.md": "https://example.com/b"}
        assert set(pages(str(root))) == {ADDRESS}

    def test_the_same_gives_the_same_bytes(self, root):
        before = (root / INDEX).read_bytes()
        update(str(root), {"a.md": ADDRESS}, {ADDRESS: pages(str(root))[ADDRESS]})
        assert (root / INDEX).read_bytes() == before

    @pytest.mark.parametrize("text", ["", "<<<<<<< HEAD", "[]", '{"version": 2, "articles": {}}'])
    def test_what_is_none_is_not_written_over(self, root, text):
        (root / INDEX).write_text(text)
        with pytest.raises(OSError, match="is no index of sources"):
            remember(str(root), "b.md", ADDRESS)
        assert (root / INDEX).read_text() == text
        assert pages(str(root)) == {}

    def test_a_table_that_is_none_counts_as_empty(self, root):
        (root / INDEX).write_text('{"version": 1, "articles": {}, "pages": 3}')
        assert pages(str(root)) == {}

    def test_many_at_once_forget_nothing(self, tmp_path):
        code = (
            "import sys; from seo_audit.original.index import Record, update\n"
            "for number in range(25): update(sys.argv[1], {f'{sys.argv[2]}{number}.md': 'https://example.com/'}, "
            "{f'https://example.com/{sys.argv[2]}{number}': Record(status=200)})"
        )
        running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in "abcd"]
        assert [process.wait(60) for process in running] == [0] * 4
        assert len(addresses(str(tmp_path))) == len(pages(str(tmp_path))) == 100
        assert [path.name for path in (tmp_path / INDEX).parent.iterdir()] == ["index.json"]


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("  HTTPS://Example.COM:443/A?b=C#d ", "https://example.com/A?b=C"),
        ("http://example.com", "http://example.com/"),
        ("http://example.com:8080", "http://example.com:8080/"),
        ("http://[::1]:80/a", "http://[::1]/a"),
        ("https://пример.рф/Я", "https://пример.рф/Я"),
        ("https://User:Secret@example.com/", "https://User:Secret@example.com/"),
        ("http://[::1", "http://[::1"),
        ("http://a:b/", "http://a:b/"),
        ("placeholder", "placeholder"),
    ],
)
def test_addresses_of_one_page(address, key):
    assert key_of(address) == key
