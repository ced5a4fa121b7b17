"""Sections are made out of headings and pieces as these come, wherever they come from."""

from ..article.span import Span
from .model import Page, Part, Piece


class Parts:
    """Collects the sections of a page in order."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._heading = Part("", 0, ())
        self._pieces: list[Piece] = []
        self._groups = 0

    @property
    def has_heading(self) -> bool:
        """Whether there was any heading yet."""
        return self._heading.level > 0

    def heading(self, text: str, level: int, span: Span | None = None) -> None:
        """Begin a section."""
        self._close()
        self._heading = Part(text, level, (), span)

    def is_title(self, text: str, level: int, title: str) -> bool:
        """Whether a heading is that of the whole page: the first one, which says what its title does."""
        said, title = _folded(text), _folded(title)
        return bool(title) and not self.has_heading and (said == title or (level == 1 and title in said))

    def group(self) -> int:
        """The number of a list or table that begins here."""
        self._groups += 1
        return self._groups

    def add(self, piece: Piece) -> None:
        """Append a piece to the section; one that says and shows nothing is left out."""
        if piece.text or piece.images:
            self._pieces.append(piece)

    def forget(self) -> None:
        """Drop all that there was so far."""
        self.__init__()  # type: ignore[misc]

    def page(self, title: str, description: str) -> Page:
        """The page, when all of it was collected."""
        self._close()
        return Page(title, description, tuple(self._parts))

    def _close(self) -> None:
        if self._pieces or self.has_heading:
            self._parts.append(self._heading._replace(pieces=tuple(self._pieces)))
        self._pieces, self._groups = [], 0


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
