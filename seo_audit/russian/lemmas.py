"""Lemmas: the dictionary form of a word, and what kind of word it is.

Everything else asks through `lemmatise` and `parse`. Today the first parse of the dictionary is taken, whatever stands
round the word; choosing among parses by context changes this module only.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_CONTENT = frozenset({"NOUN", "ADJF", "ADJS", "COMP", "VERB", "INFN", "PRTF", "PRTS", "GRND", "ADVB", "LATN"})
# Verbs and adverbs that carry no subject of their own: no title is about them.
_EMPTY = frozenset({"быть", "являться", "мочь", "стать", "делать", "также", "ещё", "уже", "очень", "как", "где", "когда", "почему", "зачем", "сколько", "так", "там", "тут", "здесь"})  # fmt: skip


class Parse(NamedTuple):
    """What the dictionary says of a form.

    Args:
        lemma: dictionary form, lower case, ё as е: the two spellings are one word.
        kind: part of speech in the notation of OpenCorpora (`NOUN`, `ADJF`, `PREP`, …); `LATN` for Latin, `NUMB` for digits.
        content: whether the word says what a text is about: no preposition, pronoun, particle, number.
        gender: `masc`, `femn`, `neut` or "".
        number: `sing`, `plur` or "".
        case: `nomn`, `gent`, … or "".
        spelling: the dictionary form as it is printed, with ё.
        animate: whether it is a noun that names somebody.
    """

    lemma: str
    kind: str
    content: bool
    gender: str
    number: str
    case: str
    spelling: str
    animate: bool


@cache
def analyzer() -> "MorphAnalyzer":
    """The dictionary, loaded once a process (60 ms)."""
    import pymorphy3
    import pymorphy3_dicts_ru

    # Naming the path skips a scan of all installed distributions (30 ms).
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())


class _Parses(dict[str, Parse]):
    """Form, in any case of letters, → parse; what was looked up once is a plain dictionary look-up."""

    def __missing__(self, form: str) -> Parse:
        lower = form.lower()
        if lower != form:
            parse = self[form] = self[lower]
            return parse
        try:
            first = analyzer().parse(form)[0]
        except ValueError:  # pymorphy3 asks for the names of letters, and some scripts (Tangut) have none
            parse = self[form] = Parse(form, "UNKN", False, "", "", "", form, False)
            return parse
        tag = first.tag
        kind = str(tag.POS or ("LATN" if "LATN" in tag else "NUMB" if "NUMB" in tag else "UNKN"))
        lemma = first.normal_form.replace("ё", "е")
        content = kind in _CONTENT and "Apro" not in tag and first.normal_form not in _EMPTY
        parse = Parse(lemma, kind, content, str(tag.gender or ""), str(tag.number or ""), str(tag.case or ""), first.normal_form, "anim" in tag)
        self[form] = parse
        return parse


_parses = _Parses()


class _Lemmas(dict[str, str]):
    def __missing__(self, form: str) -> str:
        lemma = _parses[form].lemma
        self[form] = lemma
        return lemma


_lemmas = _Lemmas()


class _ContentLemmas(dict[str, str]):
    def __missing__(self, form: str) -> str:
        found = _parses[form]
        lemma = self[form] = found.lemma if found.content else ""
        return lemma


_content_lemmas = _ContentLemmas()


class _ContentKinds(dict[str, str]):
    def __missing__(self, form: str) -> str:
        found = _parses[form]
        kind = self[form] = found.kind if found.content else ""
        return kind


_content_kinds = _ContentKinds()


def parse(form: str) -> Parse:
    """What the dictionary says of a form, in any case of letters."""
    return _parses[form]


def lemmatise(forms: Sequence[str]) -> list[str]:
    """The lemma of each word of a text.

    Args:
        forms: the words in the order in which they stand, since neighbours may decide between parses.
    """
    return [_lemmas[form] for form in forms]


def content_lemmas(forms: Sequence[str]) -> list[str]:
    """The lemmas of the words that say what a text is about, in order, repeated ones too."""
    return [lemma for form in forms if (lemma := _content_lemmas[form])]


def content_kinds(forms: Sequence[str]) -> list[str]:
    """The part of speech of each word that says what a text is about, "" for the others."""
    return [_content_kinds[form] for form in forms]
