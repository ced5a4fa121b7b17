"""Which word was meant where a form is none.

A word of the dictionary one edit away was meant where it is so frequent that a slip is likelier than one more new word; else it
may be two words without the space between them. Four fifths of all slips are one letter missed, added or exchanged, or two that
changed places: F. J. Damerau, A technique for computer detection and correction of spelling errors, 1964.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from .answers import remembered, text
from .coinages import VERBS, is_word
from .dictionary import Parse, analyzer, lemmas_of, parses
from .frequencies import form_frequency, frequency

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"  # ё is looked up as е
_CYRILLIC = frozenset(_LETTERS + "ё")
_LEAST, _MOST = 4, 40  # letters of a word that can be judged

# All that follows is in 10 · log10 of uses in 10¹⁰ words, and was tried out on 600 articles.
# What the meant word must have, less the likelihood of the slip, by letters: short words are near others by chance.
_ENOUGH = {4: 50, 5: 46, 6: 42, 7: 34, 8: 28, 9: 26, 10: 22, 11: 18}
_ENOUGH_FOR_LONG = 12
_RAREST, _UNHEARD = 32, 8  # what is said of all lemmas that are too rare to be counted, and how much rarer they may be
_ATTESTED, _MORE = 33, 30  # a lemma that others write too, and by how much a meant word must be more frequent
# By how much a slip is less likely than two letters that changed places, or one that is doubled or is not.
_MISSED, _ADDED, _ALIKE, _BESIDE, _OTHER = 5, 5, 3, 8, 15
_FIRST, _LAST = 15, 6  # and by how much more at the beginning, where eyes are, and at the end, where words have endings
_SOUNDS = ("ао", "еи", "еэ", "ея", "иы", "ий", "ью", "ьъ", "шщ", "сц", "бп", "вф", "гк", "дт", "жш", "зс")
_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")

_PARTICLES = ("то", "либо", "нибудь")
_FEWEST = 3  # letters of each of two words without a space
_FEWEST_OF_CONTENT, _ENOUGH_OF_CONTENT = 4, 35
_LONG = 14  # letters of two words neither of which is a preposition or its like
# Between words of content only these are likely to lose their space.
_BEFORE = frozenset(
    "что как это так или все для чтобы если когда кроме потом потому через между перед после очень может только также где уже".split()
)
_BEHIND = frozenset("для что как или чтобы если когда через между перед после".split())


def _is_cyrillic(form: str) -> bool:
    return all(part and _CYRILLIC.issuperset(part) for part in form.split("-"))


class _Unknown(dict[str, bool]):
    def __missing__(self, form: str) -> bool:
        unknown = self[form] = _LEAST <= len(form) <= _MOST and _is_cyrillic(form) and not is_word(form)
        return unknown


# Whether a form in small letters, Cyrillic and long enough to be judged, is no word; a look-up, since it is asked of each word of a text.
is_unknown: Callable[[str], bool] = _Unknown().__getitem__


@lru_cache(maxsize=50_000)
@remembered(text)
def suggestion(form: str) -> str:
    """The word that was probably meant by a form that is none, or two words; "" for words, and where nothing is probable.

    Args:
        form: in small letters; Cyrillic, parts joined by hyphens.
    """
    if not is_unknown(form):
        return ""
    if "-" in form:
        meant = [suggestion(part) if is_unknown(part) else part for part in form.split("-")]
        return "-".join(meant) if all(meant) else ""
    return _usual(form) or _apart(form) or _edited(form) or _two_words(form)


def _known(form: str) -> bool:
    return bool(analyzer().word_is_known(form))


def _usual(form: str) -> str:
    """What is meant by a slip that `slips.txt` lists, where it makes a word."""
    beginnings, whole = _slips()
    if form in whole:
        return whole[form]
    match = beginnings.match(form)
    meant = whole[match[0] + "*"] + form[match.end() :] if match else ""
    return meant if _known(meant) else ""


@cache
def _slips() -> tuple[re.Pattern[str], dict[str, str]]:
    meant: dict[str, str] = {}
    for line in files(__package__).joinpath("slips.txt").read_text(encoding="utf-8").splitlines():
        wrong, sign, right = line.partition("#")[0].partition(" = ")
        if sign:
            meant[wrong.removesuffix(".") if wrong.endswith(".") else f"{wrong}*"] = right
    return re.compile("|".join(wrong[:-1] for wrong in meant if wrong.endswith("*"))), meant


# One edit


def _edited(form: str) -> str:
    scores = dict(_candidates(form))
    best = min(scores, key=lambda candidate: (-scores[candidate], candidate), default="")
    if not best or scores[best] < _ENOUGH.get(len(form), _ENOUGH_FOR_LONG):
        return ""
    own = max((form_frequency(found) for found in parses(form) if _is_attested(found)), default=scores[best] - _MORE)
    return best if scores[best] - own >= _MORE else ""


def _is_attested(found: Parse) -> bool:
    return not _known(found.lemma) and frequency(found.lemma, found.kind) >= _ATTESTED


def _candidates(form: str) -> Iterator[tuple[str, int]]:
    """Words of the dictionary one edit away, no names, and how likely each was meant."""
    costs: dict[str, int] = {}
    for candidate, cost in _edits(form):
        if candidate != form and cost < costs.get(candidate, cost + 1) and _known(candidate):
            costs[candidate] = cost
    guessed = lemmas_of(form)
    for candidate, cost in costs.items():
        # «Анимаций» is no slip for «анимация», which the dictionary has in the singular only.
        inflected = candidate[: len(form) - 1] == form[:-1]
        found = [one for one in parses(candidate) if one.known and one.name in {"", "pron"} and not (inflected and one.lemma in guessed)]
        if found:
            unheard = cost > _ALIKE and all(frequency(one.lemma, one.kind) <= _RAREST for one in found)
            yield candidate, max(map(form_frequency, found)) - cost - unheard * _UNHEARD


def _edits(form: str) -> Iterator[tuple[str, int]]:
    """All that one edit makes of a form, and by how much less likely it is than the likeliest."""
    last = len(form) - 1
    exchanged = _exchanged().get
    for at, letter in enumerate(form):
        before, after = form[:at], form[at + 1 :]
        place = _FIRST if not at else _LAST if at == last else 0
        if after:
            yield before + after[0] + letter + after[1:], 0
        yield before + after, 0 if before.endswith(letter) else _ADDED + place
        for other in _LETTERS:
            yield before + other + after, exchanged(letter + other, _OTHER) + place
            yield before + other + letter + after, 0 if letter == other else _MISSED + (0 if at else _FIRST)
    for other in _LETTERS:
        yield form + other, _MISSED + _LAST


@cache
def _exchanged() -> dict[str, int]:
    """By how much less likely it is that one letter stands for another: those that sound alike, and those beside each other on the keyboard."""
    costs = {row[at : at + 2]: _BESIDE for row in _ROWS for at in range(len(row) - 1)} | dict.fromkeys(_SOUNDS, _ALIKE)
    return costs | {pair[::-1]: cost for pair, cost in costs.items()} | {"ёе": 0}


# Two words


def _apart(form: str) -> str:
    """What is written apart or with a hyphen, whatever else is near: «незнаю», «какойто», «изза»."""
    hyphened = [f"{form.removesuffix(particle)}-{particle}" for particle in _PARTICLES if form.endswith(particle)]
    hyphened += [f"{prefix}-{form.removeprefix(prefix)}" for prefix in ("кое", "из") if form.startswith(prefix)]
    for candidate in hyphened:
        if _known(candidate):
            return candidate
    rest = form.removeprefix("не")
    if rest.startswith("до"):  # «недожарит»
        return ""
    if len(form) > len(rest) > _FEWEST and _known(rest) and all(found.kind in VERBS for found in parses(rest)):
        return f"не {rest}"
    return ""


def _two_words(form: str) -> str:
    pairs = ((form[:at], form[at:]) for at in range(_FEWEST, len(form) - _FEWEST + 1))
    return max(((score, " ".join(pair)) for pair in pairs if (score := _side_by_side(*pair))), default=(0, ""))[1]


def _side_by_side(one: str, other: str) -> int:
    """How likely two words stand side by side; 0 where one is none, or where the two together may be one new word."""
    if not (_known(one) and _known(other)):
        return 0
    first, second = parses(one), parses(other)
    if first[0].name not in {"", "pron"} or second[0].name not in {"", "pron"}:
        return 0
    score = min(max(map(form_frequency, first)), max(map(form_frequency, second)))
    if one in _BEFORE or other in _BEHIND:
        return score if score >= _ENOUGH_OF_CONTENT else 0
    # A noun in the nominative begins a compound: «статусбар».
    if (
        min(len(one), len(other)) < _FEWEST_OF_CONTENT
        or len(one + other) < _LONG
        or any(found.kind == "NOUN" and found.case == "nomn" for found in first)
    ):
        return 0
    return score if score >= _ENOUGH_OF_CONTENT else 0
