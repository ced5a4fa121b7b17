"""Names in several spellings: which forms are meant, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.russian.names import forms_of
from seo_audit.spellings import possible, spellings, spelt


def places(text, *names):
    wanted = spellings(names[0], names)
    return [(one.spelling.text, one.prose.text[one.start : one.end]) for one in spelt(Article(Source("a.md", text)), wanted)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Канал в Телеграме.", "телеграм"),
        ("Канал в телеграме.", "телеграм"),
        ("Данные Яндекс Метрики.", "Яндекс Метрика"),
        ("Данные Яндекс\u00a0Метрики.", "Яндекс Метрика"),
        ("Данные Яндекс.Метрики.", "Яндекс.Метрика"),
        ("Из Икеи.", "Икея"),
        ("Через Википедию.", "Википедия"),
        ("В Экселе.", "эксель"),
        ("Во ВКонтакте.", "ВКонтакте"),
        ("Stack Overflow", "Stack Overflow"),
    ],
)
def test_forms_and_gaps(text, name):
    assert [found for found, _ in places(text, name)] == [name[:1].upper() + name[1:]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Канал в телеграме.", "Телеграм"),
        ("Данные Яндекс.Метрики.", "Яндекс Метрика"),
        ("Данные Яндекс\n\nМетрики.", "Яндекс Метрика"),
        ("Адрес github.com и C:\\Github, @Github, `Github`", "Github"),
        ("GitHub", "Github"),
        ("Телеграмма", "телеграм"),
    ],
)
def test_what_is_another_spelling(text, name):
    assert places(text, name) == []


def test_only_what_may_stand_there_is_possible():
    article = Article(Source("a.md", "Сад в Яндексе."))
    (garden,) = spellings("Сад", ["Сад"])
    (yandex,) = spellings("Яндекс", ["Яндекс"])
    (google,) = spellings("Google", ["Google"])
    by_beginning = {one.beginning: [one] for one in (garden, yandex, google)}
    assert possible(article, by_beginning) == [garden, yandex]


_NAMES = st.text(st.sampled_from(list("абяйьиоАЯЬИ.- &x1Zİёй\u0301\ufffc")), min_size=1, max_size=8)


@given(_NAMES)
def test_a_name_is_a_form_of_itself(name):
    assert name in forms_of(name)


@given(st.lists(_NAMES, min_size=1, max_size=3), st.text(st.sampled_from(list("абяйьо x1Z.\n*`İ")), max_size=40))
def test_places_lie_in_the_text(names, text):
    article = Article(Source("a.md", f"{text} {names[0]}"))
    for one in spelt(article, spellings("", names)):
        assert 0 <= one.span.start < one.span.end <= len(article.text)
        assert one.start < one.end
