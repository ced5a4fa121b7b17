"""Figures of a text that briefs ask for. They describe; none of them is a verdict."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import sqrt
from typing import NamedTuple

from ..russian.readability import Grades, counted, flesch, grades
from .prose import Prose


class Metrics(NamedTuple):
    """Figures of the body.

    Args:
        characters: code points of prose, white space included.
        words: words.
        sentences: sentences.
        flesch: reading ease after Oborneva: 206.835 - 1.3 · words/sentences - 60.1 · syllables/words; a syllable is a vowel.
        water: per cent of words that carry no content (prepositions, pronouns, particles …).
        nausea_classic: square root of the count of the most frequent content lemma (as Advego and others count it).
        nausea_academic: 100 · √Σn² / words over the counts n of content lemmas that occur more than once, per cent. Advego, which
            made the name up, publishes no formula: this is ours.
        grades: the school year that the text is for, by five formulas.
    """

    characters: int
    words: int
    sentences: int
    flesch: float
    water: float
    nausea_classic: float
    nausea_academic: float
    grades: Grades


def measure(texts: Sequence[Prose], lemmas: Counter[str]) -> Metrics:
    """The figures of a body.

    Args:
        texts: the body, block by block.
        lemmas: how often it says each of its content lemmas.
    """
    forms = list(chain.from_iterable(prose.words.forms for prose in texts))
    characters = sum(len(prose.text) for prose in texts)
    sentences = sum(len(prose.sentences) for prose in texts)
    counts = counted(forms, sentences)
    if not forms:
        return Metrics(characters, 0, sentences, 0.0, 0.0, 0.0, 0.0, grades(counts))
    water = 100 * (len(forms) - lemmas.total()) / len(forms)
    classic = sqrt(max(lemmas.values(), default=0))
    academic = 100 * sqrt(sum(n * n for n in lemmas.values() if n > 1)) / len(forms)
    return Metrics(characters, len(forms), sentences, flesch(counts), round(water, 1), round(classic, 2), round(academic, 2), grades(counts))
