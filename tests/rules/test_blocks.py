"""Markdown that is not what it seems: line ends, fixes, and what many of one kind come to."""

import pytest
from single_rule import audited

from seo_audit.fixes import apply

TABLE = "|а|б|\n|-|-|\n|1|2|\n"


def mended(code, text):
    edits = [edit for finding in audited(code, text) if finding.fix for edit in finding.fix.edits]
    return apply(text, edits)


def keys(code, text):
    return [finding.key for finding in audited(code, text)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("BLOCK001", "А.\n\n```py\nx = 1\n\nБ.\n", ["open"]),
        ("BLOCK001", "А.\n\n```py\nx = 1\n\n```js\ny\n```\n", ["inner"]),
        ("BLOCK001", "- а\n\n  ```py\n  x = 1\n```\n\nБ.\n", ["dedented"]),
        ("BLOCK001", "А.\n\n```\n", ["stray"]),
        ("BLOCK001", "> ```py\n> x\n\nБ.\n", []),
        ("BLOCK002", "```py\nx = 1\nТеперь запишем число в файл:\ny = 2\n```\n", ["sentence"]),
        ("BLOCK003", "1. Ремни нужны для\n22. Кроме них сетка.\n2. Улей\n", ["number"]),
        ("BLOCK004", "1. а\n- б\n2. в\n", ["cut"]),
        ("BLOCK005", "|а|б|в|\n|-|-|\n|1|2|\n", ["columns"]),
        ("BLOCK005", "|а|б|\n|1|2|\n", ["no-marks"]),
        ("BLOCK005", f"{TABLE}\n|3|4|\n", ["split"]),
        ("BLOCK005", f"{TABLE}|3|4|пять|\n", ["lost"]),
        ("BLOCK005", f"{TABLE}Это уже обычный текст.\n|3|4|\n", ["wrapped"]),
        ("BLOCK006", "Роза&amp;nbsp;и пион.\n", ["code"]),
        ("BLOCK006", "Роза.\\nПион.\n", ["escape"]),
    ],
)
def test_whatever_ends_the_lines(code, text, found, line_end):
    assert keys(code, text.replace("\n", line_end)) == found


def test_a_block_that_is_swallowed_is_told_once():
    text = "```py\nx = 1\n\nТеперь запишем число в файл, чтобы потом построить по нему график.\n\n```js\ny = 2\n```\n"
    assert [finding.code for finding in audited("BLOCK001 BLOCK002", text)] == ["BLOCK001"]


@pytest.mark.parametrize("text", ["9. а\n- слово\n10. б\n", "1. а\n- слово\n2. б\n"])
def test_a_list_that_is_cut_is_none_by_accident(text):
    assert [finding.code for finding in audited("BLOCK003 BLOCK004", text)] == ["BLOCK004"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_bullets_are_moved_under_their_number(line_end):
    text = "9. а\n- б\n- в\n10. г\n* д\n11. е\n".replace("\n", line_end)
    after = mended("BLOCK004", text)
    assert after == "9. а\n   - б\n   - в\n10. г\n    * д\n11. е\n".replace("\n", line_end)
    assert audited("BLOCK004", after) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Если адрес улья записан в журнале пасеки, тогда\n   1. найдите его\n2. Иначе ищите дальше.",
        "- Если адрес улья записан в журнале пасеки, тогда\n  - найдите его там",
        "Старая пасека стоит за рекой, на том берегу ульев\n\n1. Первый",
        "Старая пасека стоит за рекой, на том берегу ульев\n- Первый",
        "Старая пасека стоит за рекой, на том берегу ульев:\n- первый",
        "Старая пасека стоит за рекой, на том берегу ульев\n- первый\n- второй",
    ],
)
def test_lists_that_are_meant(text):
    assert audited("BLOCK003", text) == []


@pytest.mark.parametrize("text", ["> 1. а\n> - б\n> 2. в\n", "- к\n\n  1. а\n  - б\n  2. в\n"])
def test_bullets_in_quotes_and_items_are_left_to_the_author(text):
    (finding,) = audited("BLOCK004", text)
    assert finding.fix is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("а&amp;nbsp;б", "а&nbsp;б"),
        ("а &amp;mdash; б", "а — б"),
        ("а &amp;lt;b&amp;gt; б", "а &lt;b&gt; б"),
        ("а &amp;amp;amp; б", "а &amp; б"),
        ("а &amp;#8212; б", "а — б"),
        ("а&nbsp б", "а&nbsp; б"),
        ('Сорт \\\\"Утро\\\\" цветёт', 'Сорт "Утро" цветёт'),
        ("---\ntitle: R&amp;D&nbsp;в саду\n---\nА.", "---\ntitle: R&D\u00a0в саду\n---\nА."),
        ('---\ntitle: "&quot;Утро&quot;"\n---\nА.', '---\ntitle: "&quot;Утро&quot;"\n---\nА.'),
    ],
)
def test_codes_become_what_they_stand_for(text, after):
    assert audited("BLOCK006", text) != []
    assert mended("BLOCK006", text) == after
    if after != text:
        assert audited("BLOCK006", after) == []


def test_codes_of_an_article_are_one_finding():
    (finding,) = audited("BLOCK006", "а&amp;nbsp;б в&amp;nbsp;г\n\nд&amp;nbsp;е")
    assert finding.parameters["count"] == len(finding.related) + 1 == 3


@pytest.mark.parametrize(
    "text",
    ["`&amp;nbsp;`", "<code>а &amp;lt; б</code>", "«&amp;nbsp;»", "&amp;nbsp;", "Сущность &amp;nbsp; не рвётся.", "AT&T и Q&A", "\\&nbsp; так"],
)
def test_codes_that_are_shown_on_purpose(text):
    assert audited("BLOCK006", text) == []
