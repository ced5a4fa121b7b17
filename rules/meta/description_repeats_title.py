"""A description that says once more what the title says."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Needs, Place, Severity, content_lemmas, rule, same_words

# What leads up to the subject and is none: «узнайте, как…», «в статье рассказываем, как…», «подробное руководство по…».
_LEADING = frozenset(
    """узнать узнавать познакомиться ознакомиться рассказать рассказывать разобрать разбирать разобраться разбираться рассмотреть
    рассматривать научиться описать описывать описание объяснить объяснять объясняться показать показывать приводиться поговорить понять
    читать прочитать смотреть статья материал руководство учебник гид гайд обзор сведение информация ответ вопрос подробный подробно полный
    полностью общий краткий простой наш наглядный понятный данный использование использовать использоваться
    работа работать помощь возможность доступный
    """.split()
)
_ROOT = 6  # letters that words of one family begin with alike: «установка», «установить»


class Options(NamedTuple):
    """The share of the title's content words that a repetition must hold."""

    min_share: float = 0.6


@rule(
    "META011",
    "description-repeats-title",
    severity=Severity.WARNING,
    needs=Needs.FRONT_MATTER,
    supersedes=("META006",),
    options=Options,
)
def description_repeats_title(article: Article, options: Options) -> Iterator[Finding]:
    title, description = article.title, article.description
    if not title or not description:
        return
    related = (Place(title.span, "title"),)
    if same_words(title.prose, description.prose) or (article.is_russian and _repeats(content_lemmas(description.prose), title, options)):
        yield Finding(description.span, "whole", {"text": description.text}, related=related)
        return
    first = description.sentence(0) if article.is_russian and description.sentence(1) else None
    if first and _repeats(content_lemmas(first.prose), title, options):
        yield Finding(first.span, "first", {"text": first.text}, related=related)


def _repeats(said: list[str], title: Field, options: Options) -> bool:
    """Whether words say nothing beyond the title, and most of what it says."""
    own, names = _roots(said), _roots(content_lemmas(title.prose))
    return len(own) > 1 and own <= names and len(own) >= options.min_share * len(names)


def _roots(lemmas: list[str]) -> set[str]:
    return {lemma[:_ROOT] for lemma in lemmas if lemma not in _LEADING}
