"""The index: a summary of the run and a row for each article."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import RuleText, RunInfo, Shared, Summary

from .by_rule import RuleRow
from .entries import SEVERITIES
from .families import families_of
from .folders import common_folder, folders_of
from .rows import Row
from .run_verdict import RunVerdict, run_verdict
from .safe import one_line
from .words import Words

_WORST = (*SEVERITIES, "clean")
_WORST_OF = {"stop": "error", "mend": "warning", "go": "info"}
_MOST_SHARED = 6
_MOST_FOLDERS = 3


class Common(NamedTuple):
    """A defect of whole folders: those with most such articles, and the others."""

    rule: RuleText
    severity: str
    places: tuple[Shared, ...]
    more: tuple[Shared, ...]


class Share(NamedTuple):
    """Articles on which the verdict is one, as a part of a bar 1,000 units long."""

    worst: str
    articles: int
    start: float
    width: float


class IndexPage(NamedTuple):
    """All that the template is given.

    Args:
        summary: of the run.
        verdict: on the run; None where it has no article.
        counts: findings by severity.
        shares: articles by their gravest severity.
        with_severity: articles that have findings of each severity.
        folder: that all articles share.
        folders: below it, with the number of their articles.
        families: of the rules that found something.
        rows: the articles, most urgent first.
        dated: whether any says when it was changed.
        rules: that found something.
        shared: what folders share.
        more_shared: the same, folded.
    """

    summary: Summary
    verdict: RunVerdict | None
    counts: dict[str, int]
    shares: list[Share]
    with_severity: dict[str, int]
    folder: str
    folders: list[tuple[str, int]]
    families: list[str]
    rows: Sequence[Row]
    dated: bool
    rules: Sequence[RuleRow]
    shared: list[Common]
    more_shared: list[Common]


def index_page(rows: Sequence[Row], rules: Sequence[RuleRow], summary: Summary, info: RunInfo, words: Words) -> IndexPage:
    """Work out the index.

    Args:
        rows: of the articles, most urgent first.
        rules: that found something.
        summary: of the run.
        info: what holds for the run.
        words: of its language.
    """
    shared = _shared(summary.shared, {row.rule.code: row.severity for row in rules}, info)
    paths = [row.path for row in rows]
    folder = common_folder(paths)
    return IndexPage(
        summary=summary,
        verdict=run_verdict([row.verdict for row in rows], info, words),
        counts={level.name.lower(): number for level, number in sorted(summary.findings.items(), reverse=True)},
        shares=_shares(rows),
        with_severity={severity: sum(row.counts[severity] > 0 for row in rows) for severity in SEVERITIES},
        folder=folder,
        folders=folders_of(paths, folder),
        families=families_of([row.rule.code for row in rules]),
        rows=rows,
        dated=any(row.changed for row in rows),
        rules=rules,
        shared=shared[:_MOST_SHARED],
        more_shared=shared[_MOST_SHARED:],
    )


def _shares(rows: Sequence[Row]) -> list[Share]:
    worst = Counter(row.worst for row in rows)
    shares, start = [], 0.0
    for kind in _WORST:
        if worst[kind]:
            width = 1000 * worst[kind] / len(rows)
            shares.append(Share(kind, worst[kind], round(start, 2), round(width, 2)))
            start += width
    return shares


def _shared(shared: Sequence[Shared], severities: dict[str, str], info: RunInfo) -> list[Common]:
    """What folders share, by rule: the rules of the whole run first, then those that spoil most articles."""
    by_code: dict[str, list[Shared]] = {}
    for one in shared:
        by_code.setdefault(one.code, []).append(one._replace(folder=one_line(one.folder)))
    order = {code: (all(one.folder for one in places), -sum(one.affected for one in places), code) for code, places in by_code.items()}
    common = []
    for code, places in sorted(by_code.items(), key=lambda item: order[item[0]]):
        places.sort(key=lambda one: (one.folder != "", -one.affected, one.folder))
        common.append(Common(info.rule(code), severities[code], tuple(places[:_MOST_FOLDERS]), tuple(places[_MOST_FOLDERS:])))
    return common
