"""From the elements of a page to sections and pieces."""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from ..article.span import Span
from .boilerplate import HEADINGS, first, is_boilerplate, is_label, is_offer, is_said_everywhere
from .model import Piece
from .parts import Parts
from .reading import BLOCKS, code_of, read

if TYPE_CHECKING:
    from bs4.element import PageElement, Tag

_LISTS = frozenset({"ul", "ol", "dl", "menu"})
_ITEMS = frozenset({"li", "dt", "dd"})
_SILENT = frozenset({"script", "style", "template", "noscript", "hr", "input", "select", "textarea"})
_LABELS = frozenset({"div", "p", "b", "strong", "span", "header", *HEADINGS})
_LONG_CELL = 120  # words: a cell with more is a column of a layout


class Walker:
    """Walks elements in order and puts what it meets into `parts`.

    Args:
        parts: what collects it.
        address: of the page, by which relative addresses become full ones.
        title: of the page; the heading that says it is no section.
        words: how many the content has; 0 keeps boilerplate: of an article everything is content.
        span: where it stands in an article.
    """

    def __init__(self, parts: Parts, *, address: str = "", title: str = "", words: int = 0, span: Span | None = None) -> None:
        self.parts = parts
        self.address = address
        self.title = title
        self.words = words
        self.span = span
        self.kind = "paragraph"
        self.group = 0

    def walk(self, tag: "Tag") -> None:
        """Put all that an element holds into `parts`."""
        from bs4 import Tag

        run: list[PageElement] = []
        nodes = list(tag.children)
        skipped = 0
        for index, node in enumerate(nodes):
            if index < skipped:
                continue
            block = isinstance(node, Tag) and self._is_block(node)
            skipped = self._behind_offer(nodes, index)
            if skipped:
                self._flush(run)
                run = []
            elif block:
                self._flush(run)
                run = []
                self._block(node)  # type: ignore[arg-type]
            else:
                run.append(node)
        self._flush(run)

    def _is_block(self, tag: "Tag") -> bool:
        return tag.name in BLOCKS or tag.name in _SILENT or (tag.name not in {"br", "img", "code"} and first(tag, BLOCKS) is not None)

    def _behind_offer(self, nodes: list["PageElement"], index: int) -> int:
        """Where what a label («Related posts») begins ends; 0 where the element is no such label."""
        from bs4 import Tag

        label = nodes[index]
        if not self.words or not isinstance(label, Tag) or label.name not in _LABELS or not is_label(label.get_text(" ", strip=True)):
            return 0
        level = int(label.name[1]) if label.name in HEADINGS else 0
        stop = index + 1
        while stop < len(nodes) and not (nodes[stop].name in HEADINGS and (not level or int(nodes[stop].name[1]) <= level)):  # type: ignore[attr-defined]
            stop += 1
        blocks = [(at, node) for at, node in enumerate(nodes[index + 1 : stop], index + 1) if isinstance(node, Tag)]
        if is_offer([block for _, block in blocks]):
            return stop
        # Text of the article goes on behind what is offered, without a heading of its own.
        offered = [at for at, _ in takewhile(lambda block: is_offer([block[1]]), blocks)]
        return offered[-1] + 1 if offered else 0

    def _block(self, tag: "Tag") -> None:
        name = tag.name
        if name in _SILENT or (self.words and is_boilerplate(tag, self.words)):
            return
        if name in HEADINGS:
            self._heading(tag)
        elif name == "pre":
            self._piece("code", code_of(tag))
        elif name == "table":
            self._table(tag)
        elif name in _LISTS:
            outer = self.group
            self.group = self.group or self.parts.group()
            self._inside(tag, self.kind)
            self.group = outer
        elif name in _ITEMS:
            self._inside(tag, "item")
        elif name == "blockquote":
            self._inside(tag, "quote")
        else:
            self.walk(tag)

    def _inside(self, tag: "Tag", kind: str) -> None:
        outer, self.kind = self.kind, kind
        self.walk(tag)
        # Behind a list in an item comes what is no item of its own.
        self.kind = "paragraph" if outer == "item" else outer

    def _heading(self, tag: "Tag") -> None:
        level = int(tag.name[1])
        inline = read(tag.children, self.address, prune=bool(self.words))
        text = inline.text or inline.alt
        if not text:
            return
        if self.parts.is_title(text, level, self.title):
            self.parts.forget()  # a label of the category, a date
        else:
            self.parts.heading(text, level, self.span)

    def _table(self, tag: "Tag") -> None:
        code = [pre for pre in tag.find_all("pre") if not {"gutter", "lineno", "linenos"} & _classes_round(pre, tag)]
        if code and tag.find(class_=["gutter", "linenos", "lineno", "rouge-gutter"]) is not None:
            self._piece("code", code_of(code[-1]))
        elif _is_layout(tag):
            for row in _rows(tag):
                self.walk(row)
        else:
            self._cells(tag)

    def _cells(self, tag: "Tag") -> None:
        caption = tag.find("caption")
        if caption is not None:
            self._flush(list(caption.children))
        group, self.group = self.group, self.parts.group()
        for row in _rows(tag):
            for cell in row.find_all(["td", "th"], recursive=False):
                inline = read(cell.children, self.address, prune=bool(self.words))
                self.parts.add(Piece("cell", inline.text, inline.links, inline.images, inline.code, self.group, self.span))
        self.group = group

    def _flush(self, run: list["PageElement"]) -> None:
        """Read what stands between two blocks; where two `<br>` stand in it, a paragraph ends."""
        for nodes in _paragraphs(run):
            inline = read(nodes, self.address, prune=bool(self.words))
            if self.words and self.kind == "paragraph" and is_said_everywhere(inline.text):
                continue
            if not inline.text:
                self.parts.add(Piece("image", inline.alt, inline.links, inline.images, (), self.group, self.span))
                continue
            self.parts.add(Piece(self.kind, inline.text, inline.links, inline.images, inline.code, self.group, self.span))
            if self.kind == "item":
                self.kind = "paragraph"

    def _piece(self, kind: str, text: str) -> None:
        self.parts.add(Piece(kind, text, group=self.group, span=self.span))


def _paragraphs(run: list["PageElement"]) -> Iterator[list["PageElement"]]:
    nodes: list[PageElement] = []
    breaks = 0
    for node in run:
        name = getattr(node, "name", None)
        if name == "br":
            breaks += 1
        elif name is not None or str(node).strip():
            if breaks > 1 and nodes:
                yield nodes
                nodes = []
            breaks = 0
        nodes.append(node)
    if nodes:
        yield nodes


def _rows(table: "Tag") -> list["Tag"]:
    return [row for row in table.find_all("tr") if row.find_parent("table") is table]


def _is_layout(table: "Tag") -> bool:
    """Whether a table sets parts of the page side by side, and holds no data."""
    if table.get("role") in {"presentation", "none"} or table.find("table") is not None:
        return True
    cells = [cell for row in _rows(table) for cell in row.find_all(["td", "th"], recursive=False)]
    if len(cells) < 2:  # noqa: PLR2004
        return True
    if table.find("th") is not None:
        return False
    return any(first(cell, HEADINGS) is not None or len(cell.get_text(" ").split()) > _LONG_CELL for cell in cells)


def _classes_round(tag: "Tag", root: "Tag") -> set[str]:
    found: set[str] = set()
    for above in [tag, *tag.parents]:
        if above is root:
            break
        found |= set(above.get("class") or ())
    return found
