"""Words that the dictionary does not have: loans of today, and what prefixes, hyphens and suffixes make of words that it has."""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from .answers import remembered, truth
from .dictionary import analyzer, parses

VERBS = frozenset({"VERB", "INFN", "GRND"})
_SHORT = 4  # letters of what follows a prefix at least, and of a part between hyphens that is looked up
_STEM = 3  # letters of a stem at least
_PREFIXES = 2  # before a word
_INNER = 6  # letters that follow the second of them at least
_VOICELESS = "пфктшсхцчщ"
_FINAL = "аяоеиыйь"  # letters of a word that endings stand instead of
# No patterns here: they would be compiled whenever the program starts.
_ENDINGS = frozenset(
    "а я у ю ы и е о ь ой ов ом ою ей ев ем ею ам ям ах ях ами ями ого его ому ему ую юю ая яя ое ее ый ий ые ие ым им ых их ыми ими".split()
) | {""}
_LONGEST_ENDING = 3
_NOUN_ENDINGS = frozenset("е я ю й ем ям ях ями".split())
_BORROWED_VERBS = tuple(f"{beginning}{ending}" for beginning in ("ир", "из") for ending in ("ова", "овыва", "ую", "уе", "уй"))
_REPEATED_VERBS = tuple(f"{vowel}ва{ending}" for vowel in "иы" for ending in ("ть", "е", "ю", "л", "й", "я"))


@cache
def _listed(sign: str) -> frozenset[str]:
    """What `loans.txt` lists with a sign behind it, or with none."""
    lines = files(__package__).joinpath("loans.txt").read_text(encoding="utf-8").splitlines()
    words = (word for line in lines for word in line.partition("#")[0].split())
    return frozenset(word.removesuffix(sign) for word in words if (word[-1] if word[-1] in "*-~" else "") == sign)


@cache
def _stems() -> frozenset[str]:
    return frozenset(word.rstrip(_FINAL) if len(word) > _STEM else word for word in _listed(""))


@cache
def _lengths(sign: str) -> range:
    """From the shortest to the longest of what is listed."""
    lengths = set(map(len, _listed(sign)))
    return range(min(lengths), max(lengths) + 1)


def _known(form: str) -> bool:
    return bool(analyzer().word_is_known(form))


@lru_cache(maxsize=50_000)
@remembered(truth)
def is_word(form: str) -> bool:
    """Whether a form is a word: one of the dictionary, a loan, or made of such.

    Args:
        form: in small letters; Cyrillic, parts joined by hyphens.
    """
    if _known(form):
        return True
    if "-" in form:
        return all(len(part) < _SHORT or is_word(part) for part in form.split("-"))
    return _is_coined(form.replace("ё", "е"), _PREFIXES)


def _is_coined(form: str, prefixes: int) -> bool:
    if _is_loan(form) or _is_short_form(form) or _is_of_verb(form):
        return True
    if not prefixes:
        return False
    least = _SHORT if prefixes == _PREFIXES else _INNER
    return any(
        _is_prefixed(prefix, rest) if _known(rest) else _is_coined(rest, prefixes - 1) for prefix, rest in _without_prefix(form, "-", least)
    ) or any(_is_loan(rest) or (_known(rest) and any(mark in rest for mark in _BORROWED_VERBS)) for _, rest in _without_prefix(form, "~", least))


def _without_prefix(form: str, sign: str, least: int) -> Iterator[tuple[str, str]]:
    """The prefixes that a form begins with, and what is left of it."""
    listed = _listed(sign)
    for length in _lengths(sign):
        if form[:length] in listed and len(form) - length >= least:
            yield form[:length], form[length:]


def _is_loan(form: str) -> bool:
    beginnings = _listed("*")
    if any(form[:length] in beginnings for length in _lengths("*")):
        return True
    lengths = range(max(_STEM, len(form) - _LONGEST_ENDING), len(form) + 1)
    return any(form[:length] in _stems() and form[length:] in _ENDINGS for length in lengths)


def _is_prefixed(prefix: str, rest: str) -> bool:
    """Whether a prefix stands as it may before a word of the dictionary: «не» not before a verb, «бес» only before п, ф, к and so on."""
    if prefix == "не":
        return any(found.kind not in VERBS for found in parses(rest))
    return prefix not in {"без", "бес"} or (prefix == "бес") == (rest[0] in _VOICELESS)


def _is_short_form(form: str) -> bool:
    """Whether it is an adverb or short form of an adjective: «пошагово», «интерактивна», «синтаксически»."""
    if not form.endswith(("о", "а", "ы", "ски")) or len(form) <= _STEM + 1:
        return False
    full = (form[:-1] + ending for ending in ("ий", "ый", "ой"))
    return any(_known(candidate) and any(found.kind == "ADJF" and found.case == "nomn" for found in parses(candidate)) for candidate in full)


def _is_of_verb(form: str) -> bool:
    """Whether it is made regularly of a verb, the dictionary having only the verb: «опубликуется», «убивание», «поуговаривать»."""
    if form.startswith("по") and any(mark in form for mark in _REPEATED_VERBS) and _known(form[2:]):
        return True
    active = form[:-2] if form.endswith(("ся", "сь")) else ""
    if active and _known(active):
        return any(found.kind in VERBS and found.verb.endswith("tran") for found in parses(active))
    stem, _, ending = form.rpartition("ни")
    return stem.endswith(("а", "я")) and ending in _NOUN_ENDINGS and _known(f"{stem}ть")
