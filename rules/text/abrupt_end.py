"""An article that stops instead of ending."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, CodeBlock, Confidence, Finding, Heading, Needs, Paragraph, Severity, rule


class Options(NamedTuple):
    """Whether an article that ends in a code block is one too: a reference may, a story may not."""

    code: bool = False


@rule("TEXT023", "abrupt-end", severity=Severity.INFO, confidence=Confidence.LOW, needs=Needs.RUSSIAN, options=Options)
def abrupt_end(article: Article, options: Options) -> Iterator[Finding]:
    last = article.blocks[-1] if article.blocks else None
    # A tag behind it may bring in the rest.
    if last is None or article.is_part or article.text[last.span.end :].strip():
        return
    if isinstance(last, Heading) and last.prose.words and len(article.blocks) > 1:
        # A heading alone is the whole of a page that is not written yet.
        yield Finding(last.span, "heading", {"text": last.text})
    elif isinstance(last, CodeBlock) and options.code:
        yield Finding(last.span, "code")
    elif isinstance(last, Paragraph) and last.prose.text.rstrip().endswith(":") and len(last.prose.words) > 1:
        yield Finding(last.span, "colon", {"text": last.text})
