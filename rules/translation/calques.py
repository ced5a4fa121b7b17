"""Phrases that keep the English build, thicker than well-edited Russian has them. The list lies beside: calques.toml."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Found, Group, Needs, Part, Place, Severity, lexicon, listed_places, rule

# For a thousand words: the median over collections of well-edited documentation and essays, by `scripts/calque_density.py`: 0.15, rounded
# up. A translation that nobody edited may have thirteen.
REFERENCE = 0.2
_MOST_NAMED = 3
_MOST_PLACES = 100


class Options(NamedTuple):
    """How many times the density of well-edited texts is too much, from which count and which length on, and what is not counted."""

    times: float = 2.0
    min_count: int = 4
    min_words: int = 300
    allow: tuple[str, ...] = ()


@rule(
    "TRAN016",
    "calques",
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    mqm="Style",
    options=Options,
)
def calques(article: Article, options: Options) -> Iterator[Group[Found]]:
    words = article.metrics.words
    if words < options.min_words:
        return
    found = listed_places(article, lexicon(__file__), options.allow)
    if len(found) >= options.min_count and 1000 * len(found) / words > options.times * REFERENCE:
        yield Group(found, partial(_finding, words), options.min_count)


def _finding(words: int, found: Sequence[Found]) -> Finding:
    commonest = Counter(one.listed.phrase for one in found).most_common(_MOST_NAMED)
    named = {
        key: value for number, (phrase, times) in enumerate(commonest, 1) for key, value in ((f"phrase{number}", phrase), (f"times{number}", times))
    }
    said = {
        "times": len(found),
        "density": 1000 * len(found) / words,
        "reference": REFERENCE,
        "commonest": Part(f"commonest-{len(commonest)}", named),
    }
    return Finding(found[0].span, "dense", said, related=tuple(Place(one.span, "place") for one in found[1:_MOST_PLACES]))
