"""A keyphrase that no subheading says, or nearly all of them."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Place, Severity, names_any, rule

_LEVELS = (2, 3)


class Options(NamedTuple):
    """How many H2 and H3 there must be; per cent of them in which the whole phrase is too much, and how many these must be."""

    min_headings: int = 3
    max_share: int = 75
    many: int = 4


@rule(
    "KEY005",
    "not-in-headings",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
    options=Options,
)
def not_in_headings(article: Article, options: Options) -> Iterator[Finding]:
    field, phrase = article.field("keyphrase"), article.subject.sought
    headings = [heading for heading in article.headings if heading.level in _LEVELS and heading.prose.words]
    if field is None or phrase is None or len(headings) < options.min_headings:
        return
    # One of its words tells a reader that the section is about it: «Как хранить секатор» for «садовый секатор».
    if not any(names_any(heading.prose, phrase) for heading in headings):
        yield Finding(field.span, "absent", {"phrase": phrase.text, "headings": len(headings)})
        return
    holding = {id(prose) for prose, _, _ in article.phrases.find(phrase)}
    whole = [heading for heading in headings if id(heading.prose) in holding]
    if len(whole) >= options.many and 100 * len(whole) > options.max_share * len(headings):
        parameters = {"phrase": phrase.text, "headings": len(headings), "count": len(whole), "share": round(100 * len(whole) / len(headings))}
        yield Finding(whole[0].span, "many", parameters, related=tuple(Place(heading.span, "place") for heading in whole[1:]))
