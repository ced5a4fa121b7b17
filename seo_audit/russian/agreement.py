"""Which nouns and adjectives may stand together, whatever the sentence: only what no reading of theirs allows is wrong."""

from functools import cache
from typing import NamedTuple

from .dictionary import parses

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct", "voct")
_GENDERS = ("masc", "femn", "neut")
_PLURAL = 1 << len(_GENDERS)
_NOMINATIVE = 2 * _PLURAL - 1
_KINDS = {"NOUN": "noun", "ADJF": "adjective", "PRTF": "participle"}


class Nominal(NamedTuple):
    """A form that can be nothing but a noun, or nothing but an adjective or participle, and that has endings.

    Args:
        kind: `noun`, `adjective` or `participle`.
        cases: those that it may stand in.
        agreement: a bit for each case together with a gender of the singular, or the plural.
    """

    kind: str
    cases: frozenset[str]
    agreement: int

    @property
    def nominative(self) -> bool:
        """Whether it may be one, and so need no word that governs it."""
        return bool(self.agreement & _NOMINATIVE)

    @property
    def plural(self) -> bool:
        """Whether all readings are plural."""
        return all(not self.agreement >> shift & (_PLURAL - 1) for shift in range(0, 4 * len(_CASES), 4))


class Nominals(dict[str, "Nominal | None"]):
    """Form, in any case of letters, → what it is; None for all that is no plain noun or adjective of the dictionary: names too."""

    def __missing__(self, form: str) -> "Nominal | None":
        lower = form.lower()
        found = self[form] = self[lower] if lower != form else _nominal(form)
        return found


@cache
def nominals() -> Nominals:
    """The one that fills up while a process runs."""
    return Nominals()


def _nominal(form: str) -> Nominal | None:
    found = parses(form)
    kinds = {parse.kind for parse in found}
    if len(kinds) > 1 or not kinds <= _KINDS.keys() or not all(parse.known and parse.case for parse in found):
        return None
    cases = frozenset(parse.case for parse in found)
    # What is the same in all cases has no endings to get wrong, and may be part of a name («пальто»).
    if len(cases) >= len(_CASES) - 1 or any(parse.name not in {"", "pron"} for parse in found):
        return None
    agreement = 0
    for parse in found:
        bits = _PLURAL if parse.number == "plur" else 1 << _GENDERS.index(parse.gender) if parse.gender in _GENDERS else _PLURAL - 1
        agreement |= bits << 4 * _CASES.index(parse.case) if parse.case in _CASES else 0
    return Nominal(_KINDS[kinds.pop()], cases, agreement)
