"""Lines of an article as HTML. A page has thousands of pieces: a template would take as long over them as over all the rest."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from markupsafe import Markup, escape

from .cutting import Piece, Tag
from .reading import Href
from .safe import written
from .structure import ROWS, Line
from .words import Words

# Markup that stands for something that can be said: the key of the words.
_SAID = {"r-image": "reading.image", "r-opening": "reading.whole"}
# What has an element of its own; other ways to read are classes.
_ELEMENTS = {"r-b": "strong", "r-em": "em", "r-del": "del", "r-code": "code", "r-tag": "small", "r-key": "dfn", "r-value": "samp"}

_STYLES = attrgetter("styles")


class Marker:
    """Writes parts of the source view; every text of the article goes through `written` or `escape`.

    Args:
        links: what the links of the article lead to.
        words: of the run's language.
    """

    def __init__(self, links: Sequence[Href], words: Words) -> None:
        self._ends = ["</a>" if link.address else "</span>" for link in links]
        self._links = [
            f'<a href="{escape(address)}"{_titled(title) if title != address else ""} rel="noreferrer">'
            if address
            else f'<span class="a"{_titled(title)}>'
            for address, title in links
        ]
        self._severities = {severity: escape(words(severity)) for severity in ("error", "warning", "info")}
        self._said = {style: f'<span class="said {style}">{escape(words(key))}</span>' for style, key in _SAID.items()}

    def written(self, parts: Iterable[Markup | Line]) -> Markup:
        """Elements and lines one after the other."""
        html = "".join([self._line(part) if isinstance(part, Line) else part for part in parts])
        return Markup(html)  # noqa: S704 - see the class

    def _line(self, line: Line) -> str:
        # There are thousands, so few letters: an id in the text is the number of a line, which style and links both go by,
        # and the element, of no meaning here, is the shortest there is; a blank line is what is empty.
        kind = "" if line.kind == "blank" and not line.cells[0] else line.kind
        style = f"{kind} hit {line.severity}".lstrip() if line.severity else kind
        attributes = f'id={line.number} class="{style}"' if style else f"id={line.number}"
        if line.kind not in ROWS:
            return f"<b {attributes}>{self._text(line.cells[0])}</b>\n"
        opening, closing = ('<th scope="col">', "</th>") if line.kind == "head" else ("<td>", "</td>")
        cells = "".join([f"{opening}{self._text(pieces)}{closing}" for pieces in line.cells])
        return f"<tr {attributes}>{cells}</tr>\n"

    def _text(self, pieces: Sequence[Piece]) -> str:
        if not any(map(_STYLES, pieces)):
            return "".join([self._linked(piece) for piece in pieces])
        html = []
        cuts, outer = _divided(pieces)
        for start, end in pairwise(cuts):
            first, last = pieces[start], pieces[end - 1]
            if start in outer:  # of a link that is marked in parts, the marks lie in it
                inner = self._marked(first, "".join([self._read(piece) for piece in pieces[start:end]]))
                text = f"{self._opening(first)}{inner}{self._ending(last)}"
            else:
                text = self._marked(first, "".join([self._linked(piece, tags=False) for piece in pieces[start:end]]))
            html.append(self._tagged(first.tags) + text)
        return "".join(html)

    def _linked(self, piece: Piece, *, tags: bool = True) -> str:
        """A piece with the ends of links that lie at its own."""
        text = self._read(piece)
        if piece.link:
            text = f"{self._opening(piece)}{text}{self._ending(piece)}"
        return self._tagged(piece.tags) + text if piece.tags and tags else text

    def _opening(self, piece: Piece) -> str:
        return self._links[piece.link - 1] if piece.opens else ""

    def _ending(self, piece: Piece) -> str:
        return self._ends[piece.link - 1] if piece.closes else ""

    def _marked(self, piece: Piece, text: str) -> str:
        """A text with the mark that lies on a piece of it, and on the others as well."""
        if not piece.styles:
            return text
        related = f' data-r="{piece.related}"' if piece.related else ""
        if piece.numbers:
            return f'<mark class="{piece.styles}" data-f="{piece.numbers}"{related}>{text}</mark>'
        return f'<span class="{piece.styles}"{related}>{text}</span>'

    def _read(self, piece: Piece) -> str:
        text = written(piece.text)
        if piece.markup or piece.said or piece.dress:
            text = self._dressed(piece, text)
        return f"<u>{text}</u>" if piece.phrase else text

    def _dressed(self, piece: Piece, text: str) -> str:
        """A piece that reads otherwise than it is written."""
        if piece.markup:
            return f"<i>{text}</i>"
        if piece.said:
            return f'<i>{text}</i><span class="said {piece.dress}">{written(piece.said)}</span>'
        if element := _ELEMENTS.get(piece.dress):
            return f"<{element}>{text}</{element}>"
        kind = piece.dress.rpartition(" ")[2]
        if kind == "r-break":
            return f'<i>{text}</i><br class="said">'
        return f"<i>{text}</i>{self._said[kind]}" if kind in self._said else f'<span class="{piece.dress}">{text}</span>'

    def _tagged(self, tags: Sequence[Tag]) -> str:
        return "".join(map(self._tag, tags))

    def _tag(self, tag: Tag) -> str:
        label = f"{self._severities[tag.severity]} {tag.number}"
        point = f'<mark class="point {tag.severity}" data-f="{tag.number}"></mark>' if tag.empty else ""
        return f'<a class="tag {tag.severity}" href="#f{tag.number}" aria-label="{label}">{tag.number}</a>{point}'


def _divided(pieces: Sequence[Piece]) -> tuple[list[int], set[int]]:
    """Where marks begin and end, so that one may lie on many pieces; and which of them lie in a link, not round it."""
    cuts = {0, len(pieces)}
    cuts.update(index for index, (before, piece) in enumerate(pairwise(pieces), 1) if piece.tags or before[1:4] != piece[1:4])
    outer: set[int] = set()
    for start, end in _links(pieces):
        inside = cuts.intersection(range(start + 1, end))
        if inside:
            cuts |= {start, end}
            outer |= {start, *inside}
    return sorted(cuts), outer


def _links(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    start = 0
    for index, piece in enumerate(pieces):
        if piece.opens:
            start = index
        if piece.closes:
            yield start, index + 1


def _titled(title: str) -> str:
    return f' title="{escape(title)}"'
