"""Sentences whose beginning is forgotten before they end."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Finding, Needs, Place, Prose, Severity, Span, pattern, rule

# Rows of a table, addresses; and where code or a small letter begins a sentence, there are two.
_OTHER = pattern(r"\|\||%[0-9A-F]{2}|://|[а-яё]{3}[.!?…]+\s|[.!?…]\s+\ufffc")
_RUSSIAN = pattern("[А-Яа-яЁё]")


class Options(NamedTuple):
    """Words above which a sentence is too long."""

    words: int = 40


class _Long(NamedTuple):
    """A long sentence: how many words, where, and how it begins."""

    words: int
    span: Span
    text: str


@rule("TEXT004", "sentence-too-long", severity=Severity.INFO, needs=Needs.RUSSIAN, options=Options)
def sentence_too_long(article: Article, options: Options) -> Iterator[Finding]:
    found = [long for paragraph in article.paragraphs for long in _long(paragraph.prose, options.words)]
    if found:
        longest = max(found, key=lambda long: long.words)
        parameters = {"words": longest.words, "limit": options.words, "times": len(found), "text": longest.text.replace(TOKEN, "…")}
        others = [Place(long.span, "place") for long in found if long is not longest]
        yield Finding(longest.span, "several" if others else "long", parameters, related=others)


def _long(prose: Prose, most: int) -> Iterator[_Long]:
    if len(prose.words) <= most:
        return
    for (start, end), (first, last) in zip(prose.sentences, prose.sentence_words, strict=True):
        if last - first > most and not _OTHER.search(prose.text, start, end):
            russian = sum(1 for form in prose.words.forms[first:last] if _RUSSIAN.match(form))
            if 2 * russian > last - first:
                yield _Long(last - first, prose.span(start, end), prose.text[start : prose.words.spans[first + 7][1]])
