"""What is printed of texts that others wrote: lines without control characters or passwords, wrapped or cut to the width of the terminal."""

import textwrap

from ...original.model import Part, Piece
from ...passwords import without_passwords
from ...report import printable

_MARKS = {"item": "• ", "quote": "> ", "cell": "| "}


class Paper:
    """Prints lines.

    Args:
        width: columns of the terminal.
        color: whether colours are wanted.
    """

    RED, YELLOW, CYAN, BOLD, PALE = "31", "33", "36", "1", "2"

    def __init__(self, width: int, *, color: bool) -> None:
        self.width = width
        self._color = color

    def line(self, text: str = "", color: str = "") -> None:
        """Print one line, whatever its length.

        Args:
            text: the line.
            color: of the terminal; "" for none.
        """
        shown = clean(text).rstrip()
        print(f"\x1b[{color}m{shown}\x1b[0m" if self._color and color and shown else shown)

    def wrapped(self, text: str, indent: str, hanging: str) -> None:
        """Print a text on as many lines as it needs.

        Args:
            text: on one line.
            indent: in front of the first line.
            hanging: in front of the others.
        """
        for line in textwrap.wrap(clean(text), self.width, initial_indent=indent, subsequent_indent=hanging, break_on_hyphens=False) or [indent]:
            self.line(line)

    def section(self, part: Part) -> None:
        """Print what stands in a section: code as it is written, all else wrapped."""
        for piece in part.pieces:
            self._piece(piece)

    def _piece(self, piece: Piece) -> None:
        if piece.kind == "code":
            for line in piece.text.splitlines():
                self.line(f"      {line}")
        elif piece.kind == "image":
            self.wrapped(f"[{piece.text or (piece.images[0] if piece.images else '')}]", "    ", "     ")
        else:
            mark = _MARKS.get(piece.kind, "")
            self.wrapped(piece.text, f"    {mark}", "    " + " " * len(mark))


def clean(text: str) -> str:
    """A text as it may be shown: on one line, without control characters and passwords."""
    return printable(without_passwords(text))


def cut(text: str, width: int) -> str:
    """A text of just so many columns: the end of a longer one is left out, a shorter one is filled."""
    shown = clean(text)
    return f"{shown[: width - 1]}…" if len(shown) > width else f"{shown:{width}}"
