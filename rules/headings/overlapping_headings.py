"""Headings that announce the same thing."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Group, Heading, Needs, Place, Severity, content_lemmas, pattern, rule

# Words that carry no content and yet make another thing of what stands beside them: «до посадки», «без рассады», «когда поливать».
_TELLING = frozenset(
    """без до после перед против не ни нет кроме вместо между над под из от через вне внутри снаружи кто что где куда откуда когда почему
    зачем сколько как чей такой если или сам свой наш другой первый второй один весь каждый""".split()
)
# Adjectives and adverbs that praise or weigh, and tell nothing from anything.
_WEIGHING = frozenset(
    """ключевой основной основный главный важный популярный лучший хороший общий полный подробный краткий эффективный дополнительный различный
    разный самый более очень действительно новый полезный интересный простой""".split()
)
_ORDINAL = pattern(r"\s*\d{1,3}\s*[.):]\s")
_LATIN = pattern(r"[a-z][\w.+#-]*")
_DIGITS = pattern(r"\d+")
_LEVELS = (2, 3)
_MOST_WORDS = 30


class Options(NamedTuple):
    """How headings are compared.

    Args:
        common: content words that two have in common.
        own: how many of these are none of the article's subject.
        most: from how many headings on it is a work of reference, and nothing is compared.
    """

    common: int = 2
    own: int = 1
    most: int = 150


class _Said(NamedTuple):
    """What a heading says: the words that weigh left out of `content`, those that tell it from others, Latin names, numbers."""

    heading: Heading
    words: str
    content: tuple[str, ...]
    telling: frozenset[str]
    names: frozenset[str]
    numbers: tuple[str, ...]
    above: Heading | None


@rule("HEAD019", "overlapping-headings", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def overlapping_headings(article: Article, options: Options) -> Iterator[Group[Heading]]:
    headings = [heading for heading in article.headings if heading.level in _LEVELS]
    if not 1 < len(headings) <= options.most:
        return
    subject = article.subject.lemmas
    said = [
        one for one in _all_said(headings) if options.common <= len(one.content) <= _MOST_WORDS and len(set(one.content) - subject) >= options.own
    ]
    for group in _groups(article, said):
        yield Group([one.heading for one in group], _finding, least=2)


def _finding(headings: Sequence[Heading]) -> Finding:
    first, *others = headings
    places = [Place(other.span, "other", {"text": other.text}) for other in others]
    parameters = {"text": first.text, "other": others[0].text, "count": len(headings), "more": len(headings) - 2}
    return Finding(first.span, "several" if len(others) > 1 else "two", parameters, related=places)


def _all_said(headings: list[Heading]) -> Iterator[_Said]:
    above = None
    for heading in headings:
        if heading.level == _LEVELS[0]:
            above = heading
        text = _ORDINAL.sub("", heading.text.lower())
        content = tuple(lemma for lemma in content_lemmas(heading.prose) if lemma not in _WEIGHING)
        telling = _TELLING.intersection(heading.prose.lemmas)
        words = " ".join(heading.prose.words.forms).lower()
        yield _Said(heading, words, content, telling, frozenset(_LATIN.findall(text)), tuple(_DIGITS.findall(text)), above)


def _groups(article: Article, said: list[_Said]) -> Iterator[list[_Said]]:
    """Headings that say the same but for what weighs, and those that say more, where each of these holds what the one before says."""
    taken: set[int] = set()
    for one in said:
        same = [other for other in said if other is one or _repeats(article, one, other)]
        if len(same) == 1 or id(one) in taken:
            continue
        more = sorted((other for other in said if other not in same and _holds(other, one)), key=lambda other: len(other.content))
        if not all(_says_in_order(large, small) for small, large in pairwise(more)):
            more = []  # several kinds of one thing
        group = sorted((*same, *more), key=lambda member: member.heading.span)
        taken.update(map(id, group))
        yield group


def _repeats(article: Article, one: _Said, other: _Said) -> bool:
    """Whether two headings say the same in other words; the same words are another rule's affair, or stand under different headings."""
    if one.content != other.content or one.words == other.words or not _holds(one, other):
        return False
    first, second = sorted((one.heading.span, other.heading.span))
    return not article.switches_between(first, second)


def _says_in_order(large: _Said, small: _Said) -> bool:
    """Whether the words of one stand in the other in the same order: «процессы контейнера» are not «контейнер процессов»."""
    words = iter(large.content)
    return all(word in words for word in small.content)


def _holds(large: _Said, small: _Said) -> bool:
    """Whether a heading says all that another one says, of the same thing."""
    if small.heading is large.above or large.heading is small.above or not _says_in_order(large, small):
        return False  # what stands below a heading may well repeat it and say more
    if small.telling != large.telling or small.names != large.names:
        return False
    return not (small.numbers and large.numbers) or small.numbers == large.numbers
