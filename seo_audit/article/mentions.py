"""Where an article names its donors: in any case and form, joined or not, in Latin or Cyrillic letters."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from ..russian.dictionary import parses
from ..russian.spelling import is_unknown
from .donor import Donor, Name, folded
from .lazy_pattern import pattern
from .phrase_index import PhraseIndex
from .prose import Prose
from .sound import skeleton
from .span import Span

_JOINTS = frozenset(" \u00a0-\u2010\u2011.'’·_")
_LEAST_HEARD, _SURELY_HEARD = 3, 5  # consonants of a name in Cyrillic letters; so many that no word sounds like it by chance
_SHORT = 3  # letters of a name that is written with a capital
_STEM = 3  # letters that forms of one word begin with alike
_MOST_WORDS = 4  # of a name in Cyrillic letters
_MOST_PLACES = 500
_TAIL = 80  # characters of the name of a site at the end of a title
_NEAR = 200  # characters before a word that tell whether it stands within a sentence
_POSSESSIVE = pattern(r"['’]s?(?![A-Za-z])")
_TLD = pattern(r"\.(?:com|org|net|io|dev|ru|co|ai|app|me|info|blog|agency|digital|media|marketing|studio|co\.uk|com\.au|de|fr|eu|us|uk)(?![A-Za-z])")
_GOES_ON = pattern(r"[A-Za-z0-9_]|[-\u2010\u2011.'’][A-Za-z0-9]")
# A Latin word right beside it makes another name of a common word: «Google Data Studio».
_LATIN_BESIDE = pattern(r"[ \u00a0]?[-&]?[ \u00a0]?[A-Za-z]")
_LATIN_BEFORE = pattern(r"[A-Za-z0-9][ \u00a0]?[-&/]?[ \u00a0]?$")
_ENDING = pattern(r"(?:ами|ями|ом|ем|ым|им|ам|ям|ах|ях|ов|ев|ей|ой)$")
_CYRILLIC_NAME = pattern(r"[А-ЯЁ][а-яёА-ЯЁ]*(?:[-\u2010\u2011][А-ЯЁа-яё]+)*")
_TITLE_TAIL = pattern(r"\s(?:[|·•»—–-]|\|\|)\s[^|·•»]*$")
# How a paragraph begins that says where the article comes from.
_CREDIT = pattern(
    r"[\W_]*(?:перво)?(?:источник|оригинал)\w*(?:\s+(?:статьи|текста|материала|публикации|перевода))?\s*(?:[:—–(\ufffc-]|на\s|по\s|—|$)"
    r"|[\W_]*(?:это\s+|адаптированный\s+|вольный\s+)?перевод(?:\s+(?:статьи|материала|публикации|поста|текста|заметки))?\s*(?:[:«\"“—–]|с\s|из\s|статьи|материала|поста|публикации)"
    r"|[\W_]*(?:(?:эта\s+)?(?:статья|материал|текст)\s+(?:впервые\s+)?(?:опубликован|перевед[её]н|вышла?|является\s+переводом)|(?:впервые\s+)?опубликован\w*\s+(?:на|в)\s"
    r"|перевед[её]н\w*\s+(?:с|из)\s|по\s+материалам\s|(?:original|source)(?:\s+(?:article|post|text))?\s*[:—–(\ufffc-]|originally\b)",
    re.IGNORECASE,
)
# What makes it the source of a fact: words right before the name, right behind it, and at the beginning of the sentence.
_CITED_BEFORE = pattern(
    r"(?:отч[её]т\w*|исследовани\w*|опрос(?:ы|а|ам|ах|е)?|данным|статистик\w*|словам|оценк\w*|мнению|эксперт\w*|аналитик\w*|специалист\w*|основател\w*"
    r"|директор\w*|автор\w*|согласно|команд[аы])\s+(?:[а-яё-]+\s+){0,2}[«\"]?$",
    re.IGNORECASE,
)
_CITED_BEHIND = pattern(
    r"[»\"]?\s*(?:\(\d{4}\)|за\s+\d{4}\s+год)?,?\s+(?:провел|опросил|выяснил|подсчитал|сообщил|сообща|пиш[еу]т|утвержда|счита[ею]т|говорит|отмеча|показал|обнаружил|приводит|оценил)",
    re.IGNORECASE,
)
_CITED = pattern(r"[\W_]*(?:согласно|по\s+(?:данным|оценк|словам|мнению|подсч[её]там|информации))", re.IGNORECASE)


class Mention(NamedTuple):
    """A place where a donor is named.

    Args:
        donor: which one.
        prose: the text.
        start: offset in it.
        end: offset behind it.
        place: of the text: `title`, `description`, `h1`, `headings`, `text`, `alt`.
    """

    donor: Donor
    prose: Prose
    start: int
    end: int
    place: str

    @property
    def text(self) -> str:
        """The name as it stands there."""
        return self.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the file."""
        return self.prose.span(self.start, self.end)

    @property
    def sentence(self) -> tuple[int, int]:
        """Start and end of the sentence that it stands in."""
        found = self.prose.sentences
        at = bisect_right(found, (self.start, len(self.prose.text))) - 1
        return found[at] if at >= 0 else (self.start, self.end)

    @property
    def is_cited(self) -> bool:
        """Whether the donor is named as the source of a fact: «по данным Landingi»."""
        first, last = self.sentence
        text = self.prose.text
        return bool(
            _CITED.match(text, first, self.start)
            or _CITED_BEFORE.search(text, max(first, self.start - 60), self.start)
            or _CITED_BEHIND.match(text, self.end, last)
        )

    @property
    def is_subject(self) -> bool:
        """Whether it makes the donor what the article is about: named in title or h1, and not as the name of the site at its end."""
        return self.place in {"title", "h1"} and _TITLE_TAIL.search(self.prose.text, max(0, self.start - _TAIL), self.start) is None


