"""The text that was parsed, shared by all blocks of an article."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from html import unescape

from .bytemap import ByteMap
from .masking import reveal
from .span import Span

# What a definition says: an address, maybe on the next line.
_DEFINED = re.compile(r"[ \t]*(?:\n[ \t>]*)?(?:<([^<>\n]*)>|(\S+))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
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
        return next(iter(self._definitions.get(_folded(label), ())), default)

    def definition_of(self, label: str, address: str) -> Span | None:
        """Where in the file the address of a reference stands, brackets not counted; None where none of its definitions says that.

        Args:
            label: of the reference.
            address: as the parser read it.
        """
        for behind in self._definitions.get(_folded(label), ()):
            match = _DEFINED.match(self.masked, behind - self.base)
            if match and unescaped(match[match.lastindex or 0]) == address:
                first, last = match.span(match.lastindex or 0)
                return Span(self.base + first, self.base + last)
        return None

    @cached_property
    def _definitions(self) -> Mapping[str, Sequence[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for match in _DEFINITION.finditer(self.masked):
            found[_folded(match[1])].append(self.base + match.end())
        return found


def unescaped(written: str) -> str:
    """An address as the parser reads it: escapes and entities undone."""
    return unescape(_ESCAPED.sub(r"\1", written)) if "\\" in written or "&" in written else written


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
