"""Phrases: what somebody typed, found in any of its forms."""

from collections.abc import Sequence
from typing import NamedTuple

from .dictionary import Parse, lemmas_of, parse, parses
from .words import Words, words

_NOMINALS = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})


class Wanted(NamedTuple):
    """A phrase to look for.

    Args:
        text: as somebody typed it.
        forms: its words as they stand.
        lemmas: what each of them may be the form of.
    """

    text: str
    forms: tuple[str, ...]
    lemmas: tuple[frozenset[str], ...]

    @property
    def content(self) -> frozenset[str]:
        """The lemmas of the words that say what it is about."""
        return frozenset(one.lemma for one in self._readings if one.content)

    @property
    def likeliest(self) -> tuple[str, ...]:
        """The lemma of each word."""
        return tuple(one.lemma for one in self._readings)

    @property
    def _readings(self) -> list[Parse]:
        of_each = zip(self.forms, self.lemmas, strict=True)
        return [next((one for one in parses(form) if one.lemma in lemmas), parse(form)) for form, lemmas in of_each]

    def __bool__(self) -> bool:
        """Whether there is any word to look for."""
        return bool(self.forms)


def wanted(phrase: str) -> Wanted:
    """What a phrase stands for, read as one types phrases: «целевая страница», «отзыв клиента», «купить дом».

    Its head and the attributes before it are in the nominative; a word that is its own dictionary form is meant as that
    («часы» is a watch, not hours). Behind them stand genitives, and what prepositions and verbs govern.
    """
    found = words(phrase)
    lemmas: list[frozenset[str]] = []
    behind_head = False
    for form in found.forms:
        readings = parses(form)
        case = "gent" if behind_head else "nomn"
        kept = [one for one in readings if one.lemma == form.lower().replace("ё", "е") and one.known and not behind_head]
        kept = kept or [one for one in readings if one.kind in _NOMINALS and (one.case == case or not one.known)]
        kept = kept or list(readings)
        lemmas.append(frozenset(one.lemma for one in kept))
        behind_head = behind_head or any(one.kind in {"NOUN", "INFN", "VERB"} for one in kept)
    return Wanted(phrase, tuple(found.forms), tuple(lemmas))


def of_lemmas(lemmas: Sequence[str]) -> Wanted:
    """What a phrase stands for that is known by the lemmas of its words."""
    return Wanted(" ".join(lemmas), tuple(lemmas), tuple(frozenset({lemma}) for lemma in lemmas))


def find(found: Words, phrase: Wanted) -> list[tuple[int, int]]:
    """Where a phrase occurs in any form, as (first, last) indexes of words, without overlaps.

    Only white space may stand between the words of an occurrence, so it crosses no punctuation and no line end.

    Args:
        found: the words of a text.
        phrase: what to look for.
    """
    if not phrase:
        return []
    first, size = phrase.lemmas[0], len(phrase.lemmas)
    places: list[tuple[int, int]] = []
    free = 0
    apart = first.isdisjoint
    for index in [index for index, form in enumerate(found.forms[: len(found) - size + 1]) if not apart(lemmas_of(form))]:
        if index >= free and stands_at(found, index, phrase):
            free = index + size
            places.append((index, free - 1))
    return places


def stands_at(found: Words, index: int, phrase: Wanted) -> bool:
    """Whether a phrase begins at a word.

    The words of a longer phrase settle each other's readings: each must have one in common with the phrase. A word alone
    is read by what stands round it.
    """
    size = len(phrase.lemmas)
    if index < 0 or index + size > len(found):
        return False
    if size == 1:
        return _is_meant(found, index, phrase.lemmas[0])
    forms = found.forms[index : index + size]
    return not any(map(frozenset.isdisjoint, phrase.lemmas, map(lemmas_of, forms))) and all(map(found.adjacent, range(index, index + size - 1)))


def _is_meant(found: Words, index: int, lemmas: frozenset[str]) -> bool:
    form = found.forms[index]
    possible = lemmas_of(form)
    if lemmas.isdisjoint(possible):
        return False
    # What the dictionary only guesses by the ending may well be the word that is looked for.
    return possible <= lemmas or not any(one.known for one in parses(form)) or found.reading(index).lemma in lemmas
