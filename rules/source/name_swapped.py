"""A service that the source names became another one of its kind. The list of services lies beside: name_swapped.toml."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from seo_audit.rule import Confidence, Finding, Match, Needs, PagePart, Pair, Scope, Severity, Span, pattern, rule

_WORD = pattern(r"[A-Za-z\d]+")
_CYRILLIC = pattern(r"[а-яё]\Z", re.IGNORECASE)
# Of a Russian noun; «Директор» is no form of «Директ».
_ENDING = "(?:[аеиоуыюя]|ам|ами|ах|ей|ем|ём|ов|ой|ом|ою|ям|ями|ях|ии|ию|ией)?"
_STEM_END = "аыяи"


class _Service(NamedTuple):
    """A service: its name, what finds it, the Latin words of which an English text has one where it names it."""

    name: str
    pattern: re.Pattern[str]
    words: frozenset[str]


@cache
def _kinds() -> Sequence[Sequence[_Service]]:
    """The services of each kind."""
    with open(os.path.splitext(__file__)[0] + ".toml", "rb") as file:
        tables: Mapping[str, Mapping[str, list[str]]] = tomllib.load(file)
    every = [form for names in tables.values() for forms in names.values() for form in forms]
    firms = {form for form in every if any(other.startswith(f"{form} ") for other in every)}
    return [[_service(name, forms, firms) for name, forms in names.items()] for names in tables.values()]


def _service(name: str, forms: Sequence[str], firms: set[str]) -> _Service:
    said = "|".join(_form(form, firm=form in firms) for form in sorted(forms, key=len, reverse=True))
    words = frozenset(match[0] for match in map(_WORD.match, forms) if match)
    return _Service(name, pattern(rf"(?<![\w./@-])(?:{said})(?![\w@]|[./-]\w)"), words)


def _form(form: str, *, firm: bool) -> str:
    """A spelling, with any ending of a Russian word; the name of a firm alone is no name of what it makes."""
    stem = re.escape(form.rstrip(_STEM_END)) + _ENDING if _CYRILLIC.search(form) else re.escape(form)
    return stem + r"(?!\s[A-ZА-ЯЁ])" if firm else stem


@rule(
    "SRC015",
    "name-swapped",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Accuracy/Mistranslation",
)
def name_swapped(pair: Pair) -> Iterator[Finding]:
    whole = "\n".join(map(_text, pair.source.parts))
    words = set(_WORD.findall(whole))
    told = set()
    for kind in _kinds():
        named = [service for service in kind if not words.isdisjoint(service.words) and service.pattern.search(whole)]
        others = [service for service in kind if service not in named]
        for match in pair.matches if named else ():
            lost, new = _swapped(match, named, others) if match.is_sure else (None, None)
            if lost and new and (lost[0], new.name) not in told:
                told.add((lost[0], new.name))
                said = {"name": lost[0], "other": new.name, "heading": match.source.heading}
                yield Finding(_place(pair, match, new.pattern), "swapped" if match.source.heading else "swapped-first", said)


def _swapped(match: Match, named: Sequence[_Service], others: Sequence[_Service]) -> tuple[re.Match[str] | None, _Service | None]:
    """A service that a section of the source names and the article's does not, and one that this has for it."""
    here, there = _text(match.source), _text(match.article)
    found = [(service, service.pattern.search(here)) for service in named if any(word in here for word in service.words)]
    lost = next((name for service, name in found if name and not service.pattern.search(there)), None)
    return lost, next((other for other in others if lost and other.pattern.search(there)), None)


def _text(part: PagePart) -> str:
    return f"{part.heading}\n{part.text}"


def _place(pair: Pair, match: Match, pattern: re.Pattern[str]) -> Span:
    for piece in match.article.pieces:
        if piece.span and pattern.search(piece.text):
            found = pattern.search(pair.article.text, *piece.span)
            return Span(*found.span()) if found else piece.span
    return pair.place_of(match.article)
