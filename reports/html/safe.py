"""Text of strangers on a page: passwords hidden, invisible characters shown, nothing that a browser would obey."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from markupsafe import Markup, escape

from seo_audit.report import Span, printable, redacted, without_passwords

# Characters that take no room or turn the writing round; those that join emoji (U+200D) are left alone.
_UNSEEN = re.compile(r"[\x80-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_ODD = re.compile(rf"[\x00-\x08\x0a-\x1f\x7f{_UNSEEN.pattern[1:]}")
_VALUE = re.compile(r'(^|=)"')
_SPECIAL = re.compile(rf"[&<>{_ODD.pattern[1:]}|{_VALUE.pattern}")
_CONTROL_PICTURES = {code: chr(0x2400 + code) for code in range(32) if code not in {9, 10}} | {0x7F: "\u2421"}
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\*]+", re.IGNORECASE)


def visible(text: str) -> Markup:
    """A piece of source as HTML in which everything can be seen.

    A control character is its picture, an invisible one its number (`U+200B`), a line end an arrow before the line end.
    """
    return _seen(str(escape(text))) if _ODD.search(text) else escape(text)


def written(text: str) -> str:
    """The same as `visible`, but as a plain string, and for the content of elements only: a page has hundreds of pieces.

    Quotation marks stay what they are, unless one might seem to begin the value of an attribute; a report in one file looks for those.
    """
    if not _SPECIAL.search(text):
        return text
    safe = _VALUE.sub(r"\1&#34;", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return str(_seen(safe)) if _ODD.search(text) else safe


def visible_lines(text: str) -> Markup:
    """Lines of an example as HTML, line ends as they are."""
    return Markup("\n").join(visible(line) for line in text.splitlines())


def _seen(safe: str) -> Markup:
    """Escaped text with signs for what cannot be seen in it."""
    safe = safe.translate(_CONTROL_PICTURES).replace("\n", "↵\n")
    return Markup(_UNSEEN.sub(_sign, safe))  # noqa: S704 - escaped by the caller; what is put in is made of hexadecimal digits


def _sign(match: re.Match[str]) -> str:
    return f'<span class="sign">U+{ord(match[0]):04X}</span>'


def one_line(text: str) -> str:
    """A field, a path or a message: one line, no control characters, no passwords."""
    return printable(" ".join(without_passwords(text).split()))


def address(url: str) -> str | None:
    """A link's target, or None for what must not be one: other schemes, odd characters, a password that was hidden."""
    return url if _ADDRESS.fullmatch(url) else None


class Redactor:
    """Gives out pieces of an article without passwords. `redacted` looks at all secrets; here only near ones are handed to it.

    Args:
        text: the article.
        secrets: where passwords stand, sorted, without overlaps.
    """

    def __init__(self, text: str, secrets: Sequence[Span]) -> None:
        self._text = text
        self._secrets = tuple(secrets)
        self._starts = [secret.start for secret in secrets]
        self._ends = [secret.end for secret in secrets]

    def __call__(self, start: int, end: int) -> str:
        """The piece between two offsets."""
        near = self._secrets[bisect_right(self._ends, start) : bisect_left(self._starts, end)]
        return redacted(self._text, start, end, near)
