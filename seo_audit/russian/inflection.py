"""One phrase in the place of another: a preferred term in the form in which the text has the one that is not wanted."""

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from .dictionary import analyzer, parses
from .words import words

if TYPE_CHECKING:
    from pymorphy3.analyzer import Parse as Analysis

_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_FIXED = frozenset({"PREP", "ADVB", "CONJ", "PRCL", "INTJ"})
# What agrees with the noun behind it.
_AGREEING = frozenset({"ADJF", "PRTF", "NUMR"})
_FOLDED = {"gen1": "gent", "gen2": "gent", "loc1": "loct", "loc2": "loct", "acc2": "accs"}
_VOWELS = tuple("аоуэиАОУЭИ")
_LONGEST = 200  # code points of a phrase that anybody looks for


class _Term(NamedTuple):
    """A phrase in its dictionary form: its words, which of them is the head, and what the dictionary says of that."""

    forms: Sequence[str]
    spans: Sequence[tuple[int, int]]
    head: int
    noun: "Analysis"

    @property
    def number(self) -> str:
        return str(self.noun.tag.number)


def in_place_of(found: str, phrase: str, preferred: str, before: str = "", after: str = "") -> str | None:
    """What to write for an occurrence of a phrase.

    Args:
        found: the occurrence, in whatever form.
        phrase: the phrase in its dictionary form.
        preferred: what takes its place, in its dictionary form.
        before: the word in front of the occurrence, or "".
        after: what the text goes on with.

    Returns:
        The preferred phrase in the form of the occurrence; None where there is no telling it, or what stands round it would not agree.
    """
    if not words(phrase).forms or not words(preferred).forms or max(len(found), len(phrase), len(preferred)) > _LONGEST:
        return None
    made = (
        preferred
        if _is_as_typed(found, phrase) and _is_fixed(phrase) and _is_fixed(preferred)
        else _inflected(found, phrase, preferred, before, after)
    )
    if made is None or (before.lower() == "о" and made.startswith(_VOWELS)) or (before.lower() == "об" and not made.startswith(_VOWELS)):
        return None
    capital = found[:1].isupper() and phrase[:1].islower()
    return made[:1].upper() + made[1:] if capital else made


def _is_as_typed(found: str, phrase: str) -> bool:
    return found.lower().split() == phrase.lower().split()


def _is_fixed(phrase: str) -> bool:
    """Whether the phrase has the same form everywhere: «в целях», «кликабельно», Semrush."""
    forms = words(phrase).forms
    return forms[0].isascii() or (len(forms) == 1 and forms[0].isupper()) or all(one.kind in _FIXED for one in parses(forms[0]))


def _inflected(found: str, phrase: str, preferred: str, before: str, after: str) -> str | None:
    if preferred.isascii():
        return preferred  # Latin names have no forms
    old, new = _term(phrase, guessed=True), _term(preferred)
    if old is None or new is None:
        return None
    forms = _forms(words(found).forms, old)
    if old.noun.tag.gender != new.noun.tag.gender and "sing" in {number for _, number in forms}:
        # «Этот магнит работает» and «эта страница работала»: what agrees with the head would have to change too.
        agreeing = before and any(one.kind in _AGREEING for one in parses(before))
        if agreeing or ("nomn", "sing") in forms or after.lstrip().startswith(","):
            return None
    made = {_made(preferred, new, case, number) for case, number in forms}
    return made.pop() if len(made) == 1 else None  # no form at all makes none


def _term(phrase: str, *, guessed: bool = False) -> _Term | None:
    found = words(phrase)
    for index, form in enumerate(found.forms):
        readings = _readings(form, guessed=guessed)
        noun = next((one for one in readings if "NOUN" in one.tag and "nomn" in one.tag and "Fixd" not in one.tag), None)
        if noun is not None:
            return _Term(found.forms, found.spans, index, noun)
        if not any(one.tag.POS in _ATTRIBUTES and "nomn" in one.tag for one in readings):
            return None
    return None


def _readings(form: str, *, guessed: bool = False) -> "list[Analysis]":
    """What the dictionary says of a word; of «лид-магнит», which it does not know, what it says of the last part.

    Args:
        form: the word.
        guessed: whether what it only guesses counts, where it knows no part.
    """
    dictionary, lower = analyzer(), form.lower()
    known = lower if dictionary.word_is_known(lower) else lower.rpartition("-")[2]
    return dictionary.parse(known) if known and (guessed or dictionary.word_is_known(known)) else []


def _forms(found: Sequence[str], term: _Term) -> set[tuple[str, str]]:
    """The cases and numbers that an occurrence may stand in: those that its head and all its attributes allow."""
    if len(found) != len(term.forms):
        return set()
    allowed: list[set[tuple[str, str]]] = []
    for form, typed in zip(found[: term.head + 1], term.forms, strict=False):
        lemmas = {one.normal_form for one in _readings(typed, guessed=True) if one.word == one.normal_form or "NOUN" not in one.tag}
        wanted = {"NOUN"} if len(allowed) == term.head else _ATTRIBUTES
        tags = [one.tag for one in _readings(form, guessed=True) if one.normal_form in lemmas and one.tag.POS in wanted]
        allowed.append({(_FOLDED.get(str(tag.case), str(tag.case)), str(tag.number)) for tag in tags if tag.case})
    return reduce(set.intersection, allowed)


def _made(preferred: str, term: _Term, case: str, number: str) -> str | None:
    """The phrase in a case and number; None where its words have no such form."""
    if term.number == "plur" and number != "plur":
        return None
    agreement = {number} if number == "plur" else {number, str(term.noun.tag.gender)}
    if case == "accs" and term.noun.tag.animacy and (number == "plur" or term.noun.tag.gender == "masc"):
        agreement = agreement | {str(term.noun.tag.animacy)}
    parts, done = [], 0
    for index, (form, (start, end)) in enumerate(zip(term.forms[: term.head + 1], term.spans, strict=False)):
        kinds = {"NOUN"} if index == term.head else _ATTRIBUTES
        reading = term.noun if index == term.head else next(one for one in _readings(form) if one.tag.POS in kinds and "nomn" in one.tag)
        inflected = reading.inflect({case} | ({number} if index == term.head else agreement))
        if inflected is None:
            return None
        # «Лид-» of «лид-магнит» stays as it is.
        word = form[: len(form) - len(reading.word)] + inflected.word
        parts += [preferred[done:start], word[:1].upper() + word[1:] if form[:1].isupper() else word]
        done = end
        if form[1:] != form[1:].lower():
            return None
    return "".join(parts) + preferred[done:]
