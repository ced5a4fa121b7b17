"""Marks of a merge that nobody finished."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Place, Severity, Span, pattern, rule

_MARKER = pattern(r"(?:^|(?<=\r))(?:<{7}|={7}|>{7})(?![<=>])(?:[ \t][^\r\n]*)?(?=[\r\n]|\Z)", re.MULTILINE)


@rule("FILE005", "conflict-marker", severity=Severity.ERROR)
def conflict_marker(article: Article) -> Iterator[Finding]:
    text = article.text
    if "<<<<<<<" not in text or ">>>>>>>" not in text:
        return
    front = article.front_matter
    # There FM002 speaks of them.
    told = front.span.end if front.problem is not None and front.problem.key == "conflict" else 0
    samples = sorted([block.span for block in article.code_blocks] + [block.span for block in article.html_blocks])
    opened: Span | None = None
    between: Span | None = None
    for match in _MARKER.finditer(text):
        span = Span(*match.span())
        if text[span.start] == "<":
            opened, between = span, None
        elif opened is not None and text[span.start] == "=":
            between = between or span
        elif opened is not None:
            if opened.start >= told and not _in_one(samples, opened, span):
                related = [Place(between, "middle")] if between else []
                yield Finding(opened, "conflict", {"end": article.lines.position(span.start)[0]}, related=(*related, Place(span, "end")))
            opened = None


def _in_one(samples: list[Span], opened: Span, closed: Span) -> bool:
    """Whether both marks stand in one block of code or HTML: an article about merging shows what they look like."""
    index = bisect_right(samples, opened.start, key=lambda sample: sample.start) - 1
    return index >= 0 and samples[index].end >= closed.end
