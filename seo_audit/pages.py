"""The page of a rule: everything about it that is words, and the examples that are its tests."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

from .article.front_matter import parse
from .messages import LANGUAGES

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
    """What a page says, by language.

    Args:
        title: the defect in a few words that an editor understands.
        messages: templates by language and key.
        why: what a reader or a search engine loses.
        how: what to do.
        sources: where thresholds come from; none where that goes without saying.
        fences: examples in order.
        values: the front matter whole, which holds more where the page is all there is of a rule; see `declared`.
    """

    title: Mapping[str, str]
    messages: Mapping[str, Mapping[str, str]]
    why: Mapping[str, str]
    how: Mapping[str, str]
    sources: Mapping[str, tuple[str, ...]]
    fences: tuple[Fence, ...]
    values: Mapping[str, object]


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
    except UnicodeDecodeError as error:
        raise PageError(f"{path}: not UTF-8: byte 0x{error.object[error.start]:02X} at {error.start}") from None
    front = parse(text)
    if front.problem is not None:
        line = text.count("\n", 0, front.problem.span.start) + 1
        raise PageError(f"{path}:{line}: the front matter cannot be read: {front.problem.key.replace('-', ' ')}")
    if not front.kind:
        raise PageError(f"{path}: no front matter")
    parts = front.values
    for part in ("messages", "why", "how"):
        if part not in parts:
            others = ", ".join(f"`{key}`" for key in parts if key not in _KNOWN)
            raise PageError(f"{path}: `{part}` is missing" + (f" ({others} is unknown)" if others else ""))
    fences = tuple(
        Fence(tuple(match["info"].split()), match["text"], text.count("\n", 0, match.start()) + 1)
        for match in _FENCE.finditer(text, front.span.end)
    )  # fmt: skip
    name = Path(path).stem.replace("_", " ")
    said = {part: _by_language(parts.get(part, default), part, path) for part, default in _PARTS.items()}
    titles = {language: str(text or name) for language, text in said["title"].items()}
    messages = {language: _messages(templates, language, path) for language, templates in said["messages"].items()}
    for part in ("why", "how"):
        if any(text is None or not str(text).strip() for text in said[part].values()):
            raise PageError(f"{path}: `{part}` is empty")
    why, how = ({language: str(text) for language, text in said[part].items()} for part in ("why", "how"))
    sources = {language: _sources(items, path) for language, items in said["sources"].items()}
    return Page(titles, messages, why, how, sources, fences, parts)


# What a page that leaves a part out says; those without a default must be there.
_PARTS: Mapping[str, Any] = {"title": "", "messages": None, "why": None, "how": None, "sources": ()}


_KNOWN = {*_PARTS, "code", "severity", "confidence", "default", "once", "mqm", "match"}


def _by_language(said: Any, part: str, path: str) -> dict[str, Any]:
    """What a part says in each language: the same in both where it names none, the other's where it lacks one."""
    if not isinstance(said, dict):
        return dict.fromkeys(LANGUAGES, said)
    if not said.keys() <= set(LANGUAGES) or not said:
        raise PageError(f"{path}: `{part}` must be by language: {', '.join(LANGUAGES)}")
    return {language: said.get(language, next(iter(said.values()))) for language in LANGUAGES}


def _sources(items: Any, path: str) -> tuple[str, ...]:
    if not isinstance(items, (list, tuple, str, type(None))):
        raise PageError(f"{path}: `sources` must be a list")
    return (items,) if isinstance(items, str) else tuple(map(str, items or ()))


def _messages(templates: Any, language: str, path: str) -> dict[str, str]:
    if not isinstance(templates, dict):
        raise PageError(f"{path}: `messages` must be templates by key")
    for key, template in templates.items():
        try:
            if template is None or not [*Formatter().parse(str(template))]:
                raise ValueError("there is no text")
        except ValueError as error:
            raise PageError(f"{path}: `messages.{language}.{key}`: {error}") from None
    return {str(key): str(template) for key, template in templates.items()}


class Example(NamedTuple):
    """An article that shows a defect, or how it looks without it.

    Args:
        text: of the article, without markers.
        source: the page that it was translated from; None where that is not told.
        later: what that page says now; None where it has not changed.
    """

    text: str
    source: str | None
    later: str | None


def example(page: Page, kind: str) -> Example | None:
    """The first example of a kind (`bad`, `good`), or None; one that holds without configuration goes first."""
    found: list[tuple[bool, Example]] = []
    before: dict[str, str] = {}
    for fence in page.fences:
        if fence.words[:1] != ("md",) or "source" in fence.words:
            before[" ".join(fence.words)] = fence.text
            continue
        if kind in fence.words:
            shown = Example(strip_markers(fence.text)[0], before.get("md source"), before.get("md source later"))
            found.append(("toml config" in before, shown))
        before = {}
    return min(found, key=lambda one: one[0])[1] if found else None


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
