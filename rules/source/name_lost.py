"""A name or an abbreviation of the source that the article has nowhere."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from seo_audit.rule import Confidence, Finding, Match, Needs, Pair, Place, Scope, Severity, pattern, rule, share_a_name

# Capitals inside a word, or nothing but capitals: what no plain word of English has.
_NAME = pattern(r"(?<![\w./@#:-])(?:[A-Z][a-z]+(?:[A-Z]+[a-z]*)+|[a-z]+[A-Z]\w+|[A-Z][A-Z&][A-Z0-9]{0,4})(?![\w/@]|\.\w|:/)")
_SHOUTED = pattern(r"\b[A-Z]{2,} [A-Z]{2,}\b")
_NOTICES = frozenset({"NOTE", "TIP", "WARN", "INFO", "TODO", "GET", "PUT", "POST", "NOT", "AND", "OR", "ALL", "OK", "YES", "NO"})
_LATIN = pattern(r"[a-z0-9&]+")
_CAPITALISED = pattern(r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+)+")  # Team Foundation Server is TFS
_LONG = 5  # letters of a name that may be a part of another one
_SHORT = 3  # letters of an abbreviation, which is no beginning of other words
_MOST = 30  # places that are told


class Options(NamedTuple):
    """How often the source must use a name: what it says once may be said in other words."""

    min_times: int = 2


@cache
def _known() -> Mapping[str, Sequence[str]]:
    with open(os.path.splitext(__file__)[0] + ".toml", "rb") as file:
        return tomllib.load(file)


@rule(
    "SRC009",
    "name-lost",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    default=False,
    options=Options,
    mqm="Terminology",
)
def name_lost(pair: Pair, options: Options) -> Iterator[Finding]:
    used: dict[str, list[Match]] = {}
    for match in pair.matches:
        for name in _names(match) if match.is_sure else ():
            used.setdefault(name, []).append(match)
    used = {name: list(dict.fromkeys(matches)) for name, matches in used.items() if len(matches) >= options.min_times and name not in _NOTICES}
    if not used:
        return
    text = pair.article.text
    latin = set(_LATIN.findall(text.lower()))
    spelt_out = {"".join(word[0] for word in run.split()) for run in _CAPITALISED.findall(text)}
    words = set(pair.article.phrases.by_form)
    russian = {word.lower() for word in words}
    for name, matches in used.items():
        bare = name.removesuffix("s") if name[:-1].isupper() else name
        if not latin.isdisjoint({bare.lower(), f"{bare.lower()}s"}) or (len(bare) >= _LONG and bare.lower() in text.lower()):
            continue
        if any(bare in initials for initials in spelt_out) or _is_rendered(bare, russian):
            continue
        if share_a_name([bare], words):
            continue
        place = pair.place_of(matches[0].article)
        related = [Place(pair.place_of(match.article), "place") for match in matches[1 : _MOST + 1]]
        yield Finding(
            place,
            "lost" if matches[0].source.heading else "lost-first",
            {"name": bare, "heading": matches[0].source.heading, "n": len(matches)},
            related=related,
        )


def _is_rendered(name: str, words: Iterable[str]) -> bool:
    """Whether a word of the article is what a name is called in Russian; «ЕС» is, «если» is not."""
    known = _known().get(name, ())
    whole = {form for form in known if len(form) <= _SHORT}
    begun = tuple(form for form in known if len(form) > _SHORT)
    return any(word in whole or (begun and word.startswith(begun)) for word in words)


def _names(match: Match) -> Iterator[str]:
    for piece in match.source.pieces:
        if piece.kind in {"code", "image"}:
            continue
        text = piece.text
        for code in sorted(filter(None, piece.code), key=len, reverse=True):
            text = text.replace(code, " ` ")
        if _SHOUTED.search(text) is None:
            yield from (found[0] for found in _NAME.finditer(text))
