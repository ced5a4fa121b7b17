"""Passwords and secret logins in addresses (`https://user:password@host`), however somebody wrote them.

A text is searched generously: what is hidden in vain costs a reader little, a password that is shown costs all. Escapes of JSON,
YAML, TOML and HTML are undone, wide signs are narrow ones, and a backslash is a slash, as for browsers. Every place is looked at
once, whatever a text is made of.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from .lazy_pattern import pattern

_ESCAPED_SIGN = pattern(r"\\(?:(?:u|U0000)(?:0040|[fF]{2}20|[fF][eE]6[bB])|x40)")
_ENTITY_OF_SIGN = pattern(r"&(?:#0*64|#[xX]0*40|#65312|#[xX][fF]{2}20|commat);")
_SIGN = pattern(rf"[@＠﹫]|{_ESCAPED_SIGN.pattern}|{_ENTITY_OF_SIGN.pattern}")
_ESCAPE = pattern(
    r"""\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([/:@"'])|[ \t]*[\r\n]\s*|\\)"""
    r"|&(?:#0*[0-9]{1,7}|#[xX]0*[0-9a-fA-F]{1,6}|colon|sol|bsol|commat);"
)
_BLANK = pattern(r"\s+")
_OPENING = pattern(r"[:/\\&：﹕︓／＼﹨]")
# Signs that parsers of addresses take for others (NFKC), and browsers.
NARROW = str.maketrans("＠﹫：﹕︓／＼﹨\\", "@@:::////")
_OPENER = pattern(r"(?P<web>(?:https?|ftps?):)/*|:(?P<slashes>/+)|(?<![\w/:.])//+", re.IGNORECASE)
_WHOLE = pattern(r"\s*(?:(?P<web>(?:https?|ftps?):)/*|[a-z][a-z0-9+.-]*:(?P<slashes>/+)|//+)", re.IGNORECASE)
_LOGIN = pattern(r"""[^\s"'<>()\[\]{},;|*`]*""")
_LONE_LOGIN = pattern(r"[\w.%~+=$!&@-]+")
_COLON = pattern(":")
_HOST_END = pattern("[/?#]")
# In a text, what a quote or a bracket ends; with nothing else behind it, it may be one of a password.
_RAW_HOST_END = pattern(r"""[/?#]|["'`>)][]"'`,:;>)}]""")
_RAW_END = pattern(r"""["'`>)][]"'`,:;>)}]|://|\]\(|</""")
# What stands behind an at sign and is no host: the password may go on.
_MORE = pattern(r"""[^\s"'<>()\[\].]*""")
_NEVER = pattern(r"(?!)")
_IPV6 = pattern(r"\[[0-9A-Fa-f:.%]*\]")
_PORT = pattern(r"""[0-9]+(?=["'<>`)\]/?#]|\Z)""")
# A login there says who somebody is, and is no secret.
_PUBLIC = pattern(r"(?:ssh|sftp|scp|git|svn|rsync|mailto|xmpp|sips?|acct)\Z", re.IGNORECASE)
_LONGEST_PUBLIC = 6
# With such a password, the login is the secret.
_NO_PASSWORDS = frozenset({"", "x-oauth-basic"})


class Secret(NamedTuple):
    """What nobody but its owner should see.

    Args:
        start: offset of its first code point.
        end: offset behind it.
        text: the secret itself, escapes undone.
    """

    start: int
    end: int
    text: str


def secrets_in(text: str) -> Iterator[Secret]:
    """The secrets of all addresses in a text, in order, without overlaps."""
    if _may_hold_any(text):
        for start, end in _runs(text):
            if _OPENING.search(text, start, end) is None:
                continue
            plain = _Plain(text[start:end], start)
            for first, last in _Addresses(plain.text.translate(NARROW)).secrets():
                yield Secret(plain.start(first), plain.end(last), plain.text[first:last])


def secrets_in_value(value: str, *, spaces: bool = False) -> list[Secret]:
    """The secrets of a text that may be an address as a whole: then neither quotes nor brackets end it.

    Args:
        value: escapes undone.
        spaces: whether it is an address even where it holds spaces.
    """
    if not _may_hold_any(value):
        return []
    narrow = value.translate(NARROW)
    opener = _WHOLE.match(narrow)
    place = opener and (spaces or len(value.split(None, 1)) == 1) and _Addresses(narrow, whole=True).secret(opener)
    if not place:
        return list(secrets_in(value))
    found = Secret(*place, value[place[0] : place[1]])
    return [found, *(secret for secret in secrets_in(value) if secret.start >= found.end)]


def _may_hold_any(text: str) -> bool:
    """Whether there is any at sign: nothing else is asked of most texts, and what begins with a certain character is found fast."""
    if "@" in text or "＠" in text or "﹫" in text:
        return True
    return ("\\" in text and _ESCAPED_SIGN.search(text) is not None) or ("&" in text and _ENTITY_OF_SIGN.search(text) is not None)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches without blanks that hold an at sign; a backslash at the end of a line joins the next one."""
    done = 0
    while sign := _SIGN.search(text, done):
        first, last = _lines_round(text, done, sign.start())
        start = first
        for blank in _BLANK.finditer(text, first, last):
            if text[blank.start() - 1 : blank.start()] == "\\" and ("\n" in blank[0] or "\r" in blank[0]):
                continue
            if _SIGN.search(text, start, blank.start()):
                yield start, blank.start()
            start = blank.end()
        if start < last:
            yield start, last
        done = last


def _lines_round(text: str, done: int, at: int) -> tuple[int, int]:
    """Where the line at `at` begins, no earlier than `done`, and ends, with those that a backslash joins to it."""
    first = max(done, text.rfind("\n", done, at) + 1)
    while first > done:
        above = max(done, text.rfind("\n", done, first - 1) + 1)
        if not text[above:first].rstrip().endswith("\\"):
            break
        first = above
    line, last = at, text.find("\n", at)
    while last >= 0 and text[line:last].rstrip().endswith("\\"):
        line, last = last, text.find("\n", last + 1)
    return first, last if last >= 0 else len(text)


class _Plain:
    """A run with its escapes undone, and the way back.

    Args:
        raw: the run.
        base: its offset.
    """

    def __init__(self, raw: str, base: int) -> None:
        parts = []
        # Where stretches begin in the plain text and in the raw one, and whether both are the same.
        self._at, self._raw, self._same = [0], [base], [True]
        done = length = 0
        for escape in _ESCAPE.finditer(raw) if "\\" in raw or "&" in raw else ():
            said = _undone(escape)
            parts += [raw[done : escape.start()], said]
            length += escape.start() - done
            self._at += [length, length + len(said)]
            self._raw += [base + escape.start(), base + escape.end()]
            self._same += [False, True]
            length += len(said)
            done = escape.end()
        self.text = "".join([*parts, raw[done:]])

    def start(self, at: int) -> int:
        """The offset of the character at `at`."""
        index = bisect_right(self._at, at) - 1
        return self._raw[index] + (at - self._at[index] if self._same[index] else 0)

    def end(self, at: int) -> int:
        """The offset behind the character in front of `at`."""
        index = bisect_right(self._at, at - 1) - 1
        return self._raw[index] + at - self._at[index] if self._same[index] else self._raw[index + 1]


def _undone(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF else escape[0]  # noqa: PLR2004 - the last code point
    if escape[4]:
        return str(escape[4])
    if escape[0][0] == "&":
        return unescape(escape[0])
    return "\\" if escape[0] == "\\\\" else ""


class _Addresses:
    """The addresses of a run, asked from the first to the last: what lies behind them is searched once for all.

    Args:
        text: signs narrow, backslashes as slashes.
        whole: whether it is one address: nothing but a slash, a question mark or a number sign ends what is in front of the at sign.
    """

    def __init__(self, text: str, *, whole: bool = False) -> None:
        self._text = text
        self._whole = whole
        self._ends = _Marks(text, _HOST_END if whole else _RAW_HOST_END)
        self._colons = _Marks(text, _COLON)
        self._stops = _Marks(text, _NEVER if whole else _RAW_END)

    def secrets(self) -> Iterator[tuple[int, int]]:
        """Where the secrets are, in order."""
        at = 0
        while opener := _OPENER.search(self._text, at):
            found = self.secret(opener)
            if found:
                yield found
            at = found[1] + 1 if found else opener.end()

    def secret(self, opener: re.Match[str]) -> tuple[int, int] | None:
        """Where the secret of one address is; None where it has none.

        Args:
            opener: its scheme and slashes.
        """
        text, begin = self._text, opener.end()
        end, colon = self._ends.behind(begin), self._colons.behind(begin)
        if _IPV6.match(text, begin):
            return None
        at = self._ends.last_at(begin)
        if colon >= (end if at < 0 else at):
            # With no port behind the colon, the login holds an at sign and the password a slash.
            last = at if colon >= end or _PORT.match(text, colon + 1) else self._farther(at, begin, end)
            return (begin, last) if at > begin and self._is_secret_login(opener, at, sure=last > at) else None
        if not self._whole and not _LOGIN.fullmatch(text, begin, colon):
            return None
        if (at < 0 or not self._whole) and _PORT.match(text, colon + 1):
            return None
        if at >= 0 and text[colon + 1 : at] in _NO_PASSWORDS:
            return (begin, at) if at > begin + 1 else None
        if at < 0 or _MORE.fullmatch(text, at + 1, end):
            at = self._farther(at, begin, end)
        return ((begin if "@" in text[begin:colon] else colon + 1), at) if at >= 0 else None

    def _farther(self, at: int, begin: int, end: int) -> int:
        """The last at sign of an address whose password holds the slash at `end`; `at` where there is none."""
        self._stops.behind(max(begin, end - 1))
        return max(at, self._stops.last_at(end))

    def _is_secret_login(self, opener: re.Match[str], at: int, *, sure: bool) -> bool:
        begin = opener.end()
        login = self._text[begin:at]
        if login == "git" or not (self._whole or _LONE_LOGIN.fullmatch(login)):
            return False
        if opener["web"]:
            return True
        if opener["slashes"] is None:
            return self._whole or sure
        scheme = self._text[max(0, opener.start("slashes") - 1 - _LONGEST_PUBLIC) : opener.start("slashes") - 1]
        return (len(opener["slashes"]) > 1 or sure) and not _PUBLIC.search(scheme)


class _Marks:
    """The next mark behind a place, and the last at sign in front of it; places only grow, so each stretch is searched once."""

    def __init__(self, text: str, mark: re.Pattern[str]) -> None:
        self._text = text
        self._mark = mark
        self._next = -1
        self._at = -1

    def behind(self, place: int) -> int:
        """The offset of the next mark at `place` or behind it; the length of the text where there is none."""
        if self._next < place:
            match = self._mark.search(self._text, place)
            self._next = match.start() if match else len(self._text)
            self._at = self._text.rfind("@", place, self._next)
        return self._next

    def last_at(self, place: int) -> int:
        """The offset of the last at sign between `place` and the mark that was found; -1 where there is none."""
        return self._at if self._at >= place else -1
