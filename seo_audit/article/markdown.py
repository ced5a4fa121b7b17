"""Markdown as blocks: one pass over the events of pyromark (pulldown-cmark)."""

from typing import Any

import pyromark

from .blocks import (
    Block,
    Break,
    Cell,
    CodeBlock,
    Container,
    Footnote,
    Heading,
    HtmlBlock,
    Item,
    ListBlock,
    Paragraph,
    Parsed,
    Quote,
    Row,
    Table,
)
from .bytemap import ByteMap
from .masking import mask
from .span import Span

_O = pyromark.Options
# Maths, smart punctuation and wikilinks stay off: they would rewrite the text that is to be judged.
_OPTIONS = _O.ENABLE_GFM | _O.ENABLE_TABLES | _O.ENABLE_FOOTNOTES | _O.ENABLE_TASKLISTS | _O.ENABLE_STRIKETHROUGH | _O.ENABLE_HEADING_ATTRIBUTES
_PARSER = pyromark.Markdown(options=_OPTIONS)

_INLINE = frozenset({"Text", "Code", "InlineHtml", "FootnoteReference", "TaskListMarker", "InlineMath", "DisplayMath"})
_INLINE_START = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript"})

Events = list[tuple[Any, Any]]


def parse(text: str, start: int) -> list[Block]:
    """The top-level blocks of an article.

    Args:
        text: the file.
        start: where its body begins, code points.
    """
    masked = mask(text[start:])
    at = ByteMap(masked.encode("utf-8", "replace"), start)
    return _Builder(Parsed(text, masked, start, at), _events(masked)).build()


def _events(masked: str) -> Events:
    try:
        return list(_PARSER.events_with_range(masked))
    except BaseException as error:
        # A panic of the Rust parser is no Exception, so that nobody catches it by accident; here it is one bad file.
        if type(error).__name__ == "PanicException":
            raise RuntimeError(str(error)) from error
        raise


class _Builder:
    """Builds the tree of blocks; `index` walks the events once."""

    def __init__(self, parsed: Parsed, events: Events) -> None:
        self.parsed = parsed
        self.events = events
        self.root = Container(Span(0, 0))
        self.stack: list[Container] = [self.root]

    def build(self) -> list[Block]:
        events = self.events
        index, count = 0, len(events)
        while index < count:
            event, place = events[index]
            if event.__class__ is str:
                if event == "Rule":
                    self._add(Break(self._span(place)))
                    index += 1
                else:
                    index = self._loose_text(index)
                continue
            ((kind, value),) = event.items()
            if kind == "Start":
                index = self._start(index, value, place)
            elif kind == "End":
                self.stack.pop()
                index += 1
            elif kind == "TaskListMarker":
                self._check(value)
                index += 1
            else:
                index = self._loose_text(index)
        return self.root.children

    def _start(self, index: int, value: Any, place: Any) -> int:
        name, attributes = (value, None) if value.__class__ is str else next(iter(value.items()))
        if name == "Paragraph":
            stop = self._find_end(index, "Paragraph")
            inner = self._take_checkbox(self.events[index + 1 : stop])
            self._add(Paragraph(self._span(place), self.parsed, inner))
            return stop + 1
        if name == "Heading":
            stop = self._find_end(index, {"Heading": attributes["level"]})
            inner = self.events[index + 1 : stop]
            self._add(Heading(self._span(place), self.parsed, inner, int(attributes["level"][1]), attributes["id"] or ""))
            return stop + 1
        if name == "TableCell":
            stop = self._find_end(index, "TableCell")
            self._add(Cell(self._span(place), self.parsed, self.events[index + 1 : stop]))
            return stop + 1
        if name == "CodeBlock":
            return self._code(index, attributes, place)
        if name == "HtmlBlock":
            stop = self._find_end(index, "HtmlBlock")
            self._add(HtmlBlock(self._span(place), self.parsed))
            return stop + 1
        if name in _INLINE_START or name in {"Link", "Image"}:
            return self._loose_text(index)
        self._open(name, attributes, place)
        return index + 1

    def _open(self, name: str, attributes: Any, place: Any) -> None:
        span = self._span(place)
        container: Container
        if name == "List":
            container = ListBlock(span, attributes)
        elif name == "Item":
            container = Item(span)
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

    def _code(self, index: int, attributes: Any, place: Any) -> int:
        stop = self._find_end(index, "CodeBlock")
        fenced = attributes.__class__ is dict
        at = self.parsed.at
        content = [Span(at(inner["start"]), at(inner["end"])) for _, inner in self.events[index + 1 : stop]]
        self._add(CodeBlock(self._span(place), self.parsed, fenced=fenced, info=attributes["Fenced"] if fenced else "", content=content))
        return stop + 1

    def _loose_text(self, index: int) -> int:
        """Text that stands in an item without a paragraph round it: a tight list."""
        start = index
        while index < len(self.events) and self._is_inline(self.events[index][0]):
            index += 1
        inner = self._take_checkbox(self.events[start:index])
        if inner:
            span = self._span({"start": inner[0][1]["start"], "end": max(place["end"] for _, place in inner)})
            self._add(Paragraph(span, self.parsed, inner))
        return max(index, start + 1)

    @staticmethod
    def _is_inline(event: Any) -> bool:
        if event.__class__ is str:
            return event in {"SoftBreak", "HardBreak"}
        ((kind, value),) = event.items()
        if kind in {"Start", "End"}:
            name = value if value.__class__ is str else next(iter(value))
            return name in _INLINE_START or name in {"Link", "Image"}
        return kind in _INLINE

    def _take_checkbox(self, events: Events) -> Events:
        if events and events[0][0].__class__ is dict and "TaskListMarker" in events[0][0]:
            self._check(events[0][0]["TaskListMarker"])
            return events[1:]
        return events

    def _check(self, checked: bool) -> None:
        if isinstance(self.stack[-1], Item):
            self.stack[-1].checked = checked

    def _find_end(self, index: int, value: Any) -> int:
        events = self.events
        end = {"End": value}
        while events[index][0] != end:
            index += 1
        return index

    def _span(self, place: Any) -> Span:
        """The place of a block without the blanks round it and the line ends behind it."""
        start, end = self.parsed.at(place["start"]), self.parsed.at(place["end"])
        text = self.parsed.text
        while end > start and text[end - 1] in "\r\n \t":
            end -= 1
        while start < end and text[start] in " \t":
            start += 1
        return Span(start, end)

    def _add(self, block: Block) -> None:
        self.stack[-1].children.append(block)
