"""A title that promises one phrase over a body that speaks of another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Place, Severity, is_attribute, rule


class Options(NamedTuple):
    """How often the body must say its own phrase before it is held against the title: times, and times for 100 words."""

    min_count: int = 8
    min_density: float = 0.5


@rule("KEY008", "title-promise", severity=Severity.WARNING, needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def title_promise(article: Article, options: Options) -> Iterator[Finding]:
    title, phrase, own = article.title, article.title_phrase, article.own_phrase
    if not title or phrase is None or own is None or phrase.forms:
        return
    if own.times < options.min_count or 100 * own.times < options.min_density * phrase.words:
        return
    if not _competing(phrase.lemmas, own.lemmas):
        return
    field = article.field("h1")
    related = (Place(field.span, "h1"),) if field and field.text else ()
    yield Finding(title.span, "absent", {"phrase": phrase.text, "own": own.text, "count": own.times}, related=related)


def _competing(said: Sequence[str], own: tuple[str, str]) -> bool:
    """Whether two phrases name one thing by different words; a body that never repeats its title may still be about it.

    That is so where they share the attribute («специалист по цифровому маркетингу», «цифровой маркетолог»), or share the
    noun and qualify it differently («программный код», «исходный код»).
    """
    attribute, noun = own
    if attribute in said:
        return noun not in said
    before = [lemma for lemma, following in pairwise(said) if following == noun]
    return bool(before) and is_attribute(before[0])
