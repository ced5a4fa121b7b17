"""Rules about descriptions: first what they must not find."""

import json
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from single_rule import BODY, in_fields

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules

LONG = "Узнайте, как выбрать секатор. Мы расскажем, на что смотреть, сколько он стоит и где его купить в нашем городе"


def found(select, *arguments, **fields):
    """The message keys and excerpts of what a rule finds in an article with these fields."""
    return [(finding.key, finding.excerpt) for finding in in_fields(select, *arguments, **fields)]


@pytest.mark.parametrize(
    "text",
    [
        "Секаторы, лопаты, грабли и т. д.",
        "Секаторы, лопаты, грабли и др",
        "Программирование на C",
        "Сколько в капусте витамина С",
        "Всё о секаторах за и против",
        "Что такое «сад»",
        "Как выбрать секатор (и не пожалеть)",
        "Кто такой флорист, чем он занимается, сколько зарабатывает, где учиться и с чего начать — рассказывает флорист из Твери",
        "Узнайте всё о саде. Рассказываем, как выбрать секатор, сколько он стоит, где его купить и как за ним ухаживать весной 🌿",
        "Руководство по саду, часть 3. Выбор секатора, лопаты, граблей и ещё семи инструментов, без которых не обойтись",
        "Узнайте, какую капусту брать, сколько соли класть и чем её прижимать",
        "Установка отдельных средств для разработки приложений, библиотек и компонентов на языках Node.js и JavaScript в облаке Azure",
        "Всё, что нужно знать начинающему садоводу про датчики, розетки, насосы, капельный полив, теплицы и прочее айти в саду и дома.",
        "Руководство по закваске: капуста, соль, морковь, клюква, яблоки, бочка, ведро, банка, гнёт, погреб, балкон, холодильник, сок, хруст, докер",
        "Обзор апи",
        "Адрес сада: https://example.com/сад/",
        "Полив длится не дольше 600 с",
        "Как не писать цикл for",
        f"{LONG}!»",
        f"{LONG}.)",
        f"{LONG}?",
        "и",
    ],
)
def test_descriptions_that_are_whole(text):
    assert found("META016", description=text) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"{LONG}...", "ellipsis"),
        (f"{LONG} […]", "ellipsis"),
        (f"{LONG}, а также", "broken"),
        (f"{LONG} и", "broken"),
        ("Секатор, лопата, грабли:", "broken"),
        ("Секатор для роз —", "broken"),
        ("How to choose pruning shears and", "broken"),
        (LONG, "stop"),
        ("Как выбрать секатор. И где его купить", "stop"),
        (f"{LONG}. Подготовка осн", "word"),
        (f"{LONG[30:]}, и почему это важно знать каждому, кто растит розы, а потом режет их для букетов и подар", "word"),
        ("Узнайте, какую капусту брать для закваски, сколько соли класть на килограмм, чем её прижимать и как понять, что она готова", "single"),
    ],
)
def test_descriptions_that_break_off(text, key):
    assert found("META016", description=text) == [(key, text)]


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Как выбрать секатор для роз", "Какой секатор не мнёт побеги: сравниваем семь моделей."),
        ("Как выбрать секатор для роз", "Секатор."),
        ("Как выбрать секатор для роз", "Секатор для роз выбирают по руке, а не по цвету."),
        ("Секатор", "Секатор"[:0]),
        ("Секатор", "Обзор секаторов. Семь моделей до трёх тысяч рублей."),
        ("Чем занимается флорист? Обязанности, зарплата и карьера", "Профессия флориста. Кто такой флорист и как им стать."),
    ],
)
def test_descriptions_that_say_more_than_the_title(title, description):
    assert found("META011", title=title, description=description) == []


@pytest.mark.parametrize(
    ("title", "description", "key"),
    [
        ("Как выбрать секатор для роз", "Как выбрать секатор для роз?", "whole"),
        ("Как выбрать секатор для роз", "Узнайте, как выбрать секаторы для розы.", "whole"),
        ("Выбор секатора для роз", "Подробное руководство по выбору секатора для роз. Семь моделей и цены.", "first"),
        ("How to choose shears", "How to choose shears.", "whole"),
    ],
)
def test_descriptions_that_repeat_the_title(title, description, key):
    assert [found_key for found_key, _ in found("META011", title=title, description=description)] == [key]


@pytest.mark.parametrize(
    "text",
    [
        "Секатор и его выбор. Попробуйте наш секатор уже сегодня.",
        "Секатор и его выбор. Откройте для себя мир сада.",
        "Секатор и его выбор. Скачайте таблицу.",
        "Узнайте, как выбрать секатор.",
        "Не открывайте его!",
        "Секатор и его выбор. Начните с замера ладони.",
        "Читайте, чем секатор лучше ножниц",
        "Pruning shears. Try them in the shop first.",
        "!!!",
    ],
)
def test_calls_that_say_something(text):
    assert found("META020", description=text) == []


@pytest.mark.parametrize(
    ("text", "key", "call"),
    [
        ("Секатор и его выбор. Узнайте больше!", "call", "Узнайте больше!"),
        ("Секатор и его выбор. Читайте подробнее в нашей статье", "call", "Читайте подробнее в нашей статье"),
        ("Секатор и его выбор. Изучайте его прямо сейчас!", "pronoun", "Изучайте его прямо сейчас!"),
        ("Секатор и его выбор. Не пропустите!", "call", "Не пропустите!"),
        ("Pruning shears. Learn more now!", "call", "Learn more now!"),
    ],
)
def test_calls_that_say_nothing(text, key, call):
    assert found("META020", description=text) == [(key, call)]


PIECES = [
    "секатор",
    "СЕКАТОР",
    "секатора",
    " ",
    " ",
    " — ",
    " | ",
    ", ",
    "«",
    "»",
    "**",
    "__",
    "<b>",
    "</b>",
    "&nbsp;",
    "[",
    "](/a)",
    "{{ a }}",
    "%%",
    "…",
]
PIECES += [
    ". ",
    "! ",
    "2023",
    " в ",
    " году",
    "TODO:",
    "Lorem ipsum dolor sit amet",
    "\n",
    "\t",
    "\u00ad",
    "е\u0301",
    "🌿",
    '"',
    "\\",
    "#",
    "Узнайте больше",
    "и",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@settings(max_examples=150, deadline=None)
@example(" — \n ", "", "", "")  # a tail of nothing
@given(TEXTS, TEXTS, TEXTS, st.sampled_from(["", "# ", "## "]))
def test_whatever_fields_hold_no_rule_raises_and_places_are_in_the_field(title, h1, description, heading):
    fields = {"title": title, "h1": h1, "description": description, "date": "2025-01-01", "urldel": "https://секатор.example/a"}
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    source = Source("a.md", f"---\n{lines}---\n\n{heading}Секатор\n\n{BODY}")
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.family == "META"])
    audited = audit(next(jobs_of([source])), plan)
    assert audited.crashes == ()
    end = Article(source).front_matter.span.end
    assert all(finding.span.end <= end for finding in audited.result.findings if finding.code not in {"META008", "META010", "META014"})
