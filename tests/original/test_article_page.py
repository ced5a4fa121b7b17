"""An article has the shape that its own page has, once it is rendered and extracted."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.original.article_page import page_of
from seo_audit.original.extract import extract
from seo_audit.original.model import Page

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples" / "content").rglob("*.md"))
RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
BODY = """
Кофе варят по-разному, и у каждого способа есть сторонники. Начнём с [простого](/prostoe "Просто") и закончим `espresso(9)`.

![Турка на плите](/turka.jpg)

[![Ссылка](/s.png)](/kuda)

## Турка

1. Насыпьте кофе.
2. Налейте воду:

   - холодную,
   - **мягкую**.

   И ждите.
3. Снимите с огня

       pena = True

### Сколько чего

| Порций | Кофе, г |
|--------|:-------:|
| одна   | 7       |
| `две \\| три`  | ![x](/x.png) 14 |

> Не дайте кофе закипеть.
>
> - И не мешайте.

```python
for cup in cups:
    pour(cup)  # & <b>
```

## Кофе &amp; молоко

Первая строка<br>вторая строка.\\
Третья с <img src="/raw.png" alt="r"> и <https://example.com/a>.

<table><tr><td>a</td><td>b</td></tr></table>

<div>

Внутри.

</div>
"""


def page(text: str) -> Page:
    return page_of(Article(Source("a.md", text)))


def rendered(text: str, title: str) -> Page:
    body = f"<nav><a href=/>Home</a></nav><article><h1>{title}</h1>{RENDERER.render(text)}</article>"
    found = extract(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    assert found is not None
    return found


def without_places(given: Page) -> Page:
    parts = (part._replace(span=None, pieces=tuple(piece._replace(span=None) for piece in part.pieces)) for part in given.parts)
    return given._replace(parts=tuple(parts), description="")


def test_an_article_and_its_page_come_out_alike():
    assert without_places(page(f"---\ntitle: Кофе дома\n---\n{BODY}")) == rendered(BODY, "Кофе дома")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_headings_and_the_words_of_the_examples_are_those_of_their_pages(path):
    article = Article(Source(path.name, path.read_text(encoding="utf-8")))
    own = page_of(article)
    other = rendered(article.text[article.front_matter.span.end :], own.title)
    headings = [(part.level, part.heading) for part in own.parts if part.level]
    # Where the body says the title too, it is said twice on this page.
    other = other._replace(parts=tuple(part for part in other.parts if part.heading != own.title))
    assert [(part.level, part.heading) for part in other.parts if part.level] == headings


def test_everything_knows_its_place():
    text = f"---\ntitle: Кофе дома\n---\n{BODY}"
    article = Article(Source("a.md", text))
    for part in page_of(article).parts:
        assert part.level == 0 or part.heading.split()[0] in text[part.span.start : part.span.end]
        for piece in part.pieces:
            assert piece.text.split()[0].strip(".") in text[piece.span.start : piece.span.end] or piece.kind == "image"


def test_hidden_tags_are_left_out():
    found = page("Текст {{ site.name }} здесь.\n\n{% note info %}\n\nЗаметка.\n\n{% endnote %}\n\n<div>{{ x }}</div>\n\n## Раздел {#a}\n")
    assert [piece.text for piece in found.parts[0].pieces] == ["Текст здесь.", "Заметка."]
    assert found.parts[1].heading == "Раздел"


@pytest.mark.parametrize(
    ("text", "title", "headings"),
    [
        ("# Чай\n\n## Улун\n", "Чай", ["Улун"]),
        ("---\ntitle: Чай\n---\n# Чай и мы\n\n## Улун\n", "Чай и мы", ["Улун"]),
        ("---\nh1: Чай\n---\n# Кофе\n", "Чай", ["Кофе"]),
        ("---\ntitle: Чай\n---\n## Улун\n", "Чай", ["Улун"]),
        ("## Улун\n\n# Чай\n", "Чай", ["Улун", "Чай"]),
    ],
)
def test_the_main_heading_is_the_title_and_no_section(text, title, headings):
    found = page(text)
    assert found.title == title
    assert [part.heading for part in found.parts if part.level] == headings


def test_a_table_of_contents_is_none_of_the_text():
    text = "## Содержание\n\n- [Один](#odin)\n- [Два](#dva)\n- [Три](#tri)\n\n## Один\n\nТекст.\n"
    assert [part.heading for part in page(text).parts] == ["Один"]


def test_raw_html_is_read_like_a_page():
    found = page('<h2>Раздел</h2>\n<p>Текст <a href="/b">ссылки</a></p>\n<script>x</script>\n\n<?xml version="1.0"?>\n\n<!-- скрыто -->\n')
    assert [(part.level, part.heading) for part in found.parts] == [(2, "Раздел")]
    assert [(piece.text, piece.links) for piece in found.parts[0].pieces] == [("Текст ссылки", ("/b",))]


def test_no_depth_is_too_deep():
    assert page("> " * 5_000 + "a").parts
    assert page("<div>" * 50_000 + "a\n").parts
    assert page("".join(f"{'  ' * depth}- a\n" for depth in range(300))).parts


_LINES = st.sampled_from(
    ["# a", "## b", "- c", "  - d", "1. e", "> f", "```", "| g | h |", "|---|---|", "i [j](k)", "![l](m)", "<div>", "</div>", "<br>n", "", "{% o %}"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=20).map("\n".join))
def test_any_article_has_a_page(text):
    assert isinstance(page(text), Page)
