"""Marks of a heading with no space behind them, so that it is none."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Paragraph, Severity, Span, rule

# One mark alone may be a hashtag; two and more in front of a lower-case Latin letter a command or a log (`##vso[…]`).
_GLUED = re.compile(r"(?m)^(#{2,6})(?=[*_«\"]{0,3}(?:[A-Z][a-zA-Z]*[ \t:]|[A-Z][a-z]+|[А-ЯЁа-яё]|\d))")


@rule("HEAD014", "missing-space", severity=Severity.ERROR)
def missing_space(article: Article) -> Iterator[Finding]:
    if "##" not in article.text:
        return
    for block in article.blocks:
        if not isinstance(block, Paragraph):
            continue
        text = article.text[block.span.start : block.span.end]
        if "##" not in text:
            continue
        hidden = block.code_spans
        for match in _GLUED.finditer(text):
            start, end = block.span.start + match.start(), block.span.start + match.end()
            if any(span.start <= start < span.end for span in hidden):
                continue
            line = text[match.end() :].split("\n", 1)[0].strip(" \t\r#")
            place = Span(start, end + len(line))
            yield Finding(place, "glued", {"marks": match[1], "level": end - start, "text": line}, fix=Fix((Edit(Span(end, end), " "),), safe=True))
