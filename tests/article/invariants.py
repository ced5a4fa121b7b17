"""What holds for every article, whatever is in it."""

from itertools import pairwise

from seo_audit.article.blocks import Container, HtmlBlock, Item, ListBlock, Row, Table, TextBlock
from seo_audit.article.code_block import CodeBlock
from seo_audit.article.prose import TOKEN
from seo_audit.article.source import decode

CHILDREN = {ListBlock: Item, Table: Row}


def check_article(article):
    """Everything that must hold between the blocks of an article and its text."""
    check_blocks(article, article.blocks, article.front_matter.span.end, len(article.text))


def check_blocks(article, blocks, low, high):
    """Blocks are in order, inside what holds them, and do not overlap; so is what they hold."""
    for block in blocks:
        start, end = block.span
        assert low <= start <= end <= high, (block, block.span, low, high)
        low = end
        if isinstance(block, Container):
            allowed = CHILDREN.get(type(block), object)
            assert all(isinstance(child, allowed) for child in block.children)
            check_blocks(article, block.children, start, end)
        elif isinstance(block, TextBlock):
            check_text_block(article.text, block)
        elif isinstance(block, HtmlBlock):
            check_prose(article.text, block.prose, block.span)
        elif isinstance(block, CodeBlock):
            check_code(article.text, block)
            assert block.text == "".join(article.text[part.start : part.end] for part in block.content)


def check_text_block(text, block):
    check_prose(text, block.prose, block.span)
    check_nested([link.span for link in block.links], *block.span)
    for link in block.links:
        source = text[link.span.start : link.span.end]
        assert (source[0], source[-1]) in {("[", ")"), ("[", "]"), ("<", ">")}, source
        assert 0 <= link.start <= link.end <= len(block.prose.text)
        if link.end > link.start:
            place = block.prose.span(link.start, link.end)
            assert link.span.start <= place.start <= place.end <= link.span.end
    for image in block.images:
        source = text[image.span.start : image.span.end]
        assert source[:2] == "![", source
        assert source[-1] in ")]", source
        assert block.span.start <= image.span.start <= image.span.end <= block.span.end
        check_prose(text, image.alt, image.span)
    check_sorted(block.code_spans, *block.span)
    for start, end in block.code_spans:
        assert text[start] == text[end - 1] == "`"
    check_sorted([place for _, place in block.footnote_marks], *block.span)
    for _, (start, end) in block.footnote_marks:
        assert text[start : start + 2] == "[^"
        assert text[end - 1] == "]"
    assert not set("\r\n") & set(block.text)


def check_code(text, block):
    """Lines of code lie inside their block, but for blanks in front of the first and the line end behind the last one."""
    start, end = block.span
    low = 0
    for part in block.content:
        assert low <= part.start <= part.end
        low = part.end
        assert not text[part.start : max(part.start, min(start, part.end))].strip()
        assert not text[min(part.end, max(end, part.start)) : part.end].strip()


def check_nested(spans, low, high):
    """Each lies behind the one before it, or inside it: an autolink in the text of a link."""
    for index, (start, end) in enumerate(spans):
        assert low <= start < end <= high
        assert all(start >= other.end or end <= other.end for other in spans[:index])
        assert index == 0 or spans[index - 1] < (start, end)


def check_sorted(spans, low, high):
    for start, end in spans:
        assert low <= start <= end <= high, (spans, low, high)
        low = end


def check_prose(text, prose, span):
    """Pieces are sorted and inside the block, and where one is verbatim prose and source are one text."""
    low = span.start
    assert all(before.at <= after.at for before, after in pairwise(prose.pieces))
    for piece, at, end in pieces_of(prose):
        assert low <= piece.start <= piece.end <= span.end, (piece, low, span)
        low = piece.end
        said = prose.text[at:end]
        source = text[piece.start : piece.end]
        if piece.verbatim:
            assert source == said
            assert not set("\r\n") & set(said)
            assert prose.is_verbatim(at, end)
            assert prose.span(at, end) == (piece.start, piece.end)
        else:
            assert said in {" ", "\n", TOKEN} or source[:1] in {"&", "\\", "\0"}, (said, source)
            if said:
                assert prose.span(at, end) == (piece.start, piece.end)
                assert not prose.is_verbatim(at, end)
    for start, end in prose.words.spans:
        place = prose.span(start, end)
        assert span.start <= place.start < place.end <= span.end
        if prose.is_verbatim(start, end):
            assert text[place.start : place.end] == prose.text[start:end]
    assert len(prose.lemmas) == len(prose.words)


def pieces_of(prose):
    """Each piece with the range of prose that it stands for."""
    starts = [piece.at for piece in prose.pieces]
    return list(zip(prose.pieces, starts, [*starts[1:], len(prose.text)], strict=False))


def text_of(article, place):
    """The source at a span."""
    return article.text[place.span.start : place.span.end]


def source_of(text):
    """A text as a file would bring it: through UTF-8."""
    return decode("a.md", text.encode("utf-8"))
