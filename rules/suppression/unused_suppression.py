"""A suppression that suppresses nothing."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Outcome, Scope, Severity, Span, Suppression, Word, rule

_LONG = 10_000  # of a line: longer ones nobody wrote, and each comment in it would have to look at all of it
_CODE = 4  # columns from which a line is code in Markdown
_NO_TEXT = re.compile(r"(?:[>\s]|[-*+]|\d{1,9}[.)])*(?:<|$)")
_NEXT = re.compile(r"(?:(?:[ ]{0,3}<!--[^\r\n]{0,2000}-->[ \t]*|[ \t]*)(?:\r\n?|\n|\Z)){0,20}([^\r\n]{0,20})")
_ITEM = re.compile(r"[ \t]|(?:[-*+]|\d{1,9}[.)])(?:\s|$)")


@rule("SUP001", "unused-suppression", severity=Severity.WARNING, scope=Scope.RUN)
def unused_suppression(outcome: Outcome) -> Iterator[Finding]:
    for one in outcome.suppressions:
        if one.directive == "enable":
            for word in one.words:
                if word not in one.used and word.codes:
                    yield Finding(word.span, "enable" if word.text else "enable-all", {"word": word.text})
            continue
        for word in one.unused:
            if word in one.idle:
                key, line = one.idle[word]
                yield Finding(word.span, key, {"word": word.text, "line": line})
        unused = [word for word in one.unused if word not in one.idle]
        # One edit takes all of them out, so one finding carries it.
        fix = _fix(one, unused, outcome.article) if unused else None
        for word in unused:
            yield Finding(word.span, "unused" if word.text else "unused-all", {"word": word.text}, fix=fix)
            fix = None


def _fix(one: Suppression, unused: list[Word], article: Article) -> Fix | None:
    """Delete the comment, or of several names those that are unused; None where that could change what stands round it."""
    if one.directive != "ignore" or one.in_front_matter:
        return None
    kept = [word.text for word in one.words if word not in unused]
    if kept:
        return Fix((Edit(Span(one.words[0].span.start, one.words[-1].span.end), ", ".join(kept)),), safe=True)
    text, span = article.text, one.span
    first, last = (article.lines.position(at)[0] for at in span)
    start, end = article.lines.start(first), article.lines.span(last).end
    if span.start - start > _LONG or end - span.end > _LONG:
        return None
    before, after = text[start : span.start], text[span.end : end]
    if before.strip():
        edit = _edit_within(span, before, after)
        return Fix((edit,), safe=True) if edit else None
    # Raw HTML round it would end at an empty line; a line that it begins is raw HTML itself.
    inside = one.scope.start <= span.start < one.scope.end
    # So far to the right it may have been code, were it not for what stands above it.
    deep = len(before.expandtabs(_CODE)) >= _CODE
    edit = None if inside or deep or after.strip() else _edit_alone(article, span, Span(first, last))
    return Fix((edit,), safe=True, structure=True) if edit else None


def _edit_within(span: Span, before: str, after: str) -> Edit | None:
    """Delete a comment among other text, with the blanks in front of it: two of them at the end of a line would break it."""
    blanks = len(before) - len(before.rstrip())
    # Without blanks its neighbours would grow together; an item with nothing in its first line is none, and raw HTML is no text.
    if not blanks or (after.strip() and after[:1] not in {" ", "\t"}) or _NO_TEXT.match(before):
        return None
    return Edit(Span(span.start - blanks, span.end), "")


def _edit_alone(article: Article, span: Span, lines: Span) -> Edit | None:
    """Delete the lines of a comment. Between two lines of text one stays, empty: without it they would be one paragraph."""
    text = article.text
    stop = article.lines.start(lines.end + 1)
    below = _NEXT.match(text, stop)
    # A comment may keep two lists apart, a list and what is indented behind it, or the first rule from being front matter.
    if below and (_ITEM.match(below[1]) or (lines.start == 1 and below[1].startswith(("---", "+++", "{")))):
        return None
    above = text[article.lines.start(lines.start - 1) : article.lines.start(lines.start)].strip() if lines.start > 1 else ""
    if above and text[stop : article.lines.start(lines.end + 2)].strip():
        return Edit(span, "")
    start = article.lines.start(lines.start)
    if stop >= len(text) and not text.endswith(("\n", "\r")):  # where no line end was the last character, none is to be
        start = len(text[:start].rstrip("\r\n"))
    return Edit(Span(start, stop), "")
