"""Noun phrases: what a title is about, what a text repeats, and how such a phrase is printed in the nominative."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from .answers import remembered, text, truth
from .dictionary import Parse, analyzer, parse, parses
from .words import Words

_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_NOUNS = frozenset({"NOUN", "LATN"})
# Adjectives and nouns that go with anything, so that the most frequent pair of a text says nothing about it.
_HOLLOW_ADJECTIVES = frozenset(
    """новый старый большой маленький небольшой хороший лучший плохой первый второй третий последний следующий данный другой нужный разный
    различный определенный отдельный общий полный общий основной главный важный нужный необходимый возможный конкретный текущий
    соответствующий указанный готовый любой такой каждый сам самый весь много должный похожий простой обычный дополнительный
    """.split()
)
_HOLLOW_NOUNS = frozenset("раз время случай образ способ вид часть пример год день месяц неделя час минута помощь сторона момент очередь".split())
HOLLOW = _HOLLOW_ADJECTIVES | _HOLLOW_NOUNS
_TIMES = frozenset("год месяц неделя день сутки час минута лето зима весна осень выходной утро вечер ночь".split())
MAX_CONTENT_WORDS = 4
_MAX_ATTRIBUTES = 8
_ROOT = 5  # letters that words of one family begin with alike


class Phrase(NamedTuple):
    """A phrase of a text, as words.

    Args:
        first: index of its first word.
        last: index of its last word.
        head: index of the noun that the rest depends on.
        lemmas: the lemmas of all its words, prepositions too.
        content: how many of them are content words.
    """

    first: int
    last: int
    head: int
    lemmas: tuple[str, ...]
    content: int

    @property
    def core(self) -> int:
        """Index of the last word of what must be said for the phrase to be said: «русский язык» of «русский язык для детей».

        A head without attributes says too little: the core of «специалист по рекламе» is all of it.
        """
        return self.head if self.head > self.first else self.last


class Pair(NamedTuple):
    """An adjective and a noun that a text repeats.

    Args:
        lemmas: of the two.
        text: the pair in the nominative, as it is printed.
        times: occurrences in any form.
    """

    lemmas: tuple[str, str]
    text: str
    times: int


def main_phrase(found: Words) -> Phrase | None:
    """The noun phrase that a title is about: the one with most content words, the first of equals; None without one of two.

    A noun phrase is a noun with its attributes before it, and behind it nouns in the genitive and prepositions with a
    noun: «специалист по цифровому маркетингу», «уход за комнатными растениями».
    """
    phrases = _noun_phrases(found)
    return max(phrases, key=lambda phrase: phrase.content) if phrases else None


def _noun_phrases(found: Words) -> list[Phrase]:
    readings = found.parses
    phrases = []
    index = 0
    while index < len(readings):
        last = _noun_group(found, readings, index)
        if last is None:
            index += 1
            continue
        head = last
        while (longer := _complement(found, readings, last)) is not None and _content(readings[index : longer + 1]) <= MAX_CONTENT_WORDS:
            last = longer
        content = _content(readings[index : last + 1])
        if content > 1:
            phrases.append(Phrase(index, last, head, tuple(one.lemma for one in readings[index : last + 1]), content))
        index = last + 1
    return phrases


def _content(parses: Iterable[Parse]) -> int:
    return sum(found.content for found in parses)


def _noun_group(found: Words, parses: list[Parse], index: int) -> int | None:
    """The index of the noun of the group that begins at `index`: attributes, then a noun; None where none begins."""
    most = index + _MAX_ATTRIBUTES
    while index < len(parses) and parses[index].kind in _ATTRIBUTES and parses[index].content:
        if index + 1 >= len(parses) or index == most or not found.adjacent(index):
            return None
        index += 1
    return index if index < len(parses) and parses[index].kind in _NOUNS else None


def _complement(found: Words, parses: list[Parse], last: int) -> int | None:
    """The index of the last word of what depends on the noun at `last`, or None."""
    start = last + 1
    if start >= len(parses) or not found.adjacent(last):
        return None
    if parses[start].kind == "PREP":
        if start + 1 >= len(parses) or not found.adjacent(start):
            return None
        noun = _noun_group(found, parses, start + 1)
        return None if noun is None or _is_time(found.forms[start], found.forms[noun]) else noun
    noun = _noun_group(found, parses, start)
    if noun is None or not (parses[start].kind == "LATN" or _may_be_genitive(found.forms[start])):
        return None
    return noun


def in_nominative(found: Words, phrase: Phrase, text: str) -> str:
    """A phrase as it is named: its head and the attributes before it in the nominative, the rest as it stands.

    Args:
        found: the words of the text.
        phrase: the phrase.
        text: the text: what stands between the words is kept.
    """
    start, end = found.spans[phrase.first][0], found.spans[phrase.last][1]
    head = _noun_group(found, found.parses, phrase.first)
    said = text[start:end]
    if head is None:
        return said
    if _are_nominative(found.forms[phrase.first : head + 1]):
        name = parse(found.forms[phrase.first])
        return said if _is_name(found.forms[phrase.first]) or name.kind == "LATN" else said[0].lower() + said[1:]
    number = parse(found.forms[head]).number or "sing"
    gender = parse(found.forms[head]).gender
    for index in range(head, phrase.first - 1, -1):
        at, stop = found.spans[index][0] - start, found.spans[index][1] - start
        said = said[:at] + _nominative_form(found.forms[index], number, gender) + said[stop:]
    return said


@remembered(text)
def _nominative_form(form: str, number: str, gender: str) -> str:
    """One word of a noun group in the nominative; a capital that only begins a sentence goes, that of a name stays."""
    first = analyzer().parse(form.lower())[0]
    if form.upper() == form or "LATN" in first.tag:
        return form
    wanted = {"nomn", number} | ({gender} if gender and number == "sing" and first.tag.POS != "NOUN" else set())
    inflected = first.inflect(wanted)
    word = str(inflected.word) if inflected else form.lower()
    return word.capitalize() if _is_name(form) else word


@remembered(truth)
def _is_name(form: str) -> bool:
    """Whether a word keeps its capital inside a sentence: a name, or an abbreviation."""
    tag = analyzer().parse(form.lower())[0].tag
    return form[1:] != form[1:].lower() or any(grammeme in tag for grammeme in ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad"))


def _are_nominative(forms: Sequence[str]) -> bool:
    """Whether words may all be in the nominative of one number already: «новые возможности»."""
    numbers = [{one.number for one in parses(form) if one.case == "nomn"} for form in forms]
    return bool(set.intersection(*numbers))


def competing(phrase: Phrase, own: tuple[str, str]) -> bool:
    """Whether a pair is another name of what a phrase names: «специалист по цифровому маркетингу», «цифровой маркетолог».

    They share the attribute, and the nouns are kin, or both name people. A text that speaks of something else under the same
    attribute («комнатные растения», «комнатная температура») does not compete.

    Args:
        phrase: of a title.
        own: lemmas of the pair, attribute first.
    """
    attribute, noun = own
    if attribute not in phrase.lemmas or noun in phrase.lemmas:
        return False
    following = phrase.lemmas[phrase.lemmas.index(attribute) + 1 :]
    head = phrase.lemmas[phrase.head - phrase.first]
    return (bool(following) and following[0][:_ROOT] == noun[:_ROOT]) or (parse(head).animate and parse(noun).animate)


def _is_time(preposition: str, noun: str) -> bool:
    """Whether a preposition and a noun say when or how long, which belongs to no name: «за выходные», «в 2025 году»."""
    if preposition.lower() == "за":
        return not any(one.case == "ablt" for one in parses(noun))
    return parse(noun).lemma in _TIMES


def _may_be_genitive(form: str) -> bool:
    return any(one.case == "gent" for one in parses(form))


def pairs(texts: Iterable[Words]) -> Counter[tuple[str, str]]:
    """How often each adjective + noun pair occurs in any form.

    Args:
        texts: the words of each text; a pair does not reach from one into the next.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for found in texts:
        readings = found.parses
        for index in [index for index, one in enumerate(readings[:-1]) if one.kind == "ADJF" and one.content]:
            first, second = readings[index], readings[index + 1]
            if second.kind != "NOUN" or not second.content:
                continue
            if first.lemma not in _HOLLOW_ADJECTIVES and second.lemma not in _HOLLOW_NOUNS and found.adjacent(index):
                counts[first.lemma, second.lemma] += 1
    return counts


@lru_cache(maxsize=5_000)
@remembered(text)
def nominative(adjective: str, noun: str) -> str:
    """An adjective and a noun, given as lemmas, as they are printed: «цифровой маркетолог», «социальная сеть»."""
    nouns = [candidate for candidate in analyzer().parse(noun) if candidate.tag.POS == "NOUN" and "nomn" in candidate.tag]
    adjectives = [candidate for candidate in analyzer().parse(adjective) if candidate.tag.POS == "ADJF"]
    if not nouns or not adjectives:
        return f"{adjective} {noun}"
    tag = nouns[0].tag
    wanted = {"nomn", "plur"} if tag.number == "plur" else {"nomn", "sing", str(tag.gender or "masc")}
    inflected = adjectives[0].inflect(wanted)
    return f"{inflected.word if inflected else adjective} {nouns[0].word}"
