"""Any text at all is an article, and everything in it has a place in it."""

import re

import pytest
from article.invariants import check_article
from article.strategies import markdown_texts
from article.trees import outline_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.markdown import parse
from seo_audit.article.masking import mask
from seo_audit.article.source import Source, decode

SETTINGS = settings(max_examples=500, deadline=None)
BOMS = st.sampled_from([b"", b"\xef\xbb\xbf"])


@SETTINGS
@given(markdown_texts() | st.text(max_size=60), BOMS)
@example("# !\t", b"")
@example("1) [\n\x0c", b"")
@example('<?&>\rimport "', b"")
@example('[<a@b>](<>"")', b"")
@example("![[[]]()]()", b"")
@example("|а|б|\n|-|-|\n|в|", b"")
@example("# ` `\x0c", b"")
@example("\x0c{%%}\u2028", b"")
@example("> - а\n>\n> - б", b"")
@example("# {{\n }}", b"")
@example("# `а`\t{#б}", b"")
@example("# `а`\x0c{#б}", b"")
@example(">>>>\t1.", b"")
@example(">\t- а\n>\t- б", b"")
@example("# а {%\n\t%}", b"")
def test_every_place_is_in_the_text(text, bom):
    article = Article(decode("a.md", bom + text.encode()))
    assert article.text == text.removeprefix("\ufeff") if not bom else article.text == text
    check_article(article)


@SETTINGS
@given(markdown_texts() | st.text(max_size=60))
def test_everything_that_rules_ask_for_is_there(text):
    article = Article(Source("a.md", text))
    assert article.metrics.words == sum(len(prose.words) for prose in article.texts)
    assert len(article.sections) == len(article.headings)
    assert all(section.heading is heading for section, heading in zip(article.sections, article.headings, strict=True))
    assert article.keyphrase is None or article.keyphrase.lemmas
    assert isinstance(article.is_russian, bool)
    for section in article.sections:
        assert set(section.numbered_headings) <= set(article.headings)
        assert section.first_list_items == [] or section.subheadings == []


@SETTINGS
@given(markdown_texts() | st.text(max_size=60))
def test_hiding_tags_moves_nothing(text):
    masked = mask(text)
    assert len(masked) == len(text)
    assert [match.span() for match in re.finditer(r"\r\n?|\n", masked)] == [match.span() for match in re.finditer(r"\r\n?|\n", text)]
    for before, after in zip(text, masked, strict=True):
        assert after in {before, " ", "\ue000"} or (before, after) == ("\r", "\n")


@SETTINGS
@given(markdown_texts().map(lambda text: re.sub(r"\r\n?", "\n", text)))
@example("import 'а'\n\nб")
@example("{{ а\n\nб }}")
def test_the_kind_of_line_ends_changes_nothing(text):
    expected = outline_of(parse(text, 0))
    for line_end in ("\r\n", "\r"):
        assert outline_of(parse(text.replace("\n", line_end), 0)) == expected


@settings(SETTINGS, max_examples=200)
@given(markdown_texts(), markdown_texts(max_size=10))
def test_what_stands_in_front_of_the_body_is_not_parsed(body, front):
    alone = outline_of(parse(body, 0), places=True)
    assert outline_of(parse(front + body, len(front)), places=True, base=len(front)) == alone


@pytest.mark.parametrize(
    "text", ["", "\n", " ", "\ufeff", "\0", "\r", "\t\n\t", "&", "<", "[", "`", "\\", "|", ">", "-", "1.", "#", "![](", "[^1]:", "{{", "{%%}"]
)
def test_the_shortest_texts_hold_nothing_that_breaks(text):
    article = Article(Source("a.md", text))
    check_article(article)
    assert article.metrics.words == 0 or text == "1."
    assert article.keyphrase is None
