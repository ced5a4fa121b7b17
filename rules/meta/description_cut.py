"""A description that breaks off."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Needs, Severity, is_broken_word, is_verb, pattern, rule

_ELLIPSIS = pattern(r"(?:…|\.\.\.)[»”\"')\]]*$")
_OPEN_END = pattern(r"[,;:(«„\[—–]$|\s-$")
# Nothing ends in these, in lower case: «программирование на С» does, in a capital.
_LEADING = frozenset(
    """в во на с со к ко по о об обо от из для при без под над через между среди около и или а но что чтобы если когда который которая которое
    которые которых которой которую которого также а_также не либо the a an of to for with and or in on at by from as that which your is are
    """.split()
)
_SENTENCE = pattern(r"[а-яёa-z]{3}[»”\")]?[.!?][»”\")]?\s+[«„\"(]?[A-ZА-ЯЁ]")
_FINAL = pattern(r"[.!?…][»”\"')\]]*$|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]$")


# Cut in the middle of a word: it begins in a small letter, and nothing stands behind it.
_LAST_WORD = pattern(r"\s([а-яё]+)$")
# A verb behind one of these may belong to a subordinate clause.
_CLAUSE = pattern(r"[,:;(]|\s[—–-]\s")


class Options(NamedTuple):
    """Characters of a description of one sentence from which on it wants a stop; below it is a caption, and that it has none says nothing."""

    min_length: int = 120


@rule("META016", "description-cut", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def description_cut(article: Article, options: Options) -> Iterator[Finding]:
    description = article.description
    if not description:
        return
    text = description.text
    key, severity = "", Severity.WARNING
    if _ELLIPSIS.search(text):
        key = "ellipsis"
    elif _leads_on(text):
        key = "broken"
    elif not _FINAL.search(text):
        several = _SENTENCE.search(text)
        long = len(text) >= options.min_length
        if (several or long) and _ends_inside_a_word(article, description):
            key = "word"
        elif several or (long and _is_sentence(description)):
            key, severity = "stop" if several else "single", Severity.INFO
    if key:
        yield Finding(description.span, key, {"text": text, "end": _end(text), "length": len(text)}, severity=severity)


def _leads_on(text: str) -> bool:
    """Whether more words must follow the last one; «600 с» is a time, and `for` behind a Russian word a piece of code."""
    words = text.rsplit(None, 2)
    if len(words) == 1:
        return False
    if _OPEN_END.search(text):
        return True
    before, last = words[-2:]
    return last in _LEADING and not before[-1].isdecimal() and (not last.isascii() or before.isascii())


def _is_sentence(description: Field) -> bool:
    """Whether it says something («Узнайте, как…») and does not only name it («Обзор формата, который поддерживается…»)."""
    main = _CLAUSE.search(description.prose.text)
    limit = main.start() if main else len(description.prose.text)
    words = description.prose.words
    return any(is_verb(form) for form, (_, end) in zip(words.forms, words.spans, strict=True) if end <= limit)


def _ends_inside_a_word(article: Article, description: Field) -> bool:
    """Whether the last word is a piece of one; a word that the article uses itself (апи, айти) is one that the dictionary lacks."""
    last = _LAST_WORD.search(description.text)
    if last is None or not is_broken_word(last[1]):
        return False
    others = [*article.texts, *(field.prose for field in (article.title, article.field("h1")) if field)]
    return all(last[1] not in map(str.lower, prose.words.forms) for prose in others)


def _end(text: str) -> str:
    return " ".join(text.split()[-4:])
