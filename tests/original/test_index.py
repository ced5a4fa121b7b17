"""The index of sources is read, whatever lies in its place."""

import json
from pathlib import Path

import pytest

from seo_audit.api import audit
from seo_audit.article.article import Article
from seo_audit.article.site import Site
from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.original.index import INDEX, addresses


def put(root: Path, text: str) -> None:
    path = root / INDEX
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


def test_each_article_has_its_address(tmp_path: Path) -> None:
    put(tmp_path, json.dumps({"version": 1, "articles": {"a.md": {"address": "https://example.com/a"}, "b.md": {}, "c.md": 3}}))
    assert addresses(str(tmp_path)) == {"a.md": "https://example.com/a"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2, "articles": {}}', '{"version": 1, "articles": []}', "[" * 100_000])
def test_what_is_no_index_says_nothing(tmp_path: Path, text: str) -> None:
    put(tmp_path, text)
    assert addresses(str(tmp_path)) == {}
    (tmp_path / "a.md").write_text("# Заголовок\n\nТекст.\n", encoding="utf-8")
    assert audit([str(tmp_path)], Config(root=str(tmp_path), lang="ru")).articles


def test_the_field_goes_before_the_index() -> None:
    site = Site(sources={"a.md": "https://example.com/index"})
    assert Article(Source("a.md", "Текст"), site=site).source_address == "https://example.com/index"
    assert Article(Source("b.md", "Текст"), site=site).source_address == ""
    text = "---\nurldel: https://example.com/field\n---\n"
    assert Article(Source("a.md", text), site=site).source_address == "https://example.com/field"
