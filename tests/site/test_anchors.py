"""The anchors of an article, and which ones it cannot have."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.site.anchors import anchors_of, has_anchor

TEXT = """---
title: Пила
---
# Как выбрать пилу?
## 1. Ёлка и «сосна»
## Шаг
## Шаг
## Что нового в C++ & `go build` {#news}

<h3>Из HTML</h3>

<a name="old-place"></a> <span id=here>тут</span>

> ### В цитате
## Про React {/*about-react*/}
"""


def anchors(text=TEXT):
    return anchors_of(Article(Source("a.md", text)))


@pytest.mark.parametrize(
    "anchor",
    [
        "как-выбрать-пилу",
        "как-выбрать-пилу-",
        "kak-vybrat-pilu",
        "kak-vyibrat-pilu",
        "1-ёлка-и-сосна",
        "елка-и-сосна",
        "_1-ёлка-и-сосна",
        "шаг",
        "шаг-1",
        "news",
        "что-нового-в-c--go-build",
        "из-html",
        "old-place",
        "here",
        "в-цитате",
        "about-react",
        "про-react",
        "top",
        "comments",
        "fn:1",
        "fnref2",
        "section-2",
        ":~:text=пила",
        "tab/bash",
        "L10",
        "_3",
        "---",
    ],
)
def test_it_may_be_there(anchor):
    assert has_anchor(anchors(), anchor)


@pytest.mark.parametrize("anchor", ["how-to-choose-a-saw", "пила", "step", "шаг-9", "как-выбрать"])
def test_it_cannot_be_there(anchor):
    assert not has_anchor(anchors(), anchor)


@pytest.mark.parametrize("line", ["{{< include a >}}", "{% include x.md %}", "[!INCLUDE[x](y.md)]", "--8<-- 'a.md'", "import A from './_a.mdx'"])
def test_nobody_can_tell_where_text_comes_from_elsewhere(line):
    assert anchors(f"# Пила\n\n{line}\n") is None


@pytest.mark.parametrize("line", ['{{< figure src="a.png" >}}', '[a]({{< ref "b.md" >}})', "> [!NOTE]\n> Пила"])
def test_other_shortcodes_bring_no_headings(line):
    assert anchors(f"# Пила\n\n{line}\n") is not None


@pytest.mark.parametrize("text", ["{" * 200_000, "<h1 " * 100_000, "# a\n" * 10_000, "id=" * 100_000, "{{<" * 100_000, "[a](#b)\n" * 10_000])
def test_hostile_texts_end(text):
    anchors(text)
