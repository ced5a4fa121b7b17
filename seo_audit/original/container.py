"""Where on a page its main content stands.

Trafilatura finds the words of the main content best of all, and loses headings, lists, tables and code on the way. So it is asked for
nothing but the words: the smallest element that holds them is what is read.
"""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

_WORD = re.compile(r"\w+")
_GRAM = 3
# Of all words that trafilatura found, what an element must hold to be the content; the rest may be boilerplate that it took for text.
_ENOUGH = 0.9
_FEWEST_WORDS = 25
_ROOTS = frozenset({"html", "body"})
_CLOSED = frozenset({"tbody", "thead", "tfoot", "tr", "ul", "ol", "dl", "p", "pre"})  # parts of a whole: what holds them is read
_LINKED = frozenset({"a", "nav", "footer", "header", "aside", "form", "button", "select", "option", "head", "title"})


def main_content(tree: Any) -> Any:
    """The element that holds the main content; the whole body where nothing else is sure.

    Args:
        tree: root of a page; it is not changed.
    """
    body = tree.find("body")
    body = tree if body is None else body
    weights = _weights(body, _grams(_said(tree)))
    if weights[body][0] < _FEWEST_WORDS:
        weights = _weights(body, None)
    found = body
    while True:
        best = max(found, key=lambda child: weights[child][0], default=None)
        if best is None or weights[best][0] < _ENOUGH * weights[body][0] or weights[best][0] == 0:
            break
        found = best
    while found.tag in _CLOSED and found is not body:
        found = found.getparent()
    return _widened(found, body, weights)


def _widened(found: Any, body: Any, weights: dict[Any, tuple[int, int]]) -> Any:
    """The highest element round it in which there is more of the content than of anything else: a first paragraph may stand outside."""
    best, marked, total = found, *weights[found]
    for above in found.iterancestors():
        if above is body or above.tag in _ROOTS:
            break
        gained = weights[above][0] - marked
        if gained and gained >= weights[above][1] - total - gained:
            best, (marked, total) = above, weights[above]
    while best.tag in _CLOSED and best is not body:
        best = best.getparent()
    return best


def _weights(body: Any, grams: set[tuple[str, ...]] | None) -> dict[Any, tuple[int, int]]:
    """For each element how many of its words are content, and how many it has; without `grams` content is what is no link."""
    weights: dict[Any, tuple[int, int]] = {}
    above: list[list[int]] = [[0, 0]]
    linked = 0
    for event, element in _walk(body):
        if event == "start":
            linked += element.tag in _LINKED
            above.append([*_count(element.text, grams, linked)])
            continue
        linked -= element.tag in _LINKED
        marked, total = above.pop()
        weights[element] = (marked, total)
        more = _count(element.tail, grams, linked)
        above[-1][0] += marked + more[0]
        above[-1][1] += total + more[1]
    return weights


def _walk(body: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return iter(etree.iterwalk(body, events=("start", "end")))


def _count(text: str | None, grams: set[tuple[str, ...]] | None, linked: int) -> tuple[int, int]:
    words = _WORD.findall(text.lower()) if text else []
    if grams is None:
        return (0 if linked else len(words)), len(words)
    return sum(gram in grams for gram in zip(*(words[at:] for at in range(_GRAM)), strict=False)), len(words)


def _grams(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return set(zip(*(words[at:] for at in range(_GRAM)), strict=False))


def _said(tree: Any) -> str:
    """The main text as trafilatura sees it, or ""."""
    found = _trafilatura()(deepcopy(tree), fast=True, include_comments=False, favor_recall=True)
    return (found.text or "") if found else ""


@cache
def _trafilatura() -> Any:
    import trafilatura

    # It complains of every page without text; that is said by whoever asked for the page.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura.bare_extraction
