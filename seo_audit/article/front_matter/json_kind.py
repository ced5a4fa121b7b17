"""JSON front matter, bare or between `---`: the standard decoder, asked value by value so that each has its place."""

import re
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from json.decoder import scanstring  # type: ignore[attr-defined]

from ..span import Span
from .model import LONG_NUMBER, Entry, FrontMatterError, Syntax
from .yaml_kind import Metadata

_ESCAPES = Syntax(
    re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL),
    {"\\b": "\b", "\\f": "\f", "\\n": "\n", "\\r": "\r", "\\t": "\t"},
)
_SPACE = re.compile(r"[ \t\r\n]*")
_LONE_BRACE = re.compile(r"(?:^|(?<=\r))\}|\}[ \t]*(?=[\r\n]|\Z)", re.MULTILINE)
MAX_DEPTH = 100
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
    raise FrontMatterError("other", 0, detail=name)


_DECODER = JSONDecoder(parse_constant=_no_constant)


def end(text: str) -> int:
    """The offset behind the object that `text` begins with; behind its first lone `}` where it is not well formed.

    Raises:
        ValueError: it does not end.
    """
    try:
        return _DECODER.raw_decode(text)[1]
    except (ValueError, RecursionError):
        match = _LONE_BRACE.search(text)
        if match is None:
            raise ValueError(text[:3]) from None
        return match.end()


def read(text: str, base: int) -> Metadata:
    """Values and places of a JSON object.

    Args:
        text: the object, with white space round it.
        base: offset of `text` in the file, code points.

    Raises:
        FrontMatterError: not one JSON object; the offset is one in `text`.
    """
    start = _skip(text, 0)
    try:
        values, stop = _DECODER.raw_decode(text, start)
        if _skip(text, stop) != len(text):
            raise FrontMatterError("second-document", stop)
        if not isinstance(values, dict):
            raise FrontMatterError("not-mapping", start)
        entries = tuple(_entries(text, start, base, "", 1))
    except JSONDecodeError as error:
        key = next((key for words, key in _PROBLEMS if words in error.msg), "json")
        raise FrontMatterError(key, min(error.pos, len(text)), detail=error.msg) from None
    except RecursionError:
        raise FrontMatterError("depth", start, limit=MAX_DEPTH) from None
    except ValueError as error:
        if isinstance(error, FrontMatterError):
            raise
        number = LONG_NUMBER.search(text)
        raise FrontMatterError("number", number.start() if number else start) from None
    return Metadata("json", values, entries)


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _entries(text: str, at: int, base: int, prefix: str, depth: int) -> Iterator[Entry]:
    """The members of the object that begins at `at`, which is known to be well formed."""
    at = _skip(text, at + 1)
    while text[at] != "}":
        key, key_end = scanstring(text, at + 1)
        key_span = Span(base + at, base + key_end)
        start = _skip(text, _skip(text, key_end) + 1)
        value, stop = _DECODER.raw_decode(text, start)
        name = prefix + key
        if isinstance(value, str):
            span = Span(base + start + 1, base + stop - 1)
            yield Entry(name, key_span, value, value, span, base + stop, text[start + 1 : stop - 1], _ESCAPES)
        else:
            raw = text[start:stop]
            scalar = "" if value is None or isinstance(value, (dict, list)) else raw
            yield Entry(name, key_span, value, scalar, Span(base + start, base + stop), base + stop, raw, None)
        if isinstance(value, dict) and depth < MAX_DEPTH:
            yield from _entries(text, start, base, name + ".", depth + 1)
        at = _skip(text, stop)
        if text[at] == ",":
            at = _skip(text, at + 1)
