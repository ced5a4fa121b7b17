"""Marks of a heading with no space behind them, so that it is none."""

from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Paragraph, Severity, Span, pattern, rule

# One mark alone may be a hashtag, two and more in front of a lower-case Latin letter a command or a log (`##vso[…]`). Blanks
# other than the space and the tab come from word processors and make no heading either.
_GLUED = pattern(
    r"(?m)^[ ]{0,3}(?:(?P<marks>#{2,6})(?=[*_«\"]{0,3}(?:[A-Z][a-zA-Z]*[ \t:]|[A-Z][a-z]+|[А-ЯЁа-яё]|\d))"
    r"|(?P<odd>#{1,6})(?P<blank>[\u00a0\u2002\u2003\u2007\u2009\u202f\u3000]{1,9})(?=\w))"
)


@rule("HEAD014", "missing-space", severity=Severity.ERROR)
def missing_space(article: Article) -> Iterator[Finding]:
    if "#" not in article.text:
        return
    for block in article.blocks:
        if isinstance(block, Paragraph):
            yield from _glued(article.text, block)


def _glued(text: str, block: Paragraph) -> Iterator[Finding]:
    code = iter(block.code_spans if "`" in text[block.span.start : block.span.end] else ())
    hidden = next(code, None)
    line_start = text.rfind("\n", 0, block.span.start) + 1
    for match in _GLUED.finditer(text, line_start, block.span.end):
        start, end = match.span("marks" if match["marks"] else "odd")
        while hidden and hidden.end <= start:
            hidden = next(code, None)
        if hidden and hidden.start <= start:
            continue
        stop = text.find("\n", end, block.span.end)
        line = text[end : block.span.end if stop < 0 else stop].rstrip(" \t\r#")
        parameters = {"marks": text[start:end], "text": line.strip()}
        blank = Span(*match.span("blank")) if match["blank"] else Span(end, end)
        key = "odd" if match["blank"] else "glued"
        yield Finding(Span(start, end + len(line)), key, parameters, fix=Fix((Edit(blank, " "),), safe=True))
