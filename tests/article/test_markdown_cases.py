"""Constructs of Markdown that have gone wrong in parsers before."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.blocks import Container, walk
from seo_audit.article.source import Source


def article_of(text):
    return Article(Source("a.md", text))


def blocks_of(text):
    return [(type(block).__name__, text[slice(*block.span)]) for block in article_of(text).all_blocks]


def links_of(text):
    return [(text[slice(*link.span)], link.target, link.title, link.text, link.kind) for link in article_of(text).links]


def images_of(text):
    return [(text[slice(*image.span)], image.target, image.title, image.alt.text, image.kind) for image in article_of(text).images]


@pytest.mark.parametrize(
    "text",
    [
        "#нет пробела", "\\# экранировано", "####### семь", "    # код", "`# код`", "<!-- # тайна -->", "текст\n    ===", "- a\n\n---", "{{ # }}", "{% raw %}\n", "&#35; а",
        "```\n# код\n```", "| # |\n|---|", "- # не в оглавлении", "> # не в оглавлении",
    ],
)  # fmt: skip
def test_what_is_no_heading_of_the_outline(text):
    assert article_of(text).headings == []


@pytest.mark.parametrize(
    "text",
    [
        r"\[а](б)", "`[а](б)`", "[а] (б)", "[а](б в)", "[ ](", "[а][]", "[а]", "    [а](б)", "```\n[а](б)\n```", "<a href='б'>а</a>", "![а](б)", "[^1]", "- [ ] а", "> [!NOTE]\n> а",
        "<!-- [а](б) -->", "{{ [а](б) }}", "[!INCLUDE [а](б)]", "![[а](б)](в)", "[а]: б", "https://ya.ru", "a@b.ru",
    ],
)  # fmt: skip
def test_what_is_no_link(text):
    assert links_of(text) == []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[а](б)", [("[а](б)", "б", "", "а", "inline")]),
        ("x [](/пусто) y", [("[](/пусто)", "/пусто", "", "", "inline")]),
        ("[а]()", [("[а]()", "", "", "а", "inline")]),
        ("[а](<б в> 'г')", [("[а](<б в> 'г')", "б в", "г", "а", "inline")]),
        ("[а](б_(в)_г)", [("[а](б_(в)_г)", "б_(в)_г", "", "а", "inline")]),
        ("[а\nб](в)", [("[а\nб](в)", "в", "", "а б", "inline")]),
        ("[`код` и *вид*](/а)", [("[`код` и *вид*](/а)", "/а", "", "код и вид", "inline")]),
        ("[![знак](а.png)](/б)", [("[![знак](а.png)](/б)", "/б", "", "", "inline")]),
        ("[а][Ярлык  Б]\n\n[ярлык б]: /в 'г'", [("[а][Ярлык  Б]", "/в", "г", "а", "reference")]),
        ("[б][]\n\n[б]: /в", [("[б][]", "/в", "", "б", "reference")]),
        ("<https://ya.ru/а?б&в>", [("<https://ya.ru/а?б&в>", "https://ya.ru/а?б&в", "", "https://ya.ru/а?б&в", "autolink")]),
        ("<a@b.ru>", [("<a@b.ru>", "a@b.ru", "", "a@b.ru", "email")]),
        ("[<a@b.ru>](/в)", [("[<a@b.ru>](/в)", "/в", "", "a@b.ru", "inline"), ("<a@b.ru>", "a@b.ru", "", "a@b.ru", "email")]),
        ("[а](б){.в}", [("[а](б)", "б", "", "а", "inline")]),
        ("[[а]](б)", [("[[а]](б)", "б", "", "[а]", "inline")]),
        (r"[а](б\)в&amp;г)", [(r"[а](б\)в&amp;г)", "б)в&г", "", "а", "inline")]),
    ],
)
def test_links(text, links):
    assert links_of(text) == links


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[а]({{ url }}/б)", ["{{ url }}/б"]),
        ("[а]({{< ref \"б.md\" >}} 'в')", ['{{< ref "б.md" >}}']),
        ("[а]({% link б в.md %})", ["{% link б в.md %}"]),
        ("[а](/б?x=1&amp;y={{ c }}) [г](/б?y={{ d }})", ["/б?x=1&y={{ c }}", "/б?y={{ d }}"]),
        ("[{{ имя }}]({{ url }})", ["{{ url }}"]),
        ('![{{ имя }}]({{ src }} "{{ t }}")', ["{{ src }}"]),
        ("[а][1] [б][2]\n\n[1]: {{ a }}/1\n[2]: {{ b }}/2", ["{{ a }}/1", "{{ b }}/2"]),
        ("[1]: {{ a }}\n\n[1] и [а]({{ b }})", ["{{ a }}", "{{ b }}"]),
        ("<https://ya.ru/{{ путь }}>", ["https://ya.ru/{{ путь }}"]),
        ("{{ a }} [x](/y) {{ b }} [x]({{ c }})", ["/y", "{{ c }}"]),
    ],
)
def test_an_address_is_told_with_the_tags_in_it(text, targets):
    assert [found[1] for found in links_of(text) + images_of(text)] == targets


def test_an_address_is_never_told_with_the_tag_of_another_one():
    (found,) = links_of("```\n[а]: {{ б }}\n```\n\n[а]: {{ другая }}\n\n[а]")
    assert len(found[1]) == len("{{ другая }}")
    assert "б" not in found[1]


def test_titles_are_told_with_the_tags_in_them():
    assert links_of('[{{ a }}]({{ b }} "{{ c }} и {{ d }}")')[0][2] == "{{ c }} и {{ d }}"


@pytest.mark.parametrize(
    ("text", "images"),
    [
        ("![а](б.png 'в')", [("![а](б.png 'в')", "б.png", "в", "а", "inline")]),
        ("![](б)", [("![](б)", "б", "", "", "inline")]),
        ("![*а* `б` &amp; в\\*](г)", [("![*а* `б` &amp; в\\*](г)", "г", "", "а \ufffc & в*", "inline")]),
        ("![а]\n\n[а]: /б", [("![а]", "/б", "", "а", "reference")]),
        ("[![а](б)](в) ![г](д)", [("![а](б)", "б", "", "а", "inline"), ("![г](д)", "д", "", "г", "inline")]),
        ("![[а](б)](в)", [("![[а](б)](в)", "в", "", "а", "inline")]),
        ("![а](б){width=5}", [("![а](б)", "б", "", "а", "inline")]),
        (r"\![а](б)", []),
        ("`![а](б)`", []),
    ],
)
def test_images(text, images):
    assert images_of(text) == images


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("- а\n- \n- в", [("ListBlock", "- а\n- \n- в"), ("Item", "- а"), ("Paragraph", "а"), ("Item", "-"), ("Item", "- в"), ("Paragraph", "в")]),
        ("- [б][]\n- *[б][]*\n\n[б]: /в", [("ListBlock", "- [б][]\n- *[б][]*"), ("Item", "- [б][]"), ("Paragraph", "[б][]"), ("Item", "- *[б][]*"), ("Paragraph", "*[б][]*")]),
        ("- [ ]\tа\n- [X] б", [("ListBlock", "- [ ]\tа\n- [X] б"), ("Item", "- [ ]\tа"), ("Paragraph", "а"), ("Item", "- [X] б"), ("Paragraph", "б")]),
        ("1. а\n\n       код\n   б", [("ListBlock", "1. а\n\n       код\n   б"), ("Item", "1. а\n\n       код\n   б"), ("Paragraph", "а"), ("CodeBlock", "код"), ("Paragraph", "б")]),
        ("> - а\n>\n> б", [("Quote", "> - а\n>\n> б"), ("ListBlock", "- а"), ("Item", "- а"), ("Paragraph", "а"), ("Paragraph", "б")]),
        ("- ```\n  код\n  ```\n\nв", [("ListBlock", "- ```\n  код\n  ```"), ("Item", "- ```\n  код\n  ```"), ("CodeBlock", "```\n  код\n  ```"), ("Paragraph", "в")]),
        ("```\nне закрыто", [("CodeBlock", "```\nне закрыто")]),
        ("|а|б|\n|-|-|\n|в|", [("Table", "|а|б|\n|-|-|\n|в|"), ("Row", "|а|б|"), ("Cell", "а"), ("Cell", "б"), ("Row", "|в|"), ("Cell", "в"), ("Cell", "")]),
        ("а | б\n--|--\nв \\| г | `д \\| е`", [
            ("Table", "а | б\n--|--\nв \\| г | `д \\| е`"), ("Row", "а | б"), ("Cell", "а"), ("Cell", "б"), ("Row", "в \\| г | `д \\| е`"), ("Cell", "в \\| г"), ("Cell", "`д \\| е`"),
        ]),
        ("а\n===\nб\n---\n", [("Heading", "а\n==="), ("Heading", "б\n---")]),
        ("  ## а ##  \t\n", [("Heading", "## а ##")]),
        ("а\n\n\n***\n", [("Paragraph", "а"), ("Break", "***")]),
        ("текст[^x]\n\n[^x]: а\n\n    б\n", [("Paragraph", "текст[^x]"), ("Footnote", "[^x]: а\n\n    б"), ("Paragraph", "а"), ("Paragraph", "б")]),
        ("<div>\n\n*а*\n\n</div>", [("HtmlBlock", "<div>"), ("Paragraph", "*а*"), ("HtmlBlock", "</div>")]),
        ("текст\n<br>\nещё", [("Paragraph", "текст\n<br>\nещё")]),
        ("{% if а %}\n# Б\n{% endif %}\nв\n{{ г }}\n", [("Heading", "# Б"), ("Paragraph", "в")]),
        ("# {{ а }}", [("Heading", "# {{ а }}")]),
        ("::: tip Совет\nа\n:::\n", [("Paragraph", "а")]),
        ("import A from 'б'\n\nв\n\nexport default A\n", [("Paragraph", "в")]),
        ("важно import это", [("Paragraph", "важно import это")]),
        ("[а]: /б\n", []),
    ],
)  # fmt: skip
def test_blocks(text, blocks):
    assert blocks_of(text) == blocks


def test_a_panic_of_the_parser_is_an_exception_that_can_be_caught(monkeypatch):
    class PanicException(BaseException):
        pass

    class Parser:
        def events_with_range(self, _):
            raise PanicException("index out of bounds")

    monkeypatch.setattr("seo_audit.article.markdown._PARSER", Parser())
    with pytest.raises(RuntimeError, match="out of bounds"):
        _ = article_of("а").blocks


def test_code_in_a_quote_has_neither_marks_nor_indentation_and_keeps_its_tags():
    (code,) = article_of("> ```{{ язык }}\n> {{ а }}\n>   б\n> ```").code_blocks
    assert (code.text, code.info, code.fenced) == ("{{ а }}\n  б\n", "{{ язык }}", True)


def test_walking_is_in_the_order_of_the_text_and_leaves_nothing_out():
    blocks = article_of("- а\n  - б\n\n    в\n\n> г\n> > д").blocks
    found = list(walk(blocks))
    assert [block.span.start for block in found] == sorted(block.span.start for block in found)
    assert sum(len(block.children) for block in found if isinstance(block, Container)) + len(blocks) == len(found)
