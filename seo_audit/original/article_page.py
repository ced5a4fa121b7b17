"""An article in the shape in which it is compared with its source."""

from collections.abc import Iterator, Sequence

from ..article.article import Article
from ..article.blocks import Block, Container, Heading, HtmlBlock, ListBlock, Quote, Table, TextBlock
from ..article.code_block import CodeBlock
from .model import Page, Part, Piece


def page_of(article: Article) -> Page:
    """The sections of an article with what stands in them.

    A section begins at each heading, those in quotes and lists too, since they are headings of the page.

    Args:
        article: it.
    """
    starts: list[tuple[Heading | None, list[Piece]]] = [(None, [])]
    for found in _contents(article.blocks, article.text):
        if isinstance(found, Heading):
            starts.append((found, []))
        else:
            starts[-1][1].append(found)
    if (
        not starts[0][1]
        and not article.text[article.front_matter.span.end : starts[1][0].span.start if len(starts) > 1 and starts[1][0] else None].strip()
    ):
        del starts[0]
    parts = [Part(heading.text, heading.level, tuple(pieces), heading.span) if heading else Part("", 0, tuple(pieces)) for heading, pieces in starts]
    return Page(article.title.text if article.title else "", article.description.text if article.description else "", tuple(parts))


def _contents(blocks: Sequence[Block], text: str) -> Iterator[Heading | Piece]:
    """Headings and pieces in the order of the text."""
    group = 0
    stack: list[tuple[Block, str, int]] = [(block, "paragraph", 0) for block in reversed(blocks)]
    while stack:
        block, kind, inside = stack.pop()
        if isinstance(block, Heading):
            group = 0
            yield block
        elif isinstance(block, TextBlock):
            yield _piece(block, kind, inside, text)
        elif isinstance(block, HtmlBlock):
            if block.text:
                yield Piece(kind, block.text, group=inside, span=block.span)
        elif isinstance(block, CodeBlock):
            yield Piece("code", block.text, group=inside, span=block.span)
        elif isinstance(block, Container):
            if isinstance(block, (ListBlock, Table)) and not inside:
                group += 1
                inside = group
            kind = {ListBlock: "item", Table: "cell", Quote: "quote"}.get(type(block), kind)
            stack.extend((child, kind, inside) for child in reversed(block.children))


def _piece(block: TextBlock, kind: str, group: int, text: str) -> Piece:
    images = tuple(image.target for image in block.images)
    said = " ".join([block.text, *(image.alt.plain for image in block.images)]).strip()
    code = tuple(text[start:end].strip("`").strip() for start, end in block.code_spans)
    return Piece("image" if images and not block.text else kind, said, tuple(link.target for link in block.links), images, code, group, block.span)
