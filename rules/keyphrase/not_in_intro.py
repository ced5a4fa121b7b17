"""A keyphrase that the beginning of the text does not say."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Severity, intro, nearest, rule


class Options(NamedTuple):
    """Words that make a beginning: the first paragraph, and where that is shorter, the next ones."""

    min_words: int = 30


@rule(
    "KEY004",
    "not-in-intro",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
    options=Options,
)
def not_in_intro(article: Article, options: Options) -> Iterator[Finding]:
    phrase = article.subject.sought
    if phrase is None:
        return
    beginning = intro(article, options.min_words)
    said = [found for block in beginning if (found := article.subject.wording(block.prose)) is not None]
    if not said:
        return
    best = nearest(said)
    if best.kind not in {"whole", "diluted"}:
        parameters = {"phrase": phrase.text, "own": best.text, "missing": ", ".join(best.missing)}
        yield Finding(beginning[0].span, best.kind, parameters, severity=Severity.INFO if best.mild else Severity.WARNING)