def mentions(donors: Sequence[Donor], phrases: PhraseIndex) -> list[Mention]:
    """Where the texts of an article name its donors, in the order of the texts; not where it says what it was translated from.

    Args:
        donors: of the article.
        phrases: its texts.
    """
    found: dict[tuple[int, int], Mention] = {}
    for donor in donors:
        for order, start, end in _latin(donor, phrases) if donor.names else ():
            found.setdefault((order, start), _mention(donor, phrases, order, start, end))
        for order, start, end in _heard(donor, phrases) if donor.names else ():
            found.setdefault((order, start), _mention(donor, phrases, order, start, end))
    return [found[key] for key in sorted(found)[:_MOST_PLACES] if not is_credit(found[key].prose)]


def is_credit(prose: Prose) -> bool:
    """Whether a text says where the article comes from: «Источник: …», «Перевод статьи …»."""
    return _CREDIT.match(prose.text) is not None


def _mention(donor: Donor, phrases: PhraseIndex, order: int, start: int, end: int) -> Mention:
    prose = phrases.texts[order]
    return Mention(donor, prose, start, end, phrases.place(prose))


def _latin(donor: Donor, phrases: PhraseIndex) -> Iterator[tuple[int, int, int]]:
    for name in donor.names:
        starts = frozenset(name.text[0] + name.text[0].upper())
        for form in [form for form in phrases.by_form if form[0] in starts]:
            word = folded(form.partition("’")[0].partition("'")[0])
            if not (name.text.startswith(word) or word.startswith(name.text)):
                continue
            for order, index in phrases.by_form[form]:
                prose = phrases.texts[order]
                start = prose.words.spans[index][0]
                end = _reach(prose.text, start, name.text)
                if end > start and (end := _end(prose.text, start, end, name, donor)) and (not name.common or _is_name(prose, start, end)):
                    yield order, start, end


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
    tail = _POSSESSIVE.match(text, end) or _TLD.match(text, end)
    end = tail.end() if tail else end
    return 0 if _GOES_ON.match(text, end) else end


def _is_name(prose: Prose, start: int, end: int) -> bool:
    """Whether a common word is a name where it stands: with a capital within a sentence and no other Latin word beside it, or a domain."""
    text = prose.text
    if "." in text[start:end]:
        return True
    if _LATIN_BESIDE.match(text, end) or _LATIN_BEFORE.search(text, max(0, start - 4), start):
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
    if len(heard) < _LEAST_HEARD or name.common or donor.famous:
        return
    starts = _capitals(name.text, heard)
    small: set[str] | None = None
    for form in [form for form in phrases.by_form if form[0] in starts]:
        if not any(heard.startswith(one) for one in _sounds(form)):
            continue
        for order, index in phrases.by_form[form]:
            prose = phrases.texts[order]
            last = _last_heard(prose, index, heard)
            if last < index:
                continue
            if small is None:
                small = {one[:_STEM] for one in phrases.by_form if one[0].upper() in starts and one[0].islower() and heard in _sounds(one)}
            if last > index or _is_meant(prose, index, heard, small):
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


def _is_meant(prose: Prose, index: int, heard: str, small: Set[str]) -> bool:
    """Whether a word that sounds like a name is one, and no common noun or name of somebody else.

    Args:
        prose: where it stands.
        index: which word it is.
        heard: what it sounds like.
        small: how words in small letters begin that this article has and that sound like it: they are common nouns.
    """
    form = prose.words.forms[index]
    lower = form.lower()
    known = not is_unknown(lower)
    if known and len(heard) < _SURELY_HEARD and any(one.known and one.name for one in parses(lower)):
        return False
    if not known and lower[:_STEM] not in small:
        return True
    return not form.isupper() and _within(prose, *prose.words.spans[index]) and not _in_title_case(prose)


def _in_title_case(prose: Prose) -> bool:
    """Whether most of the longer words of a text have capitals: there it says nothing that one has."""
    long = [form for form in prose.words.forms if len(form) > 3]  # noqa: PLR2004 - prepositions have three letters
    return 2 * sum(form[0].isupper() for form in long) > len(long) > 1
