"""Pages of many kinds: what is the content is read whole, and nothing else is."""

import json
from pathlib import Path

import pytest

from seo_audit.original.extract import extract
from seo_audit.original.model import Page, Piece

PAGES = Path(__file__).resolve().parent.parent / "data" / "pages"
EXPECTED = json.loads((PAGES / "EXPECTED.json").read_text(encoding="utf-8"))
TEXT = "<p>The content of this page is short, and long enough for anybody to see that it is one.</p>"


def page_of(body: str, address: str = "") -> Page:
    page = extract(f"<html><head><title>Page</title></head><body>{body}</body></html>", address)
    assert page is not None
    return page


def pieces(body: str, address: str = "") -> list[Piece]:
    return [piece for part in page_of(body, address).parts for piece in part.pieces]


def texts(body: str) -> list[str]:
    return [piece.text for piece in pieces(body)]


@pytest.mark.parametrize("entry", EXPECTED, ids=lambda entry: entry["page"])
def test_the_content_of_a_page_is_read_and_nothing_else(entry):
    page = extract((PAGES / entry["page"]).read_bytes())
    said = "\n".join(text for part in page.parts for text in (part.heading, *(piece.text for piece in part.pieces)))
    assert page.title == entry["title"]
    assert [text for text in entry["must_not_contain"] if text in said] == []
    assert [text for text in entry["must_contain"] if text not in said] == []
    assert [[part.level, part.heading] for part in page.parts if part.level] == entry["main_headings"]
    assert page.parts[0].level == 0


# What is no boilerplate, though it looks like it


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Comments</h2><p>Comments in Python begin with a hash.</p>",
        "<h2>Share this folder</h2><p>Click on it and choose a name.</p>",
        "<h2>Subscribe to events</h2><p>Call the function and wait.</p>",
        '<h2 id="related">Related work</h2><ul><li><a href="/a">A paper</a></li></ul>',
        "<p>Next, install the program.</p>",
        "<p>By default, nothing is deleted.</p>",
        "<p>By Clicking the button you agree.</p>",
        "<p>Updated packages come at night.</p>",
        "<p>Copyright protects the author.</p>",
        "<ul><li>Subscribe to our newsletter: that is what a button says.</li></ul>",
        '<aside class="note"><p>It may take a minute.</p></aside>',
        '<div class="admonition tip"><p>Save the file first.</p></div>',
        '<div><p>Prices are on <a href="/pricing">our page</a> of prices.</p></div>',
        '<div class="has-sidebar"><p>Text in a frame.</p></div>',
    ],
)
def test_text_that_looks_like_boilerplate_is_kept(body):
    from bs4 import BeautifulSoup

    words = BeautifulSoup(body, "lxml").get_text(" ").split()
    page = page_of(f"<main>{TEXT}{body}{TEXT}</main>")
    said = " ".join(text for part in page.parts for text in (part.heading, *(piece.text for piece in part.pieces))).split()
    assert " ".join(words) in " ".join(said)


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a href=/>Home</a></nav>",
        "<form><p>Your address</p><input></form>",
        '<div class="social-share"><span>Tell your friends</span></div>',
        '<div class="relatedPosts"><p>Ten more things</p></div>',
        '<div id="comments"><p>Well said!</p></div>',
        '<div role="complementary"><p>By the way</p></div>',
        '<div style="display: none"><p>Not yet</p></div>',
        "<div><p>Table of contents</p></div><ul><li><a href=#a>A</a></li><li><a href=#b>B</a></li><li><a href=#c>C</a></li></ul>",
        "<h3>You may also like</h3><ul><li><a href=/x>Another page</a></li></ul>",
        "<div><p>Grow with us</p><a class=btn href=/signup>Sign up</a></div>",
        "<div><div>Try it</div><p>Free for a month!</p><a href=/signup>Go</a></div>",
        "<p>We use cookies to know you better.</p>",
        "<p>Written by Anna Smith on May 4, 2024</p>",
        "<aside><a href=/1>One page</a><a href=/2>Another</a></aside>",
        "<noscript>Switch on JavaScript</noscript><script>let text</script><style>p {}</style><!-- remark -->",
    ],
)
def test_what_stands_beside_the_text_is_left_out(body):
    assert texts(f"<main>{TEXT}{body}{TEXT}</main>") == texts(f"<main>{TEXT}{TEXT}</main>")


