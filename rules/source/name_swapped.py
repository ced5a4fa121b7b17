"""A service that the source names became another one of its kind."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from seo_audit.rule import Confidence, Finding, Match, Needs, PagePart, Pair, Scope, Severity, Span, rule

_CYRILLIC = re.compile("[а-яё]$", re.IGNORECASE)
_Kinds = Mapping[str, Mapping[str, re.Pattern[str]]]


@cache
def _kinds() -> _Kinds:
    """Kind → name → what finds it, of Russian words in any case."""
    with open(os.path.splitext(__file__)[0] + ".toml", "rb") as file:
        tables = tomllib.load(file)
    every = [form for names in tables.values() for forms in names.values() for form in forms]
    return {kind: {name: _pattern(forms, every) for name, forms in names.items()} for kind, names in tables.items()}


def _pattern(forms: list[str], every: list[str]) -> re.Pattern[str]:
    said = "|".join(_form(form, every) for form in forms)
    return re.compile(rf"(?<![\w./@-])(?:{said})(?![\w@]|[./-]\w)")


def _form(form: str, every: list[str]) -> str:
    """A spelling, with any ending of a Russian word; the name of a firm alone is no name of what it makes."""
    stem = re.escape(form[:-1] if form[-1] in "аы" else form) + "[а-яё]{0,3}" if _CYRILLIC.search(form) else re.escape(form)
    return stem + r"(?!\s[A-ZА-ЯЁ])" if any(other.startswith(f"{form} ") for other in every) else stem


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
    told = set()
    for match in pair.matches:
        here, there = _text(match.source), _text(match.article)
        for names in _kinds().values() if match.is_sure else ():
            lost = [name for name, found in names.items() if found.search(here) and not found.search(there)]
            new = [name for name, found in names.items() if lost and found.search(there) and not found.search(whole)]
            if lost and new and (lost[0], new[0]) not in told:
                told.add((lost[0], new[0]))
                yield Finding(_place(pair, match, names[new[0]]), "swapped", {"name": lost[0], "other": new[0], "heading": match.source.heading})


def _text(part: PagePart) -> str:
    return f"{part.heading}\n{part.text}"


def _place(pair: Pair, match: Match, pattern: re.Pattern[str]) -> Span:
    for piece in match.article.pieces:
        if piece.span and pattern.search(piece.text):
            found = pattern.search(pair.article.text, *piece.span)
            return Span(*found.span()) if found else piece.span
    return pair.place_of(match.article)
