"""Marks of a heading with no space behind them, so that it is none."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Paragraph, Severity, Span, rule

# One mark alone may be a hashtag; two and more in front of a lower-case Latin letter a command or a log (`##vso[…]`).
_GLUED = re.compile(r"(?m)^[ ]{0,3}(#{2,6})(?=[*_«\"]{0,3}(?:[A-Z][a-zA-Z]*[ \t:]|[A-Z][a-z]+|[А-ЯЁа-яё]|\d))")


@rule("HEAD014", "missing-space", severity=Severity.ERROR)
def missing_space(article: Article) -> Iterator[Finding]:
    if "##" not in article.text:
        return
    for block in article.blocks:
        if isinstance(block, Paragraph):
            yield from _glued(article.text, block)


def _glued(text: str, block: Paragraph) -> Iterator[Finding]:
    code = iter(block.code_spans if "`" in text[block.span.start : block.span.end] else ())
    hidden = next(code, None)
    line_start = text.rfind("\n", 0, block.span.start) + 1
    for match in _GLUED.finditer(text, line_start, block.span.end):
        start, end = match.span(1)
        while hidden and hidden.end <= start:
            hidden = next(code, None)
        if hidden and hidden.start <= start:
            continue
        stop = text.find("\n", end, block.span.end)
        line = text[end : block.span.end if stop < 0 else stop].strip(" \t\r#")
        place = Span(start, end + len(line))
        yield Finding(place, "glued", {"marks": match[1], "level": end - start, "text": line}, fix=Fix((Edit(Span(end, end), " "),), safe=True))
