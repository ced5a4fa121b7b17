"""A paragraph whose last sentence was never finished."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Block, Break, Finding, Heading, Needs, Paragraph, Severity, parses, pattern, rule

_LAST = 60  # characters that are quoted
_RUSSIAN = pattern("[а-яё]+")
_LINKS = frozenset({"PREP", "CONJ"})
_LETTERS = frozenset("авикосу")  # the dictionary knows letters as nouns too
# Bylines, addresses, captions, rows of a table that is none, lines of verse or of a list.
_OTHER = pattern(r"[|\n]|^\W*(?:автор|перевод|источник|фото|рис|адрес|тел|ул|г)\b", re.IGNORECASE)


class Options(NamedTuple):
    """Words from which a paragraph is a sentence that should end in a stop, and from which one that ends in a comma or a preposition is broken off."""

    words: int = 12
    fewest: int = 5


@rule("TEXT015", "broken-off", severity=Severity.ERROR, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def broken_off(article: Article, options: Options) -> Iterator[Finding]:
    blocks = article.blocks
    for block, following in pairwise([*blocks, None]):
        # Before anything else than text, the sentence goes on below.
        if isinstance(block, Paragraph) and (following is None or isinstance(following, (Paragraph, Heading, Break))):
            yield from _unfinished(block, following, options)


def _unfinished(block: Paragraph, following: Block | None, options: Options) -> Iterator[Finding]:
    text = block.prose.text.rstrip()
    if text[-1:] != "," and not text[-1:].isalpha():
        return
    words = block.prose.words
    last = words.forms[-1] if words else ""
    if len(words) < options.fewest or not _RUSSIAN.fullmatch(last) or _OTHER.search(text):
        return
    if following is not None and isinstance(following, Paragraph) and _goes_on(following):
        return
    start, _ = words.spans[-1]
    span = block.prose.span(start, len(text))
    quoted = text.replace(TOKEN, "…")
    said = {"word": last, "text": "…" + quoted[-_LAST:] if len(quoted) > _LAST else quoted}
    if text.endswith(","):
        yield Finding(span, "comma", said, severity=Severity.INFO)
    elif last in _LETTERS or {parse.kind for parse in parses(last)} <= _LINKS:
        yield Finding(span, "word", said)
    elif len(words) >= options.words:
        yield Finding(span, "stop", said, severity=Severity.INFO)


def _goes_on(following: Paragraph) -> bool:
    """Whether the sentence goes on in the next paragraph: after an image, a formula, or in lines that stand apart."""
    text = following.prose.text.lstrip()
    return not text[:1].isalpha() or text[:1].islower()
