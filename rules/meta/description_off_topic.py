"""A description that shares no word with what it describes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Prose, Severity, content_lemmas, pattern, rule

_ROOT = 4  # letters that words of one family begin with alike
_LETTERS = pattern("[^\\W\\d_]")
_CYRILLIC = pattern("[а-яё]", re.IGNORECASE)


class Options(NamedTuple):
    """Content words that a description must have, and blocks of the body that show what the article is about."""

    min_words: int = 3
    blocks: int = 8


@rule(
    "META012",
    "description-off-topic",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    needs=Needs.FRONT_MATTER | Needs.RUSSIAN | Needs.LEMMAS,
    options=Options,
)
def description_off_topic(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    if not description or not _is_cyrillic(description.text):
        return
    own = set(content_lemmas(description.prose))
    # Headings, and what the article opens with; an article of lists and tables may say nothing in its first block.
    others: list[Prose] = [heading.prose for heading in article.headings] + article.texts[: options.blocks]
    others += [field.prose for field in (article.title, article.field("h1")) if field]
    roots = {lemma[:_ROOT] for prose in others for lemma in content_lemmas(prose)}
    if len(own) >= options.min_words and len(roots) >= options.min_words and not any(lemma[:_ROOT] in roots for lemma in own):
        yield Finding(description.span, "foreign", {"text": description.text, "title": article.title.text if article.title else ""})


def _is_cyrillic(text: str) -> bool:
    """Whether a description is Russian: another rule speaks of one that was left in English."""
    return 2 * len(_CYRILLIC.findall(text)) > len(_LETTERS.findall(text))
