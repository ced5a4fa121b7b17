"""The phrase that an article is meant to be found by, and how often it occurs."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ..russian.phrases import find, wanted
from ..russian.words import sentences
from .lazy_pattern import pattern
from .prose import Prose
from .span import Span

_DILUTED_SLACK = 3
_MOST_PLACES = 1000
_MOST_VARIANTS = 20
_ROOT = 5  # letters that the words of variants of one phrase begin with alike
_CYRILLIC = pattern("[А-Яа-яЁё]")


class Keyphrase(NamedTuple):
    """A phrase and its occurrences in the body.

    Args:
        text: the phrase as written.
        origin: `field`, `title` or `discovered`.
        lemmas: of its words, the likeliest of each.
        forms: occurrences in any form, exact ones included.
        places: where it occurs in any form, in the file; the first thousand.
        exact: how many of these are written exactly like it, letter case aside.
        diluted: sentences that hold all its content words close together, but not as the phrase.
        words: words of the body.
    """

    text: str
    origin: str
    lemmas: tuple[str, ...]
    forms: int
    places: tuple[Span, ...]
    exact: int
    diluted: int
    words: int

    @property
    def density(self) -> float:
        """Occurrences in any form for 100 words of the body (Yoast's definition of keyphrase density)."""
        return 100 * self.forms / self.words if self.words else 0.0


def count(phrase: str, origin: str, texts: Sequence[Prose]) -> Keyphrase:
    """Count a phrase in the texts of an article.

    Args:
        phrase: as somebody typed it.
        origin: where it comes from.
        texts: the prose of the body, block by block: no occurrence reaches from one into the next.
    """
    meant = wanted(phrase)
    content = meant.content
    exactly = [form.lower() for form in meant.forms]
    places: list[Span] = []
    exact = diluted = total = forms = 0
    for prose in texts:
        total += len(prose.words)
        found = find(prose.words, meant)
        spans = prose.words.spans
        forms += len(found)
        for first, last in found:
            exact += [form.lower() for form in prose.words.forms[first : last + 1]] == exactly
            if len(places) < _MOST_PLACES:
                places.append(prose.span(spans[first][0], spans[last][1]))
        if len(content) > 1 and content.issubset(prose.lemmas):
            diluted += _diluted(prose, content, [(spans[first][0], spans[last][1]) for first, last in found])
    return Keyphrase(phrase, origin, meant.likeliest, forms, tuple(places), exact, diluted, total)


def is_meant(texts: Sequence[str]) -> bool:
    """Whether the first text of a field is a Russian phrase that an article is to be found by, and no tag.

    A list holds a phrase and its variants where the first text has several words and half of the others have one of its own in
    common: «садовый секатор, купить секатор». «Секатор, сад, инструменты» and «чугунная сковорода, уход, кухня» are tags.

    Args:
        texts: of the field, in order.
    """
    if not 0 < len(texts) <= _MOST_VARIANTS or not _CYRILLIC.search(texts[0]):
        return False
    first, *others = (frozenset(lemma[:_ROOT] for lemma in wanted(text).likeliest) for text in texts)
    return not others or (len(first) > 1 and 2 * sum(not first.isdisjoint(other) for other in others) >= len(others))


def _diluted(prose: Prose, content: frozenset[str], phrases: list[tuple[int, int]]) -> int:
    """Sentences without the phrase itself in which all content words stand within their number plus three words."""
    hits = 0
    starts = [start for start, _ in prose.words.spans]
    taken = [start for start, _ in phrases]
    window = len(content) + _DILUTED_SLACK
    for start, end in sentences(prose.text):
        if bisect_left(taken, start) < bisect_left(taken, end):
            continue
        inside = prose.lemmas[bisect_left(starts, start) : bisect_left(starts, end)]
        hits += any(content.issubset(inside[index : index + window]) for index in range(max(1, len(inside) - window + 1)))
    return hits
