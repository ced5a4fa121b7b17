"""A keyphrase that the main heading does not say."""

from collections.abc import Iterator

from seo_audit.rule import Article, Confidence, Finding, Needs, Severity, rule, same_words


@rule(
    "KEY003",
    "not-in-h1",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
)
def not_in_h1(article: Article) -> Iterator[Finding]:
    h1, title, phrase = article.h1, article.title, article.subject.sought
    # Where both are the same, what is said of the title is said of both.
    if not h1 or not h1.text or phrase is None or (title and same_words(h1.prose, title.prose)):
        return
    said = article.subject.wording(h1.prose)
    if said is not None and said.kind != "whole":
        parameters = {"phrase": phrase.text, "own": said.text, "missing": ", ".join(said.missing)}
        yield Finding(h1.span, said.kind, parameters, severity=Severity.INFO if said.mild else Severity.WARNING)
