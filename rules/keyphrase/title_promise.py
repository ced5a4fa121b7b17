"""A title that promises one phrase over a body that speaks of another."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Place, Severity, rule, same_words


class Options(NamedTuple):
    """How often the body must say its own phrase before it is held against the title: times, and times for 100 words."""

    min_count: int = 8
    min_density: float = 0.5


@rule(
    "KEY008",
    "title-promise",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
    options=Options,
)
def title_promise(article: Article, options: Options) -> Iterator[Finding]:
    title, phrase, rival = article.title, article.subject.title_phrase, article.subject.rival_phrase
    if not title or phrase is None or rival is None:
        return
    if rival.times < options.min_count or 100 * rival.times < options.min_density * phrase.words:
        return
    field = article.field("h1")
    related = (Place(field.span, "h1"),) if field and same_words(field.prose, title.prose) else ()
    yield Finding(title.span, "absent", {"phrase": phrase.text, "own": rival.text, "count": rival.times}, related=related)
