"""Texts of many articles that are the same, whatever their quotation marks, dashes and letter case."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import normalize

from ..article.lazy_pattern import pattern
from .page import Page, rivals
from .spot import Spot, Text

_QUOTES = pattern("[«»„“”‟\"'’‘`\u00ad\u200b\u2060\ufeff]")
_DASHES = pattern("[‐‑‒–—―−]")
_LEAST = 3  # titles that share a tail, and half of all: then it is the name of the site
_ENDS = " .,:;!?…-"


class Said(NamedTuple):
    """A text that an article says.

    Args:
        page: the article.
        text: as it is written, and where.
    """

    page: Page
    text: Text


def folded(text: str) -> str:
    """A text without what nobody hears: letter case, ё, quotation marks, kinds of dashes, double blanks, stops at its end.

    Args:
        text: a title, a description or the like.
    """
    plain = _QUOTES.sub("", normalize("NFKC", text).casefold().replace("ё", "е"))
    return " ".join(_DASHES.sub("-", plain).split()).strip(_ENDS)


def same(texts: Iterable[Said], *, tails: bool = False) -> list[list[Said]]:
    """The groups of texts that are the same, in the order of their first.

    Args:
        texts: in order.
        tails: whether the name of the site behind them does not count, where most of them have it.
    """
    those = [(one, folded(one.text.text)) for one in texts]
    tail = _common_tail([text for _, text in those]) if tails else ""
    groups: dict[str, list[Said]] = defaultdict(list)
    for one, text in those:
        bare = _bare(text, tail)
        if bare:
            groups[bare].append(one)
    return [group for alike in groups.values() if len(alike) > 1 for group in rivals(alike, lambda one: one.page)]


def _bare(text: str, tail: str) -> str:
    head, behind = _parted(text) if tail else (text, "")
    return (head.strip(_ENDS) or text) if behind == tail else text


def _common_tail(texts: Sequence[str]) -> str:
    tails = Counter(tail for text in texts if (tail := _parted(text)[1]))
    tail, times = max(tails.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return tail if times >= _LEAST and 2 * times >= len(texts) else ""


def _parted(text: str) -> tuple[str, str]:
    """A folded text in front of the last sign, and behind it."""
    best = max((text.rfind(sign), sign) for sign in (" | ", " - ", " · ", " • ", " :: ", " || "))
    return (text[: best[0]], text[best[0] + len(best[1]) :]) if best[0] > 0 else (text, "")


def spots(group: Iterable[Said]) -> list[Spot]:
    """Where the texts of a group stand."""
    return [one.text.spot for one in group]
