"""The article as it reads: markup hidden, every line still there as it is written, marks and cards once, nothing of it obeyed."""

from pathlib import Path

import pytest
from html_report import PIE, Node, Report, finding_at, marked, report_on, shown_line, written

from seo_audit.article.source import Source
from seo_audit.report import Article, Lines, Severity

TEXT = """\
---
title: "Пирог \\"на скорую руку\\""
tags:
  - тесто
draft: false
---

# Пирог с **яблоками** и `кодом` {#pie}

Абзац *курсив **жирный***, ~~лишнее~~ и [ссылка **жирная** дальше](https://example.com/page "имя"), [рядом](../a.md)
вторая строка&nbsp;с &laquo;кавычками&raquo; и \\*звёздами\\*.\\
После переноса <https://auto.example.com/> и <b>тег</b>.

- пункт один
  - вложенный

    второй абзац
- [x] сделано

5. пять

> Цитата
> > в цитате

| Столбец | Ещё |
| --- | :-: |
| **жир** | [ссылка](https://e.example) |
| одна |

```python
def f():

    return 1
```

<div>Сырой <script>alert(1)</script> &amp; ещё</div>

![Яблоки на столе](apple.png) и ![](noalt.png)

{{< youtube abc >}}

Текст {{ site.name }} внутри.[^1]

***

[^1]: Текст сноски.

[def]: https://example.com/def

Заголовок
=========
"""


def article_of(text: str) -> Article:
    return Article(Source("a.md", text))


def page_of(folder: Path, text: str, places: list[tuple[int, int]] = [], **more: object) -> Node:  # noqa: B006 - it is read only
    lines = Lines(text)
    return report_on(folder, text, [finding_at(*place, lines) for place in places], article=article_of(text), **more)


def read(node: Node) -> str:
    """What readers see of an element: markup left out, and the numbers of findings."""
    return "".join(child if isinstance(child, str) else "" if child.tag == "i" or "tag" in child.classes else read(child) for child in node.children)


def reading(page: Node, tag: str, style: str = "") -> list[str]:
    return [
        " ".join(read(node).split()) for part in page.one(style="lines").all() if part.classes & {"struck", "rest"} for node in part.all(tag, style)
    ]


def test_every_line_stands_there_once_as_it_is_written(tmp_path: Path) -> None:
    page = page_of(tmp_path, TEXT)
    assert [shown_line(page, number) for number in range(1, TEXT.count("\n") + 2)] == TEXT.split("\n")
    ids = [node.attributes["id"] for node in page if "id" in node.attributes]
    assert len(ids) == len(set(ids))


def test_what_is_read_is_the_text_without_its_marks(tmp_path: Path) -> None:
    page = page_of(tmp_path, TEXT)
    paragraphs = reading(page, "p")
    assert "Пирог с яблоками и кодом" in paragraphs
    assert (
        "Абзац курсив жирный, лишнее и ссылка жирная дальше, рядом вторая строка с «кавычками» и *звёздами*. "
        "После переноса https://auto.example.com/ и <b>тег</b>."
    ) in paragraphs
    assert "Картинка: Яблоки на столе и Картинка: noalt.png" in paragraphs
    assert "Текст {{ site.name }} внутри.[^1]" in paragraphs
    assert "Заголовок" in paragraphs
    assert reading(page, "b", "loose") == ["{{< youtube abc >}}"]
    assert "<div>Сырой <script>alert(1)</script> & ещё</div>" in paragraphs
    styles = {style for node in page.one(style="lines") for style in node.classes if style.startswith("r-")}
    assert {"strong", "em", "del", "code", "small", "dfn", "samp"} <= {node.tag for node in page.one(style="lines")}
    assert styles == {"r-b", "r-em", "r-note", "r-alt", "r-image", "r-opening"}


def test_blocks_are_set_as_what_they_are(tmp_path: Path) -> None:
    page = page_of(tmp_path, TEXT)
    assert reading(page, "p", "h1") == ["Пирог с яблоками и кодом", "Заголовок"]
    assert not page.one(style="lines").all("h1")
    (nested,) = (
        item for item in page.all("li") if item.parent and item.parent.parent and item.parent.parent.tag == "li" and "вложенный" in item.text
    )
    assert "второй абзац" in nested.text
    assert "сделано" in page.one("li", "done").text
    assert page.one("ol", start="5")
    assert [
        [read(cell).strip() for cell in row.all("td") + row.all("th")]
        for row in page.one(style="lines").lines
        if row.tag == "tr" and "under" not in row.classes
    ] == [
        ["Столбец", "Ещё"],
        ["жир", "ссылка"],
        ["одна"],
    ]
    assert len([quote for quote in page.all("blockquote") if quote.parent and quote.parent.tag == "blockquote"]) == 1
    assert page.all("p", "rule")
    assert [read(line) for line in page.one("p", "pre").lines if "bare" not in line.classes] == ["def f():", "", "    return 1"]


def test_fields_stand_on_a_card(tmp_path: Path) -> None:
    page = page_of(tmp_path, TEXT)
    fields = page.one("div", "fields")
    assert [key.text for key in fields.all("dfn")] == ["title", "tags", "draft"]
    assert read(page.one(id="2")) == 'titleПирог "на скорую руку"'
    assert fields.one("p", "caption").text == "Поля статьи"


