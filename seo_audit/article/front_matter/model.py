"""What front matter is, whatever it is written in: values, and where each of them stands in the file."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..span import Span

# Fields of an article come to some thousands; nodes of YAML take a thousand times the memory of their text.
MAX_CHARACTERS = 750_000
MAX_DEPTH = 100
MAX_PARTS = 75_000  # keys, values, brackets; articles have some hundreds
# An entry has the names of all that it is in: where these are long and many, a thousand times the file.
MAX_NAME_CHARACTERS = 5_000_000
# Python refuses to read more than 4,300 digits, and does not say where they stand.
LONG_NUMBER = re.compile(r"[0-9][0-9_]{4200}")


class Problem(NamedTuple):
    """Why front matter could not be read.

    Args:
        key: names the message of rule FM002 or FM003 (`colon`, `tab`, `quote`, `unclosed`, …).
        span: where, in the text of the file.
        parameters: what the message may name.
    """

    key: str
    span: Span
    parameters: Mapping[str, object] = {}


class FrontMatterError(ValueError):
    """Front matter that is not well formed; `key` names the message, `offset` is a code point in the front matter."""

    def __init__(self, key: str, offset: int, **parameters: object) -> None:
        super().__init__(key)
        self.key = key
        self.offset = offset
        self.parameters = parameters


class Syntax(NamedTuple):
    """How a format writes the characters of a string.

    Args:
        unit: matches what stands for at most one character: an escape, or a plain character.
        decode: what a unit stands for: a character, or "" for nothing.
    """

    unit: re.Pattern[str]
    decode: Mapping[str, str]


class Entry:
    """A key with its value.

    Attributes:
        key: dotted path: `title`, `seo.title`.
        key_span: the key as written, quotes included.
        value: the value as Python has it.
        text: the value as text: a string itself, another scalar as it is written, "" for lists, tables and nothing.
        span: the value as written, without quotes.
        line_span: from the key to the end of the value with its quotes.
    """

    __slots__ = ("_raw", "_syntax", "key", "key_span", "line_span", "span", "text", "value")

    def __init__(
        self, key: str, key_span: Span, value: object, text: str, span: Span, line_end: int, raw: str | None = None, syntax: Syntax | None = None
    ) -> None:
        """`raw` is what `text` was read from; None where it was read from nothing, as for lists and tables."""
        self.key = key
        self.key_span = key_span
        self.value = value
        self.text = text
        self.span = span
        self.line_span = Span(key_span.start, line_end)
        self._raw = raw
        self._syntax = syntax

    def offsets(self) -> Sequence[int] | None:
        """Where each character of `text` stands in the file.

        Returns:
            len(text) + 1 offsets, the last one that of the end; None where text and file cannot be brought together.
        """
        if self._raw is None:
            return None
        if self._raw == self.text:
            return range(self.span.start, self.span.end + 1)
        return align(self.text, self._raw, self.span.start, self._syntax)


class Metadata(NamedTuple):
    """What was read.

    Args:
        kind: the format in which it turned out to be written.
        values: by key.
        entries: every key with its places in order of appearance, repeated keys too; none of those inside lists.
        repeats: of the tables inside lists, the keys that one table has twice or more; their values are not kept.
    """

    kind: str
    values: dict[str, object]
    entries: tuple[Entry, ...]
    repeats: tuple[Entry, ...] = ()


class Names:
    """Dotted paths of keys, as long as they take no memory worth speaking of."""

    def __init__(self) -> None:
        self._left = MAX_NAME_CHARACTERS

    def joined(self, prefix: str, key: str, offset: int) -> str:
        """A key behind what it is in, whose path ends with a dot; the key stands at `offset` of the front matter.

        Raises:
            FrontMatterError: all paths together come to too much.
        """
        self._left -= len(prefix) + len(key)
        if self._left < 0:
            raise FrontMatterError("names", offset, limit=MAX_NAME_CHARACTERS)
        return prefix + key


def align(value: str, raw: str, base: int, syntax: Syntax | None) -> list[int] | None:
    """Map the characters of a value to the text that stands for it, over escapes and folded lines.

    White space of the value may stand anywhere in the white space of the text; everything else must agree to the
    character, so that a map is either right or None.

    Args:
        value: the string that the parser returned.
        raw: the text that it was read from, without quotes.
        base: offset of `raw` in the file, code points.
        syntax: escapes of the format; None where there are none.
    """
    units = [(match.start(), _decoded(match.group(), syntax.decode)) for match in syntax.unit.finditer(raw)] if syntax else list(enumerate(raw))
    units = [(at, character) for at, character in units if character]
    offsets: list[int] = []
    place = 0
    for character in value:
        if not character.isspace():
            while place < len(units) and units[place][1] != character and units[place][1].isspace():
                place += 1
            if place == len(units) or units[place][1] != character:
                return None
            offsets.append(base + units[place][0])
            place += 1
        elif place < len(units) and units[place][1].isspace():
            offsets.append(base + units[place][0])
            place += 1
        else:
            offsets.append(base + (units[place][0] if place < len(units) else len(raw)))
    if any(not character.isspace() for _, character in units[place:]):
        return None
    offsets.append(base + len(raw) if place == len(units) else base + units[place][0])
    return offsets


def _decoded(unit: str, table: Mapping[str, str]) -> str:
    if len(unit) == 1:
        return unit
    if unit in table:
        return table[unit]
    if unit[:2] in {"\\u", "\\U", "\\x"}:
        code = int(unit[2:6], 16) if unit[1] == "u" else int(unit[2:], 16)
        if len(unit) > 6 and unit[1] == "u":  # two JSON surrogates, one character  # noqa: PLR2004
            code = 0x10000 + ((code - 0xD800) << 10) + (int(unit[8:12], 16) - 0xDC00)
        return chr(code)
    return "" if unit[1:].isspace() else unit[1:]
