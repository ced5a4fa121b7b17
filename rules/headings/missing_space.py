"""Marks of a heading with no space behind them, so that it is none."""

from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Paragraph, Severity, Span, pattern, rule

# One mark alone may be a hashtag, two and more in front of a lower-case Latin letter a command or a log (`##vso[…]`); a number
# needs words behind it. Blanks other than the space and the tab come from word processors and make no heading either.
_GLUED = pattern(
    r"(?m)^[ ]{0,3}(?:(?P<marks>#{2,6})"
    r"(?=[*_«\"]{0,3}(?:[A-Z][a-zA-Z]*[ \t:]|[A-Z][a-z]+|[А-ЯЁа-яё]|\d{1,4}(?:\.\d{1,2})?[.):]?[ \t]+\S{0,3}[^\W\d_]))"
    r"|(?P<odd>#{1,6})(?P<blank>[\u00a0\u2002\u2003\u2007\u2009\u202f\u3000]{1,9})(?=[^\W\d]|\d+[.):]))"
)
# What the line of a heading does not hold: further tags, `##Имя##` of a form letter, a colour.
_NO_HEADING = pattern(r".*[ \t]#{1,6}[^\W\d]|[\w-]+#|(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})(?!\w)")
# A line of the same paragraph that is a tag, or an item of a wiki's list.
_TAG = pattern(r"^[ ]{0,3}(?:#(?=[a-zа-яё])|(#{2,6})\w+[ \t]*$)")


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
    tags = _tags(text[line_start : block.span.end])
    for match in _GLUED.finditer(text, line_start, block.span.end):
        start, end = match.span("marks" if match["marks"] else "odd")
        while hidden and hidden.end <= start:
            hidden = next(code, None)
        if hidden and hidden.start <= start:
            continue
        stop = text.find("\n", end, block.span.end)
        written = text[end : block.span.end if stop < 0 else stop].rstrip()
        if _NO_HEADING.match(written) or tags:
            continue
        edits = [Edit(Span(*match.span("blank")) if match["blank"] else Span(end, end), " ")]
        line = written.rstrip("#")
        closing = len(written) - len(line)
        if closing and line[-1:].strip():
            # Marks that close a heading need a space as well; `C#` ends in one of its own.
            if closing == end - start > 1:
                edits.append(Edit(Span(end + len(line), end + len(line)), " "))
            else:
                line = written
        line = line.rstrip()
        parameters = {"marks": text[start:end], "text": line.strip()}
        # One word in small letters may be a tag all the same.
        safe = bool(match["blank"]) or not (line.isalpha() and line.islower())
        yield Finding(Span(start, end + len(line)), "odd" if match["blank"] else "glued", parameters, fix=Fix(tuple(edits), safe, structure=True))


def _tags(paragraph: str) -> bool:
    """Whether lines of a paragraph are tags: one mark and a small letter, or several words alone behind as many marks."""
    if paragraph.count("#") < 2:  # noqa: PLR2004
        return False
    found = [match[1] for line in paragraph.splitlines() if (match := _TAG.match(line))]
    return None in found or any(found.count(marks) > 1 for marks in set(found))
