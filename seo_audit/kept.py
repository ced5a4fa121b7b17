"""Whether a document stays what it is, beside what an edit says."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from .article.article import Article
from .article.blocks import Block, Container, Heading, Item, ListBlock, Quote, TextBlock
from .article.code_block import CodeBlock
from .finding import Edit


def kept(before: Article, after: Article, edits: Sequence[Edit], *, structure: bool) -> bool:
    """Whether edits change nothing but what they touch.

    Blocks that no edit touches must stand there as before, word for word; those that are touched must be of the same kind, in the same
    place, with the same links, images and code, unless the edits are meant to change that. Fields that no edit touches keep their
    values.

    Args:
        before: the article.
        after: the article with the edits done.
        edits: sorted, without overlaps.
        structure: whether the edits are meant to change what the touched blocks are.
    """
    touched = _Touched(edits)
    if not _same_fields(before, after, touched):
        return False
    if structure:
        return _same_outside(before, after, touched)
    blocks, others = before.all_blocks, after.all_blocks
    return len(blocks) == len(others) and all(_same(before, after, one, other, touched) for one, other in zip(blocks, others, strict=True))


class _Touched:
    """Whether a span is touched by an edit: what is inserted at its very end or beginning touches it too."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        spans = sorted(edit.span for edit in edits)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def __call__(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, end) - 1
        return at >= 0 and self._ends[at] >= start


def _same_fields(before: Article, after: Article, touched: _Touched) -> bool:
    one, other = before.front_matter, after.front_matter
    if one.kind != other.kind or (other.problem is not None and one.problem is None):
        return False
    if not touched(0, one.span.end) or not one.kind:
        return True
    gone = {entry.key for entry in one.entries} - {entry.key for entry in other.entries}
    whole = {entry.key for entry in one.entries if touched(*entry.key_span)}
    if not gone <= whole or len(other.entries) > len(one.entries):
        return False
    values = {entry.key: entry for entry in other.entries}
    for entry in one.entries:
        if entry.key in gone:
            continue
        found = values[entry.key].value
        if type(found) is not type(entry.value) or (found != entry.value and not touched(entry.key_span.start, entry.span.end)):
            return False
    return True


def _same(before: Article, after: Article, one: Block, other: Block, touched: _Touched) -> bool:
    if _shape(one) != _shape(other):
        return False
    if not touched(*one.span):
        return before.text[slice(*one.span)] == after.text[slice(*other.span)]
    return not isinstance(one, TextBlock) or not isinstance(other, TextBlock) or _inline(one) == _inline(other)


def _shape(block: Block) -> tuple[object, ...]:
    """What a block is, without what it says."""
    kind = type(block)
    if isinstance(block, Heading):
        return kind, block.level, block.id
    if isinstance(block, CodeBlock):
        return kind, block.fenced, block.info
    if isinstance(block, Quote):
        return kind, block.kind, len(block.children)
    if isinstance(block, ListBlock):
        return kind, block.start, len(block.children)
    if isinstance(block, Item):
        return kind, block.checked, len(block.children)
    return (kind, len(block.children)) if isinstance(block, Container) else (kind,)


def _inline(block: TextBlock) -> tuple[object, ...]:
    links = [(link.kind, link.target) for link in block.links]
    images = [(image.kind, image.target) for image in block.images]
    return block.markup, links, images, len(block.code_spans), [label for label, _ in block.footnote_marks]


def _same_outside(before: Article, after: Article, touched: _Touched) -> bool:
    """Whether the top-level blocks before and behind all touched ones are there as before."""
    blocks, others = list(_said(before)), list(_said(after))
    hit = [index for index, block in enumerate(before.blocks) if touched(*block.span)]
    first, last = (hit[0], hit[-1] + 1) if hit else (len(blocks), len(blocks))
    behind = len(blocks) - last
    return blocks[:first] == others[:first] and blocks[last:] == others[len(others) - behind :] and len(others) >= first + behind


def _said(article: Article) -> Iterator[tuple[object, ...]]:
    return ((*_shape(block), article.text[slice(*block.span)]) for block in article.blocks)
