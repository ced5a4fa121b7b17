"""Inline content: the parser's events of one block become prose, links, images."""

import re
from typing import Any, NamedTuple

from .masking import MASK
from .parsed import Parsed, unescaped
from .prose import TOKEN, Prose, ProseBuilder
from .span import Span

_ADDRESS = re.compile(r"://|www\.")
# What in running text is no word: an address, or a hidden tag.
_OPAQUE = re.compile(MASK + r"+|(?:https?://|ftp://|www\.)[^\s<>«»\"“”)\]" + MASK + r"]*[^\s<>«»\"“”)\].,;:!?…" + MASK + "]")
# What stands behind the text of a link: its address. Parentheses in it are balanced, three deep at most.
_DESTINATION = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))*))")
# A hard break ends the line for sentences and phrases too.
_BREAKS = {"SoftBreak": " ", "HardBreak": "\n"}
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
        place: where in the file the address itself stands, for a reference in its definition; None where that cannot be told.
    """

    span: Span
    target: str
    title: str
    text: str
    start: int
    end: int
    kind: str
    place: Span | None = None


class Image(NamedTuple):
    """An image; its alternative text is prose of its own, outside that of the block.

    Args:
        span: all of it as written.
        target: the address as written, tags not hidden.
        title: the title of the address, or "".
        alt: alternative text.
        kind: `inline` or `reference`.
        place: where in the file the address itself stands, for a reference in its definition; None where that cannot be told.
    """

    span: Span
    target: str
    title: str
    alt: Prose
    kind: str
    place: Span | None = None


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
    """What one block holds; `tags` are those of HTML, `addresses` those that stand in its text and are no links."""

    prose: Prose
    links: list[Link]
    images: list[Image]
    code: list[Span]
    footnotes: list[tuple[str, Span]]
    tags: list[Span]
    addresses: list[tuple[str, Span]]


class _Open(NamedTuple):
    """A link or image whose end has not been met, and how much prose and how many pieces of it stand before it."""

    attributes: dict[str, str]
    span: Span
    builder: ProseBuilder
    start: int
    pieces: int


class _Reader:
    """Turns events into an `Inline`; `builder` collects the prose of the block, or of the alternative text that it is in.

    The parser's ranges hold blanks behind the block: a tab in a heading, a break in front of a line of form feeds. Nothing
    goes beyond `limit`, where the block ends.
    """

    def __init__(self, parsed: Parsed, limit: int) -> None:
        self.parsed = parsed
        self.at = parsed.at
        self.limit = limit
        self.read_to = 0
        self.block = self.builder = ProseBuilder()
        self.found = Inline(Prose("", []), [], [], [], [], [], [])
        self.open: list[_Open] = []

    def read(self, events: list[Event]) -> Inline:
        for index, event in enumerate(events):
            kind = event.kind
            if kind == "Text":
                if event.start >= self.read_to:
                    self._text(_whole_address(events, index) if _ADDRESS.search(event.value) else event)
            elif kind in _BREAKS:
                span = self._span(event)
                if span.end > span.start:
                    self.builder.instead(_BREAKS[kind], *span)
            elif kind == "Start":
                if event.value.__class__ is dict:
                    self._start(event)
            elif kind == "End":
                if event.value in {"Link", "Image"}:
                    self._end(event.value)
            elif kind != "TaskListMarker":
                self._token(event)
        # A link that holds another one (an autolink) ends behind it.
        self.found.links.sort(key=_place)
        self.found.images.sort(key=_place)
        return self.found._replace(prose=self.builder.build())

    def _span(self, event: Event) -> Span:
        return Span(self.at(event.start), min(self.at(event.end), self.limit))

    def _text(self, event: Event) -> None:
        self.read_to = event.end
        start = self.at(event.start)
        value = event.value[: max(0, self.limit - start)]
        local = start - self.parsed.base
        if self.parsed.masked[local : local + len(value)] != value or (value == "&" and event.end - event.start > 1):
            self.builder.instead(value, *self._span(event))
            return
        if MASK in value or _ADDRESS.search(value):
            done = 0
            for match in _OPAQUE.finditer(value):
                self.builder.verbatim(value[done : match.start()], start + done)
                plain = "" if MASK in match.group() else match.group()
                self.builder.instead(TOKEN, start + match.start(), start + match.end(), plain)
                if plain and not self.open:
                    self.found.addresses.append((plain, Span(start + match.start(), start + match.end())))
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
        target, title = self._revealed(attributes, span, form)
        place = self._place(attributes, span, form)
        if kind == "Image":
            alt = self.builder.build()
            self.builder = outer
            self.builder.instead(TOKEN, *span)
            self.found.images.append(Image(span, target, title, alt, form, place))
        elif self.builder is self.block:  # in an alternative text it is none that a reader could follow
            text = self.builder.plain_since(pieces)
            self.found.links.append(Link(span, target, title, text, start, len(self.builder), form, place))

    def _token(self, event: Event) -> None:
        span = self._span(event)
        if self.parsed.text[span.end - 1 : span.end] in {"\t", "\v", "\f"}:  # the parser counts a tab in front of `{#id}` with what it follows
            span = Span(span.start, span.start + len(self.parsed.text[span.start : span.end].rstrip("\t\v\f")))
        plain = ""
        if event.kind == "Code":
            plain = self.parsed.text[span.start : span.end].strip("`").strip()
            self.found.code.append(span)
        elif event.kind == "FootnoteReference":
            self.found.footnotes.append((event.value, span))
        elif event.kind == "InlineHtml":
            self.found.tags.append(span)
        self.builder.instead(TOKEN, span.start, span.end, plain)

    def _place(self, attributes: dict[str, str], span: Span, form: str) -> Span | None:
        """Where the address stands that the parser read."""
        parsed, address = self.parsed, attributes["dest_url"]
        if form == "reference":
            return parsed.definition_of(attributes["id"], address)
        base = parsed.base
        if form in {"autolink", "email"}:
            inner = Span(span.start + 1, span.end - 1)
            return inner if parsed.masked[inner.start - base : inner.end - base] == address else None
        at = parsed.masked.find("](", max(span.start, self.builder.source_end) - base, span.end - base)
        match = _DESTINATION.match(parsed.masked, at, span.end - base) if at >= 0 else None
        if match is None:
            return None
        start, end = match.span(match.lastindex or 0)
        return Span(base + start, base + end) if unescaped(parsed.masked[start:end]) == address else None

    def _revealed(self, attributes: dict[str, str], span: Span, form: str) -> list[str]:
        """Address and title as they stand in the file, where a tag in them was hidden from the parser."""
        written = [attributes["dest_url"], attributes["title"]]
        if not any(MASK in value for value in written):
            return written
        start = span.start if form in {"autolink", "email"} else max(span.start, self.builder.source_end)
        return self.parsed.revealed(written, self.parsed.definition(attributes["id"], start) if form == "reference" else start)


def _whole_address(events: list[Event], index: int) -> Event:
    """A text with those that adjoin it: the parser makes events of their own of `~` and `*` in an address."""
    parts = [events[index]]
    for following in range(index + 1, len(events)):
        event = events[following]
        if event.kind != "Text" or event.start != parts[-1].end or event.end - event.start != len(event.value.encode()):
            break
        parts.append(event)
    return Event("Text", "".join(part.value for part in parts), parts[0].start, parts[-1].end)


def _place(found: Link | Image) -> Span:
    return found.span


def read_inline(events: list[Event], parsed: Parsed, limit: int) -> Inline:
    """The content of a block.

    Args:
        events: the parser's events between its start and its end.
        parsed: the text that was parsed.
        limit: where the block ends in the file.
    """
    return _Reader(parsed, limit).read(events)
