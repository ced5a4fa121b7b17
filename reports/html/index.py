"""The index: a summary of the run and a row for each article."""

import posixpath
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import ArticleResult, RuleText, RunInfo, Severity, Shared, Summary, Verdict

from .article import counts_of
from .entries import SEVERITIES
from .run_verdict import Judged, RunVerdict, judged, run_verdict
from .safe import one_line
from .words import Words

_WORST = (*SEVERITIES, "clean")
_WORST_OF = {"stop": "error", "mend": "warning", "go": "info"}
_MOST_SHARED = 6
_MOST_FOLDERS = 3


class Row(NamedTuple):
    """All that is kept of an article.

    Args:
        path: of the article.
        page: its page, relative to the index.
        title: what it is called.
        draft: whether it is not published.
        verdict: what is kept of the verdict on it.
        counts: findings by severity.
        rules: gravest severity by code of rule.
        phrase: the keyphrase, or ``.
        density: of the keyphrase, or -1.
        words: of the body, or -1.
    """

    path: str
    page: str
    title: str
    draft: bool
    verdict: Judged
    counts: dict[str, int]
    rules: dict[str, Severity]
    phrase: str
    density: float
    words: int

    @property
    def worst(self) -> str:
        """What the verdict looks like: `error` where it must not be published, … `clean` where nothing was found."""
        return _WORST_OF[self.verdict.key] if self.rules else "clean"


class RuleRow(NamedTuple):
    """A rule that found something: its words, the gravest severity, how often, in how many articles."""

    rule: RuleText
    severity: str
    findings: int
    articles: int


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
    """All that the template is given."""

    summary: Summary
    verdict: RunVerdict | None
    counts: dict[str, int]
    shares: list[Share]
    with_severity: dict[str, int]
    folder: str
    rows: list[Row]
    rules: list[RuleRow]
    shared: list[Common]
    more_shared: list[Common]


def row_of(result: ArticleResult, found: Verdict, page: str) -> Row:
    """What the index keeps of an article."""
    rules: dict[str, Severity] = {}
    for finding in result.findings:
        rules[finding.code] = max(finding.severity, rules.get(finding.code, finding.severity))
    path = one_line(result.path)
    phrase = result.keyphrase
    return Row(
        path=path,
        page=page,
        title=one_line(result.title or "") or one_line(result.h1 or "") or path,
        draft=result.draft,
        verdict=judged(found),
        counts=counts_of(result.findings),
        rules=rules,
        phrase=one_line(phrase.text) if phrase else "",
        density=phrase.density if phrase else -1,
        words=result.metrics.words if result.metrics else -1,
    )


def index_page(rows: Sequence[Row], summary: Summary, info: RunInfo, words: Words) -> IndexPage:
    """Work out the index."""
    severities: dict[str, Severity] = {}
    for row in rows:
        for code, severity in row.rules.items():
            severities[code] = max(severity, severities.get(code, severity))
    shared = _shared(summary.shared, severities, info)
    return IndexPage(
        summary=summary,
        verdict=run_verdict([row.verdict for row in rows], info, words),
        counts={level.name.lower(): number for level, number in sorted(summary.findings.items(), reverse=True)},
        shares=_shares(rows),
        with_severity={severity: sum(row.counts[severity] > 0 for row in rows) for severity in SEVERITIES},
        folder=_folder(rows),
        rows=sorted(rows, key=lambda row: (row.verdict.urgency, row.path, row.page)),
        rules=_rules(rows, summary, severities, info),
        shared=shared[:_MOST_SHARED],
        more_shared=shared[_MOST_SHARED:],
    )


def _folder(rows: Sequence[Row]) -> str:
    """The folder that all articles share, with its slash, or ``."""
    folders = {posixpath.dirname(row.path) for row in rows}
    if len(rows) < 2 or len({folder.startswith("/") for folder in folders}) > 1:  # noqa: PLR2004 - one article shares nothing
        return ""
    common = posixpath.commonpath(folders)
    return common + "/" if common.strip("/") else ""


def _shares(rows: Sequence[Row]) -> list[Share]:
    worst = Counter(row.worst for row in rows)
    shares, start = [], 0.0
    for kind in _WORST:
        if worst[kind]:
            width = 1000 * worst[kind] / len(rows)
            shares.append(Share(kind, worst[kind], round(start, 2), round(width, 2)))
            start += width
    return shares


def _rules(rows: Sequence[Row], summary: Summary, severities: dict[str, Severity], info: RunInfo) -> list[RuleRow]:
    articles = Counter(code for row in rows for code in row.rules)
    found = [RuleRow(info.rule(code), severities[code].name.lower(), summary.rules.get(code, 0), articles[code]) for code in articles]
    return sorted(found, key=lambda row: (SEVERITIES.index(row.severity), -row.articles, -row.findings, row.rule.code))


def _shared(shared: Sequence[Shared], severities: dict[str, Severity], info: RunInfo) -> list[Common]:
    """What folders share, by rule: the rules of the whole run first, then those that spoil most articles."""
    by_code: dict[str, list[Shared]] = {}
    for one in shared:
        by_code.setdefault(one.code, []).append(one._replace(folder=one_line(one.folder)))
    order = {code: (all(one.folder for one in places), -sum(one.affected for one in places), code) for code, places in by_code.items()}
    common = []
    for code, places in sorted(by_code.items(), key=lambda item: order[item[0]]):
        places.sort(key=lambda one: (one.folder != "", -one.affected, one.folder))
        common.append(Common(info.rule(code), severities[code].name.lower(), tuple(places[:_MOST_FOLDERS]), tuple(places[_MOST_FOLDERS:])))
    return common
