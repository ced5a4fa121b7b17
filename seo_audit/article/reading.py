"""An article as it reads: which stretches of its text a reader sees, and how. All that lies between them is markup."""

from collections.abc import Iterator
from typing import NamedTuple

from .blocks import Block, Footnote, HtmlBlock, TextBlock
from .code_block import CodeBlock
from .front_matter import Entry, FrontMatter
from .inline import Image, Link
from .prose import TOKEN, Prose
from .span import Span

_ESCAPES = frozenset({'"', "\\"})


class Run(NamedTuple):
    """A stretch of the file that a reader sees.

    Args:
        span: where it stands.
        kind: `text`; `code`; `alt` (of an image) and `image` (the mark in front of it); `tag` (HTML, a shortcode); `note` (the
            mark of a footnote); `break` (the end of a line that ends there for readers too); of front matter `key`, `value` and `opening`.
        said: what is seen in its place; "" for the stretch itself.
        styles: `Emphasis`, `Strong`, `Strikethrough`.
        link: what it is the text of, or None.
    """

    span: Span
    kind: str
    said: str = ""
    styles: tuple[str, ...] = ()
    link: Link | None = None


def block_runs(block: Block, text: str) -> Iterator[Run]:
    """What a reader sees of a block itself, not of those that it holds: in order, without overlaps.

    Args:
        block: the block.
        text: the file.
    """
    if isinstance(block, TextBlock):
        yield from _text_runs(block, text)
    elif isinstance(block, HtmlBlock):
        yield from (Run(span, kind, said) for span, kind, said, _ in _pieces(block.prose, text, {}))
    elif isinstance(block, CodeBlock):
        yield from (Run(span, "text") for span in block.content)
    elif isinstance(block, Footnote):
        label = text.find("]", *block.span) + 1
        yield from [Run(Span(block.span.start, label), "note")] if label else []


def field_runs(front: FrontMatter, text: str) -> Iterator[Run]:
    """The keys of front matter and their values as written, without quotes, in order, without overlaps.

    Args:
        front: it.
        text: the file.
    """
    if front.opening.end > front.opening.start:
        yield Run(front.opening, "opening")
    done = front.opening.end
    for entry in sorted(front.entries, key=_key_span):
        if entry.key_span.start < done:
            continue  # a key inside a list of one line, which is shown whole
        yield Run(entry.key_span, "key")
        done = entry.key_span.end
        # An alias stands where its anchor does; what a table holds are entries of their own.
        if entry.span.start < done or isinstance(entry.value, dict) or entry.span.end <= entry.span.start:
            continue
        for span in _unescaped(entry.span, text):
            yield Run(span, "value")
        done = entry.span.end


def _key_span(entry: Entry) -> Span:
    return entry.key_span


def _unescaped(span: Span, text: str) -> Iterator[Span]:
    """A value without the backslashes in front of quotes and backslashes."""
    start = at = span.start
    if text[start - 1 : start] == '"':
        while (at := text.find("\\", at, span.end)) >= 0:
            if text[at + 1 : at + 2] in _ESCAPES and at > start:
                yield Span(start, at)
            start, at = (at + 1 if text[at + 1 : at + 2] in _ESCAPES else start), at + 2
    if start < span.end:
        yield Span(start, span.end)


def _text_runs(block: TextBlock, text: str) -> Iterator[Run]:
    tokens = {span.start: "code" for span in block.code_spans} | {span.start: "note" for _, span in block.footnote_marks}
    tokens |= dict.fromkeys((image.span.start for image in block.images), "image")
    images = {image.span.start: image for image in block.images}
    emphases = _Emphases(block.emphasis_spans)
    links, next_link = block.links, 0
    for span, kind, said, at in _pieces(block.prose, text, tokens):
        while next_link < len(links) and links[next_link].end <= at:
            next_link += 1
        link = links[next_link] if next_link < len(links) and links[next_link].start <= at else None
        styles = emphases.at(span.start)
        if kind == "image":
            yield from (run._replace(styles=styles, link=link) for run in _image(images[span.start], text))
        else:
            yield Run(span, kind, said, styles, link)


class _Emphases:
    """Which kinds of emphasis lie on a place; places are asked for in order."""

    def __init__(self, spans: list[tuple[str, Span]]) -> None:
        self._spans = spans
        self._next = 0
        self._open: list[tuple[str, int]] = []
        self._counts = {"Emphasis": 0, "Strong": 0, "Strikethrough": 0}

    def at(self, place: int) -> tuple[str, ...]:
        while self._open and self._open[-1][1] <= place:
            self._counts[self._open.pop()[0]] -= 1
        while self._next < len(self._spans) and self._spans[self._next][1].start <= place:
            name, span = self._spans[self._next]
            self._next += 1
            if span.end > place:
                self._open.append((name, span.end))
                self._counts[name] += 1
        return tuple(name for name, count in self._counts.items() if count) if self._open else ()


def _pieces(prose: Prose, text: str, tokens: dict[int, str]) -> Iterator[tuple[Span, str, str, int]]:
    """Place, kind, what is said instead, and offset in the prose of each piece that is seen."""
    pieces = prose.pieces
    for index, (at, start, end, verbatim, plain) in enumerate(pieces):
        if start >= end:
            continue
        if verbatim:
            yield Span(start, end), "text", "", at
            continue
        said = prose.text[at : pieces[index + 1].at if index + 1 < len(pieces) else None]
        if said == TOKEN:
            kind = tokens.get(start, "text" if plain else "tag")
            yield _without_ticks(Span(start, end), text) if kind == "code" else Span(start, end), kind, "", at
        elif said == "\n":
            yield Span(start, start + 1), "break", "", at
        elif said != " " or text[start] == "&":
            yield Span(start, end), "text", said, at


def _without_ticks(span: Span, text: str) -> Span:
    ticks = 0
    while span.start + ticks < span.end and text[span.start + ticks] == "`":
        ticks += 1
    return Span(span.start + ticks, span.end - ticks) if span.end - span.start > 2 * ticks else span


def _image(image: Image, text: str) -> Iterator[Run]:
    """The mark in front of an image, then its alternative text; where it has none, its address."""
    opening = Span(image.span.start, min(image.span.start + 2, image.span.end))
    yield Run(opening, "image")
    runs = [Run(span, "alt", said) for span, kind, said, _ in _pieces(image.alt, text, {}) if kind != "break"]
    if not runs and image.target:
        at = text.find(image.target, opening.end, image.span.end)
        runs = [Run(Span(at, at + len(image.target)), "alt")] if at >= 0 else []
    yield from runs
