"""What would change in an article, as a unified diff."""

import re
from difflib import unified_diff
from typing import TextIO

from ..engine import Audited
from ..passwords import redacted
from ..report import printable
from .terminal import wants_color

_COLORS = {"+": "32", "-": "31", "@": "36"}
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_SHOWN_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ENDS = {"\r\n": "␍␊", "\r": "␍"}


def show(stream: TextIO, path: str, before: Audited, after: Audited) -> None:
    """Write the diff of an article, passwords hidden.

    To people: one line a line of the article, nothing that a terminal obeys. To everybody else as it stands, so that `git apply` takes it.

    Args:
        stream: where it goes.
        path: of the article.
        before: what it is.
        after: what it would be.
    """
    people = wants_color(stream) or stream.isatty()
    old, new = ((_SHOWN_LINE if people else _LINE).findall(_text(audited)) for audited in (before, after))
    for line in unified_diff(old, new, f"a/{path}", f"b/{path}"):
        stream.write(_shown(line, color=wants_color(stream)) if people else line)
        if not line.endswith(("\n", "\r")):
            stream.write("\n" * (not people) + "\\ No newline at end of file\n")


def _text(audited: Audited) -> str:
    return redacted(audited.text, 0, len(audited.text), audited.result.secrets)


def _shown(line: str, *, color: bool) -> str:
    text = line.rstrip("\r\n")
    # A change of nothing but line ends would look like none.
    end = _ENDS.get(line[len(text) :], "") if line[:1] in {"+", "-"} else ""
    shown = printable(text) + end
    paint = _COLORS.get(line[:1]) if color else None
    return f"\x1b[{paint}m{shown}\x1b[0m\n" if paint else f"{shown}\n"
