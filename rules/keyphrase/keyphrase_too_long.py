"""A keyphrase that no text could say, or that says nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, content_of, rule


class Options(NamedTuple):
    """Words that say what is meant, prepositions and the like left out."""

    max_words: int = 8


@rule("KEY011", "keyphrase-too-long", severity=Severity.INFO, needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def keyphrase_too_long(article: Article, options: Options) -> Iterator[Finding]:
    field, phrase = article.field("keyphrase"), article.subject.declared
    if field is None or phrase is None:
        return
    words = content_of(phrase)
    if words > options.max_words:
        yield Finding(field.span, "long", {"phrase": phrase.text, "words": words, "limit": options.max_words})
    elif not words:
        yield Finding(field.span, "empty", {"phrase": phrase.text})
