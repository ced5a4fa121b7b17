"""Passwords in addresses (`https://user:password@host`): found once an article, and shown in no report."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .article.span import Span

HIDDEN = "***"
# Up to the last at sign in front of a slash, whatever the password holds; each address is looked at once, however long it is.
_PASSWORD = re.compile(r"\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\s/@:<>\"']*:([^\s/<>\"']+)@")
_SHORTEST = 3  # characters of a password that are worth hiding where a text was cut in the middle of it
_LONGEST = 2000  # characters of a cut password that are compared


def passwords_in(text: str) -> tuple[Span, ...]:
    """Where the passwords of addresses stand in a text, in order."""
    if "@" not in text or "://" not in text:
        return ()
    return tuple(Span(*match.span(1)) for match in _PASSWORD.finditer(text))


def redacted(text: str, start: int, end: int, secrets: tuple[Span, ...]) -> str:
    """A piece of an article with `***` for the passwords in it.

    Args:
        text: the article.
        start: offset of the piece.
        end: offset behind it.
        secrets: where passwords stand.
    """
    if not secrets:
        return text[start:end]
    parts = []
    for secret in secrets:
        if secret.end > start and secret.start < end:
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
    text = redacted(text, 0, len(text), passwords_in(text))
    if known and ("://" in text or "@" in text):
        text = redacted(text, 0, len(text), tuple(_apart(sorted(_remains(text, known)))))
    return text


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
    """What a cut leaves of passwords: a colon stands in front of them, or the at sign behind them."""
    ordered = _ordered(known)
    at = text.find(":")
    while at >= 0:
        end = at + 1
        if text[end : end + _SHORTEST] in ordered.heads:
            end += _shared(text[end : end + _LONGEST], ordered.forwards)
            yield Span(at + 1, end)
        at = text.find(":", end)
    at = text.rfind("@")
    while at >= 0:
        start = at
        if text[max(0, at - _SHORTEST) : at][::-1] in ordered.tails:
            start -= _shared(text[max(0, at - _LONGEST) : at][::-1], ordered.backwards)
            yield Span(start, at)
        at = text.rfind("@", 0, start)


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
