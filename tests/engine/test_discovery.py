"""Neighbours: who counts as one, and where the search for them ends."""

import pytest

from seo_audit.article.article import Neighbours
from seo_audit.discovery import Neighbourhood, is_article

WITH, WITHOUT = "---\ntitle: А\n---\n\nТекст.\n", "# А\n\nТекст.\n"


@pytest.fixture
def site(tmp_path):
    def make(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def test_an_article_alone_has_none_and_the_root_is_not_left(site):
    root = site(a_md=WITH, b_md=WITH, in__c_md=WITHOUT)
    assert Neighbourhood(str(root / "in")).of(str(root / "in" / "c.md")) == Neighbours(0, 0)


def test_articles_of_the_same_folder(site):
    root = site(a_md=WITH, b_md=WITHOUT, c_md=WITHOUT, d_txt=WITH)
    assert Neighbourhood(str(root)).of(str(root / "c.md")) == Neighbours(2, 1)


def test_an_article_in_a_folder_of_its_own_has_those_of_the_folders_beside_it(site):
    root = site(one__index_md=WITH, two__index_md=WITH, three__index_md=WITHOUT)
    assert Neighbourhood(str(root)).of(str(root / "three" / "index.md")) == Neighbours(2, 2)


@pytest.mark.parametrize(
    ("name", "article"), [("a.md", True), ("A.MD", True), ("a.mdx", True), ("a.markdown", True), ("a.txt", False), ("md", False)]
)
def test_what_is_an_article(name, article):
    assert is_article(name) is article
