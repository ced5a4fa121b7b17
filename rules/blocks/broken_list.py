"""A numbered list that bullets cut in two, because they are not indented."""

from collections.abc import Iterator, Sequence

from seo_audit.rule import Article, Block, Edit, Finding, Fix, Item, ListBlock, Place, Severity, Source, Span, pattern, rule

_MARKER = pattern(r"(\d{1,9})[.)][ \t]+")
_MOST_INDENTED = 20_000  # characters of bullets that are moved; more of them are no list of a step


@rule("BLOCK004", "broken-list", severity=Severity.INFO)
def broken_list(article: Article) -> Iterator[Finding]:
    if len(article.lists) < 3:  # noqa: PLR2004 - the two halves, and what stands between them
        return
    for siblings in _families(article):
        for first, bullets, second in zip(siblings, siblings[1:], siblings[2:], strict=False):
            if not (isinstance(first, ListBlock) and isinstance(bullets, ListBlock) and isinstance(second, ListBlock)):
                continue
            if first.start is None or bullets.start is not None or second.start is None:
                continue
            last = first.items[-1]
            marker = _MARKER.match(article.text, last.span.start)
            if marker and int(marker[1]) + 1 == second.start:
                parameters = {"before": int(marker[1]), "after": second.start, "bullets": len(bullets.items)}
                place = Place(_line(article, second.span.start), "after", parameters)
                fix = _indented(article, first, bullets, second, len(marker[0]))
                yield Finding(_line(article, bullets.span.start), "cut", parameters, related=(place,), fix=fix)


def _families(article: Article) -> Iterator[Sequence[Block]]:
    yield article.blocks
    for block in article.all_blocks:
        children = getattr(block, "children", ())
        if len(children) > 2 and not isinstance(block, ListBlock):  # noqa: PLR2004 - as above
            yield children


def _line(article: Article, offset: int) -> Span:
    return Span(offset, article.lines.span(article.lines.position(offset)[0]).end)


def _indented(article: Article, first: ListBlock, bullets: ListBlock, second: ListBlock, width: int) -> Fix | None:
    """The bullets moved under the number above them, if that makes of all three the one list that was meant."""
    text = article.text
    before, start = (article.lines.start(article.lines.position(block.span.start)[0]) for block in (first, bullets))
    if first.span.start != before or bullets.span.end - start > _MOST_INDENTED:  # inside of a quote or an item lines have other beginnings
        return None
    lines = range(*(article.lines.position(offset)[0] for offset in (start, second.span.start)))
    places = [place for place, end in map(article.lines.span, lines) if text[place:end].strip()]
    parts = [text[before:start]]
    parts += [" " * width + text[at:end] for at, end in zip(places, [*places[1:], second.span.start], strict=True)]
    parts.append(text[second.span.start : second.span.end])
    made = Article(Source(article.path, "".join(parts))).blocks
    if len(made) != 1 or not isinstance(made[0], ListBlock) or len(made[0].items) != len(first.items) + len(second.items):
        return None
    holding: Item = made[0].items[len(first.items) - 1]
    moved = holding.children[-1]
    if not isinstance(moved, ListBlock) or moved.start is not None or len(moved.items) != len(bullets.items):
        return None
    return Fix(tuple(Edit(Span(at, at), " " * width) for at in places), safe=False, structure=True)
