"""Links and images however they are written: in Markdown, in raw HTML, by a shortcode, or as an address that stands in the text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .blocks import Block, HtmlBlock, TextBlock
from .lazy_pattern import pattern
from .prose import TOKEN, Prose
from .raw_html import Attribute, Tag
from .span import Span

_FIGURE = pattern(r"\{\{[<%][ \t]*(?:figure|img|image)\b((?:(?!\{\{|[>%]\}\})[^\n])*)[>%]\}\}")
_PARAMETER = pattern(r"""\b(src|alt|caption|title|link)[ \t]*=[ \t]*(?:"([^"\n]*)"|`([^`\n]*)`|([^\s"`]+))""")
# Pictures of a state or a button that other sites make: what they say changes, and nobody describes it.
_BADGE = pattern(r"shields\.io|\bbadg(?:e|es|en)\b|/button(?:\.svg|\.png)?(?:$|\?)|/workflows/[^/]+/|\.svg\?branch=", re.IGNORECASE)
_MOVES = pattern(r"\.(?:mp4|webm|mov|m4v|ogv|mp3|ogg|wav)(?:$|[?#])", re.IGNORECASE)
_INVISIBLE = " \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"
# What says in words where a link leads that shows none.
_LABELS = ("aria-label", "aria-labelledby", "title")


class AnyLink(NamedTuple):
    """A link, or an address that stands in the text.

    Args:
        span: all of it; of one in HTML from its first tag to its last, where both stand in one block.
        target: the address as a browser reads it, tags of templates as written.
        place: where in the file the address itself stands; None where that cannot be told.
        kind: `inline`, `reference`, `autolink`, `email`, `html` or `bare`.
        text: what is linked, as a reader would quote it; None where it cannot be told.
        prose: of the block that it stands in.
        start: offset of its text in that prose.
        end: offset behind it.
        block: the one that it stands in.
        tag: the first tag of one in HTML.
    """

    span: Span
    target: str
    place: Span | None
    kind: str
    text: str | None
    prose: Prose
    start: int
    end: int
    block: Block
    tag: Tag | None = None

    @property
    def shows_address(self) -> bool:
        """Whether a reader sees an address: its own, or a part of it."""
        text = (self.text or "").lower()
        return self.kind in {"bare", "autolink", "email"} or "://" in text or text.startswith("www.")

    @property
    def is_computed(self) -> bool:
        """Whether a template or code makes its address."""
        return (self.tag is not None and self.tag.attributes["href"].computed) or "{{" in self.target or "{%" in self.target

    @property
    def shows_nothing(self) -> bool:
        """Whether there is neither a word nor a picture, an icon, code, or anything else to click on, as far as one can tell."""
        if self.text is None or self.text.strip(_INVISIBLE):
            return False
        labelled = self.tag is not None and any(map(self.tag.has, (*_LABELS, "class", "id", "name", "{...}")))
        return not labelled and TOKEN not in self.prose.text[self.start : self.end]


class AnyImage(NamedTuple):
    """An image.

    Args:
        span: all of it; of one in HTML its tag.
        target: the address as a browser reads it, tags of templates as written.
        place: where in the file the address itself stands; None where that cannot be told.
        kind: `inline`, `reference`, `html` or `shortcode`.
        alt: alternative text; "" for an empty one, None where nothing is said.
        tag: its tag, of one in HTML.
    """

    span: Span
    target: str
    place: Span | None
    kind: str
    alt: str | None
    tag: Tag | None = None

    @property
    def is_decorative(self) -> bool:
        """Whether it is marked as one that says nothing: an empty `alt` in HTML, a role, hidden from screen readers, a counter of one pixel."""
        if self.tag is None:
            return False
        if self.alt == "" or self.tag.has("role", "presentation", "none") or self.tag.has("aria-hidden", "true"):
            return True
        return any(self.tag.has(side, "0", "1", "1px") for side in ("width", "height"))

    @property
    def is_badge(self) -> bool:
        """Whether it shows a state (version, coverage) or a button, and comes from another site."""
        return _BADGE.search(self.target) is not None

    @property
    def is_blank(self) -> bool:
        """Whether who cannot see it learns nothing of it: neither marked as decorative nor described, as far as one can tell."""
        said = (self.alt or "").strip(_INVISIBLE) or self.is_decorative or self.is_computed
        return not said and not self.is_badge and _MOVES.search(self.target) is None

    @property
    def is_computed(self) -> bool:
        """Whether a template or code makes its alternative text, or may."""
        if self.tag is None:
            return False
        alt = self.tag.attributes.get("alt")
        return (alt is not None and alt.computed) or "{...}" in self.tag.attributes


def all_links(blocks: Iterable[Block]) -> Iterator[AnyLink]:
    """The links of some blocks, in the order of the text.

    Args:
        blocks: in order, without those that they hold.
    """
    for block in blocks:
        if isinstance(block, TextBlock):
            prose = block.prose
            found = [AnyLink(one.span, one.target, one.place, one.kind, one.text, prose, one.start, one.end, block) for one in block.links]
            tags = block.tags
            anchors = _in_html(block, prose, tags) if tags else []
            if block.addresses:
                starts = [anchor.span.start for anchor in anchors]
                bare = (_bare(block, text, span) for text, span in block.addresses)
                found += [one for one in bare if not (at := bisect_left(starts, one.span.start)) or one.span.start >= anchors[at - 1].span.end]
            found += anchors
            yield from sorted(found, key=_place) if len(found) > len(block.links) else found
        elif isinstance(block, HtmlBlock):
            yield from _in_html(block, block.prose, block.tags)


def blank_links(links: Iterable[AnyLink], images: Sequence[AnyImage]) -> dict[Span, str]:
    """Links in which nobody would read a word, by their place: `empty`, or `image` where they hold only images without a description.

    Args:
        links: of an article.
        images: of the same one.
    """
    found = {}
    starts = [image.span.start for image in images]
    for link in links:
        if link.shows_nothing:
            found[link.span] = "empty"
        elif link.text is not None and not link.text.strip(_INVISIBLE) and not (link.tag and any(map(link.tag.has, _LABELS))):
            inside = images[bisect_left(starts, link.span.start) : bisect_left(starts, link.span.end)]
            shown = link.prose.text.count(TOKEN, link.start, link.end)
            if inside and shown == len(inside) and all(image.is_blank for image in inside):
                found[link.span] = "image"
    return found


def _place(found: AnyLink | AnyImage) -> Span:
    return found.span


def _bare(block: TextBlock, text: str, span: Span) -> AnyLink:
    at = block.prose.offset(span.start)
    return AnyLink(span, text, span, "bare", text, block.prose, at, at + 1, block)


def _in_html(block: Block, prose: Prose, tags: Sequence[Tag]) -> list[AnyLink]:
    found: list[AnyLink] = []
    closings = [tag.span for tag in tags if tag.closing and tag.name.lower() == "a"]
    openings = [tag for tag in tags if not tag.closing and tag.name.lower() == "a"]
    for index, tag in enumerate(openings):
        address = tag.attributes.get("href")
        if address is None:
            continue
        # Links hold no links: what comes behind the next one closes that.
        limit = openings[index + 1].span.start if index + 1 < len(openings) else block.span.end
        at = bisect_left(closings, tag.span)
        closing = closings[at] if at < len(closings) and closings[at].start < limit else None
        found.append(_anchor(block, prose, tag, address, closing))
    return found


def _anchor(block: Block, prose: Prose, tag: Tag, address: Attribute, closing: Span | None) -> AnyLink:
    start = prose.offset(tag.span.end)
    end = prose.offset(closing.start) if closing else start
    text = " ".join(prose.text[start:end].replace(TOKEN, " ").split()) if closing else None
    span = Span(tag.span.start, closing.end if closing else tag.span.end)
    return AnyLink(span, address.value, address.span, "html", text, prose, start, end, block, tag)


def all_images(blocks: Iterable[Block], text: str, body: int) -> list[AnyImage]:
    """The images of an article, in the order of the text.

    Args:
        blocks: all of them, in order, without those that they hold.
        text: the file.
        body: where its body begins.
    """
    found: list[AnyImage] = []
    shown: list[Span] = []
    for block in blocks:
        if isinstance(block, TextBlock):
            found += [AnyImage(one.span, one.target, one.place, one.kind, one.alt.plain) for one in block.images]
        if isinstance(block, TextBlock | HtmlBlock):
            found += [image for tag in block.tags if (image := _img(tag)) is not None]
        else:
            shown.append(block.span)
    found += _figures(text, body, shown)
    return sorted(found, key=_place)


def _img(tag: Tag) -> AnyImage | None:
    address = tag.attributes.get("src") or tag.attributes.get("data-src")
    if tag.closing or tag.name.lower() != "img" or address is None:
        return None
    alt = tag.attributes.get("alt")
    return AnyImage(tag.span, address.value, address.span, "html", alt.value if alt is not None else None, tag)


def _figures(text: str, body: int, shown: Sequence[Span]) -> Iterator[AnyImage]:
    """Hugo's `{{< figure >}}`, which gives what it is told for a caption as alternative text; not where one is shown in code."""
    if text.find("{{<", body) < 0 and text.find("{{%", body) < 0:
        return
    starts = [span.start for span in shown]
    for match in _FIGURE.finditer(text, body):
        at = bisect_left(starts, match.end()) - 1
        if at >= 0 and match.start() < shown[at].end:
            continue
        said: dict[str, tuple[str, Span]] = {}
        for parameter in _PARAMETER.finditer(text, *match.span(1)):
            group = parameter.lastindex or 1
            said.setdefault(parameter[1], (parameter[group], Span(*parameter.span(group))))
        if "src" in said:
            alt = said.get("alt") or said.get("caption") or said.get("title")
            yield AnyImage(Span(*match.span()), *said["src"], "shortcode", alt[0] if alt else None)
