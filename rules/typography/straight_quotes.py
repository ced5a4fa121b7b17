"""Straight quotation marks in Russian text."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

_OPENS_BEHIND = frozenset(" \u00a0\n\t([{«„“—–-/>*_|") | {TOKEN}
_CLOSES_BEFORE = frozenset(" \u00a0\n\t)]}»”.,;:!?…—–-/<*_|") | {TOKEN}
_INCHES = pattern(r"(?<![\w.,])\d+(?:[.,/]\d+)?$")
_CODE = pattern(r"[{}=<>\\;]|\w\(\)|\[\]|://")
_RUSSIAN = pattern("[а-яё]")
_PAIRS = {"guillemets": ("«»", "„“"), "curly": ("“”", "‘’")}
_LONGEST = 400


class Options(NamedTuple):
    """The marks that the house sets: `guillemets` («ёлочки», „лапки“ inside) or `curly` (“ ” and ‘ ’ inside)."""

    quotes: str = "guillemets"


@rule("TYPO001", "straight-quotes", severity=Severity.INFO, needs=Needs.RUSSIAN, options=Options)
def straight_quotes(article: Article, options: Options) -> Iterator[Group[Slip]]:
    marks = _PAIRS.get(options.quotes, _PAIRS["guillemets"])
    found = [slip for prose in russian_texts(article) if '"' in prose.text for slip in _slips(prose, marks)]
    # What is quoted in Latin may be a value that is typed just so: `"en"`; and where a mark has no fellow, it is not plain what was meant.
    yield from told(article, (slip for slip in found if slip.said["kind"] == "words"), "words", safe=True)
    yield from told(article, (slip for slip in found if slip.said["kind"] == "latin"), "latin", safe=False)


def _slips(prose: Prose, marks: tuple[str, str]) -> Iterator[Slip]:
    for start, end, inner in _pairs(prose.text):
        inside = prose.text[start + 1 : end]
        if end - start > _LONGEST or not any(map(str.isalpha, inside)) or _CODE.search(inside):
            continue
        chosen = marks[inner or _within(prose.text, start, end)]
        kind = "words" if _RUSSIAN.search(inside.lower()) else "latin"
        yield Slip(prose, start, end + 1, ((start, start + 1, chosen[0]), (end, end + 1, chosen[1])), {"kind": kind})


def _pairs(text: str) -> list[tuple[int, int, bool]]:
    """Where straight marks open and close, and whether inside of others; nothing where they do not come out even."""
    stack: list[int] = []
    pairs: list[tuple[int, int, bool]] = []
    at = text.find('"')
    while at >= 0:
        before, after = text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "
        opens, closes = before in _OPENS_BEHIND and not after.isspace(), after in _CLOSES_BEFORE and not before.isspace()
        if opens and not (closes and stack):
            stack.append(at)
        elif closes and stack:
            pairs.append((stack.pop(), at, bool(stack)))
        elif not (closes and _INCHES.search(text, max(0, at - 8), at)):
            return []
        at = text.find('"', at + 1)
    return [] if stack else sorted(pairs)


def _within(text: str, start: int, end: int) -> bool:
    """Whether a pair stands inside guillemets."""
    before, behind = text[max(0, start - _LONGEST) : start], text[end + 1 : end + _LONGEST]
    opened = before.rfind("«") > before.rfind("»")
    closed = behind.find("»")
    return opened and closed >= 0 and not 0 <= behind.find("«") < closed
