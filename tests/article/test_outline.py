"""Sections of an article, and which headings are the things that a heading promises."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source


def sections_of(text):
    return Article(Source("a.md", text)).sections


def texts(blocks):
    return [block.text for block in blocks]


def test_a_section_reaches_to_the_next_heading_of_any_level():
    found = sections_of("до\n\n# А\n\nа1\n\na2\n\n### Б\n\n- б\n\n## В\n\n# Г")
    assert [(section.heading.text, len(section.blocks)) for section in found] == [("А", 2), ("Б", 1), ("В", 0), ("Г", 0)]
    assert [texts(section.subheadings) for section in found] == [["Б", "В"], [], [], []]


def test_a_text_without_headings_has_no_sections():
    assert sections_of("текст\n\n> # в цитате\n\n- # в пункте") == []


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("1. Шаг", 1), ("3) Шаг", 3), ("12 . Шаг", 12), ("\ufffc 4. Шаг", 4), ("**5.** Шаг", 5), ("7\\. Шаг", 7), ("8.", 8),
        ("Шаг 3: доставка", 3), ("Шаг №4", 4), ("№ 5. Доставка", 5), ("Step 6", 6), ("9: Доставка", 9),
        ("1.5 литра", None), ("2025. Год", None), ("3 шага", None), ("3.Шаг", None), ("1-й шаг", None), ("10:30. Утро", None), ("v1. Шаг", None), ("Шаг 1.5", None), ("Шаг за шагом", None),
        ("Первый шаг 1", None), ("Шаг 2025", None),
    ],
)  # fmt: skip
def test_the_number_of_a_heading(heading, number):
    (section,) = sections_of(f"## {heading}")
    assert section.heading.number == number


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("## Три шага\n## 1. А\n## 2. Б\n## 3. В\n## Итог", ["1. А", "2. Б", "3. В"]),
        ("## Два шага\n## 1. А\n### подробно\n### 2. не он\n## 2. Б", ["1. А", "2. Б"]),
        ("## Шаги\n## 1. А\n## 3. В", ["1. А"]),
        ("## Шаги\n## 2. Б\n## 3. В", []),
        ("## Шаги\n### а\n## 1. А", []),
        ("## Шаги\n# 1. А", []),
        ("## 1. Шаги\n## 2. Б", []),
        ("## Шаги\n## 1. А\n## 1. Б", ["1. А"]),
        ("## Шаги\n## 1. А\n# Глава\n## 2. Б", ["1. А"]),
        ("## Шаги", []),
    ],
)
def test_numbered_headings_on_the_same_level(text, flat):
    assert texts(sections_of(text)[0].flat_numbered) == flat


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("# А\n## 1. Б\n### 1. в\n### 2. г\n## 2. Д", ["1. Б", "2. Д"]),
        ("# А\n## Б\n### 1. в\n### 2. г", ["1. в", "2. г"]),
        ("# А\n## 3. Б\n## 7. В", ["3. Б", "7. В"]),
        ("## А\n## 1. Б\n## 2. В", ["1. Б", "2. В"]),
        ("# А\n## Б", []),
    ],
)
def test_the_headings_that_list_what_is_announced(text, numbered):
    assert texts(sections_of(text)[0].numbered_headings) == numbered


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("# А\n\nвот:\n\n- а\n- б", ["- а", "- б"]),
        ("# А\n\n1. а\n   - вложенный\n2. б\n\nитог", ["1. а\n   - вложенный", "2. б"]),
        ("# А\n\n- а\n\nа ещё\n\n- б", []),
        ("# А\n\n- а\n\n## Б", []),
        ("# А\n\n> - а", []),
        ("# А\n## Б\n\n- а", []),
        ("# А\n\nодин\n\nдва\n\n- а", []),
        ("# А\n\n**Важное**\n\n- а", []),
        ("# А\n\nтекст", []),
    ],
)
def test_the_items_of_the_only_list(text, items):
    found = sections_of(text)[0].first_list_items
    assert [text[slice(*item.span)] for item in found] == items


@pytest.mark.parametrize(
    ("before", "announced"),
    [
        ("", True),
        ("Вот они:\n\n", True),
        ("Вот [они:](a.md)\n\n", True),
        ("Их две.\n\n", False),
        ("![](a.png)\n\n", False),
        ("```\nа\n```\n\n", False),
        ("> Вот:\n\n", False),
    ],
)
def test_a_list_is_announced_by_the_heading_or_by_a_colon(before, announced):
    (section,) = sections_of(f"## Причины\n\n{before}- раз\n- два")
    assert len(section.first_list_items) == 2
    assert len(section.announced_items) == (2 if announced else 0)


def test_thousands_of_headings_are_read_in_time():
    found = sections_of("# А\n" + "## Б\n" * 9_999)
    assert len(found[0].subheadings) == 9_999
    assert sum(len(section.numbered_headings) for section in found) == 0


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("3. Доставка", ("", 3)), ("3) Доставка", ("", 3)), ("Шаг 3: доставка", ("шаг", 3)), ("День 12", ("день", 12)), ("Step 2.", ("step", 2)), ("Часть №2", ("часть", 2)),
        ("1.2 Сроки", ("1.", 2)), ("1.2. Сроки", ("1.", 2)), ("2.2 Сроки", None), ("Windows 11", None), ("Глава 2.5", None), ("2025. Год", None), ("1.5", None), ("Доставка", None),
        ("10 способов", None),
    ],
)  # fmt: skip
def test_the_number_of_a_heading_among_its_siblings(heading, found):
    (group,) = Article(Source("a.md", f"# 1. Заказ\n## {heading}\n## Б")).siblings
    assert group.ordinals == [found, None]


def test_siblings_are_those_of_one_level_under_one_heading():
    found = Article(Source("a.md", "## А\n### а\n### б\n## Б\n### в\n#### г\n### д\n# В\n### е\n## Г\n## Д")).siblings
    assert [(group.parent.text if group.parent else "", texts(group.headings)) for group in found] == [
        ("", ["А", "Б"]), ("А", ["а", "б"]), ("Б", ["в", "д"]), ("В", ["Г", "Д"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "blocks", "words", "following"),
    [
        ("", 0, 0, None),
        ("один два", 1, 2, None),
        ("# А\n\nодин два\n\n## Б\n\nтри", 1, 2, "Б"),
        ("один\n\n# А\n\nдва", 1, 1, None),
        ("---\ntitle: Т\n---\n\nодин\n\n- два\n- три\n\n## Б", 2, 3, "Б"),
        ("## Б\n\nтри", 0, 0, "Б"),
        ("# А\n# Б\n\nтри", 0, 0, "Б"),
    ],
)
def test_the_lead(text, blocks, words, following):
    lead = Article(Source("a.md", text)).lead
    assert (len(lead.blocks), lead.words, lead.following and lead.following.text) == (blocks, words, following)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("один\n\n> два\n\n- три\n  - четыре", 4),
        ("```\nкод кода\n```", 0),
        ("| а | б |\n| - | - |\n| в | г |", 0),
        ("<div>один два</div>", 2),
        ("[один два](a.md) и", 0),
        ("[один](a.md) и ещё три слова", 5),
        ("один\n\n### Б\n\nдва три", 1),
    ],
)
def test_words_of_running_text(text, words):
    assert sections_of(f"## А\n\n{text}")[0].words == words
