"""What a text is about, without being told: its noun phrases, weighed by how often, how long, how rare and where they are.

A phrase is weighed after the C-value (Frantzi, Ananiadou, Mima, Automatic Recognition of Multi-Word Terms, 2000): occurrences
that belong to a longer phrase do not count, and longer phrases count for more. Where the C-value takes the mean of the longer
phrases, we take the most frequent one: «маркетолог» stands in many, and «цифровой маркетолог» is what is meant. That is
multiplied by how rare the words are in Russian at large (`frequencies.txt`), and by a bonus for title and headings.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .dictionary import Parse, is_known
from .frequencies import frequency
from .noun_phrases import HOLLOW, nominative
from .words import Words

_MOST_WORDS = 4
_LEAST_TIMES = 2
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_NOUNS = frozenset({"NOUN", "LATN"})
# 10 · log10 of uses in 10¹⁰ words: from 72 on («работа», «дело») a word says little, 32 is unknown.
_PLAIN, _STEP, _LEAST_RARITY = 72, 20, 0.1
_IN_TITLE, _IN_HEADINGS = 1.6, 1.2
_PHRASE = 6.0  # what a phrase is worth, where a word alone is worth one; own observation
_NESTED = 0.5  # what an occurrence inside a longer phrase takes from a phrase; from a word alone it takes all
_ADDRESS = frozenset({"http", "https", "www"})
_MOSTLY = 0.6  # of its occurrences inside a longer phrase that was taken: then the shorter one says nothing more

_Lemmas = tuple[str, ...]


class _Candidate:
    """A phrase by its lemmas, with what is known of its occurrences."""

    def __init__(self) -> None:
        self.times = 0
        self.nested = 0
        self.forms: Counter[tuple[tuple[str, ...], int]] = Counter()
        self.parses: tuple[Parse, ...] = ()


class Found(NamedTuple):
    """A keyphrase of a text.

    Args:
        text: in the nominative, as it is printed.
        lemmas: of its words.
        times: occurrences in any form.
        weight: by which keyphrases are sorted; it compares phrases of one text only.
    """

    text: str
    lemmas: _Lemmas
    times: int
    weight: float


def keyphrases(texts: Iterable[Words], title: Words | None = None, headings: Iterable[Words] = (), limit: int = 10) -> list[Found]:
    """The phrases that a text is about, the weightiest first.

    Args:
        texts: the words of each block of the text, headings too.
        title: of the text, where it has one.
        headings: of the text.
        limit: how many phrases to list at most.
    """
    candidates = _candidates(texts)
    named = _lemmas_in([title] if title is not None else [])
    headed = _lemmas_in(headings)
    weighed = sorted(((-_weight(lemmas, one, named, headed), lemmas) for lemmas, one in candidates.items() if one.times >= _LEAST_TIMES))
    taken: list[Found] = []
    for weight, lemmas in weighed:
        if len(taken) == limit:
            break
        one = candidates[lemmas]
        if weight < 0 and not _is_told(lemmas, one, taken):
            taken.append(Found(_printed(one), lemmas, one.times, -weight))
    return taken


def _candidates(texts: Iterable[Words]) -> dict[_Lemmas, _Candidate]:
    found: dict[_Lemmas, _Candidate] = defaultdict(_Candidate)
    for words in texts:
        for first, last in _maximal(words):
            for start, end, head in _inside(words.parses, first, last):
                lemmas = tuple(words.lemmas[start : end + 1])
                one = found[lemmas]
                one.times += 1
                one.parses = one.parses or tuple(words.parses[start : end + 1])
                one.forms[tuple(words.forms[start : end + 1]), head - start] += 1
    for lemmas, one in found.items():
        for start in range(len(lemmas)):
            for end in range(start + 1, len(lemmas) + 1):
                part = found.get(lemmas[start:end])
                if part is not None and part is not one:
                    part.nested = max(part.nested, one.times)
    return found


def _maximal(words: Words) -> Iterator[tuple[int, int]]:
    """First and last word of each run of attributes and nouns that nothing but blanks interrupts."""
    parses = words.parses
    index = 0
    while index < len(parses):
        if not _belongs(parses[index]):
            index += 1
            continue
        last = index
        while last + 1 < len(parses) and words.adjacent(last) and _belongs(parses[last + 1]):
            last += 1
        yield index, last
        index = last + 1


def _belongs(parse: Parse) -> bool:
    return (
        parse.content
        and (parse.kind in _ATTRIBUTES or parse.kind in _NOUNS)
        and len(parse.lemma) > 1
        and parse.name != "abbr"
        and parse.lemma not in _ADDRESS
    )


def _inside(parses: Sequence[Parse], first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """The phrases of a run, as first word, last word and head: attributes and a noun, and nouns in the genitive behind it."""
    for start in range(first, last + 1):
        head = start
        while head < last and parses[head].kind in _ATTRIBUTES:
            head += 1
        if parses[head].kind not in _NOUNS or not all(_agree(parses[index], parses[head]) for index in range(start, head)):
            continue
        for end in range(head, min(last + 1, start + _MOST_WORDS)):
            behind = parses[head + 1 : end + 1]
            if parses[end].kind in _NOUNS and all(one.kind == "LATN" or one.case in {"gent", "accs", "loct"} or not one.case for one in behind):
                yield start, end, head


def _agree(attribute: Parse, noun: Parse) -> bool:
    return noun.kind == "LATN" or attribute.number == noun.number or not noun.number


def _lemmas_in(texts: Iterable[Words]) -> list[_Lemmas]:
    return [tuple(words.lemmas) for words in texts]


def _weight(lemmas: _Lemmas, one: _Candidate, title: Sequence[_Lemmas], headings: Sequence[_Lemmas]) -> float:
    value = _PHRASE * (one.times - _NESTED * one.nested) if len(lemmas) > 1 else float(one.times - one.nested)
    if any(lemma in HOLLOW for lemma in lemmas):
        return 0.0
    rarities = [max(_LEAST_RARITY, (_PLAIN - frequency(parse.lemma, parse.kind)) / _STEP) for parse in one.parses]
    value *= sum(rarities) / len(rarities)
    if any(_holds(said, lemmas) for said in title):
        value *= _IN_TITLE
    if any(_holds(said, lemmas) for said in headings):
        value *= _IN_HEADINGS
    return value


def _holds(said: _Lemmas, lemmas: _Lemmas) -> bool:
    return any(said[at : at + len(lemmas)] == lemmas for at in range(len(said) - len(lemmas) + 1))


def _is_told(lemmas: _Lemmas, one: _Candidate, taken: Sequence[Found]) -> bool:
    """Whether a phrase that was taken says it already: a longer one that most of its occurrences belong to, or its frequent core."""
    for other in taken:
        if _holds(other.lemmas, lemmas) and other.times >= _MOSTLY * one.times:
            return True
        if len(other.lemmas) > 1 and _holds(lemmas, other.lemmas) and one.times < _MOSTLY * other.times:
            return True
    return False


def _printed(one: _Candidate) -> str:
    """The phrase in the nominative singular, what depends on its head as it stands."""
    (forms, head), _ = one.forms.most_common(1)[0]
    behind = forms[head + 1 :]
    noun = one.parses[head]
    if noun.kind == "LATN":
        return " ".join((*(parse.spelling for parse in one.parses[:head]), forms[head], *behind))
    before = [nominative(parse.spelling, noun.spelling).rpartition(" ")[0] for parse in one.parses[:head]]
    name = noun.spelling.capitalize() if noun.name in {"name", "place", "firm"} and forms[head][:1].isupper() else noun.spelling
    if noun.name == "foreign" or (not noun.known and not is_known(noun.spelling)):
        name = noun.spelling
    return " ".join(
        (*before, name, *(form if parse.kind == "LATN" else form.lower() for form, parse in zip(behind, one.parses[head + 1 :], strict=True)))
    )
