"""Marks that were meant to be Markdown, or belong to the source page, in the text of a heading."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Heading, Severity, Span, rule

# Behind the marks of the heading: marks of another one, of a list, of a quote. «- 5 °C» is a temperature.
_BEGINNING = re.compile(r"(?:\\?#{1,6}(?=[ \t])|\\?[-*•·▪►>](?=[ \t]+(?!\d))|&gt;(?=[ \t]))[ \t]+")
_MARKS = re.compile(r"#{1,6}[ \t]+")
# A link to the heading itself, as pages show it beside headings: [#](#имя), [¶](#имя), [](#имя).
_PERMALINK = re.compile(
    r"\[(?:[#¶§🔗\s\u200b\u200c\u200d\ufeff]|\\#|&para;|&#182;){0,8}\]\([^()\s#]{0,300}#[^()\s]{0,300}(?:[ \t]+\"[^\"\n]{0,200}\")?\)"
)
_UNPAIRED = re.compile(r"(\*\*|__)[ \t]")


@rule("HEAD018", "heading-markup", severity=Severity.WARNING)
def heading_markup(article: Article) -> Iterator[Finding]:
    for heading in article.headings:
        found = _beginning(article, heading) or _permalink(article, heading)
        if found is None:
            continue
        key, place = found
        after = article.text[heading.span.start : place.start] + article.text[place.end : heading.span.end]
        if after.strip("# \t"):
            junk = article.text[place.start : place.end].strip()
            yield Finding(place, key, {"junk": junk, "text": heading.text}, fix=Fix((Edit(place, ""),), safe=True))


def _beginning(article: Article, heading: Heading) -> tuple[str, Span] | None:
    marks = _MARKS.match(article.text, *heading.span)
    match = _BEGINNING.match(article.text, marks.end(), heading.span.end) if marks else None
    if match is None:
        return None
    return ("hash" if "#" in match[0] else "bullet"), Span(*match.span())


def _permalink(article: Article, heading: Heading) -> tuple[str, Span] | None:
    if "](" not in article.text[heading.span.start : heading.span.end]:
        return None
    match = _PERMALINK.search(article.text, *heading.span)
    return ("permalink", Span(*match.span())) if match else None