# How it is read


def test_addresses_are_completed_by_that_of_the_page():
    link = f'<main>{TEXT}<p><a href="b">b</a> <a href="#c">c</a> <a href="javascript:alert(1)">d</a> <a href="//[">e</a></p>{TEXT}</main>'
    assert pieces(link)[1].links == ("b", "#c", "javascript:alert(1)", "//[")
    assert pieces(link, "https://example.com/x/a")[1].links == ("https://example.com/x/b", "#c", "javascript:alert(1)", "//[")


def test_images_that_are_loaded_late_have_their_addresses():
    images = (
        '<p><img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="A"></p><p>b <img srcset="/b.jpg 2x, /c.jpg 3x"></p><p><img src="data:x"></p>'
    )
    found = pieces(f"<main>{TEXT}{images}{TEXT}</main>")[1:-1]
    assert [(piece.kind, piece.text, piece.images) for piece in found] == [("image", "A", ("/a.jpg",)), ("paragraph", "b", ("/b.jpg",))]


def test_lists_count_as_one_with_those_inside_and_tables_count_too():
    body = f"<main>{TEXT}<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><table><tr><td>e<td>f</table><ul><li>g</ul>{TEXT}</main>"
    found = [(piece.kind, piece.text, piece.group) for piece in pieces(body)[1:-1]]
    assert found == [
        ("item", "a", 1),
        ("item", "b", 1),
        ("item", "c", 1),
        ("paragraph", "d", 1),
        ("cell", "e", 2),
        ("cell", "f", 2),
        ("item", "g", 3),
    ]


def test_code_is_read_as_it_stands():
    body = f'<main>{TEXT}<pre><code>\na  = <span class="k">1</span>\n\n  b &lt; c\n</code><button>Copy</button></pre><p>See <code>a  b</code>.</p>{TEXT}</main>'
    code, text = pieces(body)[1:-1]
    assert (code.kind, code.text) == ("code", "a  = 1\n\n  b < c")
    assert (text.text, text.code) == ("See a b.", ("a b",))


def test_the_first_paragraph_is_read_where_it_stands_outside_of_the_rest():
    lead = "<p>Nobody would think that the first paragraph of this text is not where all the others are.</p>"
    assert texts(f"<div><div>{lead}</div><div>{TEXT * 9}</div></div><div><a href=/>Home of all pages that there are</a></div>")[0].startswith(
        "Nobody"
    )


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Tea | Shop</title>", "<h1>Shop</h1><h1>Tea</h1>", "Tea"),
        ("<title>Tea - Shop</title>", "", "Tea"),
        ('<title>x</title><meta property="og:title" content="Tea">', "<h1>Tea <small>and more</small></h1>", "Tea"),
        ("<title>Everything about tea</title>", "<h1>Tea, a drink</h1>", "Tea, a drink"),
        ("", "", ""),
    ],
)
def test_the_title_is_the_main_heading_or_the_name_of_the_page(head, body, title):
    assert extract(f"<html><head>{head}</head><body><main>{body}{TEXT}</main></body></html>").title == title


def test_a_heading_that_only_repeats_the_title_is_no_section():
    page = page_of(f"<main><span>Tips</span><h2>Page</h2>{TEXT}<h2>Section</h2>{TEXT}<h2>Page</h2>{TEXT}</main>")
    assert [part.heading for part in page.parts] == ["", "Section", "Page"]
    assert [piece.kind for piece in page.parts[0].pieces] == ["paragraph"]
