"""The levels that headings ought to have."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.repaired import outlines
from seo_audit.article.source import Source

WORDS = "\n\nЗдесь несколько слов по-русски о том, как устроена садовая дорожка.\n\n"
FIELDS = "---\ntitle: Садовая дорожка за выходные\n---\n\n"
MAIN = "---\ntitle: Садовая дорожка за выходные\nh1: Садовая дорожка\n---\n\n"


def levels(headings, fields=FIELDS, path="a.md"):
    text = fields + WORDS.join(headings) + WORDS
    both = outlines(Article(Source(path, text)))
    assert [one.heading.level for one in both.found] == [one.level for one in both.found]
    assert both.differ == ([(one.heading, one.level) for one in both.found] != [(one.heading, one.level) for one in both.repaired])
    return [one.level for one in both.repaired]


@pytest.mark.parametrize(
    ("headings", "right"),
    [
        (["## Раз", "### Два", "## Три"], [2, 3, 2]),
        (["# Раз", "## Два", "### Три"], [1, 2, 3]),
        (["### Раз", "### Два", "#### Три"], [2, 2, 3]),
        (["## Раз", "##### Два", "### Три"], [2, 3, 3]),
        (["#### Раз", "## Два"], [2, 2]),
        (["# Раз", "#### Два", "##### Три"], [1, 2, 3]),
        (["# Раз", "## Два", "# Три", "## Четыре"], [1, 2, 2, 3]),
        (["## Раз", "# Два", "## Три"], [2, 1, 2]),
        (["# Раз", "# ", "## Два"], [1, 2]),
        (["## 3 способа её закрепить", "## 1. Песок", "### Мелкий", "## 2. Щебень", "## 3. Бетон", "## Итог"], [2, 3, 4, 3, 3, 2]),
        (["### Порядок работы:", "### 1. Песок", "### 2. Щебень", "### Итог"], [2, 3, 3, 2]),
        (["# 2 способа её закрепить", "# 1. Песок", "# 2. Щебень"], [1, 2, 2]),
        (["## Введение", "## 1. Песок", "## 2. Щебень"], [2, 2, 2]),
    ],
)
def test_no_level_is_skipped_and_items_stand_below_their_section(headings, right):
    assert levels(headings) == right


def test_levels_end_at_six():
    assert levels(["## 2 способа её закрепить", "## 1. Песок", "### а", "#### б", "##### в", "###### г", "## 2. Щебень"]) == [2, 3, 4, 5, 6, 6, 3]


def test_beside_a_field_no_heading_of_the_body_is_the_main_one():
    assert levels(["# Щебень", "## Песок", "# Бетон"], MAIN) == [2, 3, 2]
    assert levels(["# Садовая дорожка", "## Песок"], MAIN) == [2]


@pytest.mark.parametrize(
    ("headings", "fields", "path"),
    [
        (["### Раз", "### Два"], "", "a.md"),
        (["### Раз", "## Два"], "", "a.md"),
        (["### Раз", "### Два"], FIELDS, "_includes/a.md"),
        (["#### {#anchor}", "#### Два"], FIELDS, "_includes/a.md"),
        (["## Раз", "<h3>Полтора</h3>\n\n#### Два"], FIELDS, "a.md"),
        (["## Раз", "<Deeper>\n\n#### Два", "</Deeper>\n\n## Три"], FIELDS, "a.mdx"),
    ],
)
def test_where_nobody_can_tell_all_stays(headings, fields, path):
    article = Article(Source(path, fields + WORDS.join(headings) + WORDS))
    assert not outlines(article).differ


def test_depth_is_that_of_the_tree():
    found = outlines(Article(Source("a.md", FIELDS + "## а\n\n#### б\n\n### в\n\n#### г\n\n## д\n"))).found
    assert [one.depth for one in found] == [0, 1, 1, 2, 0]


def test_many_headings_take_no_time():
    text = FIELDS + "\n\n".join(f"{'#' * (2 + n % 5)} Заголовок {n}" for n in range(5_000))
    assert len(outlines(Article(Source("a.md", text))).repaired) == 5_000


def test_without_headings_there_is_no_outline():
    assert outlines(Article(Source("a.md", "Слово.\n"))) == ([], [])
