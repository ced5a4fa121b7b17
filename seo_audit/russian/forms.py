"""What the dictionary tells of a form alone."""

from functools import lru_cache

from .answers import remembered, truth
from .dictionary import analyzer, parses

_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init")
_KEPT = 50_000  # forms of which an answer is kept: a field of one word, written ten thousand times, asks for it as often
_ENOUGH = 3  # letters of a beginning that says which word it begins


@lru_cache(maxsize=_KEPT)
@remembered(truth)
def is_common_word(form: str) -> bool:
    """Whether a form, in any case of letters, is in the dictionary, and neither a name nor an abbreviation."""
    parses = analyzer().parse(form.lower()) if analyzer().word_is_known(form.lower()) else []
    return bool(parses) and not any(mark in parses[0].tag for mark in _NAMES)


@lru_cache(maxsize=_KEPT)
@remembered(truth)
def is_broken_word(form: str) -> bool:
    """Whether a form in small letters is no word, and words begin like it: «осн», «маркетинго»."""
    known = analyzer().word_is_known(form) or "-" in form
    return len(form) >= _ENOUGH and not known and bool(analyzer().dictionary.words.has_keys_with_prefix(form))


@lru_cache(maxsize=_KEPT)
@remembered(truth)
def is_verb(form: str) -> bool:
    """Whether a form is that of a finite verb, imperatives too, and nothing else: «соль» is a noun as well."""
    known = analyzer().word_is_known(form.lower())
    kinds = {str(found.tag.POS) for found in analyzer().parse(form.lower())} if known else set()
    return "VERB" in kinds and kinds <= {"VERB", "PRTS"}  # «рассказываем» may be a participle, and either way says something


def is_of_transitive(form: str) -> bool:
    """Whether a reflexive form is that of a verb that without -ся has an object: «используется», not «является» or «появится»."""
    lower = form.lower()
    return lower.endswith("ся") and any(
        found.known and found.kind in {"VERB", "INFN"} and found.verb.endswith("tran") for found in parses(lower[:-2])
    )
