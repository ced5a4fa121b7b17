"""Where an article names its donors, and what it names them for."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .donor import Donor
from .lazy_pattern import pattern
from .naming import ENDS_DOMAIN, places_of
from .phrase_index import PhraseIndex
from .prose import Prose
from .span import Span

_MOST_PLACES = 500
_NEAR = 400  # characters of a sentence that say something of a name in it
_TAIL = 80  # characters of the name of a site at the end of a title
_TITLE_TAIL = pattern(r"\s(?:[|·•»—–-]|\|\|)\s[^|·•»]*$")
# How a paragraph begins that says where the article comes from.
_CREDIT = pattern(
    r"[\W_]{0,80}+(?:перво)?(?:источник|оригинал)\w*(?:\s+(?:статьи|текста|материала|публикации|перевода))?\s*(?:[:—–(\ufffc-]|на\s|по\s|—|$)"
    r"|[\W_]{0,80}+(?:это\s+|адаптированный\s+|вольный\s+)?перевод(?:\s+(?:статьи|материала|публикации|поста|текста|заметки))?\s*(?:[:«\"“—–]|с\s|из\s|статьи|материала|поста|публикации)"
    r"|[\W_]{0,80}+(?:(?:эта\s+)?(?:статья|материал|текст)\s+(?:впервые\s+)?(?:опубликован|перевед[её]н|вышла?|является\s+переводом)|(?:впервые\s+)?опубликован\w*\s+(?:на|в)\s"
    r"|перевед[её]н\w*\s+(?:с|из)\s|по\s+материалам\s|(?:original|source)(?:\s+(?:article|post|text))?\s*[:—–(\ufffc-]|originally\b)",
    re.IGNORECASE,
)
# What makes it the source of a fact: words right before the name, right behind it, and at the beginning of the sentence.
_CITED_BEFORE = pattern(
    r"(?:отч[её]т\w*|исследовани\w*|опрос(?:ы|а|ам|ах|е)?|данным|статистик\w*|словам|оценк\w*|мнению|основател\w*|директор\w*|автор\w*"
    r"|согласно)\s+(?:[а-яё-]+\s+){0,2}[«\"]?$",
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
    def clause(self) -> tuple[int, int]:
        """Start and end of its sentence, or of what of it is near."""
        first, last = self.sentence
        return max(first, self.start - _NEAR), min(last, self.end + _NEAR)

    @property
    def is_cited(self) -> bool:
        """Whether the donor is named as the source of a fact: «по данным Landingi»."""
        first, last = self.clause
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
        for order, start, end in places_of(donor, phrases):
            prose = phrases.texts[order]
            found.setdefault((order, start), Mention(donor, prose, start, end, phrases.place(prose)))
    return [found[key] for key in sorted(found)[:_MOST_PLACES] if not is_credit(found[key].prose)]


def is_credit(prose: Prose) -> bool:
    """Whether a text says where the article comes from: «Источник: …», «Перевод статьи …»."""
    return _CREDIT.match(prose.text) is not None


def is_in_code(code: str, names: Sequence[str]) -> bool:
    """Whether code uses what is called so, and not only an address of its site."""
    lower = code.lower()
    found = ((lower.find(name), name) for name in names)
    return any(at >= 0 and not ENDS_DOMAIN.match(lower, at + len(name)) for at, name in found)
