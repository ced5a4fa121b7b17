"""Files in any encoding but UTF-8 are told from it, and files that are UTF-8 with something odd in them are read."""

import pytest
from articles import CLEAN
from hostile.command import run_site

RUSSIAN = ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso-8859-5", "cp855")
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
PLAIN = CLEAN.encode()
BAD = {
    **{f"{name}.md": CLEAN.encode(name) for name in (*RUSSIAN, *WIDE)},
    "latin-1.md": b"---\ntitle: Caf\xe9 cr\xe8me\n---\n",
    "cut.md": "Садовая дорожк".encode() + "а".encode()[:1],
    "cut-in-front-matter.md": b"---\ntitle: \xd0\n---\n" + PLAIN,
    "overlong.md": PLAIN + b"\xc0\xaf \xe0\x80\xaf",
    "surrogates.md": PLAIN + b"\xed\xa0\xbc\xed\xbc\x89",
    "beyond-unicode.md": PLAIN + b"\xf4\x90\x80\x80",
    "continuation.md": b"\x80" + PLAIN,
    "all-bytes.md": bytes(range(256)) * 100,
    "mixed.md": PLAIN + "Шнур".encode("cp1251"),
    "zip.md": b"PK\x03\x04\x14\x00\x08\x08" + bytes(range(128, 256)),
    "gzip.md": b"\x1f\x8b\x08\x00" + bytes(range(255, 0, -1)),
}
READABLE = {
    "bom.md": b"\xef\xbb\xbf" + PLAIN,
    "two-boms.md": b"\xef\xbb\xbf\xef\xbb\xbf" + PLAIN,
    "bom-only.md": b"\xef\xbb\xbf",
    "bom-inside.md": "---\n\ufefftitle: Сад\n---\nТекст\n",
    "empty.md": b"",
    "cr.md": PLAIN.replace(b"\n", b"\r"),
    "crlf.md": PLAIN.replace(b"\n", b"\r\n"),
    "mixed-ends.md": PLAIN.replace(b"\n", b"\r", 3).replace(b"\n", b"\r\n", 3),
    "nul.md": PLAIN + b"\0" * 1000,
    "nul-in-title.md": PLAIN.replace(b"title: ", b"title: \0"),
    "utf-7.md": CLEAN.encode("utf-7"),
    "controls.md": PLAIN + bytes(range(32)) + b"\x7f\xc2\x80\xc2\x9b",
    "separators.md": CLEAN.replace(" ", "\u2028").encode(),
    "noncharacters.md": PLAIN + "\uffff\ufdd0\U0010ffff".encode(),
    "private-use.md": PLAIN + "\ue000\uf8ff\U000f0000".encode(),
    "stacked.md": PLAIN + ("а" + "\u0301" * 5000).encode(),
    "one-byte.md": b"-",
    "dashes.md": b"---",
}


def test_what_is_not_utf8_is_told_on_its_line(tmp_path):
    done = run_site(tmp_path, BAD)
    assert {path for path in done.articles if "FILE001" in done.codes(path)} == {f"site/{name}" for name in BAD}
    assert all(finding["line"] >= 1 for article in done.articles.values() for finding in article["findings"])
    assert done.status == 1


@pytest.mark.parametrize("name", RUSSIAN[:4])
def test_the_encoding_is_named(tmp_path, name):
    words = {"cp1251": "Windows-1251", "koi8-r": "KOI8-R", "cp866": "CP866", "mac-cyrillic": "MacCyrillic"}
    assert words[name] in run_site(tmp_path, {"a.md": CLEAN.encode(name)}).out


def test_what_is_utf8_is_read_however_odd_it_is(tmp_path):
    done = run_site(tmp_path, READABLE)
    assert not {path for path in done.articles if "FILE001" in done.codes(path)}
    assert done.articles["site/bom.md"]["title"] == done.articles["site/cr.md"]["title"] == done.articles["site/good.md"]["title"]
