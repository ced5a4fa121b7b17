"""English terms that an article gives behind their Russian names: «конверсионная воронка (conversion funnel)»."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..article.article import Article
from ..article.lazy_pattern import pattern
from ..article.prose import Prose
from ..article.span import Span
from .spot import Spot

# In small letters: a name is none, and what capitals abbreviate has words of its own.
_TERM = pattern(r"(?<=[а-яё])[»”\"]? \(([A-Za-z][a-z]{2,}(?:[ -][a-z]{2,}){0,2})\)")
_NOMINALS = frozenset({"NOUN", "ADJF", "PRTF"})
_MOST = 24


class Gloss(NamedTuple):
    """A term and how the article calls it.

    Args:
        term: in small letters, in the singular as far as its ending tells.
        lemmas: of its Russian name.
        text: that name as it stands.
        spot: where the two stand.
    """

    term: str
    lemmas: str
    text: str
    spot: Spot


def glosses_of(article: Article, spot: Callable[[Span], Spot]) -> tuple[Gloss, ...]:
    """The terms of an article that stand behind a name of as many words, each where it is first.

    Args:
        article: it.
        spot: what makes a spot of a span.
    """
    found: dict[str, Gloss] = {}
    for prose in article.texts:
        for term, lemmas, text, span in _glosses(prose) if " (" in prose.text else ():
            if term not in found and len(found) < _MOST:
                found[term] = Gloss(term, lemmas, text, spot(span))
    return tuple(found.values())


def _glosses(prose: Prose) -> Iterator[tuple[str, str, str, Span]]:
    starts = None
    for match in _TERM.finditer(prose.text):
        starts = starts or prose.words.spans.starts  # a copy
        term = match[1].lower()
        count = len(pattern("[ -]").split(term))
        last = bisect_right(starts, match.start())
        first = last - count
        if first < 0 or not all(prose.words.adjacent(index) for index in range(first, last - 1)):
            continue
        readings = [prose.words.reading(index) for index in range(first, last)]
        if all(one.content and one.kind in _NOMINALS for one in readings) and any(one.kind == "NOUN" for one in readings):
            start = prose.words.spans[first][0]
            singular = term[:-1] if term.endswith("s") and not term.endswith(("ss", "us", "is")) else term
            said = prose.text[start : prose.words.spans[last - 1][1]]
            yield singular, " ".join(one.lemma for one in readings), said, prose.span(start, match.end())
