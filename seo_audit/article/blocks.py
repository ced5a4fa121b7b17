"""What an article consists of. Every span is one of the file; inline content is read when it is first asked for."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from .inline import Event, Image, Inline, Link, read_inline
from .parsed import Parsed
from .prose import Prose
from .raw_html import Tag, read_html, tags_at, tags_in
from .span import Span

_NUMBER = re.compile(
    r"[\s\ufffc]*(?:(\d{1,3})\s*[.):](?=\s|$)"
    r"|(?:шаг|способ|совет|причина|этап|правило|ошибка|пункт|метод|урок|миф|приём|прием|вариант|факт|step)\s+№?\s?(\d{1,3})(?![.,]?\d|\w)"
    r"|№\s?(\d{1,3})(?![.,]?\d|\w))",
    re.IGNORECASE,
)
_BREAKS = frozenset({"SoftBreak", "HardBreak"})
_EMPHASES = frozenset({"Emphasis", "Strong", "Strikethrough"})


class BoldLine(NamedTuple):
    """The first line of a paragraph where all of it is bold, a stop or colon behind it aside.

    Args:
        span: the line without what follows it, marks and stop included.
        text: the line as a reader would quote it.
        alone: whether the paragraph holds nothing else.
    """

    span: Span
    text: str
    alone: bool


class Block:
    """A block with its place, from its marker to the end of its last line."""

    def __init__(self, span: Span) -> None:
        self.span = span


class TextBlock(Block):
    """A block that holds running text: paragraph, heading, cell."""

    def __init__(self, span: Span, parsed: Parsed, events: list[Event]) -> None:
        super().__init__(span)
        self._parsed = parsed
        self._events = events

    @cached_property
    def _inline(self) -> Inline:
        return read_inline(self._events, self._parsed, self.span.end)

    @property
    def prose(self) -> Prose:
        """The text as a reader sees it."""
        return self._inline.prose

    @property
    def text(self) -> str:
        """The text as a reader would quote it: one line, inline code spelt out."""
        return self._inline.prose.plain

    @property
    def links(self) -> list[Link]:
        """The links in order."""
        return self._inline.links

    @property
    def images(self) -> list[Image]:
        """The images in order."""
        return self._inline.images

    @property
    def emphases(self) -> list[str]:
        """What is emphasized, in order: `Emphasis`, `Strong` or `Strikethrough`."""
        return [event.value for event in self._events if event.kind == "Start" and isinstance(event.value, str) and event.value in _EMPHASES]

    @property
    def emphasis_spans(self) -> list[tuple[str, Span]]:
        """What is emphasized and where, marks included, in the order of their beginnings; see `emphases` for the names."""
        at, end = self._parsed.at, self.span.end
        return [
            (event.value, Span(at(event.start), min(at(event.end), end)))
            for event in self._events
            if event.kind == "Start" and isinstance(event.value, str) and event.value in _EMPHASES
        ]

    @property
    def code_spans(self) -> list[Span]:
        """Inline code, with its backticks."""
        return self._inline.code

    @property
    def tags(self) -> list[Tag]:
        """The tags of HTML in it, in order."""
        return tags_at(self._parsed, self._inline.tags) if self._inline.tags else []

    @property
    def addresses(self) -> list[tuple[str, Span]]:
        """Addresses that stand in the text and are no links, in order; some sites make links of them."""
        return self._inline.addresses

    @property
    def footnote_marks(self) -> list[tuple[str, Span]]:
        """References to footnotes: label and place."""
        return self._inline.footnotes


class Paragraph(TextBlock):
    """A paragraph, or the text of a tight list item."""

    @property
    def begins_bold(self) -> bool:
        """Whether its first words are bold, as those of a heading that is none."""
        return self._parsed.text.startswith(("**", "__"), self.span.start)

    @cached_property
    def bold_line(self) -> BoldLine | None:
        """Its first line, if that is bold from end to end; None where it is not."""
        events = self._events
        # «***…***» is emphasis round bold.
        outer = [event.value for event in events[:2]]
        depth = 1 if outer[:1] == ["Strong"] else 2 if outer == ["Emphasis", "Strong"] else 0
        if not self.begins_bold or not depth:
            return None
        count = depth
        while events[count].kind != "End" or events[count].value != "Strong":
            if events[count].kind in _BREAKS:
                return None
            count += 1
        count += depth
        if events[count - 1].kind != "End":
            return None
        if count < len(events) and events[count].kind == "Text" and events[count].value.strip() in {".", ":"}:
            count += 1
        if count < len(events) and events[count].kind not in _BREAKS:
            return None
        span = Span(self.span.start, min(self._parsed.at(events[count - 1].end), self.span.end))
        return BoldLine(span, read_inline(events[:count], self._parsed, span.end).prose.plain, count == len(events))


class Cell(TextBlock):
    """A cell of a table, without its pipes."""


class Heading(TextBlock):
    """A heading, with the text, links and images of a `TextBlock`; `span` is all of it, with `#` marks or underline.

    Attributes:
        level: 1 to 6.
        id: the anchor given by `{#id}`, or "".
    """

    def __init__(self, span: Span, parsed: Parsed, events: list[Event], level: int, id: str) -> None:
        super().__init__(span, parsed, events)
        self.level = level
        self.id = id

    @cached_property
    def number(self) -> int | None:
        """The number that it begins with («3. Доставка», «Шаг 3: доставка»), or None; a version or a decimal is none."""
        match = _NUMBER.match(self.prose.text)
        return int(match[match.lastindex or 1]) if match else None


class HtmlBlock(Block):
    """Raw HTML; what stands between its tags is prose."""

    def __init__(self, span: Span, parsed: Parsed) -> None:
        super().__init__(span)
        self._parsed = parsed

    @cached_property
    def prose(self) -> Prose:
        """The text between the tags; nothing of comments, scripts, styles and code."""
        return read_html(self._parsed, self.span)

    @property
    def tags(self) -> list[Tag]:
        """Its tags in order; none of comments, scripts and code."""
        return tags_in(self._parsed, self.span)

    @property
    def text(self) -> str:
        """The text as a reader would quote it."""
        return self.prose.plain


class Break(Block):
    """A thematic break."""


class Container(Block):
    """A block that holds blocks, in `children`."""

    def __init__(self, span: Span) -> None:
        super().__init__(span)
        self.children: list[Block] = []


class Quote(Container):
    """A block quote; `kind` is `note`, `tip`, `important`, `warning`, `caution` or ""."""

    def __init__(self, span: Span, kind: str) -> None:
        super().__init__(span)
        self.kind = kind


class Footnote(Container):
    """The text of a footnote, and its label."""

    def __init__(self, span: Span, label: str) -> None:
        super().__init__(span)
        self.label = label


class Item(Container):
    """A list item; `checked` is None where it is no task."""

    def __init__(self, span: Span) -> None:
        super().__init__(span)
        self.checked: bool | None = None


class ListBlock(Container):
    """A list; `start` is the number of its first item, None for bullets. Its children are items."""

    def __init__(self, span: Span, start: int | None) -> None:
        super().__init__(span)
        self.start = start

    @property
    def items(self) -> list[Item]:
        """The items in order."""
        return [child for child in self.children if isinstance(child, Item)]


class Row(Container):
    """A row of a table; its children are cells."""

    @property
    def cells(self) -> list[Cell]:
        """The cells in order."""
        return [child for child in self.children if isinstance(child, Cell)]


class Table(Container):
    """A table; its first row is the head."""

    @property
    def rows(self) -> list[Row]:
        """The head, then the rows."""
        return [child for child in self.children if isinstance(child, Row)]


def walk(blocks: list[Block]) -> Iterator[Block]:
    """All blocks below and including `blocks`, in the order of the text."""
    stack = blocks[::-1]
    while stack:
        block = stack.pop()
        yield block
        if isinstance(block, Container):
            stack.extend(reversed(block.children))
