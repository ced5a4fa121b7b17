"""Which words a text says most, and how their counts fall from rank to rank."""

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from .prose import Prose

MOST_LEMMAS = 50
MOST_RANKS = 1_000
_LONGEST = 100  # code points of a word that are worth showing


class Lemma(NamedTuple):
    """A content word in all its forms.

    Args:
        spelling: the dictionary form as it is printed, lower case, with ё, clipped.
        times: how often it occurs.
        share: per cent of all words.
    """

    spelling: str
    times: int
    share: float


class Vocabulary(NamedTuple):
    """The content words of a body, counted by lemma.

    Args:
        lemmas: the 50 most frequent ones, equally frequent ones by the alphabet.
        ranks: the counts of all in falling order, 1,000 at most: the rank–frequency curve. Behind the thousandth lemma an article
            has only such as occur once.
    """

    lemmas: tuple[Lemma, ...]
    ranks: tuple[int, ...]


def vocabulary(texts: Sequence[Prose], counts: Mapping[str, int]) -> Vocabulary:
    """The table and the curve of a body.

    Args:
        texts: the body, block by block.
        counts: of its content lemmas.
    """
    frequent = nsmallest(MOST_LEMMAS, counts.items(), key=lambda item: (-item[1], item[0]))
    printed = _spellings(texts, frozenset(lemma for lemma, _ in frequent))
    words = sum(len(prose.words) for prose in texts)
    lemmas = (Lemma(clipped(printed[lemma]), times, 100 * times / words) for lemma, times in frequent)
    return Vocabulary(tuple(lemmas), tuple(sorted(counts.values(), reverse=True)[:MOST_RANKS]))


def clipped(word: str) -> str:
    """A word as tables show it: of more than 100 code points the first ones and `…`."""
    return word if len(word) <= _LONGEST else word[:_LONGEST] + "…"


def _spellings(texts: Sequence[Prose], lemmas: frozenset[str]) -> dict[str, str]:
    """How each of some lemmas is printed: «нёбо» and «небо» are one lemma, the more frequent one names it."""
    found = Counter((parse.lemma, parse.spelling) for prose in texts for parse in prose.words.parses if parse.content and parse.lemma in lemmas)
    return dict(pair for pair, _ in sorted(found.items(), key=lambda item: (item[1], item[0])))
