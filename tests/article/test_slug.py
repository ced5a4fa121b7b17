"""The last part of an article's address."""

import pytest

from seo_audit.article.front_matter import parse
from seo_audit.article.slug import slug_of


@pytest.mark.parametrize(
    ("path", "fields", "text"),
    [
        ("index.md", "", None),
        ("blog/[slug].md", "", None),
        ("a.md", "permalink: /:year/:title/", None),
        ("sad/sekator.md", "", "sekator"),
        ("sad/2024-05-01-sekator.ru.md", "", "sekator"),
        ("sad/sekator/index.md", "", "sekator"),
        ("sad/sekator/_index.ru.md", "", "sekator"),
        ("a.md", "slug: kak-vybrat-sekator", "kak-vybrat-sekator"),
        ("a.md", "url: https://example.org/sad/sekator.html?a=b", "sekator"),
        ("a.md", "permalink: /sad/sekator/", "sekator"),
        ("a.md", "url: /", "a"),
        ("a.md", "slug: [a]", "a"),
    ],
)
def test_slugs(path, fields, text):
    found = slug_of(path, parse(f"---\n{fields}\n---\n"), top=path == "index.md")
    assert (found and found.text) == text


def test_words_and_place():
    text = "---\nslug: 10_Sadovyj-sekator\n---\n"
    found = slug_of("a.md", parse(text), top=False)
    assert found.words == ["sadovyj", "sekator"]
    assert text[slice(*found.span)] == "10_Sadovyj-sekator"
