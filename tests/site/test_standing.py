import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.site.standing import address_of, is_listed, source_key


def article(path="blog/roses.md", **fields):
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return Article(Source(path, f"---\n{lines}---\nРозы.\n"))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "нет",
        "https://",
        "https://example.org",
        "https://www.example.org/",
        "example.org/index.html",
        "/inner/path",
        "mailto:a@b.c",
        "http://[::1",
        "localhost/x",
    ],
)
def test_what_is_no_page_has_no_key(address):
    assert source_key(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/Roses",
        "http://www.example.org/Roses/",
        "HTTPS://EXAMPLE.ORG:443/Roses#care",
        "https://example.org/Roses?utm_source=x&utm_medium=y",
        "https://user:s3cret@example.org/Roses/index.html",
        "example.org/Roses",
        "//example.org/Roses",
        " https://example.org/%52oses ",
    ],
)
def test_one_page_has_one_key(address):
    assert source_key(address) == "example.org/Roses"


def test_what_the_query_asks_for_counts_in_any_order():
    assert source_key("https://example.org/?b=2&a=1") == source_key("http://example.org/?a=1&b=2#x") == "example.org?a=1&b=2"
    assert source_key("https://example.org/?a=1") != source_key("https://example.org/?a=2")


@pytest.mark.parametrize(
    ("path", "fields", "address"),
    [
        ("blog/roses.md", {}, "blog/roses"),
        ("blog/roses.ru.md", {}, "blog/roses"),
        ("blog/roses/_index.md", {}, "blog/roses"),
        ("blog/roses/index.md", {}, "blog/roses/index"),  # of generators, some make it another page than roses.md
        ("_index.md", {}, "_index"),
        ("blog/x.md", {"slug": "roses"}, "blog/roses"),
        ("blog/x/index.md", {"slug": "roses"}, "blog/roses"),
        ("blog/x.md", {"slug": "/roses"}, "/roses"),
        ("blog/x.md", {"url": "/roses/index.html"}, "/roses"),
        ("blog/x.md", {"permalink": "https://example.org/roses/?a#b"}, "/roses"),
        ("blog/x.md", {"permalink": "/:year/:title/"}, ""),
        ("blog/x.md", {"permalink": "pretty"}, ""),
        ("blog/x.md", {"permalink": "false"}, ""),
        ("_posts/2024-01-02-x.md", {"slug": "roses"}, "_posts/2024-01-02-roses"),
    ],
)
def test_an_address_comes_from_fields_or_from_the_file(path, fields, address):
    assert address_of(article(path, **fields))[0] == address


@pytest.mark.parametrize(
    "fields",
    [
        {"noindex": "true"},
        {"robots": "noindex, follow"},
        {"published": "false"},
        {"draft": "true"},
        {"redirect_to": "/lilies/"},
        {"layout": "redirect"},
        {"canonical": "https://example.org/lilies/"},
    ],
)
def test_what_search_engines_are_not_to_list(fields):
    assert not is_listed(article(**fields))


@pytest.mark.parametrize(
    "fields", [{}, {"published": "true"}, {"robots": "index"}, {"layout": "post"}, {"canonical": "https://example.org/roses/"}, {"noindex": "false"}]
)
def test_all_else_is_listed(fields):
    assert is_listed(article(**fields))
