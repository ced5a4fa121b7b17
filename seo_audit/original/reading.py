"""The text of an element as a reader sees it, with its links, images and inline code."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from .boilerplate import is_unseen

if TYPE_CHECKING:
    from bs4.element import PageElement, Tag

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
_CODE = frozenset({"code", "tt"})
# What is loaded late has its address elsewhere.
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-orig-src", "src")


class Inline(NamedTuple):
    """What a run of text holds; `alt` are the alternative texts of its images."""

    text: str
    links: tuple[str, ...]
    images: tuple[str, ...]
    code: tuple[str, ...]
    alt: str


def read(nodes: Iterable["PageElement"], address: str = "", *, prune: bool = True) -> Inline:
    """Read neighbouring elements as one text.

    Args:
        nodes: they.
        address: of the page, by which relative addresses become full ones; "" leaves them as they are.
        prune: whether to leave out what is no part of the text.
    """
    reader = _Reader(address, prune=prune)
    for node in nodes:
        reader.read(node)
    text = " ".join("".join(reader.parts).split())
    return Inline(text, tuple(reader.links), tuple(reader.images), tuple(reader.code), " ".join(" ".join(reader.alts).split()))


def code_of(tag: "Tag") -> str:
    """The lines of a block of code, blank ones round it left out."""
    parts: list[str] = []
    for node in tag.descendants:
        name = getattr(node, "name", None)
        if name == "br":
            parts.append("\n")
        elif name is None and _is_text(node) and not _is_gutter(node, tag):
            parts.append(str(node))
    return "".join(parts).replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()


def source_of(image: "Tag") -> str:
    """The address of an image; "" where it has none."""
    for name in _SOURCES:
        value = image.get(name)
        if isinstance(value, str) and value.strip() and not value.strip().startswith("data:"):
            return value.strip()
    candidates = image.get("srcset") or image.get("data-srcset")
    return candidates.split()[0].rstrip(",") if isinstance(candidates, str) and candidates.split() else ""


def full(target: str, address: str) -> str:
    """A target in full; as it is where there is nothing to complete it by, and where it leads into the page itself."""
    target = target.strip()
    if not address or target.startswith("#"):
        return target
    try:
        return urljoin(address, target)
    except ValueError:
        return target


class _Reader:
    def __init__(self, address: str, *, prune: bool) -> None:
        self.address = address
        self.prune = prune
        self.parts: list[str] = []
        self.links: list[str] = []
        self.images: list[str] = []
        self.alts: list[str] = []
        self.code: list[str] = []

    def read(self, node: "PageElement") -> None:
        from bs4 import Tag

        if not isinstance(node, Tag):
            if _is_text(node):
                self.parts.append(str(node))
            return
        if self.prune and is_unseen(node):
            return
        name = node.name
        if name == "br":
            self.parts.append(" ")
        elif name == "img":
            self._image(node)
        elif name not in {"script", "style", "template", "noscript"}:
            if name == "a" and isinstance(target := node.get("href"), str) and target.strip():
                self.links.append(full(target, self.address))
            apart = " " if name in BLOCKS else ""
            self.parts.append(apart)
            begin = len(self.parts)
            for child in node.children:
                self.read(child)
            if name in _CODE and (said := " ".join("".join(self.parts[begin:]).split())):
                self.code.append(said)
            self.parts.append(apart)

    def _image(self, node: "Tag") -> None:
        source, alt = source_of(node), node.get("alt")
        if source:
            self.images.append(full(source, self.address))
            self.alts.append(alt if isinstance(alt, str) else "")


def _is_text(node: object) -> bool:
    """Whether it is text, and no comment, declaration or script, which BeautifulSoup has kinds of text for."""
    from bs4.element import NavigableString

    return type(node) is NavigableString


def _is_gutter(node: "PageElement", code: "Tag") -> bool:
    """Whether a text in a block of code is a number of a line, or a button."""
    for above in node.parents:
        if above is code:
            return False
        if above.name == "button" or any(name in _GUTTERS for name in above.get("class") or ()):
            return True
    return False


_GUTTERS = frozenset({"lineno", "linenos", "line-number", "line-numbers", "gutter", "line-numbers-rows", "hljs-ln-numbers", "copy", "copy-btn"})
