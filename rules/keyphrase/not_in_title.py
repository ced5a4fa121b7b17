"""A keyphrase that the title does not say."""

from collections.abc import Iterator

from seo_audit.rule import Article, Confidence, Finding, Needs, Place, Severity, rule, same_words


@rule(
    "KEY001",
    "not-in-title",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
)
def not_in_title(article: Article) -> Iterator[Finding]:
    title, phrase = article.title, article.subject.sought
    if not title or phrase is None:
        return
    said = article.subject.wording(title.prose)
    if said is None or said.kind == "whole":
        return
    field = article.field("h1")
    related = (Place(field.span, "h1"),) if field and same_words(field.prose, title.prose) else ()
    parameters = {"phrase": phrase.text, "own": said.text, "missing": ", ".join(said.missing)}
    yield Finding(title.span, said.kind, parameters, related=related, severity=Severity.INFO if said.mild else Severity.WARNING)
