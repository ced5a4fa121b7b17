"""Passwords in addresses (`https://user:password@host`): found once an article, and shown in no report."""

import re

from .article.span import Span

HIDDEN = "***"
_PASSWORD = re.compile(r"\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\s/@:<>\"']{0,200}:([^\s/@<>\"']{1,200})@")
_SHORTEST = 3  # characters of a password that are worth hiding where a text was cut in the middle of it


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
        for password in known:
            for length in range(len(password), _SHORTEST - 1, -1):
                # What a cut leaves of an address has a colon in front of the password, or the at sign behind it.
                text = text.replace(f":{password[:length]}", f":{HIDDEN}").replace(f"{password[-length:]}@", f"{HIDDEN}@")
    return text
