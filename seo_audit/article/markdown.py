"""Markdown as blocks: one pass over the events of pyromark (pulldown-cmark)."""

import re
from itertools import islice
from typing import Any

import pyromark

from .blocks import (
    Block,
    Break,
    Cell,
    Container,
    Footnote,
    Heading,
    HtmlBlock,
    Item,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
)
from .bytemap import ByteMap
from .code_block import CodeBlock
from .inline import Event
from .masking import MASK, mask
from .parsed import Parsed
from .span import Span

_O = pyromark.Options
# Maths, smart punctuation and wikilinks stay off: they would rewrite the text that is to be judged.
_OPTIONS = _O.ENABLE_GFM | _O.ENABLE_TABLES | _O.ENABLE_FOOTNOTES | _O.ENABLE_TASKLISTS | _O.ENABLE_STRIKETHROUGH | _O.ENABLE_HEADING_ATTRIBUTES
# Twenty times what the longest articles have; what has more takes seconds and hundreds of megabytes. As different words the
# longest ones have 2,000; a word that the dictionary lacks takes a ten-thousandth of a second, and its parse a kilobyte.
MAX_EVENTS = 100_000
_MAX_WORDS = 50_000
# The parser takes about a hundred bytes for each sign that may mean something, before its first event comes.
_MAX_SIGNS = 1_000_000
_SIGNS = (*"[]<>*_`~|&\\\t\n\r", "+ ", "- ", ". ", ") ")
_WORD = re.compile(r"\w+")
_PARSER = pyromark.Markdown(options=_OPTIONS)

_INLINE = frozenset({"Text", "Code", "InlineHtml", "FootnoteReference", "TaskListMarker", "SoftBreak", "HardBreak"})
_INLINE_START = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})


class TooManyPartsError(ValueError):
    """A body of more parts than any article has."""


def parse(text: str, start: int) -> list[Block]:
    """The top-level blocks of an article.

    Args:
        text: the file.
        start: where its body begins, code points.

    Raises:
        TooManyPartsError: it falls into more than `MAX_EVENTS` parts, or has more than a tenth as many headings, half as many
            different words or ten times as many signs of Markdown.
    """
    if len(text) > _MAX_SIGNS and sum(text.count(sign, start) for sign in _SIGNS) > _MAX_SIGNS:
        raise TooManyPartsError
    masked = mask(text[start:])
    if len(masked) > 2 * _MAX_WORDS and _has_too_many_words(masked):
        raise TooManyPartsError
    at = ByteMap(masked.encode("utf-8", "replace"), start)
    return _Builder(Parsed(text, masked, start, at), _events(masked)).build()


def _has_too_many_words(text: str) -> bool:
    known: set[str] = set()
    for match in _WORD.finditer(text):
        known.add(match.group())
        if len(known) > _MAX_WORDS:
            return True
    return False


def _events(masked: str) -> list[Event]:
    try:
        # One by one, so that a table of millions of empty cells is given up in time.
        events = [_event(event, place["start"], place["end"]) for event, place in islice(_PARSER.events_with_range(masked), MAX_EVENTS + 1)]
    except BaseException as error:
        # A panic of the Rust parser is no Exception, so that nobody catches it by accident; here it is one bad file.
        if type(error).__name__ == "PanicException":
            raise RuntimeError(str(error)) from error
        raise
    # A heading is asked for its text, its number and its neighbours by a dozen rules, and each may be a finding.
    if len(events) > MAX_EVENTS or sum(map(_is_heading, events)) > MAX_EVENTS // 10:
        raise TooManyPartsError
    return events


def _is_heading(event: Event) -> bool:
    return event.kind == "Start" and event.value.__class__ is dict and "Heading" in event.value


def _event(event: Any, start: int, end: int) -> Event:
    if event.__class__ is str:
        return Event(event, None, start, end)
    ((kind, value),) = event.items()
    link = (value.get("Link") or value.get("Image")) if kind == "Start" and value.__class__ is dict else None
    if link and link["link_type"] == "Collapsed":
        end += len("[]")  # the parser leaves them out
    return Event(kind, value, start, end)


