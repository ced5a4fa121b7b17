"""An article in the shape in which pages of the web are compared with it."""

import re
from collections.abc import Iterator

from ..article.article import Article
from ..article.blocks import Block, Cell, Container, Heading, HtmlBlock, Item, ListBlock, Paragraph, Quote, Table, TextBlock, walk
from ..article.code_block import CodeBlock
from ..article.lazy_pattern import pattern
from ..article.markdown import TooManyPartsError
from ..article.masking import MASK, mask
from ..article.prose import TOKEN
from ..article.source import Source
from ..article.span import Span
from .boilerplate import is_label
from .markup import soup_of, tree_of
from .model import Page, Piece
from .parts import Parts
from .walking import Walker

_TAG = pattern(
    r"<(?:a|img)\b[^<>]*?\b(?P<name>href|src)\s*=\s*(?:\"(?P<double>[^\"<>]*)\"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s\"'<>]+))", re.IGNORECASE
)
_BREAK = re.compile(r"</?(?:br|p|div|li|ul|ol|td|tr|dt|dd)\b", re.IGNORECASE)
_SHOWN = re.compile(r"<(?:img|pre)\b", re.IGNORECASE)


def page_of(article: Article) -> Page:
    """What an article says, in the shape that `extract` gives a page: rendered and extracted it is the same.

    Its title is the main heading, wherever that stands; where it is the first heading of the body, that is no section. Hidden tags
    (of Liquid, YFM, MDX) are left out of all texts. Headings and pieces know their places in the file; those of raw HTML, the place
    of all of it.
    """
    title = article.h1 or article.title
    return _Builder(article, title.text.strip() if title else "").build()


def page_in(text: str) -> Page:
    """What a text in Markdown says, in that shape; without sections where it cannot be read.

    Args:
        text: with or without front matter.
    """
    try:
        return page_of(Article(Source("source.md", text)))
    except TooManyPartsError:
        return Page("", "", ())


class _Builder:
    """Goes through the blocks; `kind` is what a paragraph is at this place, `group` the list or table that it is in."""

    def __init__(self, article: Article, title: str) -> None:
        self.article = article
        self.title = title
        self.parts = Parts()
        self.outline = frozenset(article.headings)
        # Blocks to come, the next one last, with what holds them; items of lists stand in a cell that the first paragraph empties.
        self.stack: list[tuple[Block, str, int, list[str]]] = []

    def build(self) -> Page:
        self._push(_without_contents(self.article.blocks), "paragraph", 0, [])
        while self.stack:
            self._block(*self.stack.pop())
        description = self.article.description
        return self.parts.page(self.title, description.text.strip() if description else "")

    def _push(self, blocks: list[Block], kind: str, group: int, item: list[str]) -> None:
        self.stack += [(block, kind, group, item) for block in reversed(blocks)]

    def _block(self, block: Block, kind: str, group: int, item: list[str]) -> None:
        if isinstance(block, Heading) and block in self.outline:
            self._heading(block)
        elif isinstance(block, Cell):
            self._text(block, "cell", group, [])
        elif isinstance(block, TextBlock):
            self._text(block, kind, group, item)
        elif isinstance(block, CodeBlock):
            self.parts.add(Piece("code", block.text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip(), group=group, span=block.span))
        elif isinstance(block, HtmlBlock):
            self._html(block)
        elif isinstance(block, Item):
            self._push(block.children, "paragraph", group, ["item"])
        elif isinstance(block, Container):
            if isinstance(block, Table) or (isinstance(block, ListBlock) and not group):
                group = self.parts.group()
            self._push(block.children, "quote" if isinstance(block, Quote) else kind, group, [] if isinstance(block, Quote) else item)

    def _heading(self, heading: Heading) -> None:
        text = _text_of(self.article, heading) or _alt(heading)
        if text and not self.parts.is_title(text, heading.level, self.title):
            self.parts.heading(text, heading.level, heading.span)

    def _text(self, block: TextBlock, kind: str, group: int, item: list[str]) -> None:
        text = _text_of(self.article, block)
        raw = list(_raw_targets(self.article.text, block)) if isinstance(block, (Paragraph, Cell)) else []
        links = (*(link.target for link in block.links if link.target), *(target for name, target in raw if name == "href"))
        images = (*(image.target for image in block.images), *(target for name, target in raw if name == "src"))
        if not text and kind != "cell":
            self.parts.add(Piece("image", _alt(block), links, images, (), group, block.span))
            return
        code = tuple(self.article.text[start:end].strip("`").strip() for start, end in block.code_spans)
        if kind == "cell":  # code in a table has its bars escaped
            text, code = text.replace("\\|", "|"), tuple(said.replace("\\|", "|") for said in code)
        self.parts.add(Piece(item.pop() if item else kind, text, links, images, code, group, block.span))

    def _html(self, block: HtmlBlock) -> None:
        written = mask(self.article.text[block.span.start : block.span.end]).replace(MASK, "")
        if not block.text and not _SHOWN.search(written):
            return
        tree = tree_of(f"<body>{written}")
        if tree is None:
            self.parts.add(Piece("paragraph", block.text, span=block.span))
        else:
            Walker(self.parts, span=block.span).walk(soup_of(tree))


def _without_contents(blocks: list[Block]) -> list[Block]:
    """The blocks without tables of contents and the words above them: on a page they are navigation."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, ListBlock) or not _is_contents(block):
            kept.append(block)
        elif kept and isinstance(kept[-1], TextBlock) and is_label(kept[-1].text):
            kept.pop()
    return kept


def _is_contents(block: ListBlock) -> bool:
    texts = [inner for inner in walk([block]) if isinstance(inner, TextBlock)]
    links = [link for text in texts for link in text.links]
    if len(links) < 3 or not all(link.target.startswith("#") for link in links):  # noqa: PLR2004
        return False
    return sum(len(text.text.split()) for text in texts) - sum(len(link.text.split()) for link in links) <= 5 + len(links)


def _text_of(article: Article, block: TextBlock) -> str:
    """The text of a block; of tags, which are tokens like any other, `<br>` and its like part words."""
    prose = block.prose
    if TOKEN not in prose.text or not _BREAK.search(article.text, *block.span):
        return block.text
    pieces = prose.pieces
    parts = []
    for piece, end in zip(pieces, [*(piece.at for piece in pieces[1:]), len(prose.text)], strict=True):
        written = prose.text[piece.at : end]
        if written == TOKEN and not piece.verbatim:
            written = " " if _BREAK.match(article.text, piece.start) else piece.plain
        parts.append(written)
    return " ".join("".join(parts).split())


def _alt(block: TextBlock) -> str:
    return " ".join(" ".join(image.alt.plain for image in block.images).split())


def _raw_targets(text: str, block: TextBlock) -> Iterator[tuple[str, str]]:
    """Targets of links and images that a paragraph writes as HTML: `href` or `src`, and the address."""
    if TOKEN not in block.prose.text or "<" not in text[block.span.start : block.span.end]:
        return
    code = block.code_spans
    for match in _TAG.finditer(text, *block.span):
        if not any(_holds(span, match.start()) for span in code):
            yield match["name"].lower(), match["double"] or match["single"] or match["bare"] or ""


def _holds(span: Span, at: int) -> bool:
    return span.start <= at < span.end
