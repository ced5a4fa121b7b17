"""Which places of an article say a phrase, and where in the text."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.coverage import coverage, spread
from seo_audit.article.source import Source
from seo_audit.russian.phrases import wanted

TEXT = """\
---
title: Садовый секатор для роз
description: Какой инструмент взять с собой в сад.
h1: Секатор для роз
keyphrase: садовый секатор
---

Автор: Иван

Садовым секатором режут ветки, а он за это любит уход и масло, сухое место и острый камень.

## Как выбрать секатор

Берите лёгкий.

## Где хранить

В сухом месте, как любой садовый секатор.
"""


def kinds(text, phrase="садовый секатор"):
    return {one.place: one.wording.kind if one.wording else None for one in coverage(Article(Source("a.md", text)), wanted(phrase))}


def test_each_place_is_told_by_itself():
    found = coverage(Article(Source("a.md", TEXT)), wanted("садовый секатор"))
    assert [(one.place, one.wording.kind) for one in found] == [
        ("title", "whole"),
        ("description", "partial"),
        ("h1", "partial"),
        ("intro", "whole"),
        ("headings", "partial"),
    ]
    assert found[2].wording.missing == ("садовый",)
    assert (found[4].saying, found[4].headings) == (0, 2)
    assert [TEXT[slice(*one.span)].split(maxsplit=1)[0] for one in found] == ["Садовый", "Какой", "Секатор", "Садовым", "##"]


def test_what_an_article_lacks_is_none():
    assert kinds("Садовый секатор режет.\n") == {"title": None, "description": None, "h1": None, "intro": "whole", "headings": None}
    assert kinds("") == {"title": None, "description": None, "h1": None, "intro": None, "headings": None}


def test_the_main_heading_is_no_subheading():
    assert kinds("# Садовый секатор\n\n## Уход\n\nМасло.\n") | {"intro": ""} == {
        "title": None,
        "description": None,
        "h1": "whole",
        "intro": "",
        "headings": "absent",
    }


def test_headings_that_say_it_are_counted():
    found = coverage(Article(Source("a.md", "## Садовые секаторы\n\n## Уход\n\n## О садовом секаторе\n")), wanted("садовый секатор"))[-1]
    assert (found.wording.kind, found.saying, found.headings) == ("whole", 2, 3)


@pytest.mark.parametrize("phrase", ["", "и для", "садовый " * 40])
def test_nothing_is_said_of_what_no_title_could_hold(phrase):
    assert kinds(TEXT, phrase) == {}


def test_a_book_for_a_description_takes_no_time():
    text = f"---\ntitle: Сад\ndescription: {'секатор и пила ' * 30_000}\n---\n\nСад.\n"
    assert kinds(text)["description"] == "partial"


def test_places_are_spread_over_the_body():
    article = Article(Source("a.md", TEXT))
    found = spread(article, article.keyphrase.places)
    assert found.thirds == (1, 0, 1)
    assert all(0 <= share < 1 for share in found.places + found.headings)
    assert found.places == tuple(sorted(found.places))
    assert len(found.headings) == 2
    assert spread(article, ()).thirds == (0, 0, 0)
