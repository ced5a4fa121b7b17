"""Words and sentences: one pass of one compiled pattern."""

import re
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, overload
from unicodedata import normalize

if TYPE_CHECKING:
    from .dictionary import Parse

# Letters and digits, joined by hyphens and apostrophes, in names by stops (ASP.NET), in numbers by points and commas; a
# stress mark, the breve of a decomposed й or a soft hyphen does not end a word. What is joined from more parts is no word:
# the pattern would need a hundred bytes of memory for each of millions.
_WORD = re.compile(
    r"[^\W_]+(?:(?:[-\u2010\u2011'\u2019\u0300-\u036f\u00ad]+|(?<=[A-Za-z])\.(?=[A-Za-z])|(?<=[0-9])[.,](?=[0-9]))[^\W_]+){0,100}[\u0300-\u036f]*"
)
_STRIPPED = str.maketrans({"\u0300": None, "\u0301": None, "\u00ad": None, "\u2010": "-", "\u2011": "-"})
_MARKED = re.compile("[\u0300-\u036f\u00ad\u2010\u2011]")

# Never from the middle of a run of stops or blanks: half a million dots are no half a million attempts. No possessive
# quantifiers: they match wrongly before Python 3.11.5.
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[»”\"')\]]*\s+(?!\s)(?=[«„“`\"'(\[—–…-]*\s*[A-ZА-ЯЁ0-9]|[*@#\u2600-\u27bf\U0001f300-\U0001faff])|\n+")
# Before a stop these do not end a sentence: initials, and what Russian abbreviates; «и т. д.» and «и др.» may well do.
_ABBREVIATION = re.compile(
    r"(?:(?<![^\s(«„.])|(?<=\.-))(?:[A-ZА-ЯЁ]|(?<!т\. )[гвмтсчдп]|е|(?<!и )др|им|руб|пр|см|рис|табл|гл|стр|ст|ул|тыс|млн|млрд|трлн|напр|англ|лат|прим|ред|проф|акад|род|тел|ок"
    r"|Им|См|Рис|Табл|Гл|Стр|Ст|Ул|Напр|Прим|Ред|Проф|Акад|Род|Тел|Кн)\.$"
)


_NEAREST = 2
_GAP = 20  # code points between two words of which the marks are looked at

# From so many code points on (no paragraph has them) each form is kept once.
_LONG = 100_000


class Places(Sequence[tuple[int, int]]):
    """Starts and ends of words: eight bytes for each, since there may be millions.

    Args:
        flat: start and end of each in turn.
    """

    def __init__(self, flat: "array[int]") -> None:
        self._flat = flat

    def __len__(self) -> int:
        return len(self._flat) // 2

    @cached_property
    def starts(self) -> "array[int]":
        """The starts alone, to look up which word a place belongs to."""
        return self._flat[::2]

    @overload
    def __getitem__(self, index: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[int, int]]: ...
    def __getitem__(self, index: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return self._flat[2 * index], self._flat[2 * index + 1]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._flat[::2], self._flat[1::2], strict=True)


class Words:
    """The words of a text.

    Attributes:
        forms: as they stand, without stress marks and soft hyphens, й and ё as one character.
        spans: start and end of each in the text, code points.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._flat = array("I", chain.from_iterable(map(re.Match.span, _WORD.finditer(text))))
        self.spans = Places(self._flat)
        forms = [text[start:end] for start, end in self.spans] if len(text) < _LONG else self._interned()
        self.forms: list[str] = [normalize("NFC", form.translate(_STRIPPED)) for form in forms] if _MARKED.search(text) else forms

    def __len__(self) -> int:
        """How many there are."""
        return len(self.forms)

    @cached_property
    def parses(self) -> "list[Parse]":
        """The reading of each word that is meant where it stands."""
        from .lemmas import chosen  # which asks for words

        return chosen(self)

    def reading(self, index: int) -> "Parse":
        """The reading of one word; the others are not looked at for it."""
        known: list[Parse] | None = self.__dict__.get("parses")
        if known is not None:
            return known[index]
        from .lemmas import reading  # which asks for words

        return reading(self, index)

    @cached_property
    def lemmas(self) -> list[str]:
        """The dictionary form of each word."""
        return [parse.lemma for parse in self.parses]

    @cached_property
    def content_lemmas(self) -> list[str]:
        """The lemmas of the words that say what the text is about, in order, repeated ones too."""
        return [parse.lemma for parse in self.parses if parse.content]

    def _interned(self) -> list[str]:
        known: dict[str, str] = {}
        return [known.setdefault(form, form) for form in (self._text[start:end] for start, end in self.spans)]

    def tokens_before(self, index: int) -> list[str]:
        """The two nearest words or marks before a word, the nearest first; where a line or the text begins there is a line end."""
        found: list[str] = []
        while index and len(found) < _NEAREST:
            found += _marks(self._text[self._flat[2 * index - 1] : self._flat[2 * index]])[::-1]
            index -= 1
            found.append(self.forms[index])
        if len(found) < _NEAREST:
            found += _marks(self._text[max(0, self._flat[0] - _GAP) : self._flat[0]])[::-1]
        return [*found, "\n", "\n"][:_NEAREST]

    def tokens_after(self, index: int) -> list[str]:
        """The two nearest words or marks behind a word, the nearest first; where a line or the text ends there is a line end."""
        found: list[str] = []
        last = len(self) - 1
        while index < last and len(found) < _NEAREST:
            found += _marks(self._text[self._flat[2 * index + 1] : self._flat[2 * index + 2]])
            index += 1
            found.append(self.forms[index])
        if len(found) < _NEAREST:
            found += _marks(self._text[self._flat[-1] : self._flat[-1] + _GAP])
        return [*found, "\n", "\n"][:_NEAREST]

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space on one line stands between this word and the next one."""
        gap = self._text[self._flat[2 * index + 1] : self._flat[2 * index + 2]]
        return gap == " " or (gap.isspace() and "\n" not in gap)


def _marks(gap: str) -> list[str]:
    """The marks between two words: each once where it is repeated, and line ends."""
    if gap == " ":
        return []
    found: list[str] = []
    for mark in gap[:_GAP] if len(gap) <= _GAP else gap[: _GAP // 2] + gap[-_GAP // 2 :]:
        if (mark == "\n" or not mark.isspace()) and (not found or found[-1] != mark):
            found.append(mark)
    return found


def words(text: str) -> Words:
    """The words of a text: `нон-стоп`, `A`, `B-тест`, `2025` are words, punctuation and U+FFFC are not."""
    return Words(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence that holds a letter or digit, code points.

    A sentence ends at `.`, `!`, `?` or `…` before white space and a capital, a digit or an opening quote; abbreviations
    and initials do not end one. A line end ends one always.
    """
    return list(each_sentence(text))


def each_sentence(text: str) -> Iterator[tuple[int, int]]:
    """What `sentences` lists, one by one."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if text[match.start()] == "." and "\n" not in match.group() and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    sentence = text[start:end]
    if _WORD.search(sentence):
        yield start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
