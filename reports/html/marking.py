"""Lines of an article as HTML. A page has thousands of pieces: a template would take as long over them as over all the rest."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from .cutting import Piece, Tag
from .reading import Href
from .safe import visible
from .structure import ROWS, Line
from .words import Words

# Markup that stands for something that can be said: the key of the words.
_SAID = {"r-image": "reading.image", "r-opening": "reading.whole"}


class Marker:
    """Writes parts of the source view; every text of the article goes through `visible` or `escape`.

    Args:
        links: what the links of the article lead to.
        words: of the run's language.
    """

    def __init__(self, links: Sequence[Href], words: Words) -> None:
        self._ends = ["</a>" if link.address else "</span>" for link in links]
        self._links = [
            f'<a href="{escape(address)}"{_titled(title) if title != address else ""} rel="noreferrer noopener">'
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
        # There are thousands: an id in the text is the number of a line, and serves links as well; a blank line is what is empty.
        kind = "" if line.kind == "blank" and not line.cells[0] else line.kind
        style = f"{kind} hit {line.severity}".lstrip() if line.severity else kind
        attributes = f'id="{line.number}"' + (f' class="{style}"' if style else "")
        if line.kind not in ROWS:
            return f"<span {attributes}>{self._text(line.cells[0])}</span>\n"
        opening, closing = ('<th scope="col">', "</th>") if line.kind == "head" else ("<td>", "</td>")
        cells = "".join([f"{opening}{self._text(pieces)}{closing}" for pieces in line.cells])
        return f"<tr {attributes}>{cells}</tr>\n"

    def _text(self, pieces: Sequence[Piece]) -> str:
        return "".join([self._piece(piece) for piece in pieces])

    def _piece(self, piece: Piece) -> str:
        text = self._read(piece) if piece.markup or piece.said or piece.dress else str(visible(piece.text))
        if piece.styles:
            related = f' data-r="{piece.related}"' if piece.related else ""
            if piece.numbers:
                text = f'<mark class="{piece.styles}" data-f="{piece.numbers}"{related}>{text}</mark>'
            else:
                text = f'<span class="{piece.styles}"{related}>{text}</span>'
        if piece.opens:
            text = self._links[piece.link - 1] + text
        if piece.closes:
            text += self._ends[piece.link - 1]
        return "".join(map(self._tag, piece.tags)) + text if piece.tags else text

    def _read(self, piece: Piece) -> str:
        """A piece that reads otherwise than it is written."""
        text = visible(piece.text)
        if piece.markup:
            return f"<i>{text}</i>"
        if piece.said:
            return f'<i>{text}</i><span class="said {piece.dress}">{visible(piece.said)}</span>'
        kind = piece.dress.rpartition(" ")[2]
        if kind == "r-break":
            return f'<i>{text}</i><br class="said">'
        return f"<i>{text}</i>{self._said[kind]}" if kind in self._said else f'<span class="{piece.dress}">{text}</span>'

    def _tag(self, tag: Tag) -> str:
        label = f"{self._severities[tag.severity]} {tag.number}"
        point = f'<mark class="point {tag.severity}" data-f="{tag.number}"></mark>' if tag.empty else ""
        return f'<a class="tag {tag.severity}" href="#f{tag.number}" aria-label="{label}">{tag.number}</a>{point}'


def _titled(title: str) -> str:
    return f' title="{escape(title)}"'
