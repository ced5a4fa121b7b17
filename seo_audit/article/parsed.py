"""The text that was parsed, shared by all blocks of an article."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from .bytemap import ByteMap
from .masking import reveal

_DEFINITION = re.compile(r"^[ \t>]*\[((?:[^\[\]\\]|\\.)+)\]:", re.MULTILINE | re.DOTALL)


class Parsed:
    """A text, and what the parser was given for it.

    Attributes:
        text: the text of the file as it stands.
        masked: its body with tags hidden.
        base: offset of the body in the file, code points.
        at: byte offsets of the body as offsets in the file.
    """

    def __init__(self, text: str, masked: str, base: int, at: ByteMap) -> None:
        self.text = text
        self.masked = masked
        self.base = base
        self.at = at

    def revealed(self, values: Sequence[str], start: int) -> list[str]:
        """What the parser read behind `start` (in the file), the first hidden tags from there on in their places."""
        return reveal(values, self.masked, self.text, self.base, start - self.base)

    def definition(self, label: str, default: int) -> int:
        """Where in the file the address of a reference begins; `default` where it is not defined."""
        return self._definitions.get(_folded(label), default)

    @cached_property
    def _definitions(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for match in _DEFINITION.finditer(self.masked):
            found.setdefault(_folded(match[1]), self.base + match.end())
        return found


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
