"""Headings that announce the same thing."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Heading, Needs, Place, Severity, content_lemmas, rule

# Words that carry no content and yet make another thing of what stands beside them: «до посадки», «без рассады», «когда поливать».
_TELLING = frozenset(
    """без до после перед против не ни нет кроме вместо между над под из от через при кто где куда откуда когда почему зачем сколько как чей
    если или сам свой наш другой первый второй""".split()
)
_ORDINAL = re.compile(r"\s*\d{1,3}\s*[.):]\s")
_LATIN = re.compile(r"[a-z][\w.+#-]*")
_DIGITS = re.compile(r"\d+")
_LEVELS = (2, 3)


class Options(NamedTuple):
    """How many content words two headings have in common, how many of them beside the article's subject; from how many headings on it is a reference work."""

    common: int = 2
    own: int = 1
    most: int = 150


class _Said(NamedTuple):
    """A heading with its content words, those that tell it from others, and its numbers and Latin names."""

    heading: Heading
    content: frozenset[str]
    telling: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    above: Heading | None


@rule("HEAD019", "overlapping-headings", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def overlapping_headings(article: Article, options: Options) -> Iterator[Finding]:
    headings = [heading for heading in article.headings if heading.level in _LEVELS]
    if not 1 < len(headings) <= options.most:
        return
    subject = _subject(article)
    said = [one for one in _all_said(headings) if len(one.content) >= options.common and len(one.content - subject) >= options.own]
    for group in _groups(said):
        first, *others = (one.heading for one in group)
        places = [Place(other.span, "other", {"text": other.text}) for other in others]
        parameters = {"text": first.text, "other": others[0].text, "count": len(group)}
        yield Finding(first.span, "two" if len(group) == 2 else "several", parameters, related=places)  # noqa: PLR2004


def _subject(article: Article) -> frozenset[str]:
    """The words that the article is about: any heading may hold them."""
    phrase, own = article.title_phrase, article.own_phrase
    return frozenset((*(phrase.lemmas if phrase else ()), *(own.lemmas if own else ())))


def _all_said(headings: list[Heading]) -> Iterator[_Said]:
    above = None
    for heading in headings:
        if heading.level == _LEVELS[0]:
            above = heading
        yield _said(heading, above)


def _said(heading: Heading, above: Heading | None) -> _Said:
    text = _ORDINAL.sub("", heading.text.lower())
    return _Said(
        heading,
        frozenset(content_lemmas(heading.prose)),
        _TELLING.intersection(heading.prose.lemmas),
        frozenset(_LATIN.findall(text)),
        frozenset(_DIGITS.findall(text)),
        above,
    )


def _groups(said: list[_Said]) -> Iterator[list[_Said]]:
    """Headings each of which holds all that the one before says; where several say more in different ways, the shortest is their common theme."""
    taken: set[int] = set()
    for one in sorted(said, key=lambda one: len(one.content)):
        if id(one) in taken:
            continue
        more = sorted(
            (other for other in said if other is not one and id(other) not in taken and _holds(other, one)), key=lambda other: len(other.content)
        )
        if more and all(small.content <= large.content for small, large in pairwise(more)):
            group = sorted((one, *more), key=lambda member: member.heading.span)
            taken.update(map(id, group))
            yield group


def _holds(large: _Said, small: _Said) -> bool:
    if small.heading is large.above or large.heading is small.above or not small.content <= large.content:
        return False  # what stands below a heading may well repeat it and say more
    if small.telling != large.telling or small.names != large.names:
        return False
    return not (small.numbers and large.numbers) or small.numbers == large.numbers
