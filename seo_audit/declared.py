r"""Rules that are a page and nothing else: `match:` in its front matter says what to look for.

    code: MY001
    severity: warning              # error, warning, info
    confidence: medium             # high, medium, low; high by default
    default: true                  # false: runs only when it is selected
    once: false                    # true: one finding an article, the other places related
    match:
      phrases: [играть важную роль]            # in any form of their words
      patterns: ['\bv\d+\.\d+']                # regular expressions over the prose
      replace: {емейл-маркетинг: email-маркетинг}   # forbidden, in any form → preferred
      in: [title, description, h1, headings, text, alt]   # where; everywhere by default

The message `found` may name `{text}` (what was found), `{phrase}` (what was looked for), `{preferred}` and the named groups of a
pattern.
"""

import os
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from string import Formatter
from typing import Any, NamedTuple

from .article.article import Article
from .article.prose import Prose
from .finding import Confidence, Edit, Finding, Fix, Severity
from .foreign import OutOfTimeError, limited
from .messages import format_message
from .pages import Page, PageError, read_page
from .rule import Needs, Rule, Scope
from .russian import phrases
from .russian.words import words

PLACES = ("title", "description", "h1", "headings", "text", "alt")
_PAGE = ("title", "messages", "why", "how", "sources")
_KEYS = (*_PAGE, "code", "severity", "confidence", "default", "once", "mqm", "match")
_MATCH = ("phrases", "patterns", "replace", "in")
MESSAGE = "found"
_LONG = 60  # characters of a pattern that does not hold
PATIENCE = 2  # seconds of computing that a pattern may take for one article


class DeclarationError(Exception):
    """A page whose `match:` does not hold; the text says where and why."""


class _Wanted(NamedTuple):
    """A phrase to look for, as typed, and what is to be written instead."""

    phrase: str
    preferred: str | None


class _Match(NamedTuple):
    wanted: tuple[_Wanted, ...]
    patterns: tuple[re.Pattern[str], ...]
    places: frozenset[str]

    @property
    def groups(self) -> list[str]:
        """The named groups of all patterns: a message may name them whichever was found."""
        return [name for pattern in self.patterns for name in pattern.groupindex]


def declared(path: str) -> Rule:
    """The rule that a page declares.

    Args:
        path: of the page; its stem is the name of the rule.

    Raises:
        DeclarationError: the page cannot be read, or says something that no rule can be.
    """
    try:
        values = read_page(path).values
        _known(values, _KEYS, "")
        if "code" not in values or "match" not in values:
            raise DeclarationError("a page without a module of Python needs `code` and `match`")
        match = _match(values["match"])
        once = _flag(values.get("once", False), "once")
        _check_messages(read_page(path), match, once=once)
        return Rule(
            code=_text(values["code"], "code"),
            name=os.path.splitext(os.path.basename(path))[0].replace("_", "-"),
            severity=_level(Severity, values.get("severity", "warning"), "severity"),
            confidence=_level(Confidence, values.get("confidence", "high"), "confidence"),
            scope=Scope.ARTICLE,
            needs=Needs.TEXT,
            supersedes=(),
            once=once,
            default=_flag(values.get("default", True), "default"),
            mqm=None if values.get("mqm") is None else _text(values["mqm"], "mqm"),
            options=None,
            check=_check(match),
            page=path,
        )
    except PageError as error:
        raise DeclarationError(str(error)) from None
    except DeclarationError as error:
        raise DeclarationError(f"{path}: {error}") from None


def _check_messages(page: Page, match: _Match, *, once: bool) -> None:
    """Refuse a page that lacks the message, or whose message names what there is not: the run would fail, article by article."""
    named = {"text": "", "phrase": "", "preferred": "", "line": 1} | ({"count": 1} if once else {}) | dict.fromkeys(match.groups, "")
    for language, messages in page.messages.items():
        if MESSAGE not in messages:
            raise DeclarationError(f"`messages` must hold `{MESSAGE}`")
        template = messages[MESSAGE]
        try:
            for _, name, _, _ in Formatter().parse(template):
                if name is not None and name not in named:
                    there = ", ".join(key for key in named if key != "line")
                    raise DeclarationError(f"`messages.{language}.{MESSAGE}`: nothing is called `{{{name}}}`; there are {there}")
            format_message(template, named, language)
        except DeclarationError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a format asks for that a text or a number has not
            raise DeclarationError(f"`messages.{language}.{MESSAGE}`: {error}") from None