@pytest.mark.parametrize("front", ['+++\ntitle = "Чай"\n+++\n', '{"title": "Чай"}\n', "---\ntitle: [\n---\n", "---\ntitle: &a Чай\nh1: *a\n---\n"])
def test_front_matter_of_every_kind_is_shown(tmp_path: Path, front: str) -> None:
    text = front + "\nТекст.\n"
    page = page_of(tmp_path, text, [(0, 1)])
    assert [shown_line(page, number) for number in range(1, text.count("\n") + 2)] == text.split("\n")
    assert page.one(style="card")
    assert "title" in reading(page, "div", "fields")[0]


def test_links_lead_to_pages_only(tmp_path: Path) -> None:
    text = '[раз](https://a.example/x) [два](javascript:alert(1)) [три](data:text/html,x) [\\"](https://b.example/"onclick=) [шесть](../b.md)\n'
    lines = page_of(tmp_path, text).one(style="lines")
    links = [node for node in lines.all("a") if "rel" in node.attributes]
    assert [(link.text, link.attributes["href"], link.attributes["rel"]) for link in links] == [("раз", "https://a.example/x", "noreferrer")]
    assert next(node.attributes["title"] for node in lines.all("span", "a")) == "javascript:alert(1)"
    assert not lines.all("img")


def test_a_link_is_one_link_whatever_lies_on_it(tmp_path: Path) -> None:
    text = "Вот [ссылка **жирная** дальше](https://a.example/x), да.\n"
    lines = page_of(tmp_path / "a", text, [(text.index("жирная"), text.index(" дальше"))]).one(style="lines")
    assert [link.text for link in lines.all("a") if "rel" in link.attributes] == [
        "ссылка **",
        "жирная** дальше",
    ]  # the number between is a link itself
    assert not [node for link in lines.all("a") for node in link if node is not link and node.tag == "a"]
    lines = page_of(tmp_path / "b", text, [(0, len(text) - 1)]).one(style="lines")
    assert [link.text for link in lines.all("a") if "rel" in link.attributes] == ["ссылка **жирная** дальше"]


def test_a_mark_lies_round_all_that_it_marks_in_one_element(tmp_path: Path) -> None:
    text = "Вот [ссылка **жирная** дальше](https://a.example/x), `код` и всё.\n"
    (mark,) = page_of(tmp_path / "whole", text, [(0, len(text) - 1)]).all("mark")
    assert written(mark) == text.rstrip()
    assert [node.text for node in mark if node.tag == "a"] == ["ссылка **жирная** дальше"]
    for start, end in ((0, text.index("жирная")), (text.index("дальше"), len(text) - 1)):
        page = page_of(tmp_path / f"from{start}", text, [(start, end)])
        assert marked(page, 1) == text[start:end]
        assert len(page.all("mark")) == (1 if start else 2)  # the number of a finding parts the link


def test_a_quotation_mark_never_seems_to_begin_an_attribute(tmp_path: Path) -> None:
    text = 'Он сказал: "да", x id="1" и `"2"`.\n'
    page = page_of(tmp_path, text)
    assert shown_line(page, 1) == text.rstrip()
    raw = next((tmp_path / "articles").iterdir()).read_text(encoding="utf-8")
    assert '"да"' in raw
    assert 'x id=&#34;1"' in raw


def test_the_card_is_there_once_beside_its_block(tmp_path: Path) -> None:
    at = TEXT.index("пункт один")
    page = page_of(tmp_path, TEXT, [(at, at + 5), (TEXT.index("жир**"), TEXT.index("жир**") + 3)])
    assert [card.attributes["id"] for card in page.all("article", "card")] == ["f1", "f2"]
    assert marked(page, 1) == "пункт"
    assert page.one(id="f1").above("stretch").one("div", "struck").all("li")
    assert page.one(id="f2").above("stretch").one("div", "struck").one("table")


def test_the_switch_has_words_and_needs_no_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language, words in (("ru", ["Как читается", "Как написано"]), ("en", ["As it reads", "As it is written"])):
        page = Report(tmp_path, monkeypatch, {"a.md": PIE}, language).pages()["content/a.md"]
        boxes = page.one("fieldset", "switch").all("input")
        assert [(box.attributes["type"], box.attributes["id"], "checked" in box.attributes) for box in boxes] == [
            ("radio", "reads", True),
            ("radio", "written", False),
        ]
        assert [label.text for label in page.one("fieldset", "switch").all("label")] == words
        assert "reads" in page.one("section", "source").classes


def test_an_article_that_was_not_read_has_no_switch(tmp_path: Path) -> None:
    page = report_on(tmp_path, "\ufffd", [finding_at(0, 0, Lines("\ufffd"), Severity.ERROR)])
    assert not page.all("fieldset", "switch")
    assert "reads" not in page.one("section", "source").classes


def test_cards_have_examples_once_a_rule(tmp_path: Path) -> None:
    page = page_of(tmp_path, TEXT, [(0, 3), (5, 9)])
    first, second = page.all("article", "card")
    assert [(pre.attributes["class"], pre.text) for pre in first.all("pre")] == [("bad", "плохо <b>"), ("good", "хорошо")]
    assert not second.all("pre")
