"""One suppression: what an article says to switch findings off; see `suppress`."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from .article.lazy_pattern import pattern
from .article.span import Span

# What a word stands for: the codes of rules, and where there are none, what was probably meant.
Known = Callable[[str], tuple[frozenset[str], str]]
DIRECTIVES = ("ignore", "disable", "enable")
MOST_COMMENTS = 1000  # in one article, and names of rules in them; further ones are not read
_WORD = pattern(r"[^\s,;\"'`«»]+")
_LONG = 40  # code points of what is no directive, as messages quote it


class Word(NamedTuple):
    """What names rules in a suppression.

    Args:
        text: a code, the beginning of one, or a name; "" where a suppression names none and means all.
        span: where it stands.
        codes: the rules; none where there is no such rule.
        meant: what was probably meant where there is none, or "".
        is_final: whether there are such rules, but none that an article could suppress.
    """

    text: str
    span: Span
    codes: frozenset[str]
    meant: str
    is_final: bool = False

    @property
    def is_blanket(self) -> bool:
        """Whether it means all rules."""
        return not self.text or self.text.upper() == "ALL"


class Suppression:
    """A comment, or the key in front matter.

    Attributes:
        directive: `ignore`, `disable`, `enable`, or what stands there instead; "" for nothing.
        span: the whole comment; the key with its value.
        words: the rules that it names.
        reason: why, as the article says.
        scope: where findings must begin for it to hold; empty for an `enable` and for what is no directive.
        in_front_matter: whether it is the key.
        used: the words that suppressed something, or ended something.
        idle: why words did not that have something to suppress: the key of SUP001's message, and the line that it names.
        asked: codes of the rules that were asked about the article: the others could not have found anything.
    """

    def __init__(self, directive: str, span: Span, words: Sequence[Word], reason: str = "", *, in_front_matter: bool = False) -> None:
        self.directive = directive
        self.span = span
        self.words = tuple(words)
        self.reason = reason
        self.scope = Span(0, 0)
        self.in_front_matter = in_front_matter
        self.used: set[Word] = set()
        self.idle: dict[Word, tuple[str, int]] = {}
        self.asked: frozenset[str] = frozenset()
        self.ended: dict[str, int] = {}

    @property
    def is_blanket(self) -> bool:
        """Whether it names no rule, or all."""
        return any(word.is_blanket for word in self.words)

    @property
    def unused(self) -> list[Word]:
        """The words whose rules were asked and found nothing there."""
        return [word for word in self.words if word not in self.used and word.codes & self.asked]

    def words_for(self, code: str) -> list[Word]:
        """The words that mean a rule."""
        return [word for word in self.words if code in word.codes]

    def scope_of(self, code: str) -> Span:
        """Where findings of a rule must begin for it to hold."""
        return Span(self.scope.start, self.ended.get(code, self.scope.end))

    def not_needed(self, words: Sequence[Word], why: str, line: int) -> None:
        """Note why words need not have anything to suppress; the first reason counts."""
        for word in words:
            if not word.is_blanket:
                self.idle.setdefault(word, (why, line))
            elif why == "covered":
                self.used.add(word)  # SUP002 speaks of it

    def end(self, code: str, at: int) -> bool:
        """End a `disable` for a rule at an offset; false where it does not hold there."""
        if self.directive != "disable" or self.ended.get(code, self.scope.end) <= at or not any(code in word.codes for word in self.words):
            return False
        self.ended[code] = at
        return True

    @property
    def is_open(self) -> bool:
        """Whether a `disable` still holds for some rule."""
        return any(code not in self.ended for word in self.words for code in word.codes)


class Words:
    """What reads the names of rules: each is looked up once, and of very many the first ones are read."""

    def __init__(self, known: Known, final: frozenset[str]) -> None:
        self._known = cache(known)
        self._final = final
        self._left = MOST_COMMENTS

    @property
    def are_exhausted(self) -> bool:
        """Whether so many were read that no more will be."""
        return not self._left

    def word(self, text: str, span: Span) -> Word:
        """A name at its place; "" for all rules."""
        codes, meant = self._known(text or "ALL")
        return Word(text, span, codes - self._final, meant, is_final=bool(codes) and codes <= self._final)

    def within(self, text: str, at: int) -> list[Word]:
        """The names in a text that stands at an offset."""
        found = [self.word(match[0], Span(at + match.start(), at + match.end())) for match in islice(_WORD.finditer(text), self._left)]
        self._left -= len(found)
        return found


def clipped(said: object) -> str:
    """What is no directive, on one line, short enough for a message."""
    text = " ".join(str(said)[: 2 * _LONG].split())
    return text if len(text) <= _LONG else text[:_LONG] + "…"
