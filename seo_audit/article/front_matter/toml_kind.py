"""TOML front matter: tomllib gives the values, a scanner of keys gives their places."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..lazy_pattern import pattern
from ..span import Span
from .model import LONG_NUMBER, MAX_DEPTH, MAX_PARTS, Entry, FrontMatterError, Metadata, Names, Syntax

_ESCAPES = Syntax(
    pattern(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\s+|.)|[^\\]", re.DOTALL),
    {"\\b": "\b", "\\t": "\t", "\\n": "\n", "\\f": "\f", "\\r": "\r", "\\e": "\x1b"},
)
_BLANK = pattern(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_KEY_PART = pattern(r"""[A-Za-z0-9_-]+|"((?:[^"\\\n]++|\\.)*+)"|'([^'\n]*)'""")
_KEY = pattern(rf"(?:{_KEY_PART.pattern})(?:[ \t]*\.[ \t]*(?:{_KEY_PART.pattern}))*")
_STRING = pattern(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"""(?:"{1,2}(?!"))?' r"|'''(?:[^']++|'(?!''))*+'''(?:'{1,2}(?!'))?" r'|"(?:[^"\\\n]++|\\.)*+"' r"|'[^'\n]*+'",
    re.DOTALL,
)
# Strings and comments; a quote that is never closed takes the rest of its line, or of the text, and sets a group.
_OPAQUE = pattern(
    r'#[^\n]*+|"""(?:[^"\\]++|\\.|"(?!""))*+(?:"""(?:"{1,2}(?!"))?|())'
    r"|'''(?:[^']++|'(?!''))*+(?:'''(?:'{1,2}(?!'))?|())"
    r'|"(?:[^"\\\n]++|\\.)*+(?:"|())'
    r"|'[^'\n]*+(?:'|())",
    re.DOTALL,
)
_DOTTED = pattern(r"(?<![\w-])[\w-]++(?:[ \t]*+\.[ \t]*+[\w-]++)++")
_MAX_STOPS = 20_000
_MAX_STEPS = 1_000_000  # for each key tomllib goes down all the parts of the table's name
_ENDLESS_NUMBER = pattern(r"(?<![\w-])0[xob][0-9A-Fa-f_]{3500}")
_BARE = pattern(r"[^,\]}#\r\n]*")
# tomllib's own words, and the message that says it to an editor. First match wins.
_PROBLEMS = (
    ("overwrite", "toml-duplicate"),
    ("Duplicate", "toml-duplicate"),
    ("Cannot redefine", "toml-duplicate"),
    ("Cannot declare", "toml-duplicate"),
    ("Cannot mutate", "toml-duplicate"),
    ("Invalid date", "toml-date"),
    ("Illegal character '\\n'", "line"),
    ("Illegal character '\\r'", "line"),
    ("Illegal character", "control"),
    ("Unterminated string", "quote"),
    ('Expected "', "quote"),
    ("Unclosed", "bracket"),
    ("Expected ']", "bracket"),
    ("Unescaped", "escape"),
    ("Escaped character", "escape"),
    ("Invalid hex", "escape"),
    ("invalid character", "control"),
    ("Invalid initial", "toml-key"),
    ("Invalid statement", "toml-key"),
    ("Expected '='", "toml-equals"),
    ("Invalid value", "toml-value"),
    ("Expected newline", "toml-rest"),
)
_PLACE = pattern(r"\(at line (\d+), column (\d+)\)")


def read(text: str, base: int) -> Metadata:
    """Values and places of TOML front matter.

    Args:
        text: what stands between the delimiters.
        base: its offset in the file, code points.

    Raises:
        FrontMatterError: not TOML; the offset is one in `text`.
    """
    # tomllib takes CRLF; a lone CR is no line end to it, but is to editors of old and to our own line numbers.
    text = re.sub(r"\r(?!\n)", "\n", text)
    plain = _without_strings(text)
    deep = _deep_key(plain)
    if deep is not None:
        raise FrontMatterError("depth", deep, limit=MAX_DEPTH)
    if plain.count("=") > MAX_PARTS // 2:
        raise FrontMatterError("too-many", 0, limit=MAX_PARTS)
    number = _ENDLESS_NUMBER.search(plain)
    if number:
        raise FrontMatterError("number", number.start())
    again: dict[_Statement, object] = {}
    try:
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            again = _repeated(text) if _key_of(str(error)) == "toml-duplicate" else {}
            if not again:
                raise
            values = tomllib.loads(_without(text, again))
        entries = tuple(_entries(text, base, values, again))
    except FrontMatterError:
        raise
    except RecursionError:
        raise FrontMatterError("depth", 0, limit=MAX_DEPTH) from None
    except ValueError as error:
        raise _explained(error, text) from None
    for entry in entries:
        if isinstance(entry.value, int) and abs(entry.value) >= 1 << 64:
            raise FrontMatterError("number", entry.span.start - base)
    return Metadata("toml", values, entries)


def deep_key(text: str) -> int | None:
    """The offset of a key for which tomllib would take for ever: its time grows with the square of a key's parts.

    Args:
        text: TOML, well formed or not.

    Returns:
        Where a key begins that has more than a hundred parts, or those of all keys come to more than anybody wrote; None
        where there is none.
    """
    return _deep_key(_without_strings(text))


def _without_strings(text: str) -> str:
    """The text with strings and comments as words of the same length, whose dots and equals signs are none."""
    return _OPAQUE.sub(lambda match: "_" * len(match[0]), text)


def _deep_key(plain: str) -> int | None:
    left, keys = _MAX_STOPS, plain.count("=")
    for match in _DOTTED.finditer(plain):
        stops = match[0].count(".")
        left -= stops if stops > 1 else 0  # numbers have one
        if stops >= MAX_DEPTH or left < 0 or (stops > 1 and stops * keys > _MAX_STEPS):
            return match.start()
    return None


def _explained(error: ValueError, text: str) -> FrontMatterError:
    said = str(error)
    place = _PLACE.search(said)
    # What is never closed is noticed at the end; a lone quote is where it opens.
    offset = next((match.start() for match in _OPAQUE.finditer(text) if match.lastindex), len(text.rstrip()))
    if place:
        lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        offset = sum(map(len, lines[: int(place[1]) - 1])) + int(place[2]) - 1
    if not isinstance(error, tomllib.TOMLDecodeError):
        number = LONG_NUMBER.search(text)
        return FrontMatterError("number", number.start() if number else 0)
    return FrontMatterError(_key_of(said), min(offset, len(text)))


def _key_of(said: str) -> str:
    return next((key for words, key in _PROBLEMS if words in said), "toml")


class _Statement(NamedTuple):
    """A key with its value: where they stand, and what leads to it."""

    path: tuple[str, ...]
    key: Span
    value: Span


def _repeated(text: str) -> dict[_Statement, object]:
    """What is given again below, with its value; the last of each counts, as in the other formats. None where this is no TOML otherwise."""
    last: dict[tuple[str, ...], _Statement] = {}
    found: dict[_Statement, object] = {}
    try:
        for statement in _statements(text):
            # `a.b` is no simple repetition of the `b` in a table `a`.
            name = (*statement.path, text[slice(*statement.key)].strip("\"'"))
            if name in last:
                found[last[name]] = tomllib.loads(f"key = {text[slice(*last[name].value)]}")["key"]
            last[name] = statement
    except ValueError:
        return {}
    return found


def _without(text: str, statements: Iterable[_Statement]) -> str:
    """The text with blanks in place of statements, so that everything else keeps its place."""
    parts = []
    at = 0
    for start, end in sorted((statement.key.start, statement.value.end) for statement in statements):
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join(parts) + text[at:]


def _entries(text: str, base: int, values: dict[str, object], again: Mapping[_Statement, object]) -> Iterator[Entry]:
    """An entry for each statement; those that are given again have no place in the values."""
    names = Names()
    for statement in _statements(text):
        value = again[statement] if statement in again else _at(values, statement.path)
        name = names.joined("", ".".join(statement.path), statement.key.start)
        yield _entry(text, base, name, statement.key, statement.value, value)


def _statements(text: str) -> Iterator[_Statement]:
    """The keys of well-formed TOML with their places; those inside inline tables and arrays of tables are left out."""
    at = _skip(text, 0)
    prefix: list[str] | None = []
    while at < len(text):
        if text[at] == "[":
            array = text.startswith("[[", at)
            key = _KEY.search(text, at)
            if key is None:
                return
            prefix = None if array else _parts(key.group())
            at = _skip(text, text.index("]", key.end()) + (2 if array else 1))
            continue
        key = _KEY.match(text, at)
        if key is None:
            return
        start = _value_start(text, key.end())
        stop = _value_end(text, start)
        if prefix is not None:
            yield _Statement((*prefix, *_parts(key.group())), Span(at, key.end()), Span(start, stop))
        at = _skip(text, stop)


def _entry(text: str, base: int, name: str, key: Span, place: Span, value: object) -> Entry:
    start, stop = place
    raw = text[start:stop]
    key_span = Span(base + key.start, base + key.end)
    span, line_end = Span(base + start, base + stop), base + stop
    if isinstance(value, (dict, list)):
        return Entry(name, key_span, value, "", span, line_end)
    if not isinstance(value, str) or raw[:1] not in {'"', "'"}:
        return Entry(name, key_span, value, raw, span, line_end, raw)
    quotes = 3 if raw[:3] in {'"""', "'''"} else 1
    syntax = _ESCAPES if raw[0] == '"' else None
    return Entry(name, key_span, value, value, Span(span.start + quotes, span.end - quotes), line_end, raw[quotes:-quotes], syntax)


def _skip(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _value_start(text: str, at: int) -> int:
    at = text.index("=", at) + 1
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def _value_end(text: str, at: int) -> int:
    """The offset behind the value that begins at `at`: a string, a bracket with what it holds, or a bare word."""
    depth = 0
    while at < len(text):
        character = text[at]
        if character in "\"'":
            match = _STRING.match(text, at)
            at = match.end() if match else len(text)
        elif character in "[{":
            depth += 1
            at += 1
        elif character in "]}":
            depth -= 1
            at += 1
        elif depth:
            at = max(_skip(text, at), at + 1) if character in " \t\r\n#" else at + 1
        else:
            match = _BARE.match(text, at)
            return at + len(match.group().rstrip()) if match else at
        if depth == 0:
            return at
    return at


def _parts(key: str) -> list[str]:
    return [_part(match) for match in _KEY_PART.finditer(key)]


def _part(match: re.Match[str]) -> str:
    if match[1] is not None and "\\" in match[1]:
        return str(tomllib.loads(f"key = {match[0]}")["key"])
    return next(part for part in (match[1], match[2], match[0]) if part is not None)


def _at(values: object, path: Sequence[str]) -> object:
    for part in path:
        values = values.get(part) if isinstance(values, dict) else None
    return values
