"""Lists of words and phrases that lie beside a rule, and where an article has them.

`filler.toml` beside `filler.py` has a table for each explanation, which is called like the message of the page that gives it:

    [hedge]
    phrases = ["некоторый образом"]      # in any form of their words
    forms = ["в общем и целом"]          # only as they are written here
    before-clause = ["важно отметить"]   # in any form, before «, что», «, как» or a colon
    set-off = ["кстати"]                 # as written, and only between commas or first in a sentence before one

    [hedge.instead]                      # in any form → what to write
    "производить впечатление" = "впечатлять"

    [hedge.forms-instead]                # only as written → what to write
    "по причине" = "из-за"
"""

import os
import re
import tomllib
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from .article.article import Article
from .article.lazy_pattern import pattern
from .article.prose import Prose
from .article.span import Span
from .finding import Finding, Place
from .russian.beginnings import beginnings
from .russian.phrases import Wanted, wanted

_OPEN_QUOTE = pattern(r"[«„“][^«»„“”]{0,60}$")
_CLOSED_QUOTE = pattern(r"[^«»„“”]{0,60}[»”“]")
_STOPS = frozenset(",;:.!?…—–(")
_COMMAS = frozenset((",", ")"))
_CLAUSE = pattern(r":|,\s(?:что|как|чтобы|почему|насколько)\b")
_NOT = pattern(r"\bне\s+$", re.IGNORECASE)
_MOST_PLACES = 100
NOTE = "place"
_BODY = frozenset({"text", "headings"})
_LISTS = ("phrases", "forms", "before-clause", "set-off")
_TABLES = ("instead", "forms-instead")
_EXACT = frozenset({"forms", "set-off", "forms-instead"})
_KEYS = frozenset((*_LISTS, *_TABLES))


class LexiconError(Exception):
    """A list that is none."""


class Listed(NamedTuple):
    """A phrase of a list.

    Args:
        group: the table that it stands in.
        phrase: as it is written there.
        instead: what is better written, or "".
        exact: whether only this form of it is meant.
        announces: whether it is meant only before a clause or colon.
        set_off: whether it is meant only between commas, or first in a sentence before one.
    """

    group: str
    phrase: str
    instead: str
    exact: bool
    announces: bool
    set_off: bool


