"""How a brand is spelt in a text: in any case and form, joined or not, in Latin or Cyrillic letters."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from functools import lru_cache

from ..russian.dictionary import parses
from ..russian.spelling import is_unknown
from .donor import Donor, Name, folded, words
from .lazy_pattern import pattern
from .phrase_index import PhraseIndex
from .prose import Prose
from .sound import skeleton

_JOINTS = frozenset(" \u00a0-\u2010\u2011.'’·_")
_LEAST_HEARD, _SURELY_HEARD = 3, 5  # consonants of a name in Cyrillic letters; so many that no word sounds like it by chance
_SHORT = 3  # letters of a name that is written with a capital
_STEM = 3  # letters that forms of one word begin with alike
_MOST_FORMS = 50  # of a name in one article
_MOST_WORDS = 4  # of a name in Cyrillic letters
_NEAR = 200  # characters before a word that tell whether it stands within a sentence
_POSSESSIVE = pattern(r"['’]s?(?![A-Za-z])")
ENDS_DOMAIN = pattern(
    r"\.(?:com|org|net|io|dev|ru|co|ai|app|me|info|blog|agency|digital|media|marketing|studio|co\.uk|com\.au|de|fr|eu|us|uk)(?![A-Za-z])"
)
_GOES_ON = pattern(r"[A-Za-z0-9_]|[-\u2010\u2011.'’][A-Za-z0-9]")
# A Latin word right beside it makes another name of a common word: «Google Data Studio».
_LATIN_BESIDE = pattern(r"[ \u00a0]?[-&]?[ \u00a0]?[A-Za-z]")
_LATIN_BEFORE = pattern(r"[A-Za-z0-9][ \u00a0]?[-&/]?[ \u00a0]?$")
_ENDING = pattern(r"(?:ами|ями|ом|ем|ым|им|ам|ям|ах|ях|ов|ев|ей|ой)$")
_VOWELS = pattern(r"[aeiouyаеёиоуыэюя]+", re.IGNORECASE)
_UNCHANGING = {"o": "о", "u": "у"}
_CYRILLIC_NAME = pattern(r"[А-ЯЁ][а-яёА-ЯЁ]*(?:[-\u2010\u2011][А-ЯЁа-яё]+)*")


def places_of(donor: Donor, phrases: PhraseIndex) -> Iterator[tuple[int, int, int]]:
    """Where texts name a donor: number of the text, start and end in it; in no order, some perhaps twice.

    Args:
        donor: whom.
        phrases: the texts.
    """
    if donor.names:
        yield from _latin(donor, phrases)
        yield from _heard(donor, phrases)


def _latin(donor: Donor, phrases: PhraseIndex) -> Iterator[tuple[int, int, int]]:
    for name in donor.names if donor.names[0].text.isascii() else ():
        for form in _beginning_with({name.text[0], name.text[0].upper()}, phrases):
            word = folded(form.partition("’")[0].partition("'")[0])
            if not (name.text.startswith(word) or word.startswith(name.text)):
                continue
            for order, index in phrases.places_of_form(form):
                prose = phrases.texts[order]
                start = prose.words.spans[index][0]
                end = _reach(prose.text, start, name.text)
                if end > start and (end := _end(prose.text, start, end, name, donor)) and (not name.common or _is_name(prose, start, end, name.text)):
                    yield order, start, end


def _beginning_with(letters: Set[str], phrases: PhraseIndex) -> list[str]:
    return [form for letter in sorted(letters) for form in phrases.by_initial.get(letter, ())]


def _reach(text: str, start: int, name: str) -> int:
    """The offset behind a name that begins at a place, its parts joined or not; -1 where it does not."""
    at = start
    for index, letter in enumerate(name):
        if index and text[at : at + 1] in _JOINTS:
            at += 1
        if text[at : at + 1].lower() != letter:
            return -1
        at += 1
    return at


def _end(text: str, start: int, end: int, name: Name, donor: Donor) -> int:
    """Where the name ends, possessive and ending of the domain included; 0 where it is another name, or no name."""
    written = text[start:end]
    suffix = "." + donor.domain.partition(".")[2]
    if text.startswith(suffix, end) and not text[end + len(suffix) : end + len(suffix) + 1].isalnum():
        return end + len(suffix)
    if " " in written and not all(part[:1].isupper() or part[:1].isdigit() for part in (written.split()[0], written.split()[-1])):
        return 0
    if (len(name.text) <= _SHORT or name.common) and (not written[0].isupper() or (name.common and written.isupper())):
        return 0
    tail = _POSSESSIVE.match(text, end) or ENDS_DOMAIN.match(text, end)
    end = tail.end() if tail else end
    return 0 if _GOES_ON.match(text, end) else end


def _is_name(prose: Prose, start: int, end: int, name: str) -> bool:
    """Whether a common word is a name where it stands: with a capital within a sentence and no other Latin word beside it, or a domain."""
    text = prose.text
    if "." in text[start:end]:
        return True
    if name not in words("terms") and name not in words("common") and " " not in text[start:end]:  # FastAPI, Wordstream: no word, if in one
        return True
    if name in words("terms") or _LATIN_BESIDE.match(text, end) or _LATIN_BEFORE.search(text, max(0, start - 4), start):
        return False
    return _within(prose, start, end)


def _within(prose: Prose, start: int, end: int) -> bool:
    """Whether a place has words of its sentence before it, and its capital is no first letter of a clause, a quotation or a gloss."""
    found = prose.sentences
    at = bisect_right(found, (start, len(prose.text))) - 1
    before = prose.text[max(found[at][0], start - _NEAR) : start].rstrip() if at >= 0 else ""
    if not any(map(str.isalpha, before)):
        return False
    if before[-1] in "«„“\"'":  # «сервис «Лендинги»» is a name, «статья «Лендинги: с чего начать»» has one
        return prose.text[end : end + 1] in {"»", "“", "”", '"', "'"}
    return before[-1] not in "([:—–.!?…;|/"


def _heard(donor: Donor, phrases: PhraseIndex) -> Iterator[tuple[int, int, int]]:
    """Names in Cyrillic letters: «Нил Патель», «Лендинги» where that is no common noun."""
    name = donor.names[0]
    heard = skeleton(name.text)
    if len(heard) < _LEAST_HEARD or name.text in words("common") | words("terms") or donor.famous:
        return
    starts = _capitals(name.text, heard)
    small: set[str] | None = None
    judged = 0
    for form in _beginning_with(starts, phrases):
        if not any(heard.startswith(one) for one in _sounds(form)):
            continue
        # Whether the dictionary knows a form takes it a millisecond.
        judged += heard in _sounds(form)
        if judged > _MOST_FORMS:
            return
        for order, index in phrases.places_of_form(form):
            prose = phrases.texts[order]
            last = _last_heard(prose, index, heard)
            if last < index:
                continue
            if small is None:
                small = {one[:_STEM] for one in _beginning_with({letter.lower() for letter in starts}, phrases) if heard in _sounds(one)}
            if last > index or (
                _ends_alike(form, name.text, heard) and _is_meant(prose, index, heard, small, in_text=phrases.place(prose) == "text")
            ):
                spans = prose.words.spans
                yield order, spans[index][0], spans[last][1]


def _capitals(name: str, heard: str) -> frozenset[str]:
    """What a Cyrillic spelling may begin with."""
    alike = {"г": "ГЖД", "с": "СЦТ", "х": "ХЭЕА", "ф": "Ф", "к": "КЧ"}
    vowels = "АЕЁИОУЭЮЯЙ" if name[0] in "aeiouyhwj" else ""
    return frozenset(alike.get(heard[0], heard[0].upper()) + heard[0].upper() + vowels)


@lru_cache(maxsize=20_000)
def _sounds(form: str) -> tuple[str, ...]:
    """What a Cyrillic form sounds like as it stands, and without the consonants of its ending."""
    bare = _ENDING.sub("", form)
    return tuple({skeleton(form): None, skeleton(bare): None}) if len(bare) > 1 else (skeleton(form),)


def _last_heard(prose: Prose, index: int, heard: str) -> int:
    """The last word of a name that begins at a word; -1 where none does. All its words have capitals."""
    left = {heard}
    for last in range(index, min(index + _MOST_WORDS, len(prose.words))):
        form = prose.words.forms[last]
        if not _CYRILLIC_NAME.fullmatch(form) or (last > index and not prose.words.adjacent(last - 1)):
            return -1
        left = {rest.removeprefix(sound) for rest in left for sound in _sounds(form) if rest.startswith(sound)}
        if "" in left:
            return last
    return -1


def _ends_alike(form: str, name: str, heard: str) -> bool:
    """Whether a form may be one of a name by its vowels: what ends in «о» has no other forms, and short names have no more vowels than there are."""
    if name[-1] in _UNCHANGING and form[-1].lower() != _UNCHANGING[name[-1]]:
        return False
    return len(heard) >= _SURELY_HEARD or abs(len(_VOWELS.findall(_ENDING.sub("", form))) - len(_VOWELS.findall(name))) <= 1


def _is_meant(prose: Prose, index: int, heard: str, small: Set[str], *, in_text: bool) -> bool:
    """Whether a word that sounds like a name is one, and no common noun or name of somebody else.

    Args:
        prose: where it stands.
        index: which word it is.
        heard: what it sounds like.
        in_text: whether it stands in running text, and not in a heading or title.
        small: how words in small letters begin that this article has and that sound like it: they are common nouns.
    """
    form = prose.words.forms[index]
    lower = form.lower()
    known = not is_unknown(lower)
    if known and len(heard) < _SURELY_HEARD and parses(lower)[0].name:
        return False
    if not known and lower[:_STEM] not in small:
        return True
    return not form.isupper() and _within(prose, *prose.words.spans[index]) and (in_text or not _in_title_case(prose))


def _in_title_case(prose: Prose) -> bool:
    """Whether most of the longer words of a heading have capitals: there it says nothing that one has."""
    long = [form for form in prose.words.forms if len(form) > 3]  # noqa: PLR2004 - prepositions have three letters
    return 2 * sum(form[0].isupper() for form in long) > len(long) > 1
