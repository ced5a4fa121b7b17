"""A wrapped line that begins with a number or a hyphen, and so became an item of a list in the middle of a sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from seo_audit.rule import Article, Block, Finding, Item, ListBlock, Paragraph, Severity, Span, pattern, rule

_NUMBER = pattern(r"(\d{1,9})[.)](?=[ \t])")
# What a line that goes on ends in: a letter, a figure or a comma, with marks of Markdown or a bracket behind it.
_GOES_ON = pattern(r"[^\W_][\"»)*_`]{0,3},?[ \t]*$")
_WORD_BEFORE = pattern(r"(?:^|[\s(«])(?:[а-яё]+|[A-Za-z][\w.+#-]*|\d+),?[ \t]*$")
_BEGINS_SMALL = pattern(r"[-+][ \t]+(?:[а-яё]|\d)")
_WRAPPED = 40  # characters: a shorter line is the heading of what follows
_FAR = 10  # a number that no list comes to by leaving one out


@rule("BLOCK003", "accidental-list", severity=Severity.WARNING)
def accidental_list(article: Article) -> Iterator[Finding]:
    if not article.lists:
        return
    for siblings in _families(article):
        for at, (before, block) in enumerate(pairwise(siblings)):
            if isinstance(block, ListBlock) and len(block.items) == 1 and _is_right_below(article, before.span, block.span):
                yield from _alone(article, siblings[at - 1] if at else None, before, block)
    for block in article.lists:
        if block.start is not None:
            yield from _out_of_order(article, block)


def _families(article: Article) -> Iterator[Sequence[Block]]:
    """The blocks that stand beside each other, level by level; the text of an item goes on in its own way."""
    yield article.blocks
    for block in article.all_blocks:
        children = getattr(block, "children", None)
        if children and len(children) > 1 and not isinstance(block, ListBlock):
            yield children


def _alone(article: Article, above: Block | None, before: Block, block: ListBlock) -> Iterator[Finding]:
    """A list of one item that interrupts a sentence."""
    text = article.text
    last = _last_text(before)
    if last is None or not _goes_on(text, last.span):
        return
    if isinstance(before, Paragraph):
        # Short lines above a list are its heading, and lists inside of items are made so.
        if not _is_wrapped(article, last.span) or _is_in_item(article, block):
            return
        if block.start is None and _BEGINS_SMALL.match(text, block.span.start):
            yield _finding(article, block.items[0], "bullet")
        elif block.start == 1 and _is_lower_end(text, last.span):
            yield _finding(article, block.items[0], "number")
    elif block.start is None:
        return
    elif block.start >= _FAR and isinstance(before, ListBlock) and before.start is None and not _leads_to(article.text, above, block.start):
        yield _finding(article, block.items[0], "number")


def _leads_to(text: str, above: Block | None, number: int) -> bool:
    """Whether the list above the bullets comes to this number: then these only cut it in two."""
    last = _number(text, above.items[-1]) if isinstance(above, ListBlock) and above.start is not None else None
    return last is not None and last + 1 == number


def _out_of_order(article: Article, block: ListBlock) -> Iterator[Finding]:
    """An item whose number does not go on from the one before, while that one's sentence does."""
    items = block.items
    numbers = [_number(article.text, item) for item in items]
    for at in range(1, len(items)):
        before, number = numbers[at - 1], numbers[at]
        following = numbers[at + 1] if at + 1 < len(items) else None
        last = _last_text(items[at - 1])
        if before is None or number is None or number in {before, before + 1, 0, 1} or last is None:
            continue
        # A list may leave numbers out; one that goes on behind the odd one does not.
        odd = following == before + 1 or (following is None and number >= _FAR and _is_wrapped(article, last.span))
        if odd and _is_right_below(article, last.span, items[at].span) and _goes_on(article.text, last.span):
            yield _finding(article, items[at], "number")


def _is_wrapped(article: Article, span: Span) -> bool:
    return article.lines.position(span.end)[1] > _WRAPPED


def _finding(article: Article, item: Item, key: str) -> Finding:
    line = article.lines.position(item.span.start)[0]
    end = article.lines.span(line).end
    above = article.lines.span(line - 1)
    shown = Span(item.span.start, max(item.span.start, min(end, item.span.end)))
    return Finding(shown, key, {"text": article.text[shown.start : shown.end], "before": _tail(article.text[above.start : above.end])})


def _tail(line: str) -> str:
    return " ".join(line.split()[-3:])


def _number(text: str, item: Item) -> int | None:
    match = _NUMBER.match(text, item.span.start)
    return int(match[1]) if match else None


def _last_text(block: Block) -> Paragraph | None:
    """The paragraph that a block ends in; None where it ends in something else."""
    while not isinstance(block, Paragraph):
        children = getattr(block, "children", None)
        if not children or not isinstance(block, (ListBlock, Item)):
            return None
        block = children[-1]
    return block


def _goes_on(text: str, span: Span) -> bool:
    return _GOES_ON.search(text, max(span.start, span.end - 12), span.end) is not None


def _is_lower_end(text: str, span: Span) -> bool:
    return _WORD_BEFORE.search(text, max(span.start, span.end - 60), span.end) is not None


def _is_right_below(article: Article, one: Span, other: Span) -> bool:
    first, second = (article.lines.position(offset)[0] for offset in (one.end, other.start))
    return second == first + 1 and not article.text[one.end : other.start].strip(" \t\r\n>")


def _is_in_item(article: Article, block: ListBlock) -> bool:
    line = article.lines.span(article.lines.position(block.span.start)[0])
    return block.span.start > line.start and not article.text[line.start : block.span.start].strip(" >")
