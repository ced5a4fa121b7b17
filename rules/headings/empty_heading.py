"""A heading without words."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Severity, pattern, rule

# What shows nothing: marks, anchors, links without text, attributes, blanks of all kinds.
_NOTHING = pattern(r"</?a\b[^<>]*>|\[\s*\]\([^()\s]*\)|\{\s*[#.][^{}\n]*\}|[#*_=~`\\&\-\s\u200b-\u200f\u2060\ufeff]|nbsp;")
_INVISIBLE = "*_#~ \u200b\u200c\u200d\u2060\ufeff"


@rule("HEAD008", "empty-heading", severity=Severity.ERROR)
def empty_heading(article: Article) -> Iterator[Finding]:
    for heading in article.headings:
        anchor = bool(heading.id or heading.prose.text)
        if anchor and article.is_part:
            continue  # the name by which other pages include what follows
        # Images, shortcodes and components show something, whatever it is.
        if not heading.text.strip(_INVISIBLE) and not _NOTHING.sub("", article.text[heading.span.start : heading.span.end]):
            yield Finding(heading.span, "anchor" if anchor else "empty", {"level": heading.level})
