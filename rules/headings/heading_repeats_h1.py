"""A subheading that says what the main heading has said."""

from collections.abc import Iterator

from seo_audit.rule import Article, Field, Finding, Place, Severity, rule, same_words


@rule("HEAD016", "heading-repeats-h1", severity=Severity.INFO)
def heading_repeats_h1(article: Article) -> Iterator[Finding]:
    main = article.h1 or article.title
    if not main or not main.text:
        return
    key = "h1" if main is article.h1 else "title"
    for heading in article.headings:
        # Of very different lengths they cannot be the same words, and need not be compared.
        if heading.level > 1 and len(heading.text) < 2 * len(main.text) < 4 * len(heading.text) and same_words(heading.prose, main.prose):
            note = "field" if isinstance(main, Field) else "main"
            yield Finding(heading.span, key, {"text": heading.text, "level": heading.level}, related=(Place(main.span, note),))
