"""Figures of a text that briefs ask for. They describe; none of them is a verdict."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from .prose import Prose

_VOWELS = "аеёиоуыэюяАЕЁИОУЫЭЮЯaeiouyAEIOUY"


class Metrics(NamedTuple):
    """Figures of the body.

    Args:
        characters: code points of prose, white space included.
        words: words.
        sentences: sentences.
        flesch: reading ease after Oborneva: 206.835 - 1.3 · words/sentences - 60.1 · syllables/words; a syllable is a vowel.
        water: per cent of words that carry no content (prepositions, pronouns, particles …).
        nausea_classic: square root of the count of the most frequent content lemma (as Advego and others count it).
        nausea_academic: 100 · √Σn² / words over the counts n of content lemmas, per cent.
    """

    characters: int
    words: int
    sentences: int
    flesch: float
    water: float
    nausea_classic: float
    nausea_academic: float


def measure(texts: Sequence[Prose]) -> Metrics:
    """The figures of a body, given block by block."""
    counts: Counter[str] = Counter()
    characters = total = stops = 0
    for prose in texts:
        characters += len(prose.text)
        total += len(prose.words)
        stops += len(prose.sentences)
        counts.update(prose.words.content_lemmas)
    # One text, since there are many short ones and each vowel is looked for.
    syllables = sum(map("".join(prose.text for prose in texts).count, _VOWELS))
    content = counts.total()
    if not total:
        return Metrics(characters, 0, stops, 0.0, 0.0, 0.0, 0.0)
    flesch = 206.835 - 1.3 * total / max(1, stops) - 60.1 * syllables / total
    squares = sqrt(sum(n * n for n in counts.values()))
    most = max(counts.values(), default=0)
    water = 100 * (total - content) / total
    return Metrics(characters, total, stops, round(flesch, 1), round(water, 1), round(sqrt(most), 2), round(100 * squares / total, 2))
