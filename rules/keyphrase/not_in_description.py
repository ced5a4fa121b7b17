"""A keyphrase that the description does not say."""

from collections.abc import Iterator

from seo_audit.rule import Article, Confidence, Finding, Needs, Severity, rule


@rule(
    "KEY002",
    "not-in-description",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
)
def not_in_description(article: Article) -> Iterator[Finding]:
    description, phrase = article.description, article.subject.sought
    if not description or phrase is None:
        return
    said = article.subject.wording(description.prose)
    if said is not None and said.kind not in {"whole", "diluted"}:
        parameters = {"phrase": phrase.text, "own": said.text, "missing": ", ".join(said.missing)}
        yield Finding(description.span, said.kind, parameters, severity=Severity.INFO if said.mild else Severity.WARNING)
