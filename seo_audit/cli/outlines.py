"""The outline of an article before and after fixes that move its headings."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from ..article.article import Article
from ..passwords import without_passwords
from ..report import printable

_TITLES = {"ru": "{path}: заголовки до и после", "en": "{path}: the headings before and after"}
_NONE = "—"
_MOST_COMPARED = 4_000  # headings; nobody reads so many


class _Line(NamedTuple):
    """A heading: its level before and after, 0 where there is none, and its text."""

    old: int
    new: int
    text: str


def outlines(before: Article, after: Article, language: str) -> list[str]:
    """Each heading with its old level and its new one; nothing where no level changes.

    Args:
        before: the article as it was.
        after: the article with the fixes done.
        language: `ru` or `en`.
    """
    if [heading.level for heading in before.headings] == [heading.level for heading in after.headings]:
        return []
    title = _TITLES[language].format(path=printable(after.path))
    return [title, *(f"  {_levels(line)}  {'  ' * (max(line.new, 1) - 1)}{line.text}" for line in _paired(before, after))]


def _levels(line: _Line) -> str:
    old, new = (f"H{level}" if level else f"{_NONE} " for level in line[:2])
    return f"{old} → {new}" if old != new else f"{old}     "


def _paired(before: Article, after: Article) -> Iterator[_Line]:
    """The headings of both, side by side: those that were added or went in their places."""
    old, new = ([(heading.level, _shown(heading.text)) for heading in article.headings] for article in (before, after))
    ranges = [(0, len(old), 0, len(new))]
    if len(old) != len(new) and len(old) + len(new) < _MOST_COMPARED:
        matcher = SequenceMatcher(None, [text for _, text in old], [text for _, text in new], autojunk=False)
        ranges = [opcode[1:] for opcode in matcher.get_opcodes()]
    for start, end, first, last in ranges:
        pairs = zip_longest(old[start:end], new[first:last], fillvalue=(0, ""))
        yield from (_Line(level, other, text or was) for (level, was), (other, text) in pairs)


def _shown(text: str) -> str:
    return printable(without_passwords(text))
