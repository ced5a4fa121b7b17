"""How hard a text is to read, as formulas see it: they count vowels, letters, words and sentences, and know nothing of sense."""

from math import sqrt
from typing import NamedTuple

_VOWELS = "аеёиоуыэюяАЕЁИОУЫЭЮЯaeiouyAEIOUY"
_MANY = 5  # syllables of a hard word


class Counts(NamedTuple):
    """What the formulas are made from.

    Args:
        words: words.
        sentences: sentences, 1 at least.
        letters: letters of the words.
        syllables: vowels of the words.
        hard: words of five and more syllables.
    """

    words: int
    sentences: int
    letters: int
    syllables: int
    hard: int


class Grades(NamedTuple):
    """The school year that a text is for, by five formulas, with the coefficients that plainrussian found for Russian.

    They were fitted to texts for Russian schools and universities (Ivan Begtin, https://github.com/infoculture/plainrussian);
    17 is the last year of a university. Technical texts come out higher than they are.

    Args:
        flesch_kincaid: 0.318 · words/sentences + 14.2 · syllables/words - 30.5.
        coleman_liau: 5.5 · letters/words - 35 · sentences/words - 20.33.
        smog: 1.1 · √(64.6 · hard/sentences) + 0.05.
        dale_chall: 55.2 · hard/words + 0.273 · words/sentences.
        ari: 6.26 · letters/words + 0.2805 · words/sentences - 31.04.
    """

    flesch_kincaid: float
    coleman_liau: float
    smog: float
    dale_chall: float
    ari: float


class _Syllables(dict[str, int]):
    def __missing__(self, form: str) -> int:
        count = self[form] = sum(map(form.count, _VOWELS))
        return count


_syllables = _Syllables()


def counted(forms: list[str], sentences: int) -> Counts:
    """The counts of a text.

    Args:
        forms: its words as they stand.
        sentences: how many sentences it has.
    """
    syllables = [_syllables[form] for form in forms]
    return Counts(len(forms), max(1, sentences), sum(map(len, forms)), sum(syllables), sum(count >= _MANY for count in syllables))


def flesch(counts: Counts) -> float:
    """Reading ease after Oborneva (2006): 206.835 - 1.3 · words/sentences - 60.1 · syllables/words; a syllable is a vowel."""
    if not counts.words:
        return 0.0
    return round(206.835 - 1.3 * counts.words / counts.sentences - 60.1 * counts.syllables / counts.words, 1)


def grades(counts: Counts) -> Grades:
    """The school years of a text by its counts; zeros for one without words."""
    if not counts.words:
        return Grades(0.0, 0.0, 0.0, 0.0, 0.0)
    words, sentences = counts.words, counts.sentences
    length = words / sentences
    found = (
        0.318 * length + 14.2 * counts.syllables / words - 30.5,
        5.5 * counts.letters / words - 35 * sentences / words - 20.33,
        1.1 * sqrt(64.6 * counts.hard / sentences) + 0.05,
        55.2 * counts.hard / words + 0.273 * length,
        6.26 * counts.letters / words + 0.2805 * length - 31.04,
    )
    return Grades(*(round(one, 1) for one in found))