class Found(NamedTuple):
    """Where an article has a phrase of a list: start and end in a text."""

    prose: Prose
    start: int
    end: int
    listed: Listed

    @property
    def text(self) -> str:
        """The phrase as it stands there."""
        return self.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the file."""
        return self.prose.span(self.start, self.end)


# The phrases of a list, each with what its words must begin with.
Lexicon = tuple[tuple[Listed, frozenset[str]], ...]


@cache
def lexicon(module: str) -> Lexicon:
    """The list that lies beside a module.

    Args:
        module: its `__file__`.

    Raises:
        LexiconError: a table holds something else than lists of phrases, or a phrase stands there twice.
    """
    path = os.path.splitext(module)[0] + ".toml"
    with open(path, "rb") as file:
        tables = tomllib.load(file)
    listed: dict[str, Listed] = {}
    for group, table in tables.items():
        if unknown := sorted(table.keys() - _KEYS):
            raise LexiconError(f"{path}: `{group}.{unknown[0]}` is none of {', '.join(sorted(_KEYS))}")
        entries = list(_entries(group, table))
        for entry in entries:
            if entry.phrase in listed:
                raise LexiconError(f"{path}: «{entry.phrase}» stands there twice")
            listed[entry.phrase] = entry
    return _with_beginnings(listed.values())


@lru_cache(maxsize=64)
def lexicon_of(phrases: tuple[tuple[str, str], ...]) -> Lexicon:
    """Phrases that are meant in any form, with what is to be written instead, or "", as a list of their own."""
    return _with_beginnings([Listed("", phrase, instead, exact=False, announces=False, set_off=False) for phrase, instead in phrases])


def _with_beginnings(listed: Iterable[Listed]) -> Lexicon:
    return tuple((one, beginnings(one.phrase)) for one in listed)


def _entries(group: str, table: Mapping[str, Any]) -> Iterator[Listed]:
    for key in _LISTS:
        yield from (Listed(group, phrase, "", key in _EXACT, key == "before-clause", key == "set-off") for phrase in table.get(key, ()))
    for key in _TABLES:
        yield from (Listed(group, phrase, instead, key in _EXACT, announces=False, set_off=False) for phrase, instead in table.get(key, {}).items())


def listed_findings(article: Article, module: str, allowed: Collection[str] = ()) -> Iterator[Finding]:
    """A finding for each phrase of a list that an article has, with the other places related, in the order of the text.

    The message is the one that is called like the table of the phrase; it may name `{text}`, `{times}` and `{instead}`. The page
    has a message `place` too.

    Args:
        article: where to look: headings and text.
        module: `__file__` of the rule.
        allowed: phrases of the list that are not looked for.
    """
    by_phrase: dict[str, list[Found]] = {}
    for found in listed_places(article, lexicon(module), allowed):
        by_phrase.setdefault(found.listed.phrase, []).append(found)
    for places in by_phrase.values():
        prose, start, end, listed = places[0]
        said = {"text": prose.text[start:end], "times": len(places), "instead": listed.instead}
        related = tuple(Place(one.span, NOTE) for one in places[1:_MOST_PLACES])
        yield Finding(places[0].span, listed.group, said, related=related)


def listed_places(
    article: Article, phrases: Lexicon, allowed: Collection[str] = (), places: Collection[str] = _BODY, *, quoted: bool = False
) -> list[Found]:
    """Where an article has the phrases of a list, in the order of the text; not what lies inside a longer phrase.

    Of hundreds of phrases only those are looked for of which every word may stand in the article.

    Args:
        article: where to look.
        phrases: of `lexicon` or `lexicon_of`.
        allowed: phrases of the list that are not looked for.
        places: names of the places of `Article.phrases` to look in.
        quoted: whether what stands in quotation marks counts too.
    """
    there = article.phrases.beginnings
    possible = [listed for listed, beginnings in phrases if beginnings <= there and listed.phrase not in allowed]
    found = [one for listed in possible for one in _occurrences(article, listed, places, quoted=quoted)]
    # Those that are kept do not overlap, so that only the nearest one before and behind a place can be in its way.
    taken: dict[int, list[tuple[int, int]]] = {}
    longest = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        spans = taken.setdefault(id(one.prose), [])
        at = bisect_left(spans, (one.start, one.end))
        if not any(start < one.end and one.start < end for start, end in spans[max(0, at - 1) : at + 1]):
            spans.insert(at, (one.start, one.end))
            longest.append(one)
    return sorted(longest, key=lambda one: one.span)


def _occurrences(article: Article, listed: Listed, places: Collection[str], *, quoted: bool) -> Iterator[Found]:
    phrases = article.phrases
    for prose, start, end in phrases.find(_looked_for(listed.phrase)):
        text = prose.text
        if phrases.place(prose) not in places:
            continue
        if listed.exact and _folded(text[start:end]) != _folded(listed.phrase):
            continue
        if (listed.announces and not _CLAUSE.match(text, end)) or (listed.set_off and not (text[end : end + 1] in _COMMAS and _begins(prose, start))):
            continue
        if _NOT.search(text, max(0, start - 4), start):  # «не имеет большого значения» is no boast
            continue
        if not quoted and is_quoted(text, start, end):
            continue
        yield Found(prose, start, end, listed)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands between quotation marks that are near: it is somebody else's, or the name of something."""
    return bool(_OPEN_QUOTE.search(text, max(0, start - 61), start) and _CLOSED_QUOTE.match(text, end))


def _begins(prose: Prose, start: int) -> bool:
    """Whether a sentence begins at a place, or a part of one behind a comma."""
    before = prose.text[:start].rstrip()
    return not before or before[-1] in _STOPS or any(first == start for first, _ in prose.sentences)


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())


@cache
def _looked_for(phrase: str) -> Wanted:
    return wanted(phrase)
