"""The text at a span is the text of the node, whatever stands round it."""

from article.documents import documents
from article.invariants import check_article
from hypothesis import HealthCheck, given, settings

from seo_audit.article.article import Article
from seo_audit.article.blocks import Footnote, Heading, HtmlBlock, Item, ListBlock, Quote, Table, TextBlock
from seo_audit.article.code_block import CodeBlock
from seo_audit.article.source import decode

SETTINGS = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
BLOCK_KINDS = ("Paragraph", "Heading", "CodeBlock", "HtmlBlock", "Table", "Row", "Cell", "Quote", "ListBlock", "Item", "Break", "Footnote")


def article_of(document, bom=b""):
    return Article(decode("a.md", bom + document.text.encode()))


def facts_of(text, block):
    """What a document says of a block, read from the block itself."""
    if isinstance(block, Heading):
        return {"said": block.prose.text, "level": block.level, "id": block.id}
    if isinstance(block, (TextBlock, HtmlBlock)):
        return {"said": block.prose.text}
    if isinstance(block, CodeBlock):
        return {"fenced": block.fenced, "info": block.info, "code": block.text.replace("\r\n", "\n").replace("\r", "\n")}
    if isinstance(block, Table):
        return {"columns": len(block.rows[0].cells)}
    if isinstance(block, Quote):
        return {"quoted": block.kind}
    if isinstance(block, ListBlock):
        return {"start": block.start}
    if isinstance(block, Item):
        return {"checked": block.checked}
    return {"label": block.label} if isinstance(block, Footnote) else {}


@SETTINGS
@given(documents())
def test_every_block_is_found_where_it_was_written(document):
    article = article_of(document)
    check_article(article)
    found = [
        (type(block).__name__, document.text[slice(*block.span)], block.span.start, facts_of(document.text, block)) for block in article.all_blocks
    ]
    assert found == [(node.kind, document.text[node.start : node.end], node.start, node.facts) for node in document.of(*BLOCK_KINDS)]


@SETTINGS
@given(documents())
def test_every_link_is_found_where_it_was_written(document):
    found = [(tuple(link.span), link.target, link.title, link.kind) for link in article_of(document).links]
    assert found == [((node.start, node.end), *(node.facts[name] for name in ("target", "title", "form"))) for node in document.of("Link")]


@SETTINGS
@given(documents())
def test_every_image_is_found_where_it_was_written(document):
    found = [(tuple(image.span), image.target, image.title, image.alt.text) for image in article_of(document).images]
    assert found == [((node.start, node.end), *(node.facts[name] for name in ("target", "title", "alt"))) for node in document.of("Image")]


@SETTINGS
@given(documents())
def test_inline_code_and_footnote_marks_are_found_where_they_were_written(document):
    blocks = [block for block in article_of(document).all_blocks if isinstance(block, TextBlock)]
    assert [tuple(span) for block in blocks for span in block.code_spans] == [(node.start, node.end) for node in document.of("Code")]
    marks = [(label, tuple(span)) for block in blocks for label, span in block.footnote_marks]
    assert marks == [(node.facts["label"], (node.start, node.end)) for node in document.of("Mark")]


@settings(SETTINGS, max_examples=100)
@given(documents())
def test_the_prose_that_is_linked_is_the_text_of_the_link(document):
    said = [node.facts["said"] for node in document.of("Link")]
    blocks = [block for block in article_of(document).all_blocks if isinstance(block, TextBlock)]
    assert [block.prose.text[link.start : link.end] for block in blocks for link in block.links] == said


@settings(SETTINGS, max_examples=50)
@given(documents())
def test_a_byte_order_mark_shifts_nothing(document):
    plain, marked = article_of(document), article_of(document, b"\xef\xbb\xbf")
    assert marked.source.bom
    assert [(type(block), block.span) for block in marked.all_blocks] == [(type(block), block.span) for block in plain.all_blocks]
