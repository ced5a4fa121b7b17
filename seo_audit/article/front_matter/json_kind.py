"""JSON front matter, bare or between `---`: the standard decoder gives the values, one pass over the tokens gives their places."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from json import JSONDecodeError, JSONDecoder

from ..span import Span
from .model import LONG_NUMBER, MAX_CHARACTERS, MAX_DEPTH, MAX_PARTS, Entry, FrontMatterError, Metadata, Names, Syntax

_ESCAPES = Syntax(
    re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL),
    {"\\b": "\b", "\\f": "\f", "\\n": "\n", "\\r": "\r", "\\t": "\t"},
)
_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = r'"(?:[^"\\]++|\\.)*+"'
_TOKEN = re.compile(rf"{_STRING}|[\[\]{{}},:]|[^ \t\r\n\[\]{{}},:]++", re.DOTALL)
_CONSTANT = re.compile(rf"{_STRING}|(-?Infinity|NaN)", re.DOTALL)
_LONE_BRACE = re.compile(r"(?:^|(?<=\r))\}|\}[ \t]*(?=[\r\n]|\Z)", re.MULTILINE)
# The decoder's own words, and the message that says it to an editor.
_PROBLEMS = (
    ("',' delimiter", "json-comma"),
    ("':' delimiter", "json-colon"),
    ("property name", "json-key"),
    ("trailing comma", "json-key"),
    ("Expecting value", "json-value"),
    ("Unterminated string", "quote"),
    ("control character", "line"),
    ("escape", "escape"),
)


def _no_constant(name: str) -> object:
    raise FrontMatterError("json-constant", 0, name=name)


_DECODER = JSONDecoder(parse_constant=_no_constant)


def end(text: str) -> int:
    """The offset behind the object that `text` begins with; behind its first lone `}` where it is not well formed.

    Raises:
        ValueError: it does not end.
    """
    head = text[: MAX_CHARACTERS + 1]
    try:
        return _DECODER.raw_decode(head)[1]
    except (ValueError, RecursionError) as error:
        # Ten megabytes of objects would take three hundred: what goes on behind the limit is not decoded to find its end.
        cut = len(head) < len(text) and isinstance(error, JSONDecodeError) and (error.pos > len(head) - 20 or "Unterminated" in error.msg)
        match = _LONE_BRACE.search(text, MAX_CHARACTERS if cut else 0)
        if match is None:
            raise ValueError(text[:3]) from None
        return match.end()


def read(text: str, base: int) -> Metadata:
    """Values and places of a JSON object.

    Args:
        text: the object, with white space round it.
        base: offset of `text` in the file, code points.

    Raises:
        FrontMatterError: not one JSON object, or made to explode; the offset is one in `text`.
    """
    start = _skip(text, 0)
    repeating: dict[int, list[tuple[str, object]]] = {}

    def table(pairs: list[tuple[str, object]]) -> dict[str, object]:
        values = dict(pairs)
        if len(values) < len(pairs):
            repeating[id(values)] = pairs  # which keeps what is in them from being thrown away
        return values

    try:
        values, stop = JSONDecoder(parse_constant=_no_constant, object_pairs_hook=table).raw_decode(text, start)
    except JSONDecodeError as error:
        key = next((key for words, key in _PROBLEMS if words in error.msg), "json")
        raise FrontMatterError(key, min(error.pos, len(text))) from None
    except RecursionError:
        raise FrontMatterError("depth", start, limit=MAX_DEPTH) from None
    except ValueError as error:
        if isinstance(error, FrontMatterError):
            error.offset = next(match.start() for match in _CONSTANT.finditer(text, start) if match[1])
            raise
        number = LONG_NUMBER.search(text)
        raise FrontMatterError("number", number.start() if number else start) from None
    if _skip(text, stop) != len(text):
        raise FrontMatterError("second-document", stop)
    if not isinstance(values, dict):
        raise FrontMatterError("not-mapping", start)
    places = _Places(text, base, start, repeating)
    places.read(values)
    return Metadata("json", values, tuple(places.entries), tuple(places.repeats))


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


class _Places:
    """Brings the members of an object, which is known to be well formed, together with its tokens."""

    def __init__(self, text: str, base: int, start: int, repeating: dict[int, list[tuple[str, object]]]) -> None:
        self.text = text
        self.base = base
        self.repeating = repeating
        self.names = Names()
        self.tokens = self._tokens(start)
        self.entries: list[Entry] = []
        self.repeats: list[Entry] = []

    def read(self, values: dict[str, object]) -> None:
        """Fill `entries` and `repeats` with the members of the outermost object."""
        next(self.tokens)
        self._table(values, "", listed=False)

    def _tokens(self, start: int) -> Iterator[tuple[int, int]]:
        """Where each token begins and ends, commas and colons left out."""
        depth = parts = 0
        for match in _TOKEN.finditer(self.text, start):
            at, stop = match.span()
            character = self.text[at]
            if character in ",:":
                continue
            parts += 1
            depth += (character in "[{") - (character in "]}")
            if depth > MAX_DEPTH:
                raise FrontMatterError("depth", at, limit=MAX_DEPTH)
            if parts > MAX_PARTS:
                raise FrontMatterError("too-many", at, limit=MAX_PARTS)
            yield at, stop

    def _table(self, values: dict[str, object], prefix: str, *, listed: bool) -> int:
        """The members of an object whose brace was taken; the offset behind it."""
        pairs: Iterable[tuple[str, object]] = self.repeating.get(id(values), values.items())
        twice = _twice(pairs) if listed and id(values) in self.repeating else frozenset()
        found = self.repeats if listed else self.entries
        for key, value in pairs:
            at, key_end = next(self.tokens)
            kept = key in twice or not listed
            name = self.names.joined(prefix, key, at) if kept or self.repeating else ""
            place = len(found)
            start, stop = next(self.tokens)
            stop = self._inside(start, stop, value, name, listed=listed)
            if kept:
                entry = self._entry(name, Span(self.base + at, self.base + key_end), value, start, stop)
                found.insert(place, entry)
        return next(self.tokens)[1]

    def _inside(self, start: int, stop: int, value: object, name: str, *, listed: bool) -> int:
        """What a value holds is read too; the offset behind it."""
        if isinstance(value, dict):
            return self._table(value, f"{name}.", listed=listed)
        if not isinstance(value, list):
            return stop
        if not self.repeating:
            return self._behind_list()
        for order, item in enumerate(value):
            first, last = next(self.tokens)
            inner = self.names.joined(f"{name}.", str(order), first) if isinstance(item, (dict, list)) else ""
            self._inside(first, last, item, inner, listed=True)
        return next(self.tokens)[1]

    def _behind_list(self) -> int:
        depth = 1
        for at, stop in self.tokens:
            depth += (self.text[at] in "[{") - (self.text[at] in "]}")
            if depth == 0:
                return stop
        return len(self.text)

    def _entry(self, name: str, key_span: Span, value: object, start: int, stop: int) -> Entry:
        span = Span(self.base + start, self.base + stop)
        if value is None or isinstance(value, (dict, list)):
            return Entry(name, key_span, value, "", span, span.end)
        raw = self.text[start:stop]
        if isinstance(value, str):
            return Entry(name, key_span, value, value, Span(span.start + 1, span.end - 1), span.end, raw[1:-1], _ESCAPES)
        return Entry(name, key_span, value, raw, span, span.end, raw)


def _twice(pairs: Iterable[tuple[str, object]]) -> frozenset[str]:
    counts = Counter(key for key, _ in pairs)
    return frozenset(key for key, count in counts.items() if count > 1)
