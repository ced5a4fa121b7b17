"""How a text says a phrase."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.keyphrase import is_meant
from seo_audit.article.source import Source
from seo_audit.article.wording import content_of, names_any, wording
from seo_audit.russian.phrases import wanted


def prose_of(text):
    return Article(Source("a.md", text)).texts[0]


@pytest.mark.parametrize(
    ("phrase", "text", "kind", "said"),
    [
        ("садовый секатор", "Как выбрать лопату", "absent", ""),
        ("садовый секатор", "Как выбрать секатор", "partial", ""),
        ("айфон 15", "Обзор айфона 16", "partial", ""),
        ("кофе без сахара", "Кофе с сахаром", "partial", ""),
        ("отладка blazor", "Отладка: Blazor", "apart", "Отладка: Blazor"),
        ("отладка blazor", "Отладка в ASP.NET Core Blazor", "diluted", "Отладка в ASP.NET Core Blazor"),
        ("отладка blazor", "Отлаживаем Blazor", "kin", "Отлаживаем Blazor"),
        ("садовый секатор", "Секатор садовый и пила", "apart", "Секатор садовый"),
        ("садовый секатор", "Секатор. Садовый нож", "scattered", ""),
        ("садовый секатор", f"Садовый нож {'и пила ' * 10} и секатор", "scattered", ""),
        ("утепление балкона", "Как утеплить балкон", "kin", "утеплить балкон"),
        ("что такое лендинг", "Лендинг: что это", "whole", ""),
        ("email рассылка", "E-mail-рассылка", "whole", ""),
        ("секатор для сада", "Садовый секатор", "kin", "Садовый секатор"),
        ("выбор секатора", "Выбирают секатор", "kin", "Выбирают секатор"),
        ("садовый секатор", "Какими бывают садовые секаторы", "whole", ""),
        ("купить секатор москва", "Где купить секатор в Москве", "whole", ""),
        ("как выбрать секатор", "Как и где выбрать секатор", "whole", ""),
        ("интернет маркетинг", "Азы интернет-маркетинга", "whole", ""),
        ("интернет-маркетинг", "Азы интернет маркетинга", "whole", ""),
        ("seo аудит сайта", "SEO-аудит вашего сайта", "diluted", "SEO-аудит вашего сайта"),
        ("аудит", "SEO-аудит", "whole", ""),
        ("профессия цифровой маркетолог", "Профессия «цифровой маркетолог»", "whole", ""),
        ("елка из шишек", "Ёлка из шишек", "whole", ""),
    ],
)
def test_how_a_text_says_a_phrase(phrase, text, kind, said):
    assert wording(prose_of(text), wanted(phrase))[:2] == (kind, said)


@pytest.mark.parametrize(("phrase", "words"), [("как это", 0), ("как выбрать секатор для сада", 3), ("айфон 15", 2), ("интернет-магазин", 2)])
def test_words_that_say_what_is_meant(phrase, words):
    assert content_of(wanted(phrase)) == words


def test_any_word_of_a_phrase():
    assert [names_any(prose_of(text), wanted("секатор для сада")) for text in ("Лопата для дома", "Секатор", "Садовый")] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "missing", "mild"),
    [
        ("Лопата", (), False),
        ("Лопата для роз", (), False),
        ("Садовая лопата для роз", ("секатор",), True),
    ],
)
def test_what_is_missing(text, missing, mild):
    found = wording(prose_of(text), wanted("садовый секатор для роз"))
    assert (found.missing, found.mild) == (missing, mild)


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        ([], False),
        (["Programming", "Training"], False),
        (["digital marketing"], False),
        (["секатор", "сад", "инструменты"], False),
        (["чугунная сковорода", "уход", "кухня"], False),
        (["сервис данных", "Flexberry ORM", "запросы"], False),
        (["секатор"], True),
        (["садовый секатор"], True),
        (["садовый секатор", "секатор для сада", "инструменты"], True),
        (["аудит seo"], True),
        (["садовый секатор"] * 21, False),
    ],
)
def test_what_is_a_keyphrase_and_no_tag(texts, meant):
    assert is_meant(texts) is meant
