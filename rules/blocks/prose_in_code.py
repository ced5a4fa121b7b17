"""A sentence of ordinary text between lines of code: two blocks and the text between them were merged."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Severity, rule


@rule("BLOCK002", "prose-in-code", severity=Severity.WARNING)
def prose_in_code(article: Article) -> Iterator[Finding]:
    for block in article.code_blocks:
        if not block.fenced:
            continue
        for found in block.prose:
            if found.below:
                text = " ".join(article.text[found.start : found.end].split())
                yield Finding(found.span, "sentence", {"text": text})
