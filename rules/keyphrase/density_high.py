"""A keyphrase that the text repeats until it hurts."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Place, Severity, rule


class Options(NamedTuple):
    """Occurrences for 100 words above which it is too much, and the length from which that can be told.

    A phrase that was only guessed from the title may be a term that has no other name: it is allowed more, and needs a longer text.
    """

    max_density: float = 3.0
    max_density_of_title: float = 5.0
    min_words: int = 100
    min_words_of_title: int = 300


@rule("KEY007", "density-high", severity=Severity.WARNING, needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def density_high(article: Article, options: Options) -> Iterator[Finding]:
    phrase = article.keyphrase
    # What was merely discovered is what the text repeats: no wonder that it does.
    if phrase is None or phrase.origin == "discovered":
        return
    limit = options.max_density if phrase.origin == "field" else options.max_density_of_title
    if phrase.density <= limit:
        return
    if phrase.words < (options.min_words if phrase.origin == "field" else options.min_words_of_title):
        return
    field = article.field("keyphrase") if phrase.origin == "field" else article.title
    if phrase.origin == "field" and article.subject.declared is None:
        return  # the first tag of many, and often the name of the product that the article is about
    places = tuple(Place(span, "place") for span in phrase.places)
    parameters = {"phrase": phrase.text, "forms": phrase.forms, "words": phrase.words, "density": phrase.density, "limit": limit}
    yield Finding(field.span if field is not None else phrase.places[0], "high", parameters, related=places)
