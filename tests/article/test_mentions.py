"""Where texts name the site that they come from: first what is none of its names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.site import Site
from seo_audit.article.source import Source
from seo_audit.russian.dictionary import analyzer


def article(address, text):
    return Article(Source("a.md", text), site=Site(sources={"a.md": address}))


def named(address, text):
    return [one.text for one in article(address, text).mentions]


@pytest.mark.parametrize(
    ("address", "text"),
    [
        # Common nouns.
        ("https://landingi.com", "Лендинги — это просто. Мы делаем лендинги. Лендинги!"),
        ("https://landingi.com", "# Лендинги\n\nЛендинги\n\n- Лендинги\n\n**Лендинги:** что это"),
        ("https://landingi.com", "В статье «Лендинги: с чего начать» об этом сказано."),
        ("https://landingi.com", "## Как Создать Продающие Лендинги"),
        ("https://backlinko.com", "Бэклинки важны. Проверьте бэклинки."),
        ("https://canva.com", "Канва для вышивки. Анна Конева и Пётр Конев живут в городе Канев."),
        ("https://tilda.cc", "Тильда — это знак. Толедо — город."),
        ("https://asana.com", "Асана лотоса."),
        # English words.
        ("https://buffer.com", "Buffer. Буфер (Buffer) и buffer. Класс: Buffer. Есть Google Buffer и Buffer Overflow, BUFFER тоже."),
        ("https://marketing.com", "Слово Marketing. В отделе Marketing тихо."),
        ("https://opensource.guide", "Это программы Open Source, их много."),
        ("https://digitalmarketer.com", "Интернет-маркетолог (Digital Marketer) пишет."),
        # Other names.
        ("https://landingi.com", "Есть Landing и Landingish, Landingi-like, Landingi.js."),
        ("https://moz.com", "Мозг и Моисей, mozilla и Mozart, moz в коде."),
        ("https://x.com", "Икс, X и x."),
        ("https://github.com/a/b", "На GitHub и GitHub.com."),
        # No prose.
        ("https://landingi.com", "Ключ `landingi`, адрес https://landingi.com/a и <https://landingi.com>.\n\n    landingi\n"),
        # A Cyrillic label that is a noun.
        ("https://цветник.рф", "Цветник у дома. Разбейте цветник."),
        # Credits.
        ("https://landingi.com", "Источник: Landingi\n\nОригинал статьи: блог Landingi\n\nПеревод с сайта Landingi\n\nПо материалам Landingi."),
    ],
)
def test_what_is_no_name_of_it(address, text):
    assert named(address, text) == []


@pytest.mark.parametrize(
    ("address", "text", "names"),
    [
        (
            "https://landingi.com",
            "Landingi, LANDINGI и landingi; Landingi's, Landingi-шаблон, Landingi.com.",
            ["Landingi", "LANDINGI", "landingi", "Landingi's", "Landingi", "Landingi.com"],
        ),
        ("https://landingi.com", "Сервис «Лендинги» и мы взяли Лендинги.", ["Лендинги", "Лендинги"]),
        (
            "https://neilpatel.com",
            "Нил Патель, Нила Пателя, Нилом Пателем, Neil Patel и NeilPatel",
            ["Нил Патель", "Нила Пателя", "Нилом Пателем", "Neil Patel", "NeilPatel"],
        ),
        ("https://towardsdatascience.com", "Портал Towards Data Science и TowardsDataScience.", ["Towards Data Science", "TowardsDataScience"]),
        ("https://hubspot.com", "Хабспот вырос. С Хабспотом проще.", ["Хабспот", "Хабспотом"]),
        ("https://www.theverge.com", "Пишет The Verge, а журналисты Verge молчат.", ["The Verge", "Verge"]),
        (
            "https://buffer.com",
            "Такие сервисы, как Buffer и Hootsuite. Зайдите на buffer.com. Сервис «Buffer» прост.",
            ["Buffer", "buffer.com", "Buffer"],
        ),
        ("https://sendpulse.com", "Sendpulse дешёв. СендПульс тоже.", ["Sendpulse", "СендПульс"]),
        ("https://netology.ru", "Нетология учит.", ["Нетология"]),
        ("https://moz.com", "Инструмент Moz Pro.", ["Moz"]),
    ],
)
def test_names(address, text, names):
    assert named(address, text) == names


def test_all_places_are_looked_at():
    text = "---\ntitle: С Landingi\ndescription: О Landingi\nh1: В Landingi\n---\n\n## Для Landingi\n\nЭто Landingi.\n\n| Landingi |\n| --- |\n| есть |\n\n![Экран Landingi](a.png)\n\n<p>Landingi</p>\n"
    found = article("https://landingi.com", text).mentions
    assert [one.place for one in found] == ["title", "description", "h1", "headings", "text", "text", "text", "alt"]
    assert {text[slice(*one.span)] for one in found} == {"Landingi"}


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("По данным Landingi, дело плохо.", True),
        ("Как показал отчёт Landingi, дело плохо.", True),
        ("Landingi подсчитал, что дело плохо.", True),
        ("Данные хранит Landingi.", False),
        ("Landingi показывает отчёт.", False),
    ],
)
def test_who_is_named_for_a_fact(text, cited):
    assert [one.is_cited for one in article("https://landingi.com", text).mentions] == [cited]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("---\ntitle: Обзор Landingi\n---\n\nСтраницы.\n", True),
        ("---\ntitle: Обзор страниц | Landingi\n---\n\nСтраницы.\n", False),
        ("---\ntitle: Обзор страниц — блог Landingi\n---\n\nСтраницы.\n", False),
        ("# Landingi: обзор\n\nСтраницы.\n", True),
        ("В Landingi есть команда `landingi build`.\n", True),
        ("В Landingi есть адрес `app.landingi.com`.\n", False),
        ("О Landingi.\n\n## А\n\nLandingi.\n\n## Б\n\nLandingi.\n\n## В\n\nНет.\n", True),
        ("Нет.\n\n## А\n\nLandingi.\n\n## Б\n\nLandingi.\n\n## В\n\nНет.\n", False),
    ],
)
def test_what_an_article_is_about(text, subject):
    assert bool(article("https://landingi.com", text).subjects) is subject


_PIECES = st.sampled_from(
    [
        "Landingi",
        "Лендинги",
        "лендинги",
        "Нил",
        "Патель",
        "Neil",
        "patel",
        "`Landingi`",
        "[Landingi](https://landingi.com)",
        "**",
        "&amp;",
        "\n\n",
        "# ",
        ". ",
        ", ",
        "«",
        "»",
        "’s",
        "-",
        "|",
        "\u00ad",
    ]
)


@given(st.lists(_PIECES, max_size=25), st.sampled_from(["https://landingi.com", "https://neilpatel.com"]))
def test_a_mention_lies_in_the_file_and_in_order(pieces, address):
    analyzer()
    text = " ".join(pieces)
    found = article(address, text).mentions
    for one in found:
        start, end = one.span
        assert 0 <= start < end <= len(text)
        assert one.sentence[0] <= one.start
    assert [(one.span.start) for one in found] == sorted(one.span.start for one in found)
