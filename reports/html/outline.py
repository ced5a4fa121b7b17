"""The outline of an article, as it is and as it ought to be: what the template needs to know."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from seo_audit.report import Field, Finding, Outlined, outlines, without_passwords

from .safe import one_line
from .shown import Shown
from .source import extent

_MOST_HEADINGS = 120
_MOST_DEFECTS = 4
_LONGEST = 140


class Defect(NamedTuple):
    """What is said of a heading.

    Args:
        number: of the card.
        severity: `error`, `warning` or `info`.
        title: of its rule.
    """

    number: int
    severity: str
    title: str


class Node(NamedTuple):
    """A heading of a tree.

    Args:
        level: 1 to 6.
        text: of it, clipped; "" for none.
        line: where it stands.
        linked: whether that line is on the page.
        before: the level that it has in the article, where it ought to have another one; else 0.
        defects: what is said of it.
        more: how many defects were left out.
        nodes: the headings below it.
    """

    level: int
    text: str
    line: int
    linked: bool
    before: int
    defects: list[Defect]
    more: int
    nodes: "list[Node]"


class Outline(NamedTuple):
    """All that the template is given.

    Args:
        found: the tree as it is.
        repaired: the tree as it ought to be; None where they are the same.
        moved: how many headings ought to have another level.
        gone: how many ought to go.
        more: how many headings were left out.
        defects: whether anything is said of any heading.
    """

    found: list[Node]
    repaired: list[Node] | None
    moved: int
    gone: int
    more: int
    defects: bool


def outline(shown: Shown) -> Outline | None:
    """The panel; None where there are no headings.

    Args:
        shown: the article and what came of it.
    """
    article = shown.article
    both = outlines(article)
    if not both.found:
        return None
    levels = {id(one.heading): one.level for one in both.repaired}
    last = extent(shown.result, article.text).line
    lines = article.lines

    def node(one: Outlined, defects: tuple[list[Defect], int], before: int) -> Node:
        line = lines.position(one.heading.span.start)[0]
        return Node(one.level, _text(one.heading.text, shown), line, line <= last, before, *defects, [])

    defects_of = _defects(shown)
    cut = both.found[:_MOST_HEADINGS]
    end = cut[-1].heading.span.start
    found = [(one.depth, node(one, defects_of(one), 0)) for one in cut]
    repaired = [
        (one.depth, node(one, ([], 0), one.heading.level if one.heading.level != one.level else 0))
        for one in both.repaired
        if one.heading.span.start <= end
    ]
    main = _main(shown, last)
    return Outline(
        found=_tree(found, main),
        repaired=_tree(repaired, main._replace(defects=[], more=0, nodes=[]) if main else None) if both.differ else None,
        moved=sum(levels.get(id(one.heading), one.level) != one.level for one in both.found),
        gone=sum(id(one.heading) not in levels for one in both.found),
        more=len(both.found) - len(cut),
        defects=any(one.defects for _, one in found),
    )


def _main(shown: Shown, last: int) -> Node | None:
    """The main heading where it is a field: all headings of the body stand below it."""
    field = shown.article.h1
    if not isinstance(field, Field) or not field:
        return None
    line = shown.article.lines.position(field.span.start)[0]
    return Node(1, _text(field.text, shown), line, line <= last, 0, [], 0, [])


def _text(text: str, shown: Shown) -> str:
    text = one_line(without_passwords(text, shown.result.passwords))
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _defects(shown: Shown) -> Callable[[Outlined], tuple[list[Defect], int]]:
    """Gives what is said of a heading: the findings that begin within it, each rule once."""
    starts = [finding.span.start for finding in shown.findings]

    def defects_of(one: Outlined) -> tuple[list[Defect], int]:
        span = one.heading.span
        first, behind = bisect_left(starts, span.start), bisect_right(starts, max(span.start, span.end - 1))
        said = {finding.code: (number, finding) for number, finding in _last_first(shown.findings, first, behind)}
        defects = [_defect(number, finding, shown) for number, finding in sorted(said.values(), key=lambda pair: pair[0])]
        return defects[:_MOST_DEFECTS], max(0, len(defects) - _MOST_DEFECTS)

    return defects_of


def _last_first(findings: Sequence[Finding], first: int, behind: int) -> list[tuple[int, Finding]]:
    return [(index + 1, findings[index]) for index in range(behind - 1, first - 1, -1)]


def _defect(number: int, finding: Finding, shown: Shown) -> Defect:
    return Defect(number, finding.severity.name.lower(), shown.info.rule(finding.code).title)


def _tree(entries: Sequence[tuple[int, Node]], main: Node | None) -> list[Node]:
    """Headings with their depths, each below the one that it stands below."""
    roots: list[Node] = [main] if main else []
    below = [main.nodes if main else roots]
    for depth, one in entries:
        del below[depth + 1 :]
        below[-1].append(one)
        below.append(one.nodes)
    return roots