class _Builder:
    """Builds the tree of blocks; `index` walks the events once."""

    def __init__(self, parsed: Parsed, events: list[Event]) -> None:
        self.parsed = parsed
        self.events = events
        self.root = Container(Span(0, 0))
        self.stack: list[Container] = [self.root]

    def build(self) -> list[Block]:
        events = self.events
        index, count = 0, len(events)
        while index < count:
            event = events[index]
            if event.kind == "Start":
                index = self._start(index, event)
                continue
            if event.kind == "End":
                self._close(self.stack.pop())
            elif event.kind == "Rule":
                self._add(Break(self._span(event.start, event.end)))
            elif event.kind == "TaskListMarker":
                self._check(event.value)
            else:
                index = self._loose_text(index)
                continue
            index += 1
        return self.root.children

    def _start(self, index: int, event: Event) -> int:
        attributes: Any
        name, attributes = (event.value, None) if event.value.__class__ is str else next(iter(event.value.items()))
        span = self._span(event.start, event.end)
        if name in _INLINE_START:
            return self._loose_text(index)
        if name not in {"Paragraph", "Heading", "TableCell", "CodeBlock", "HtmlBlock"}:
            self._open(name, attributes, span)
            return index + 1
        stop = self._find_end(index, {"Heading": attributes["level"]} if name == "Heading" else name)
        inner = self.events[index + 1 : stop]
        block: Block
        if name == "Paragraph":
            block = Paragraph(span, self.parsed, self._take_checkbox(inner))
        elif name == "Heading":
            block = Heading(span, self.parsed, inner, int(attributes["level"][1]), attributes["id"] or "")
        elif name == "TableCell":
            # The cells that a short row lacks are given places behind it.
            last = self.stack[-1].span.end
            block = Cell(Span(min(span.start, last), min(span.end, last)), self.parsed, inner)
        elif name == "CodeBlock":
            block = self._code(span, attributes, inner)
        else:
            block = HtmlBlock(span, self.parsed)
        self._add(block)
        return stop + 1

    def _open(self, name: str, attributes: Any, span: Span) -> None:
        container: Container
        if name == "List":
            container = ListBlock(self._from_marker(span), attributes)
        elif name == "Item":
            container = Item(self._from_marker(span))
        elif name == "BlockQuote":
            container = Quote(span, attributes.lower() if attributes else "")
        elif name == "FootnoteDefinition":
            container = Footnote(span, attributes)
        elif name == "Table":
            container = Table(span)
        elif name in {"TableHead", "TableRow"}:
            container = Row(span)
        else:
            container = Container(span)
        self._add(container)
        self.stack.append(container)

    def _from_marker(self, span: Span) -> Span:
        """The parser takes the columns of a tab behind `>` for so many characters, and lets a list begin in front of it."""
        text, start = self.parsed.text, span.start
        while start < span.end and text[start] in " \t>":
            start += 1
        return Span(start, span.end)

    @staticmethod
    def _close(block: Container) -> None:
        """The parser counts a blank line of a quote (`>`) with the item that ends above it."""
        if isinstance(block, (ListBlock, Item, Footnote)) and block.children:
            block.span = Span(block.span.start, block.children[-1].span.end)

    def _code(self, span: Span, attributes: Any, inner: list[Event]) -> CodeBlock:
        at = self.parsed.at
        fenced = attributes.__class__ is dict
        info = attributes["Fenced"] if fenced else ""
        if MASK in info:
            (info,) = self.parsed.revealed([info], span.start)
        content = [Span(at(event.start), at(event.end)) for event in inner]
        return CodeBlock(span, self.parsed, fenced=fenced, info=info, content=content)

    def _loose_text(self, index: int) -> int:
        """Text that stands in an item without a paragraph round it: a tight list."""
        start = index
        while index < len(self.events) and self._is_inline(self.events[index]):
            index += 1
        inner = self._take_checkbox(self.events[start:index])
        if inner:
            span = self._span(inner[0].start, max(event.end for event in inner))
            self._add(Paragraph(span, self.parsed, inner))
        return max(index, start + 1)

    @staticmethod
    def _is_inline(event: Event) -> bool:
        if event.kind in {"Start", "End"}:
            name = event.value if event.value.__class__ is str else next(iter(event.value))
            return name in _INLINE_START
        return event.kind in _INLINE

    def _take_checkbox(self, events: list[Event]) -> list[Event]:
        if events and events[0].kind == "TaskListMarker":
            self._check(events[0].value)
            return events[1:]
        return events

    def _check(self, checked: bool) -> None:
        if isinstance(self.stack[-1], Item):
            self.stack[-1].checked = checked

    def _find_end(self, index: int, value: Any) -> int:
        events = self.events
        while events[index].kind != "End" or events[index].value != value:
            index += 1
        return index

    def _span(self, start: int, end: int) -> Span:
        """The place of a block, given in bytes, without the blanks round it and the line ends behind it."""
        at, text, masked, base = self.parsed.at, self.parsed.text, self.parsed.masked, self.parsed.base
        first, last = at(start), at(end)
        while last > first and text[last - 1] in "\r\n \t\v\f":
            last -= 1
        # A blank that begins a line inside a hidden tag belongs to the tag.
        while first < last and text[first] in " \t" and masked[first - base] in " \t":
            first += 1
        return Span(first, last)

    def _add(self, block: Block) -> None:
        self.stack[-1].children.append(block)
