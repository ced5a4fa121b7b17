"""Words and sentences: one pass of one compiled pattern."""

import re
from functools import cached_property
from unicodedata import normalize

# Letters and digits, joined by hyphens and apostrophes, in names by stops (ASP.NET), in numbers by points and commas; a
# stress mark, the breve of a decomposed й or a soft hyphen does not end a word.
_WORD = re.compile(
    r"[^\W_]+(?:(?:[-\u2010\u2011'\u2019\u0300-\u036f\u00ad]+|(?<=[A-Za-z])\.(?=[A-Za-z])|(?<=[0-9])[.,](?=[0-9]))[^\W_]+)*[\u0300-\u036f]*"
)
_STRIPPED = str.maketrans({"\u0300": None, "\u0301": None, "\u00ad": None, "\u2010": "-", "\u2011": "-"})
_MARKED = re.compile("[\u0300-\u036f\u00ad\u2010\u2011]")

# Never from the middle of a run of stops or blanks: half a million dots are no half a million attempts. No possessive
# quantifiers: they match wrongly before Python 3.11.5.
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[»”\"')\]]*\s+(?!\s)(?=[«„“\"'(\[—–-]*\s*[A-ZА-ЯЁ0-9])|\n+")
# Before a stop these do not end a sentence: initials, and what Russian abbreviates.
_ABBREVIATION = re.compile(
    r"(?:(?<![^\s(«„.])|(?<=\.-))(?:[A-ZА-ЯЁ]|им|руб|др|пр|см|рис|табл|гл|стр|ст|ул|тыс|млн|млрд|трлн|напр|англ|прим|ред|проф|акад)\.$", re.IGNORECASE
)


class Words:
    """The words of a text.

    Attributes:
        forms: as they stand, without stress marks and soft hyphens, й and ё as one character.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        forms = _WORD.findall(text)
        self.forms: list[str] = [normalize("NFC", form.translate(_STRIPPED)) for form in forms] if _MARKED.search(text) else forms

    def __len__(self) -> int:
        """How many there are."""
        return len(self.forms)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each word in the text, code points."""
        return [match.span() for match in _WORD.finditer(self._text)]

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space on one line stands between this word and the next one."""
        gap = self._text[self.spans[index][1] : self.spans[index + 1][0]]
        return gap.isspace() and "\n" not in gap


def words(text: str) -> Words:
    """The words of a text: `нон-стоп`, `A`, `B-тест`, `2025` are words, punctuation and U+FFFC are not."""
    return Words(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence that holds a letter or digit, code points.

    A sentence ends at `.`, `!`, `?` or `…` before white space and a capital, a digit or an opening quote; abbreviations
    and initials do not end one. A line end ends one always.
    """
    found = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if text[match.start()] == "." and "\n" not in match.group() and _ABBREVIATION.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    trimmed = []
    for begin, end in found:
        sentence = text[begin:end]
        if _WORD.search(sentence):
            left = len(sentence) - len(sentence.lstrip())
            trimmed.append((begin + left, begin + len(sentence.rstrip())))
    return trimmed
