"""A title that promises one phrase over a body that speaks of another."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Place, Severity, rule


class Options(NamedTuple):
    """How often the body must say its own phrase before it is held against the title: times, and times for 100 words."""

    min_count: int = 8
    min_density: float = 0.5


@rule("KEY008", "title-promise", severity=Severity.WARNING, needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def title_promise(article: Article, options: Options) -> Iterator[Finding]:
    title, phrase, own = article.title, article.title_phrase, article.own_phrase
    if not title or phrase is None or own is None or phrase.forms:
        return
    if own.count < options.min_count or 100 * own.count < options.min_density * phrase.words:
        return
    said = set(phrase.lemmas)
    # The two must be names of one thing: a body that never repeats its title may still be about it.
    if not said & set(own.lemmas) or set(own.lemmas) <= said:
        return
    field = article.field("h1")
    related = (Place(field.span, "h1"),) if field and field.text else ()
    yield Finding(title.span, "absent", {"phrase": phrase.text, "own": own.text, "count": own.count}, related=related)
