"""Inline content: the parser's events of one block become prose, links, images."""

import html
import re
from typing import Any, NamedTuple

from .bytemap import ByteMap
from .masking import MASK
from .prose import TOKEN, Prose, ProseBuilder
from .span import Span

# What in running text is no word: an address, or a hidden tag.
_OPAQUE = re.compile(MASK + r"+|(?:https?://|ftp://|www\.)[^\s<>«»\"“”)\]" + MASK + r"]*[^\s<>«»\"“”)\].,;:!?…" + MASK + "]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SILENT = re.compile(r"<(script|style|pre|code|textarea|svg|math)\b", re.IGNORECASE)
_KINDS = {"Inline": "inline", "Autolink": "autolink", "Email": "email"}


class Link(NamedTuple):
    """A link.

    Args:
        span: all of it as written.
        target: the address as written, tags not hidden.
        title: the title of the address, or "".
        text: the text that is linked, as a reader would quote it.
        start: offset of its text in the prose of the block.
        end: offset behind it.
        kind: `inline`, `reference`, `autolink` or `email`.
    """

    span: Span
    target: str
    title: str
    text: str
    start: int
    end: int
    kind: str


class Image(NamedTuple):
    """An image; its alternative text is prose of its own, outside that of the block.

    Args:
        span: all of it as written.
        target: the address as written, tags not hidden.
        title: the title of the address, or "".
        alt: alternative text.
        kind: `inline` or `reference`.
    """

    span: Span
    target: str
    title: str
    alt: Prose
    kind: str


class Event(NamedTuple):
    """An event of the parser, in a third of the memory that the parser's own takes.

    Args:
        kind: `Start`, `End`, `Text`, `Code`, `SoftBreak`, …
        value: what it starts or ends (a name, or a name with attributes), the text, or None.
        start: byte offset in the body.
        end: byte offset behind it.
    """

    kind: str
    value: Any
    start: int
    end: int


class Inline(NamedTuple):
    """What one block holds."""

    prose: Prose
    links: list[Link]
    images: list[Image]
    code: list[Span]
    footnotes: list[tuple[str, Span]]


class _Open(NamedTuple):
    """A link or image whose end has not been met, and how much prose and how many pieces of it stand before it."""

    attributes: dict[str, str]
    span: Span
    builder: ProseBuilder
    start: int
    pieces: int


class _Reader:
    """Turns events into an `Inline`; `text` and `masked` are the file and its parsed body, `base` the body's offset."""

    def __init__(self, text: str, masked: str, base: int, at: ByteMap) -> None:
        self.text = text
        self.masked = masked
        self.base = base
        self.at = at
        self.builder = ProseBuilder()
        self.found = Inline(Prose("", []), [], [], [], [])
        self.open: list[_Open] = []

    def read(self, events: list[Event]) -> Inline:
        for event in events:
            kind = event.kind
            if kind == "Text":
                self._text(event)
            elif kind == "SoftBreak":
                self.builder.instead(" ", *self._span(event))
            elif kind == "HardBreak":
                # It ends the line for sentences and phrases too.
                self.builder.instead("\n", *self._span(event))
            elif kind == "Start":
                if event.value.__class__ is dict:
                    self._start(event)
            elif kind == "End":
                if event.value in {"Link", "Image"}:
                    self._end(event.value)
            elif kind != "TaskListMarker":
                self._token(event)
        return self.found._replace(prose=self.builder.build())

    def _span(self, event: Event) -> Span:
        return Span(self.at(event.start), self.at(event.end))

    def _text(self, event: Event) -> None:
        value, start = event.value, self.at(event.start)
        local = start - self.base
        if self.masked[local : local + len(value)] != value:
            self.builder.instead(value, start, self.at(event.end))
            return
        if MASK in value or "://" in value or "www." in value:
            done = 0
            for match in _OPAQUE.finditer(value):
                self.builder.verbatim(value[done : match.start()], start + done)
                plain = "" if MASK in match.group() else match.group()
                self.builder.instead(TOKEN, start + match.start(), start + match.end(), plain)
                done = match.end()
            self.builder.verbatim(value[done:], start + done)
        else:
            self.builder.verbatim(value, start)

    def _start(self, event: Event) -> None:
        ((kind, attributes),) = event.value.items()
        self.open.append(_Open(attributes, self._span(event), self.builder, len(self.builder), self.builder.pieces))
        if kind == "Image":
            self.builder = ProseBuilder()

    def _end(self, kind: str) -> None:
        attributes, span, outer, start, pieces = self.open.pop()
        form = _KINDS.get(attributes["link_type"], "reference")
        target = self._target(attributes["dest_url"], span)
        if kind == "Image":
            alt = self.builder.build()
            self.builder = outer
            self.builder.instead(TOKEN, *span)
            self.found.images.append(Image(span, target, attributes["title"], alt, form))
            return
        text = self.builder.plain_since(pieces)
        self.found.links.append(Link(span, target, attributes["title"], text, start, len(self.builder), form))

    def _token(self, event: Event) -> None:
        span = self._span(event)
        plain = ""
        if event.kind == "Code":
            plain = self.text[span.start : span.end].strip("`").strip()
            self.found.code.append(span)
        elif event.kind == "FootnoteReference":
            self.found.footnotes.append((event.value, span))
        self.builder.instead(TOKEN, span.start, span.end, plain)

    def _target(self, target: str, span: Span) -> str:
        """The address as it stands in the file, where a tag in it was hidden from the parser."""
        if MASK not in target:
            return target
        at = self.masked.find(target, span.start - self.base)
        return target if at < 0 else self.text[self.base + at : self.base + at + len(target)]


def read_inline(events: list[Event], text: str, masked: str, base: int, at: ByteMap) -> Inline:
    """The content of a block.

    Args:
        events: the parser's events between its start and its end.
        text: the file.
        masked: the body that was parsed.
        base: offset of the body in the file, code points.
        at: byte offsets of the body as offsets in the file.
    """
    return _Reader(text, masked, base, at).read(events)


def read_html(masked: str, base: int, span: Span) -> Prose:
    """The text between the tags of a stretch of HTML; linear in its length, however broken it is.

    Args:
        masked: the body that was parsed.
        base: its offset in the file, code points.
        span: the stretch, in the file.
    """
    builder = ProseBuilder()
    at, stop = span.start - base, span.end - base
    while at < stop:
        tag = masked.find("<", at, stop)
        _html_text(builder, masked, at, stop if tag < 0 else tag, base)
        if tag < 0:
            break
        at = _tag_end(masked, tag, stop)
        if at - tag > 1:
            builder.instead(TOKEN, base + tag, base + at)
        else:
            builder.verbatim("<", base + tag)
    return builder.build()


def _tag_end(masked: str, tag: int, stop: int) -> int:
    """The offset behind the tag, comment or silent element at `tag`; `tag + 1` where it is none."""
    if masked.startswith("<!--", tag):
        end = masked.find("-->", tag, stop)
        return stop if end < 0 else end + 3
    if not (masked[tag + 1 : tag + 2].isalpha() or masked[tag + 1 : tag + 2] in {"/", "!", "?"}):
        return tag + 1
    silent = _SILENT.match(masked, tag)
    if silent:
        closing = re.compile(f"</{silent[1]}", re.IGNORECASE).search(masked, tag, stop)
        if closing is None:
            return stop
        tag = closing.start()
    end = masked.find(">", tag, stop)
    return stop if end < 0 else end + 1


def _html_text(builder: ProseBuilder, masked: str, start: int, stop: int, base: int) -> None:
    done = start
    for match in re.finditer(rf"{_ENTITY.pattern}|[\r\n]+|{MASK}+", masked[start:stop]):
        at = start + match.start()
        builder.verbatim(masked[done:at], base + done)
        done = start + match.end()
        found = match.group()
        said = html.unescape(found) if found[0] == "&" else " " if found[0] in "\r\n" else TOKEN
        builder.instead(said, base + at, base + done)
    builder.verbatim(masked[done:stop], base + done)
