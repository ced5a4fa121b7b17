"""The page of a rule: everything about it that is words, and the examples that are its tests."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .article.front_matter import parse

_FENCE = re.compile(r"^(?P<ticks>`{3,})(?P<info>[^`\n]*)\n(?P<text>.*?)^(?P=ticks)`*[ \t]*$\n?", re.MULTILINE | re.DOTALL)


class PageError(Exception):
    """A page that cannot be read or lacks a part; the text says which."""


class Fence(NamedTuple):
    """A fenced block of a page.

    Args:
        words: what stands behind the fence, word by word: `md`, `bad`, `path=a.md`.
        text: what stands between the fences.
        line: of the opening fence in the page, from 1.
    """

    words: tuple[str, ...]
    text: str
    line: int


class Page(NamedTuple):
    """What a page says; texts by language.

    Args:
        title: the defect in a few words that an editor understands.
        messages: templates by language and key.
        why: what a reader or a search engine loses.
        how: what to do.
        sources: where thresholds come from.
        fences: examples in order.
    """

    title: Mapping[str, str]
    messages: Mapping[str, Mapping[str, str]]
    why: Mapping[str, str]
    how: Mapping[str, str]
    sources: tuple[str, ...]
    fences: tuple[Fence, ...]


@cache
def read_page(path: str) -> Page:
    """The page in a file, read once.

    Raises:
        PageError: it cannot be read, or a part is missing.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise PageError(f"{path}: {error.strerror}") from None
    front = parse(text)
    if front.problem is not None:
        raise PageError(f"{path}: front matter: {front.problem.key}")
    parts = front.values
    for part in ("title", "messages", "why", "how"):
        said = parts.get(part)
        if not isinstance(said, dict) or not {"ru", "en"} <= said.keys():
            raise PageError(f"{path}: `{part}` must hold `ru` and `en`")
    sources = parts.get("sources") or []
    fences = tuple(
        Fence(tuple(match["info"].split()), match["text"], text.count("\n", 0, match.start()) + 1)
        for match in _FENCE.finditer(text, front.span.end)
    )  # fmt: skip
    return Page(parts["title"], parts["messages"], parts["why"], parts["how"], tuple(map(str, sources if isinstance(sources, list) else [])), fences)  # type: ignore[arg-type]


def example(page: Page, kind: str) -> str | None:
    """The first example of a kind (`bad`, `good`) without its markers, or None."""
    for fence in page.fences:
        if fence.words[:1] == ("md",) and kind in fence.words:
            return strip_markers(fence.text)[0]
    return None


_MARKER = re.compile(r"[ \t]*((?:\{[A-Z]+\d{3}\}[ \t]*)+)$", re.MULTILINE)


def strip_markers(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Take `{CODE}` markers off the ends of lines.

    Returns:
        The text without them, and (line from 1, code) for each in order.
    """
    expected: list[tuple[int, str]] = []
    for match in _MARKER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        expected.extend((line, code) for code in re.findall(r"[A-Z]+\d{3}", match[1]))
    return _MARKER.sub("", text), expected
