"""Names in several spellings, and where an article has each of them.

Latin letters count as they stand; Cyrillic words in any form, and where they are given in small letters, with a capital too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .article.article import Article
from .article.prose import Prose
from .article.span import Span
from .russian.beginnings import folded
from .russian.names import forms_of
from .russian.words import words

_BEGINNING = 6  # letters that `PhraseIndex.beginnings` has at most
_FEWEST = 2
_OF_PATHS = frozenset("\\_@#$=")  # beside a name these make it a part of a path, an account or a variable


class Spelling(NamedTuple):
    """A spelling of a name.

    Args:
        name: what it is a spelling of.
        text: as a message shows it.
        forms: what each of its words may be.
        gaps: what stands between its words.
        beginning: what its first word begins with, whatever its form; "" for a short one.
        latin: whether it has no Cyrillic letter.
    """

    name: str
    text: str
    forms: tuple[frozenset[str], ...]
    gaps: tuple[str, ...]
    beginning: str
    latin: bool


class Spelt(NamedTuple):
    """Where a name stands: the text, first and last word, and start and end in it."""

    spelling: Spelling
    prose: Prose
    first: int
    last: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place in the file."""
        return self.prose.span(self.start, self.end)


def spellings(name: str, texts: Iterable[str]) -> tuple[Spelling, ...]:
    """Spellings to look for; those that hold no word are left out.

    Args:
        name: what they are spellings of.
        texts: the spellings.
    """
    return tuple(_spelling(name, text) for text in texts if words(text).forms)


def spelt(article: Article, wanted: Iterable[Spelling]) -> Iterator[Spelt]:
    """Where an article has spellings, each in the order of the texts, fields and headings too.

    Args:
        article: where to look.
        wanted: what to look for.
    """
    phrases = article.phrases
    there = phrases.by_form.__contains__
    for spelling in wanted:
        if not all(any(map(there, forms)) for forms in spelling.forms):
            continue
        for form in sorted(spelling.forms[0]):
            for order, at in phrases.places_of_form(form):
                prose = phrases.texts[order]
                last = at + len(spelling.forms) - 1
                if _goes_on(prose, at, spelling):
                    yield Spelt(spelling, prose, at, last, prose.words.spans[at][0], prose.words.spans[last][1])


def possible(article: Article, by_beginning: Mapping[str, Sequence[Spelling]]) -> list[Spelling]:
    """The spellings of which the first word may stand in an article; what has no beginning is always possible."""
    there = article.phrases.beginnings
    return [spelling for beginning, known in by_beginning.items() if not beginning or beginning in there for spelling in known]


def _spelling(name: str, text: str) -> Spelling:
    found = words(text)
    forms = [forms_of(form) for form in found.forms]
    if not text[0].isascii() and text.islower():
        forms[0] |= {form[:1].upper() + form[1:] for form in forms[0]}
    ends = [end for _, end in found.spans]
    gaps = tuple(text[end:start] for end, (start, _) in zip(ends, found.spans[1:], strict=False))
    beginning = _common({folded(form) for form in forms[0]})[:_BEGINNING]
    latin = not any("а" <= letter <= "я" or letter == "ё" for letter in text.lower())
    shown = text if latin else text[:1].upper() + text[1:]
    return Spelling(name, shown, tuple(forms), gaps, beginning if len(beginning) >= _FEWEST else "", latin)


def _common(forms: set[str]) -> str:
    first, last = min(forms), max(forms)
    size = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), min(len(first), len(last)))
    return first[:size]


def _goes_on(prose: Prose, at: int, spelling: Spelling) -> bool:
    forms, spans, text = prose.words.forms, prose.words.spans, prose.text
    last = at + len(spelling.forms) - 1
    if last >= len(forms) or not _OF_PATHS.isdisjoint(text[max(0, spans[at][0] - 1) : spans[at][0]] + text[spans[last][1] : spans[last][1] + 1]):
        return False
    for offset, (allowed, gap) in enumerate(zip(spelling.forms[1:], spelling.gaps, strict=True), at):
        there = text[spans[offset][1] : spans[offset + 1][0]]
        if forms[offset + 1] not in allowed or (there != gap and not (gap == " " and there.isspace() and "\n" not in there)):
            return False
    return True
