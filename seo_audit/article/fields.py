"""Fields of the front matter that an audit knows by what they mean, whatever a site calls them."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from ..russian.words import sentences
from .front_matter import Entry
from .lazy_pattern import pattern
from .prose import Piece, Prose
from .span import Span
from .width import cut, width

# Meaning → the names that a field may have, first match wins; `[fields]` in the configuration replaces them.
DEFAULT_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "description": ("description", "summary"),
    "h1": ("h1",),
    "source_url": ("urldel",),
    "keyphrase": ("keyphrase", "keywords"),
    "draft": ("draft",),
    "date": ("date",),
    "lastmod": ("lastmod",),
}
_SEPARATOR = pattern("[,;|]")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TAIL = 28  # characters in front of a cut that a message shows
_TRUE = frozenset({"true", "yes", "on", "1"})


class Cut(NamedTuple):
    """A text that is not shown whole.

    Args:
        width: of all of it, px.
        seen: how many characters are shown.
        tail: the last words of these.
        hidden: where the rest stands.
    """

    width: int
    seen: int
    tail: str
    hidden: Span


class Sentence(NamedTuple):
    """A sentence of a field.

    Args:
        text: the sentence as one line, with its stop.
        span: where it stands.
        prose: the same as prose; any part of it is found at `span` as a whole.
    """

    text: str
    span: Span
    prose: Prose


class Field:
    """A field with its text; false where it holds none.

    Attributes:
        name: the key as the file has it.
        value: the value as Python has it.
        text: the value as one line of text; "" for nothing, lists and tables.
        span: the value as written, without quotes.
        key_span: the key as written.
        line_span: from the key to the end of the value with its quotes.
    """

    def __init__(self, entry: Entry) -> None:
        self.name = entry.key
        self.value = entry.value
        self.span = entry.span
        self.key_span = entry.key_span
        self.line_span = entry.line_span
        self.text = "" if entry.value is None else " ".join(entry.text.split())
        self._entry = entry

    def __bool__(self) -> bool:
        """Whether there is any text that somebody could see."""
        return bool(self.text.strip(_INVISIBLE))

    @cached_property
    def prose(self) -> Prose:
        """The value as prose, each character with its place in the file."""
        text = self._entry.text
        offsets = self._entry.offsets()
        if isinstance(offsets, range):
            return Prose(text, [Piece(0, self.span.start, self.span.end, verbatim=True)])
        if offsets is None or not text:
            return Prose(text, [Piece(0, self.span.start, self.span.end, verbatim=False)])
        pieces = [Piece(index, offsets[index], offsets[index + 1], verbatim=False) for index in range(len(text))]
        return Prose(text, pieces)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        return sentences(self.prose.text)

    def sentence(self, order: int) -> Sentence | None:
        """A sentence of the value, the last one for -1; None where there are not so many. No list: a value may hold a book."""
        if not -len(self._sentences) <= order < len(self._sentences):
            return None
        start, end = self._sentences[order]
        said, span = self.prose.text[start:end], self.prose.span(start, end)
        return Sentence(" ".join(said.split()), span, Prose(said, [Piece(0, span.start, span.end, verbatim=False)]))

    def cut(self, size: float, limit: float) -> "Cut | None":
        """What of the text is left where only `limit` px of it are shown; None where all of it is.

        Args:
            size: of the font (Arial), px.
            limit: the width that is shown, px.
        """
        wide = width(self.text, size)
        if wide <= limit:
            return None
        seen = cut(self.text, size, limit)
        folded = self.prose.text.lstrip()
        at = len(self.prose.text) - len(folded) + (seen if self.text.startswith(folded[:seen]) else 0)
        shown = self.text[:seen].rstrip()
        return Cut(round(wide), seen, _tail(shown), self.prose.span(at, len(self.prose.text)))

    @property
    def is_true(self) -> bool:
        """Whether it says yes, as a boolean or as a word."""
        return self.value is True or (isinstance(self.value, str) and self.value.strip().lower() in _TRUE)

    @property
    def texts(self) -> list[str]:
        """The texts of a list, or those that commas, semicolons or bars separate."""
        items = self.value if isinstance(self.value, list) else _SEPARATOR.split(self.text)
        return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _tail(shown: str) -> str:
    """The last words of a text, the first of them whole."""
    if len(shown) <= _TAIL:
        return shown
    tail = shown[-_TAIL:]
    return tail if shown[-_TAIL - 1].isspace() else tail.partition(" ")[2] or tail
