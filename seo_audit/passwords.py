"""Passwords in addresses (`https://user:password@host`): found once an article, and shown in no report."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from operator import attrgetter
from typing import NamedTuple

from .article.article import Article
from .article.credentials import NARROW, Secret, secrets_in, secrets_in_value
from .article.front_matter import Entry
from .article.span import Span
from .article.vocabulary import Vocabulary, clipped
from .russian.dictionary import parses
from .russian.words import words

HIDDEN = "***"
_SHORTEST = 3  # characters of a password that are worth hiding where a text was cut in the middle of it
_LONGEST = 2000  # characters of a cut password that are compared


class Secrets(NamedTuple):
    """The passwords of an article.

    Args:
        spans: where they stand in its text, sorted, without overlaps.
        words: what they are, as written and as read.
    """

    spans: tuple[Span, ...]
    words: frozenset[str]


def secrets_of(article: Article, *, fields: bool = True) -> Secrets:
    """The passwords in the text of an article, and in the values of its front matter, which may be written in escapes.

    Args:
        article: the article.
        fields: whether its front matter can be asked for.
    """
    text = article.text
    found = list(secrets_in(text))
    address = article.source_url if fields else None
    # An alias of YAML stands where its anchor does: each value is looked at once, however many lead to it.
    for entry in {entry.span: entry for entry in article.front_matter.entries}.values() if fields else ():
        is_address = address is not None and entry.span == address.span
        found += _in_file(entry, secrets_in_value(entry.text, spaces=is_address))
    if not found:
        return Secrets((), frozenset())
    spans = tuple(_apart(sorted(Span(secret.start, secret.end) for secret in found)))
    words = {secret.text for secret in found} | {text[start:end] for start, end in spans}
    return Secrets(spans, frozenset(words | {" ".join(word.split()) for word in words}))


def _in_file(entry: Entry, secrets: Iterable[Secret]) -> Iterator[Secret]:
    """The secrets of a value where they stand in the file; all of it where nobody can tell."""
    offsets = None
    for index, secret in enumerate(secrets):
        offsets = entry.offsets() if index == 0 else offsets
        start, end = (offsets[secret.start], offsets[secret.end]) if offsets else entry.span
        yield Secret(start, end, secret.text)


def passwords_in(text: str) -> tuple[Span, ...]:
    """Where the passwords of addresses stand in a text, in order."""
    return tuple(Span(secret.start, secret.end) for secret in secrets_in(text))


def redacted(text: str, start: int, end: int, secrets: tuple[Span, ...]) -> str:
    """A piece of an article with `***` for the passwords in it.

    Args:
        text: the article.
        start: offset of the piece.
        end: offset behind it.
        secrets: where passwords stand, sorted, without overlaps.
    """
    if not secrets:
        return text[start:end]
    parts = []
    for index in range(bisect_right(secrets, start, key=attrgetter("end")), bisect_left(secrets, end, key=attrgetter("start"))):
        secret = secrets[index]
        parts.append(text[start : max(start, secret.start)])
        parts.append(HIDDEN)
        start = min(end, secret.end)
    parts.append(text[start:end])
    return "".join(parts)


def without_passwords(text: str, known: frozenset[str] = frozenset()) -> str:
    """A text that is no piece of the article with `***` for the passwords in it.

    Args:
        text: a field, a message.
        known: the passwords of the article, for texts that were cut in the middle of an address.
    """
    secrets = passwords_in(text)
    if known:
        secrets = tuple(_apart(sorted([*secrets, *_remains(text, known)])))
    return redacted(text, 0, len(text), secrets)


def without_secret_words(vocabulary: Vocabulary, article: Article, known: frozenset[str]) -> Vocabulary:
    """A vocabulary with `***` for words that passwords are made of: whoever sees a word by itself sees no address round it.

    Args:
        vocabulary: of the article.
        article: the article.
        known: its passwords.
    """
    if not known:
        return vocabulary
    said = {form for prose in article.texts for form in prose.words.forms}
    secret = said.intersection(form for password in known for text in {password, unescape(password)} for form in words(text).forms)
    hidden = {clipped(parse.spelling) for form in secret for parse in parses(form)}
    lemmas = tuple(lemma._replace(spelling=HIDDEN) if lemma.spelling in hidden else lemma for lemma in vocabulary.lemmas)
    return vocabulary._replace(lemmas=lemmas)


class _Known(NamedTuple):
    """Passwords in order, forwards and backwards, and how they begin: of thousands, few are compared with a text."""

    forwards: list[str]
    backwards: list[str]
    heads: frozenset[str]
    tails: frozenset[str]


@lru_cache(maxsize=1)
def _ordered(known: frozenset[str]) -> _Known:
    long = [password for password in known if len(password) >= _SHORTEST]
    backwards = sorted(password[::-1] for password in long)
    heads, tails = (frozenset(password[:_SHORTEST] for password in words) for words in (long, backwards))
    return _Known(sorted(long), backwards, heads, tails)


def _remains(text: str, known: frozenset[str]) -> Iterator[Span]:
    """What a cut leaves of passwords: a colon or slashes stand in front of them, or the at sign behind them."""
    ordered = _ordered(known)
    narrow = text.translate(NARROW)
    for opener in (":", "//"):
        at = narrow.find(opener)
        while at >= 0:
            start = end = at + len(opener)
            if text[start : start + _SHORTEST] in ordered.heads:
                end += _shared(text[start : start + _LONGEST], ordered.forwards)
                yield Span(start, end)
            at = narrow.find(opener, end)
    at = narrow.rfind("@")
    while at >= 0:
        start = at
        if text[max(0, at - _SHORTEST) : at][::-1] in ordered.tails:
            start -= _shared(text[max(0, at - _LONGEST) : at][::-1], ordered.backwards)
            yield Span(start, at)
        at = narrow.rfind("@", 0, start)


def _shared(text: str, words: list[str]) -> int:
    """The length of the longest beginning that a text shares with one of the words, which are sorted."""
    at = bisect_left(words, text)
    longest = 0
    for word in words[max(0, at - 1) : at + 1]:
        same = 0
        while same < min(len(text), len(word)) and text[same] == word[same]:
            same += 1
        longest = max(longest, same)
    return longest


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Sorted spans, those that overlap as one."""
    for index, span in enumerate(spans):
        if index == 0:
            last = span
        elif span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
        else:
            yield last
            last = span
    if spans:
        yield last
