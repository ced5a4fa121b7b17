"""Where an article has the words and phrases of a list, see `lexicon`."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple

from .article.article import Article
from .article.lazy_pattern import pattern
from .article.phrase_index import PhraseIndex
from .article.prose import Prose
from .article.span import Span
from .finding import Finding, Place
from .lexicon import Lexicon, Listed, lexicon
from .russian.dictionary import lemmas_of
from .russian.phrases import Wanted, stands_at, wanted

_OPEN_QUOTE = pattern(r"[«„“][^«»„“”]{0,60}$")
_CLOSED_QUOTE = pattern(r"[^«»„“”]{0,60}[»”“]")
_STOPS = frozenset(",;:.!?…—–(")
_COMMAS = frozenset((",", ")"))
_CLAUSE = pattern(r":|,\s(?:что|как|чтобы|почему|насколько)\b")
_NOT = pattern(r"\bне\s+$", re.IGNORECASE)
_MOST_PLACES = 100
NOTE = "place"
_BODY = frozenset({"text", "headings"})
_GAP = "…"
_GAP_WORDS = 3
_SENTENCE_END = pattern(r"[.!?…\n]")


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
    article: Article, phrases: Lexicon, allowed: Collection[str] = (), places: Collection[str] = _BODY, *, quoted: bool = False, negated: bool = False
) -> list[Found]:
    """Where an article has the phrases of a list, in the order of the text; not what lies inside a longer phrase.

    Of hundreds of phrases only those are looked for of which every word may stand in the article.

    Args:
        article: where to look.
        phrases: of `lexicon` or `lexicon_of`.
        allowed: phrases of the list that are not looked for.
        places: names of the places of `Article.phrases` to look in.
        quoted: whether what stands in quotation marks counts too.
        negated: whether what stands behind «не» counts too.
    """
    there = article.phrases.beginnings
    apart = article.phrases.by_lemma.keys().isdisjoint
    may_stand = [listed for listed, beginnings in phrases if beginnings <= there and listed.phrase not in allowed]
    possible = [listed for listed in may_stand if not any(map(apart, _lemmas(listed.phrase)))]
    found = [one for listed in possible for one in _meant(list(_occurrences(article, listed, places, quoted=quoted, negated=negated)), listed)]
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


def _occurrences(article: Article, listed: Listed, places: Collection[str], *, quoted: bool, negated: bool) -> Iterator[Found]:
    phrases = article.phrases
    for prose, start, end in _with_gaps(phrases, listed.phrase):
        text = prose.text
        if phrases.place(prose) not in places:
            continue
        if listed.exact and not _is_exactly(text[start:end], listed.phrase):
            continue
        if (listed.announces and not _CLAUSE.match(text, end)) or (listed.set_off and not (text[end : end + 1] in _COMMAS and _begins(prose, start))):
            continue
        if not negated and _NOT.search(text, max(0, start - 4), start):  # «не имеет большого значения» is no boast
            continue
        if not quoted and is_quoted(text, start, end):
            continue
        yield Found(prose, start, end, listed)


def _with_gaps(phrases: PhraseIndex, phrase: str) -> Iterator[tuple[Prose, int, int]]:
    """Where a phrase stands in any form, its gaps filled with no word, or with few."""
    first, *others = map(_looked_for, phrase.split(_GAP)) if _GAP in phrase else (_looked_for(phrase),)
    for prose, start, first_end in phrases.find(first):
        end: int | None = first_end
        for other in others:
            end = end and _end_behind_gap(prose, end, other)
        if end:
            yield prose, start, end


def _end_behind_gap(prose: Prose, end: int, wanted: Wanted) -> int | None:
    spans = prose.words.spans
    first = bisect_left(spans.starts, end)
    for index in range(first, first + _GAP_WORDS + 1):
        if stands_at(prose.words, index, wanted):
            return None if _SENTENCE_END.search(prose.text, end, spans[index][0]) else spans[index + len(wanted.forms) - 1][1]
    return None


def _is_exactly(text: str, phrase: str) -> bool:
    first, *others = map(_folded, phrase.split(_GAP))
    folded = _folded(text)
    return folded.startswith(first) and folded.endswith(others[-1]) if others else folded == first


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands between quotation marks that are near: it is somebody else's, or the name of something."""
    return bool(_OPEN_QUOTE.search(text, max(0, start - 61), start) and _CLOSED_QUOTE.match(text, end))


def _meant(found: list[Found], listed: Listed) -> list[Found]:
    """Of places of a phrase those where its field is meant: one of them tells what several words mean in the whole article."""
    if not listed.near:
        return found
    meant = [one for one in found if _is_near(one.prose, one.start, one.end, listed.near)]
    return found if meant and " " in listed.phrase else meant


def _is_near(prose: Prose, start: int, end: int, lemmas: frozenset[str]) -> bool:
    """Whether the sentence round `text[start:end]` holds one of these words, outside of it."""
    spans, forms = prose.words.spans, prose.words.forms
    for (opening, closing), (first, behind) in zip(prose.sentences, prose.sentence_words, strict=True):
        if opening <= start < closing:
            return any(not (start <= spans[at][0] < end) and not lemmas.isdisjoint(lemmas_of(forms[at])) for at in range(first, behind))
    return False


def _begins(prose: Prose, start: int) -> bool:
    """Whether a sentence begins at a place, or a part of one behind a comma."""
    before = prose.text[:start].rstrip()
    return not before or before[-1] in _STOPS or any(first == start for first, _ in prose.sentences)


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())


@cache
def _lemmas(phrase: str) -> tuple[frozenset[str], ...]:
    """What each word of a phrase may be the form of, long words first: they are rarer."""
    words = [lemmas for part in phrase.split(_GAP) for lemmas in _looked_for(part).lemmas]
    return tuple(sorted(words, key=lambda lemmas: -max(map(len, lemmas))))


@cache
def _looked_for(phrase: str) -> Wanted:
    return wanted(phrase)
