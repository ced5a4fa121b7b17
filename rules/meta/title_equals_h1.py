"""The same words twice, where the title could say more."""

from collections.abc import Iterator

from seo_audit.rule import Article, Field, Finding, Needs, Place, Severity, rule, same_words


@rule("META009", "title-equals-h1", severity=Severity.INFO, needs=Needs.FRONT_MATTER)
def title_equals_h1(article: Article) -> Iterator[Finding]:
    title, h1 = article.title, article.h1
    if title and h1 is not None and title.prose.words.forms and same_words(title.prose, h1.prose):
        key = "field" if isinstance(h1, Field) else "heading"
        yield Finding(title.span, key, {"text": title.text}, related=(Place(h1.span, "h1"),))