def _check(match: _Match) -> Callable[[Article], Iterator[Finding]]:
    groups = dict.fromkeys(match.groups, "")

    def check(article: Article) -> Iterator[Finding]:
        for wanted in match.wanted:
            for prose, start, end in article.phrases.find(_looked_for(wanted.phrase)):
                if article.phrases.place(prose) in match.places:
                    parameters = {"text": prose.text[start:end], "phrase": wanted.phrase, "preferred": wanted.preferred or ""} | groups
                    yield Finding(prose.span(start, end), MESSAGE, parameters, fix=_fix(prose, start, end, wanted, article))
        for pattern in match.patterns:
            for prose, found in _found(pattern, [prose for prose in article.phrases.texts if article.phrases.place(prose) in match.places]):
                named = {name: text or "" for name, text in found.groupdict().items()}
                said = {"text": found.group(), "phrase": pattern.pattern, "preferred": ""} | groups | named
                yield Finding(prose.span(*found.span()), MESSAGE, said)

    return check


def _found(pattern: re.Pattern[str], texts: list[Prose]) -> list[tuple[Prose, re.Match[str]]]:
    """All matches of a pattern: it is anybody's, and may take for ever."""
    with limited(PATIENCE, f"`{pattern.pattern}`"):
        # `\b` is somewhere, but there is nothing to be shown.
        return [(prose, found) for prose in texts for found in pattern.finditer(prose.text) if found.group()]


def _fix(prose: Prose, start: int, end: int, wanted: _Wanted, article: Article) -> Fix | None:
    """Where the text has the phrase in the very form that was typed, the preferred one can take its place as it is."""
    found = prose.text[start:end]
    in_body = article.phrases.place(prose) in {"headings", "text"}
    if wanted.preferred is None or not in_body or found.lower() != wanted.phrase.lower() or not prose.is_verbatim(start, end):
        return None
    capital = found[:1].isupper() and wanted.phrase[:1].islower()
    return Fix((Edit(prose.span(start, end), wanted.preferred[:1].upper() + wanted.preferred[1:] if capital else wanted.preferred),), safe=False)


def _match(value: object) -> _Match:
    if not isinstance(value, dict):
        raise DeclarationError("`match` must be a table")
    _known(value, _MATCH, "match.")
    replace = value.get("replace") or {}
    if not isinstance(replace, dict):
        raise DeclarationError("`match.replace` must be a table: forbidden → preferred")
    wanted = [_wanted(phrase, None) for phrase in _texts(value.get("phrases"), "match.phrases")]
    wanted += [_wanted(_text(phrase, "match.replace"), _text(preferred, f"match.replace.{phrase}")) for phrase, preferred in replace.items()]
    patterns = []
    for source in _texts(value.get("patterns"), "match.patterns"):
        try:
            with warnings.catch_warnings(), limited(PATIENCE):
                warnings.simplefilter("error", FutureWarning)  # `[[:alpha:]]` means something else in Python
                patterns.append(re.compile(source))
                everywhere = patterns[-1].match("")
        except (RecursionError, OutOfTimeError):
            raise DeclarationError(f"`match.patterns`: `{_clipped(source)}`: no pattern that anybody wrote: nested too deep") from None
        except (re.error, OverflowError, FutureWarning) as error:
            raise DeclarationError(f"`match.patterns`: `{_clipped(source)}`: {error}") from None
        if everywhere:
            raise DeclarationError(f"`match.patterns`: `{source}` matches the empty text, which is everywhere")
    places = _texts(value.get("in"), "match.in") or PLACES
    for place in places:
        if place not in PLACES:
            raise DeclarationError(f"`match.in`: no place `{place}`; there are {', '.join(PLACES)}")
    if not wanted and not patterns:
        raise DeclarationError("`match` needs `phrases`, `patterns` or `replace`")
    return _Match(tuple(wanted), tuple(patterns), frozenset(places))


def _clipped(source: str) -> str:
    return source if len(source) <= _LONG else source[:_LONG] + "…"


def _wanted(phrase: str, preferred: str | None) -> _Wanted:
    if not words(phrase).forms:
        raise DeclarationError(f"`{phrase}` holds no word")
    return _Wanted(phrase, preferred)


@cache
def _looked_for(phrase: str) -> phrases.Wanted:
    """What a phrase stands for; looked up when a rule first runs, since that loads the dictionary."""
    return phrases.wanted(phrase)


def _known(values: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in values:
        if key not in known:
            close = get_close_matches(str(key), known, n=1)
            raise DeclarationError(f"unknown key `{where}{key}`" + (f"; did you mean `{where}{close[0]}`?" if close else ""))


def _text(value: object, key: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise DeclarationError(f"`{key}` must be a text")
    return value


def _texts(value: object, key: str) -> list[str]:
    if value is None:
        return []
    items = value if isinstance(value, list) else [value]
    return [_text(item, key) for item in items]


def _flag(value: object, key: str) -> bool:
    if not isinstance(value, bool):
        raise DeclarationError(f"`{key}` must be true or false")
    return value


def _level(levels: Any, value: object, key: str) -> Any:
    names = [member.name.lower() for member in levels]
    if value not in names:
        raise DeclarationError(f"`{key}` must be one of {', '.join(names)}")
    return levels[str(value).upper()]
