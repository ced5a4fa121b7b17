"""Whether a document stays what it is, beside what edits say."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from .article.article import Article
from .article.blocks import Block, Container, Heading, HtmlBlock, Item, ListBlock, Quote, TextBlock
from .article.code_block import CodeBlock
from .article.front_matter import Entry
from .article.prose import Prose
from .article.span import Span
from .finding import Edit


def kept(before: Article, after: Article, edits: Sequence[Edit], *, structure: bool) -> bool:
    """Whether edits change nothing but what they touch.

    Blocks that no edit touches must stand there as before, word for word; those that are touched must be of the same kind, in the same
    place, with the same links, images, code and words round the edits, unless the edits are meant to change that. Fields that no edit
    touches keep their values.

    Args:
        before: the article.
        after: the article with the edits done.
        edits: sorted, without overlaps.
        structure: whether the edits are meant to change what the touched blocks are.
    """
    edited = _Edited(edits)
    if not _same_fields(before, after, edited):
        return False
    if structure:
        return _same_outside(before, after, edited)
    blocks, others = before.all_blocks, after.all_blocks
    # What a definition says of a link stands in another place than the link.
    defined = "]:" in before.text
    return len(blocks) == len(others) and all(_same(before, after, *pair, edited, defined=defined) for pair in zip(blocks, others, strict=True))


class _Edited:
    """What edits touch, and where everything else stands behind them."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.edits = edits
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._shifts = [0]
        for (start, end), text in edits:
            self._shifts.append(self._shifts[-1] + len(text) - (end - start))

    def moved(self, offset: int) -> int:
        """Where a place that is not inside of an edit stands afterwards; what is inserted there comes behind it."""
        return offset + self._shifts[bisect_left(self._starts, offset)]

    def touching(self, span: Span) -> Sequence[Edit]:
        """The edits that touch a span, be it at its very end or beginning."""
        return self.edits[bisect_left(self._ends, span.start) : bisect_right(self._starts, span.end)]

    def inside(self, span: Span) -> bool:
        """Whether something of a span is replaced, or something put in or at it."""
        return any(
            edit.span.start == edit.span.end or max(edit.span.start, span.start) < min(edit.span.end, span.end) for edit in self.touching(span)
        )

    def deletes(self, span: Span) -> bool:
        """Whether all of a span goes with one edit, which puts nothing in its place."""
        return any(not edit.text and edit.span.start <= span.start and span.end <= edit.span.end for edit in self.touching(span))


def _same_fields(before: Article, after: Article, edited: _Edited) -> bool:
    one, other = before.front_matter, after.front_matter
    if one.kind != other.kind or (other.problem is not None and one.problem is None) or other.span.end != edited.moved(one.span.end):
        return False
    if not edited.touching(one.span):
        return True
    left = [entry for entry in one.entries if not edited.deletes(entry.line_span)]
    if len(left) != len(other.entries):
        return False
    renamed = any(edited.inside(entry.key_span) for entry in left)
    return all((renamed or entry.key == found.key) and _same_value(entry, found, edited) for entry, found in zip(left, other.entries, strict=True))


def _same_value(entry: Entry, found: Entry, edited: _Edited) -> bool:
    if type(entry.value) is not type(found.value):
        return False
    edits = edited.touching(entry.span)
    if not edits:
        return entry.value == found.value or (entry.text != "" and entry.text == found.text)  # not-a-number is not even itself
    if not isinstance(entry.value, str):
        return True
    offsets = entry.offsets()
    if offsets is None:
        return entry.value == found.value
    start, end = edits[0].span.start, edits[-1].span.end
    head = entry.text[: sum(offset < start for offset in offsets[:-1])].split()
    tail = entry.text[sum(offset < end for offset in offsets[:-1]) :].split()
    said = found.text.split()
    return "".join(said).startswith("".join(head)) and "".join(said).endswith("".join(tail))


def _same(before: Article, after: Article, one: Block, other: Block, edited: _Edited, *, defined: bool) -> bool:
    if _shape(one) != _shape(other):
        return False
    edits = edited.touching(one.span)
    if not edits and before.text[slice(*one.span)] != after.text[slice(*other.span)]:
        return False
    if isinstance(one, TextBlock) and isinstance(other, TextBlock) and (edits or defined) and _inline(one) != _inline(other):
        return False
    return not edits or not isinstance(one, TextBlock | HtmlBlock) or not isinstance(other, TextBlock | HtmlBlock) or _same_words(one, other, edited)


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
    return links, images, block.emphases, len(block.code_spans), [label for label, _ in block.footnote_marks]


def _same_words(one: TextBlock | HtmlBlock, other: TextBlock | HtmlBlock, edited: _Edited) -> bool:
    """Whether a reader sees the same round the edits: no mark has become a word, no word a mark."""
    edits = edited.touching(one.span)
    places = [edited.moved(edit.span.start) for edit in edits]
    old = _round(one.prose, [edit.span for edit in edits])
    return old == _round(other.prose, [Span(at, at + len(edit.text)) for at, edit in zip(places, edits, strict=True)])


def _round(prose: Prose, spans: Sequence[Span]) -> list[str]:
    """What stands before, between and behind places of the file, without blanks at either end."""
    bounds = [0, *(prose.offset(at) for span in spans for at in span), len(prose.text)]
    parts = [prose.text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    parts[0] = parts[0].lstrip()
    parts[-1] = parts[-1].rstrip()
    return parts


def _same_outside(before: Article, after: Article, edited: _Edited) -> bool:
    """Whether each top-level block that no edit is inside of is there as before, and nothing new beside it."""
    found = {block.span.start: block for block in after.blocks}
    merging = _merging(before.blocks, edited)
    for block in before.blocks:
        if id(block) in merging:
            found.pop(edited.moved(block.span.start), None)
        elif not edited.inside(block.span):
            there = found.pop(edited.moved(block.span.start), None)
            if there is None or _said(before, block) != _said(after, there):
                return False
    for block in before.blocks:
        there = found.get(edited.moved(block.span.start))
        if isinstance(block, Heading) and isinstance(there, Heading) and not _same_words(block, there, edited):
            return False
    touched = [Span(edited.moved(block.span.start), edited.moved(block.span.end)) for block in before.blocks if edited.inside(block.span)]
    made = [Span(at := edited.moved(span.start), at + len(text)) for span, text in edited.edits]
    places = sorted({*touched, *made})
    starts, ends = [start for start, _ in places], list(accumulate((end for _, end in places), max))
    new = found.keys() - {edited.moved(block.span.start) for block in before.blocks}
    return all((index := bisect_right(starts, at)) and ends[index - 1] >= at for at in new)


def _merging(blocks: Sequence[Block], edited: _Edited) -> set[int]:
    """The `id` of lists beside a list that edits are inside of: the three may become one."""
    inside = [isinstance(block, ListBlock) and edited.inside(block.span) for block in blocks]
    beside = zip(blocks, [False, *inside], [*inside[1:], False], strict=False)
    return {id(block) for block, before, behind in beside if isinstance(block, ListBlock) and (before or behind)}


def _said(article: Article, block: Block) -> tuple[object, ...]:
    return (*_shape(block), article.text[slice(*block.span)])
