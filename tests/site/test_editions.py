import time

import pytest

from seo_audit.site.edition import edition, is_listing


@pytest.mark.parametrize(
    ("path", "languages", "versions", "bare"),
    [
        ("blog/how-to.md", (), (), "blog/how-to.md"),
        ("blog/what-it-is.md", (), (), "blog/what-it-is.md"),
        ("js/intro.md", (), (), "js/intro.md"),
        ("2024/news.md", (), (), "2024/news.md"),
        ("ru/about.md", ("ru",), (), "/about.md"),
        ("docs/pt-BR/about.md", ("pt-BR",), (), "docs/about.md"),
        ("docs/pages_ru/about.md", ("pages_ru",), (), "docs/about.md"),
        ("about/index.ru.md", ("ru",), (), "about/index.md"),
        ("docs/v2/about.md", (), ("v2",), "docs/about.md"),
        ("docs/version-3.1/about.md", (), ("version-3.1",), "docs/about.md"),
        ("docs/1.18/ru/about.mdx", ("ru",), ("1.18",), "docs/about.mdx"),
        ("about.md", (), (), "/about.md"),
    ],
)
def test_a_path_names_languages_and_versions(path, languages, versions, bare):
    assert edition(path) == (languages, versions, bare)


@pytest.mark.parametrize("path", ["blog/page-speed.md", "pages/2.md", "blog/2024/roses.md", "tagging.md", "archive-of-seeds.md", "2024-news.md"])
def test_articles_are_no_lists(path):
    assert not is_listing(path)


@pytest.mark.parametrize(
    "path", ["blog/page/2/index.md", "page2.md", "tags/roses.md", "blog/2024/_index.md", "2024.md", "blog/2024/05/index.md", "archive.md"]
)
def test_pages_of_a_list_are(path):
    assert is_listing(path)


def test_a_long_path_takes_no_time():
    started = time.process_time()
    for path in ("a." * 50_000 + "md", "a/" * 50_000 + "x.ru.md", "_" * 100_000, "v1." * 30_000 + "/a.md"):
        edition(path)
        is_listing(path)
    assert time.process_time() - started < 2
