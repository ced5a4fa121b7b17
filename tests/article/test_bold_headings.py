"""Bold lines: which of them stand for headings."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source

LONG = "Это абзац обычного текста, и в нём больше десяти слов, как и бывает под заголовком."


def bold_line(text):
    (paragraph,) = Article(Source("a.md", text)).paragraphs
    line = paragraph.bold_line
    return line and (line.text, text[slice(*line.span)], line.alone)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("**Шаг 1**", ("Шаг 1", "**Шаг 1**", True)),
        ("__Шаг 1__", ("Шаг 1", "__Шаг 1__", True)),
        ("**Шаг 1**\nтекст", ("Шаг 1", "**Шаг 1**", False)),
        ("**Шаг 1**:\\\nтекст", ("Шаг 1:", "**Шаг 1**:", False)),
        ("**Шаг `a` и [б](c)**.", ("Шаг a и б.", "**Шаг `a` и [б](c)**.", True)),
        ("**Шаг *1***", ("Шаг 1", "**Шаг *1***", True)),
        ("**Шаг 1** текст", None),
        ("**Шаг\n1**", None),
        ("**Шаг** **1**", None),
        ("*Шаг 1*", None),
        ("***Шаг 1***", ("Шаг 1", "***Шаг 1***", True)),
        ("***Шаг 1***\nтекст", ("Шаг 1", "***Шаг 1***", False)),
        ("***Шаг 1** и ещё*", None),
        ("***Шаг 1* и ещё**", ("Шаг 1 и ещё", "***Шаг 1* и ещё**", True)),
        ("***Шаг** 1*", None),
        ("***Шаг\n1***", None),
        ("Шаг **1**", None),
        ("\\*\\*Шаг\\*\\*", None),
    ],
)
def test_bold_lines(text, line):
    assert bold_line(text) == line


def found(text):
    return [[paragraph.bold_line.text for paragraph in group.paragraphs] for group in Article(Source("a.md", text)).bold_headings]


@pytest.mark.parametrize("number", ["{}.", "{})", "1.{}", "1.{}.", "Шаг {}:", "Способ {}.", "№ {}", "Приём {}", "Step {}:"])
def test_numbered_lines_are_headings_whatever_follows(number):
    lines = [f"{number.format(order)} Дело" for order in (1, 2)]
    assert found(f"## А\n\n**{lines[0]}**\n\n- пункт\n\n**{lines[1]}**\nтекст") == [lines]


def test_lines_that_differ_are_headings_where_text_follows():
    assert found(f"## А\n\n**Зола**\n\n{LONG}\n\n**Навоз**\nтекст\n\n## Б\n\n**Торф**\n\n{LONG}") == [["Зола", "Навоз"]]


@pytest.mark.parametrize(
    "text",
    [
        f"**Зола**\n\n{LONG}\n\n**Навоз**\n\n{LONG}",  # no section
        f"## А\n\n**Зола**\n\n{LONG}",  # one
        f"## А\n\n**Зола**\n\n{LONG}\n\n**зола**\n\n{LONG}",  # a label
        f"## А\n\n**Зола:**\n\n{LONG}\n\n**Навоз.**\n\n{LONG}",
        f"## А\n\n**Зола?**\n\n{LONG}\n\n**Навоз?**\n\n{LONG}",  # an interview
        "## А\n\n**Зола**\n\n- один\n\n**Навоз**\n\n```\nкод\n```",
        "## А\n\n**Зола**\n\n- один\n\n**Навоз**\n\n- два",
        "## А\n\n**Зола**\n\n```\nа\n```\n\n**Навоз**\n\n```\nб\n```\n\n**Торф**\n\n```\nв\n```",  # captions
        "## А\n\n**Плюсы**\n\n- один\n\n**Минусы**\n\n- два\n\n**Торф**\n\n- три",
        "## А\n\n**Зола:**\n\n- один\n\n**Навоз:**\n\n- два\n\n**Торф:**\n\n- три",
        "# А\n\n## Б\n\n**Шаг 1. Дело**\n\nтекст\n\n### В\n\n**Шаг 2. Дело**\n\nтекст",
        "# А\n\n## Б\n\n**1. Дело**\n\nтекст\n\n## В\n\n**1. Дело**\n\nтекст",
        "# А\n\n## Б\n\n**2. Дело**\n\nтекст\n\n## В\n\n**3. Дело**\n\nтекст",
        "## А\n\n**Зола**\n\nДве лопаты.\n\n**Навоз**\n\nТри лопаты.",
        f"## А\n\n![](a.png)\n\n**Зола**\n\n{LONG}\n\n![](b.png)\n\n**Навоз**\n\n{LONG}",  # captions
        "## А\n\n**Шаг 1. Дело**\n\n---\n\n**Шаг 2. Дело**",
        "## А\n\n**1.**\n\nтекст\n\n**2.**\n\nтекст",
        f"## А\n\n> **Зола**\n\n{LONG}\n\n- **Навоз**\n\n{LONG}",
        f"## А\n\n**{LONG[:-1]} и ещё несколько**\n\n{LONG}\n\n**{LONG[:-1]} и ещё много**\n\n{LONG}",
    ],
)
def test_bold_lines_that_are_no_headings(text):
    assert found(text) == []


def test_questions_are_headings_where_questions_are_asked():
    assert found(f"## Частые вопросы\n\n**Зола?**\n\n{LONG}\n\n**Навоз?**\n\n{LONG}") == [["Зола?", "Навоз?"]]


def test_three_lines_above_lists_are_headings():
    assert found("## А\n\n**Инструменты**\n\n- один\n\n***Материалы***\n\n- два\n\n**Расходники**\n\n- три") == [
        ["Инструменты", "Материалы", "Расходники"]
    ]
    assert found(f"## А\n\n**Зола**\n\n- один\n\n**Навоз**\n\n{LONG}\n\n**Торф**\n\n```\nа\n```\n\n{LONG}") == [["Зола", "Навоз", "Торф"]]


def test_where_enough_are_headings_the_others_of_their_shape_are_too():
    named = f"**Зола**\n\n{LONG}\n\n**Навоз**\n\n{LONG}\n\n**Торф**\n\n```\nа\n```"
    text = f"## А\n\n{named}\n\n**Важно!**\n\n{LONG}\n\n![](a.png)\n\n**Ил**\n\n{LONG}\n\n**Дёрн**"
    assert found(text) == [["Зола", "Навоз", "Торф"]]


@pytest.mark.parametrize("main", ["", "# А\n\n", "# А\n\n**0. Дело**\n\nтекст\n\n"])
def test_steps_may_stand_one_in_each_section(main):
    text = f"{main}## Б\n\n**Шаг 1: дело**\n\nтекст\n\n## В\n\n### г\n\nтекст\n\n## Д\n\n**Шаг 2: дело**\n\nтекст"
    assert found(text) == [["Шаг 1: дело", "Шаг 2: дело"]]
    (group,) = Article(Source("a.md", text)).bold_headings
    assert (group.section.heading.text, group.numbered) == ("Б", True)
