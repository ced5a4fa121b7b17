"""Front matter of every kind, with the place of each key and value in the file."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ..span import Span
from .handlers import HANDLERS, Handler
from .model import MAX_CHARACTERS, Entry, FrontMatterError, Problem

__all__ = ["MAX_CHARACTERS", "Entry", "FrontMatter", "Problem", "parse"]

# What makes an opening delimiter without a closing one front matter, and not a thematic break above the text.
_KEY_LINE = re.compile(r"[ \t]*[\w.\"'-]+[ \t]*[:=](?:[ \t]|$)", re.MULTILINE)
_TOML_LINE = re.compile(r"[ \t]*(?:[\w.\"'-]+[ \t]*=|\[\[?[\w.\"' -]+\])")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: [^\r\n]*)?(?=[\r\n])", re.MULTILINE)
_BLANK_LINE = re.compile(r"(?:(?<=\n)|(?<=\r)(?!\n))[ \t]*(?:\r\n?|\n)")


class FrontMatter(NamedTuple):
    """The front matter of an article.

    Args:
        kind: `yaml`, `toml` or `json`; "" where there is none.
        span: all of it, delimiters and the last line end included; empty at 0 where there is none.
        opening: what findings about missing keys point at: the opening delimiter; empty at 0 where there is none.
        values: values by key as Python has them; empty where it could not be read.
        entries: every key in order of appearance, those of nested mappings by dotted path, repeated ones each time.
        repeats: of the tables inside lists, the keys that one table has twice or more, each time; they are no `entries`.
        problem: why it could not be read.
    """

    kind: str = ""
    span: Span = Span(0, 0)
    opening: Span = Span(0, 0)
    values: Mapping[str, object] = {}
    entries: tuple[Entry, ...] = ()
    repeats: tuple[Entry, ...] = ()
    problem: Problem | None = None

    def entry(self, key: str) -> Entry | None:
        """The entry of a key or dotted path; the last one of repeated ones, as for the parsers."""
        return next((entry for entry in reversed(self.entries) if entry.key == key), None)


def parse(text: str) -> FrontMatter:
    """The front matter that a text (without byte order mark) begins with; never fails: what is wrong is its `problem`."""
    handler = next((handler for handler in HANDLERS if handler.detect(text)), None)
    if handler is None:
        return FrontMatter()
    match = handler.opening.match(text)
    start = match.end() if match else 0
    opening = Span(0, len(text[:start].rstrip()) if start else 1)
    try:
        inner, rest = handler.split(text)
    except ValueError:
        return _unclosed(text, handler, opening, start)
    span = Span(0, len(text) - len(rest))
    if len(inner) > MAX_CHARACTERS:
        return FrontMatter(handler.kind, span, opening, problem=Problem("too-large", opening, {"size": len(inner), "limit": MAX_CHARACTERS}))
    try:
        read = handler.read(inner, start)
    except FrontMatterError as error:
        conflict = _CONFLICT.search(text, start, span.end)
        if conflict:
            return FrontMatter(handler.kind, span, opening, problem=Problem("conflict", Span(*conflict.span())))
        return FrontMatter(
            handler.kind, span, opening, problem=Problem(error.key, _line_round(text[: span.end], start + error.offset), error.parameters)
        )
    return FrontMatter(read.kind, span, opening, read.values, read.entries, read.repeats)


def looks_like_front_matter(start: str) -> bool:
    """Whether a file that begins with `start` has front matter, well formed or not."""
    return any(handler.detect(start) for handler in HANDLERS)


def _unclosed(text: str, handler: Handler, opening: Span, start: int) -> FrontMatter:
    """Without a closing delimiter front matter is what stands before the first blank line, if that looks like keys."""
    blank = _BLANK_LINE.search(text, start)
    end = blank.start() if blank else len(text)
    if handler.kind == "json":
        if not re.match(r'\{\s*"(?:[^"\\]|\\.)*"\s*:', text):
            return FrontMatter()
    elif not (_TOML_LINE if handler.kind == "toml" else _KEY_LINE).match(text, start):
        return FrontMatter()
    return FrontMatter(handler.kind, Span(0, end), opening, problem=Problem("unclosed", opening))


def _line_round(text: str, offset: int) -> Span:
    """The rest of the line at `offset`, or the whole line where nothing is left of it: a place that a reader sees."""
    offset = min(offset, len(text))
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    end = start + len(re.match(r"[^\r\n]*", text[start:]).group())  # type: ignore[union-attr]
    left = len(text[start:end]) - len(text[start:end].lstrip())
    return Span(min(start + left, end), max(start + left, start + len(text[start:end].rstrip())))
