"""A keyphrase that the text hardly uses."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Occurrences for 100 words below which the text says it too rarely, and the length from which that can be told."""

    min_density: float = 0.5
    min_words: int = 200


@rule("KEY006", "density-low", severity=Severity.INFO, needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def density_low(article: Article, options: Options) -> Iterator[Finding]:
    field, phrase = article.field("keyphrase"), article.keyphrase
    # A phrase that was guessed from the title may be no keyphrase at all: only the field says what was meant.
    if field is None or phrase is None or phrase.origin != "field" or phrase.words < options.min_words:
        return
    # Tags («Programming, Training») are no phrase that a Russian text could hold in its forms.
    if article.subject.declared is None or phrase.density >= options.min_density:
        return
    key = "low" if phrase.forms else "apart" if phrase.diluted else "absent"
    parameters = {"phrase": phrase.text, "forms": phrase.forms, "words": phrase.words, "density": phrase.density, "apart": phrase.diluted}
    yield Finding(field.span, key, parameters)
