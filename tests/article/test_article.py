"""What an article tells about itself as a whole."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.neighbours import Neighbours, text_of_field
from seo_audit.article.promise import promised
from seo_audit.article.source import Source


def article_of(text):
    return Article(Source("a.md", text))


def test_headings_in_quotes_lists_and_tabs_are_none_of_the_outline():
    article = article_of("# А\n\n> # Б\n\n- # В\n\n# [Г](#tab/d)\n\n## Д\n\n<h2>Е</h2>")
    assert [heading.text for heading in article.headings] == ["А", "Д"]
    assert [section.heading.text for section in article.sections] == ["А", "Д"]
    assert [article.text[slice(*span)] for span in article.html_headings]


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("# А\n## 1. Б\n## 2. В\n### 1. Г", ["1. Б", "2. В"]),
        ("# А\n## 1. Б\n## 3. В", []),
        ("# А\n## 2. Б", []),
        ("# А\n### 1. Б\n### 2. В", ["1. Б", "2. В"]),
        ("# А", []),
    ],
)
def test_numbered_headings(text, numbered):
    assert [heading.text for heading in article_of(text).numbered_headings] == numbered


def test_each_kind_of_block_is_listed_wherever_it_stands():
    article = article_of("а[^1]\n\n- б\n  - в\n    ```\n    код\n    ```\n\n> | г |\n> |---|\n> | [д](е) |\n>\n> <p>ж</p>\n\n[^1]: ![з](и)\n")
    kinds = ("paragraphs", "lists", "tables", "cells", "code_blocks", "html_blocks", "footnotes", "links", "images")
    assert [len(getattr(article, kind)) for kind in kinds] == [4, 2, 1, 2, 1, 1, 1, 1, 1]
    assert [prose.text for prose in article.texts] == ["а\ufffc", "б", "в", "г", "д", "\ufffcж\ufffc", "\ufffc"]


@pytest.mark.parametrize(
    ("text", "is_russian"),
    [
        ("Это русский текст.", True),
        ("This is English. Да.", False),
        ("---\ntitle: Сад\n---\n", True),
        ("---\ntitle: Сад\n---\nAn English text.", False),
        ("---\ntitle: Garden\n---\nПро сад.", True),
        ("", False),
        ("```\nрусский код\n```", False),
    ],
)
def test_whether_an_article_is_russian(text, is_russian):
    assert article_of(text).is_russian is is_russian


def test_metrics_of_a_small_text():
    metrics = article_of("# Сад\n\nМы любим сад. И розы!\n\n`код`\n").metrics
    assert (metrics.words, metrics.sentences, metrics.characters) == (6, 3, 3 + 21 + 1)
    assert metrics.nausea_classic == pytest.approx(2**0.5, abs=0.01)
    assert metrics.water == pytest.approx(100 * 2 / 6, abs=0.1)
    assert metrics.flesch == pytest.approx(206.835 - 1.3 * 6 / 3 - 60.1 * 8 / 6, abs=0.1)


def test_an_empty_article_has_figures_of_nothing():
    assert article_of("").metrics == (0, 0, 0, 0.0, 0.0, 0.0, 0.0, (0.0,) * 5)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("## Сад: 7 **важных** способов\n", "7 **важных** способов"),
        ("## 5&nbsp;шагов\n", "5&nbsp;шагов"),
        ("## Пять\n", None),
    ],
)
def test_a_promise_stands_where_it_is_written(text, place):
    article = article_of(text)
    found = promised(article.headings[0].prose, {"способ", "шаг"})
    assert (text[slice(*found.span)] if found else None) == place


def test_neighbours_are_counted_once_and_only_when_asked_for():
    calls = []
    article = Article(Source("a.md", ""), neighbours=lambda: calls.append(1) or Neighbours(3, 2))
    assert calls == []
    assert article.neighbours[:2] == article.neighbours[:2] == (3, 2)
    assert calls == [1]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("---\ntitle: А\n---\n", "А"),
        ("---\nname: Б\n---\n", "Б"),
        ("---\nname: Б\ntitle: А\n---\n", "А"),
        ("+++\ntitle = 'А'\n+++\n", "А"),
        ("---\ntitle: [А]\n---\n", ""),
        ("---\ntitle: А\n", ""),
        ("# А\n", ""),
        ("", ""),
    ],
)
def test_what_a_field_of_a_neighbour_holds(text, held):
    assert text_of_field(text, ("title", "name")) == held


def test_texts_of_neighbours_are_asked_for_by_the_names_of_the_site():
    names = {"title": ("heading", "title")}
    article = Article(Source("a.md", ""), names=names, neighbours=lambda: Neighbours(1, 1, lambda names: ["·".join(names)]))
    assert article.neighbour_texts("title") == ["heading·title"]
    assert article.neighbour_texts("no-such-meaning") == [""]
    assert Article(Source("a.md", "")).neighbour_texts("title") == ()
