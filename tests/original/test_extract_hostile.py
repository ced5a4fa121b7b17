"""Whatever a server sends, it costs little and is no error."""

import os
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.original.extract import extract
from seo_audit.original.markup import decoded
from seo_audit.original.model import Page

TEXT = "<p>The content of this page is short, and long enough for anybody to see that it is one.</p>"


@pytest.mark.parametrize(
    "html", ["", b"", "   ", "\0", "<", "<!-- x", "<html></html>", "<script>x</script>", "<p></p>", b"\xff\xfe", b"%PDF-1.7 \x00\x01"]
)
def test_where_there_is_no_text_there_is_no_page(html):
    assert extract(html) is None or isinstance(extract(html), Page)
    assert extract("<nav><a href=/>Home</a></nav>") is None


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000 + "deep",
        TEXT + "<b>" * 50_000 + "deep",
        "<ul><li>one two three" * 20_000,
        "<table><tr><td>one two three" * 20_000,
        ("<div>" * 100 + TEXT + "</div>" * 100) * 100,
        "<p>one two three " * 600_000,
        "<p " + " ".join(f"a{n}=b" for n in range(100_000)) + ">text",
        "<p>" + "one two three " * 700_000,
        "<" * 1_000_000,
        "&" * 1_000_000,
        "<!--" * 300_000,
        '<a href="' * 100_000,
        "<script>" * 100_000,
        "<br>a" * 100_000,
        '<div class="' + "share-" * 200_000 + f'">{TEXT}</div>',
        f"<title>{' - x' * 200_000}</title>{TEXT}",
        f"<main>{TEXT}" + "<div>" * 60 + "<a class=btn href=#>word</a>" * 3_000,
    ],
    ids=lambda html: f"{html[:12]}-{len(html)}",
)
def test_size_and_depth_are_bounded(html):
    tracemalloc.start()
    try:
        page = extract(html)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert page is None or page.parts
    assert peak < 150_000_000


def test_scripts_do_not_make_a_page_too_large():
    page = extract(f"<main>{TEXT}</main><script>{'let a = 1;' * 900_000}</script>")
    assert page.parts[0].pieces[0].text.startswith("The content")


def test_a_nul_ends_nothing():
    assert extract(f"<main><p>a\0b</p>{TEXT}</main>").parts[0].pieces[0].text == "a b"


def test_entities_and_surrogates_are_characters():
    page = extract(f"<main><p>&lt;b&gt; &amp;amp; &nbsp; &#0; &#xD800; &nonsense; \ud800</p>{TEXT}</main>")
    text = page.parts[0].pieces[0].text
    assert text.startswith("<b> &amp;")
    text.encode()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<meta charset=windows-1251><p>Чай</p>".encode("cp1251"), "Чай"),
        ("<meta charset=iso-8859-1><p>Чай</p>".encode(), "Чай"),
        ("<meta charset=nonsense><p>Чай</p>".encode(), "Чай"),
        ("<p>Чай</p>".encode("utf-16"), "Чай"),
        ("<p>Чай</p>".encode("utf-8-sig"), "Чай"),
        (f"<meta charset=utf-8><p>{'Чай пьют горячим, а кофе — как придётся. ' * 9}</p>".encode("cp1251"), "Чай пьют горячим"),
        ("<meta charset=utf-8><p>Чай ".encode() + b"\xd0" + " с лимоном, мёдом и вареньем</p>".encode(), "с лимоном"),
    ],
)
def test_the_encoding_is_the_one_that_fits(html, text):
    assert text in decoded(html)


_TAGS = st.sampled_from("div p li ul ol td tr table pre code a img h1 h2 h6 b span br section aside details dl dt blockquote figure svg math".split())
_TAG = st.builds(
    "<{}{} {}>".format, st.sampled_from(["", "/"]), _TAGS, st.sampled_from(["", "class=share", "href='x'", "src=y", "hidden", "id='", "role=tab"])
)
_HTML = st.lists(
    st.one_of(_TAG, st.text(max_size=12), st.just("some words of a sentence "), st.sampled_from(["<!--", "-->", "<![CDATA[", "&#", "<?xml ?>"]))
)


@settings(max_examples=150, deadline=None)
@given(_HTML.map("".join))
def test_any_tags_in_any_order_are_read(html):
    page = extract(html, "https://example.com/")
    assert page is None or all(piece.text == piece.text.strip() or piece.kind == "code" for part in page.parts for piece in part.pieces)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(html):
    extract(html)


def test_the_same_page_is_read_the_same_way():
    noise = f"<main>{TEXT}<div class=css-{os.urandom(4).hex()}><h2>A</h2>{TEXT}</div></main>"
    assert extract(noise) == extract(noise)
