"""Rules on headings: what must not fire, what hostile headings do, and that fixes leave nothing to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from single_rule import audited

from seo_audit.fixes import apply


def said(code, text):
    """The message of the only finding of a rule, or ""."""
    found = audited(code, text)
    assert len(found) < 2
    return found[0].message if found else ""


# What must not fire


@pytest.mark.parametrize(
    "heading",
    [
        "Хлеб в XIX в.", "Масло, мука и др.", "Вилки и т. п.", "Вилки и т.д.", "Всё это…", "Всё это...", "Петрова А. С.", "Работа в Apple Inc.", "Диск C:",
        "Готово :tada:", "Готово?", "Готово!", "1.", "12.", "`code.`", "Открытие в 2025 г.", "300 г. до н. э.", "Цена 300 руб.", "Что такое .NET",
        "![точка.](a.png)", "U.S.A.", "Часть 1.2", "?!.", "::", "{{ title }}.", "{{ title }}:", "12:",
    ],
)  # fmt: skip
def test_what_belongs_to_a_heading_is_no_punctuation(heading):
    assert audited("HEAD010", f"## {heading}\n\nТекст.") == []


@pytest.mark.parametrize(
    ("heading", "mark", "fixed"),
    [
        ("Хлеб.", ".", "Хлеб"), ("Хлеб :", ":", "Хлеб"), ("**Хлеб;**", ";", "**Хлеб**"), ("[Хлеб,](a.md)", ",", "[Хлеб](a.md)"), ("«Хлеб».", ".", "«Хлеб»"),
        ("Хлеб. {#id}", ".", "Хлеб {#id}"), ("Хлеб: ###", ":", "Хлеб ###"), ("<a name='x'></a>Хлеб.", ".", "<a name='x'></a>Хлеб"), ("Шаг 1:", ":", "Шаг 1"),
        ("Файл `a.py`:", ":", "Файл `a.py`"), ("🍞 Хлеб.", ".", "🍞 Хлеб"),
    ],
)  # fmt: skip
def test_final_marks_are_deleted(heading, mark, fixed):
    text = f"## {heading}\n\nТекст."
    (finding,) = audited("HEAD010", text)
    assert text[slice(*finding.span)] == mark
    assert apply(text, finding.fix.edits) == f"## {fixed}\n\nТекст."


def test_where_prose_is_not_the_source_nothing_is_deleted():
    (finding,) = audited("HEAD010", "## Хлеб&#46;\n\nТекст.")
    assert finding.fix is None


@pytest.mark.parametrize(
    "line",
    [
        "#Заголовок", "#сад #огород", "##vso[task]текст", "##[section]Начало", "\\##Заголовок", "`##Заголовок`", "##", "#######Заголовок", "текст ##Заголовок",
        "- ##Заголовок", "> ##Заголовок", "    ##Заголовок", "##define MAX", "## Заголовок", "##!/bin/sh",
        "##дача ##сад", "##Дача #сад", "##дача и ##сад", "##дача\n##сад\n##огород", "#один\n##два", "##@todo", "##1", "##123", "##2025", "#1", "#fff", "##FFF", "##FFF — белый",
        "##ffaa00", "#include <stdio.h>", "#!/bin/sh", "#region Поля", "#сад/розы", "#\u00a05", "#\u00a05 мест", "##ИМЯ##", "##Имя##, здравствуйте", "#\u00a0Сад #розы",
    ],
)  # fmt: skip
def test_what_is_no_glued_heading(line):
    assert audited("HEAD014", f"Начало.\n\n{line}\n\nКонец.") == []


@pytest.mark.parametrize(
    "line",
    [
        "##Заголовок",
        "###заголовок",
        "##1. Первый",
        "##SEO для всех",
        "##Google",
        "####**Жирный**",
        "   ##Заголовок",
        "##«Хлеб»",
        "##5 способов",
        "##2025 год",
        "##Язык C#",
        "##Часть #1",
        "##1.1 Рама",
    ],
)
def test_glued_headings(line):
    text = f"Начало.\n\n{line}\n\nКонец."
    (finding,) = audited("HEAD014", text)
    assert text[slice(*finding.span)] == line.strip()
    assert audited("HEAD014", apply(text, finding.fix.edits)) == []
    assert finding.fix.safe == (line != "###заголовок")  # it may be a tag


@pytest.mark.parametrize(
    ("text", "fixed"),
    [("#Заголовок\n##Раздел", "#Заголовок\n## Раздел"), ("##Глава\n###Раздел\nТекст", "## Глава\n### Раздел\nТекст"), ("##Два слова##", "## Два слова ##"),
     ("##Два слова ##", "## Два слова ##"), ("##Язык C##", "## Язык C ##"), ("###Язык C#", "### Язык C#")],
)  # fmt: skip
def test_where_the_missing_spaces_go(text, fixed):
    edits = [edit for finding in audited("HEAD014", text) for edit in finding.fix.edits]
    assert apply(text, edits) == fixed


@pytest.mark.parametrize(
    "heading",
    ["C#", "#сад", "Часть #1", "- 5 °C ночью", "--help", "-", "*Курсив* и текст", "> 5 мест", "[Доставка](#delivery)", "[1](a.md)", "`# код`", "`[#](#a)`", "#",
     "C++", "+7 495 000-00-00", "+ 7 495 000-00-00", "- 20 % на всё", "+ 20 % к урожаю", "+ и −", "* {box-sizing}", "*", "+", "1) -", "1. - 20 %", "1. Хлеб - соль", "`код` и `код`",
     "```код```", "``код` и``", "[](b.md) Хлеб", "[а](b.md) Хлеб", "> 5", "-Хлеб", "— Хлеб", "a](b.md) Хлеб", "]", "](b.md)", "```", "1) `код`", "+1", "+ `1`"],
)  # fmt: skip
def test_what_is_no_junk_in_a_heading(heading):
    assert audited("HEAD018", f"## {heading}\n\nТекст.") == []


@pytest.mark.parametrize(
    ("key", "heading", "fixed"),
    [
        ("bullet", "+ Плюс", "Плюс"), ("bullet", "* **Хлеб**", "**Хлеб**"), ("bullet", "- [Хлеб](a.md)", "[Хлеб](a.md)"), ("bullet", "- - Хлеб", "Хлеб"), ("bullet", "&gt; Хлеб", "Хлеб"),
        ("bullet", "- + Хлеб", "Хлеб"), ("inner", "1) - Python", "1) Python"), ("inner", "2. * Хлеб", "2. Хлеб"), ("inner", "12. + Хлеб", "12. Хлеб"), ("hash", "# - Хлеб", "Хлеб"),
        ("link", "](http://a.ru) Python", "Python"), ("link", "](a.md)Хлеб", "Хлеб"), ("code", "```Python", "Python"), ("code", "`Хлеб", "Хлеб"), ("code", "``` Хлеб {#b}", "Хлеб {#b}"),
    ],
)  # fmt: skip
def test_junk_in_headings(key, heading, fixed):
    text = f"## {heading}\n\nТекст."
    (finding,) = audited("HEAD018", text)
    assert finding.key == key
    assert finding.fix.safe
    assert apply(text, finding.fix.edits) == f"## {fixed}\n\nТекст."


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u3000\u00a0"])
def test_odd_blanks_become_spaces(blank):
    text = f"Начало.\n\n#{blank}Заголовок #\n\nКонец."
    (finding,) = audited("HEAD014", text)
    assert finding.key == "odd"
    assert apply(text, finding.fix.edits) == "Начало.\n\n# Заголовок #\n\nКонец."


@pytest.mark.parametrize("tag", ["::: moniker-end\n::: moniker range='1'", "{% else %}", "{%- if a %}", "{% endif %}{% if b %}", "</Tab>\n<Tab>"])
@pytest.mark.parametrize("code", ["HEAD006", "HEAD007"])
def test_what_is_shown_in_turn_is_never_together(code, tag):
    assert audited(code, f"## 1. А\n\nа\n\n{tag}\n\n## 1. А\n\nа") == []
    assert len(audited(code, "## 1. А\n\nа\n\n{% include a.md %}\n\n## 1. А\n\nа")) == 1


@pytest.mark.parametrize(
    "between",
    ["Текст.", "![](a.png)", "```\nкод\n```", "| а |\n| - |", "{% include a.md %}", "{{< map >}}", "<Map />", "> цитата", "- пункт", "[^1]: сноска", "<!-- a --> текст",
     "::: note\n:::", "[TOC]", "[!INCLUDE [a](a.md)]", "import A from 'a';", "# [Вкладка](#tab/a)", "---\n\nтекст"],
)  # fmt: skip
def test_what_fills_a_section(between):
    assert audited("HEAD013", f"# Статья\n\n## Раздел\n\n{between}\n\n## Другой\n\nТекст.") == []


@pytest.mark.parametrize(
    "between", ["", "<!-- текст -->", "---", "* * *", "[a]: b.md", '<!-- а\n\nб -->\n\n***\n\n[a]: b.md "т"', "<!-- не закрыт", "\u00a0"]
)
def test_what_leaves_a_section_empty(between):
    assert [finding.key for finding in audited("HEAD013", f"## Раздел\n\n{between}\n")] == ["last"]


@pytest.mark.parametrize(
    "heading",
    [
        "<Icon />",
        "![a](a.png)",
        "![](a.png) a",
        "![](a.png) ![a](a.png)",
        "{{ title }}",
        "`x`",
        "…",
        "№",
        "<img src='a.png' alt='a'>",
        "<img alt=a>",
        "[a](#b)",
        "<Icon />![](a.png)",
        "<img alt={title} src='a.png'>",
        "![a][b]",
        "{{ icon }} ![](a.png)",
    ],
)
def test_what_shows_something_is_no_empty_heading(heading):
    assert audited("HEAD008", f"## {heading}\n\nТекст.") == []


@pytest.mark.parametrize(
    ("key", "headings"),
    [
        ("empty", ["", "##", "****", "** **", "&nbsp;", "&#160;", "\u200b", "\u00a0", "#", "* *", "[](b.md)"]),
        ("anchor", ["{#id}", "<a name='x'></a>", "[](#x)", "<a id=x></a> {#y}"]),
        ("image", ["![](a.png)", "![ ](a.png)", "![](a.png) ![](b.png)", "<img src='a.png'>", "<img src='a.png' alt=''>", "**![](a.png)**", "[![](a.png)](b.md)", "![](a.png) {#x}"]),
    ],
)  # fmt: skip
def test_empty_headings(key, headings):
    for heading in headings:
        assert [finding.key for finding in audited("HEAD008", f"## {heading}\n\nТекст.")] == [key], heading


def test_an_empty_main_heading_is_no_second_one():
    text = "---\nh1: Сад\n---\n\n#\n\nТекст.\n\n# ![](a.png)\n\nТекст."
    assert [finding.code for finding in audited("HEAD001 HEAD008", text)] == ["HEAD008", "HEAD008"]
    (finding,) = audited("HEAD001", f"{text}\n\n# Ещё\n\nТекст.")
    assert finding.parameters["text"] == "Ещё"


# What a message says


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Хлеб. Как его испечь дома.", ""),
        ("Смажьте цепь. Затем протрите её.", "Подзаголовок — целый абзац из нескольких предложений: «Смажьте цепь. Затем протрите её.»"),
        ("а" * 71, f"Подзаголовок из 71 знака (советуют до 70): «{'а' * 71}»"),
        ("а" * 70, ""),
        ("`" + "a" * 90 + "`", ""),
    ],
)
def test_long_headings(text, message):
    assert said("HEAD009", f"# Статья\n\n## {text}") == message


def test_the_main_heading_is_measured_elsewhere():
    assert audited("HEAD009", f"# {'а' * 90}\n\nТекст.") == []


def test_the_stop_of_a_paragraph_is_no_defect_of_its_own():
    text = "## Смажьте цепь. Затем протрите её.\n\nТекст."
    assert [finding.code for finding in audited("HEAD009 HEAD010", text)] == ["HEAD009"]


@pytest.mark.parametrize("mark", [".", ":", ". {#id}", ".**", ". ##"])
def test_the_stop_of_a_long_heading_is(mark):
    text = f"## {'**' * mark.endswith('**')}{'сад ' * 20}и дом{mark}\n\nТекст."
    assert [finding.code for finding in audited("HEAD009 HEAD010", text)] == ["HEAD009", "HEAD010"]


# Fixes leave nothing to do


_PARTS = st.lists(
    st.sampled_from(
        ["# ", "## ", "##", "#", "- ", "* ", "\\# ", "> ", "Хлеб", "хлеб", "1", ".", ":", " ", ";", ",", "…", "[#](#a)", "[](#b)", "](a)", "+ ", "1. ", "```", '[¶](a.md#c "т")', "`к`", "**", "{#id}", "т. д.", "\n",
         "\n\n", "&#46;", "&gt; ", "<a name='x'></a>", "в."]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("code", ["HEAD010", "HEAD014", "HEAD018"])
@given(texts=st.lists(_PARTS, min_size=1, max_size=4))
def test_after_its_fixes_a_rule_finds_nothing_that_it_could_fix(code, texts):
    text = "\n\n".join(f"## {part}" for part in texts)
    edits = [edit for finding in audited(code, text) if finding.fix for edit in finding.fix.edits]
    after = apply(text, edits)
    assert [finding for finding in audited(code, after) if finding.fix] == []
    assert sum(map(str.isalnum, after)) <= sum(map(str.isalnum, text))
