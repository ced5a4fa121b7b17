"""What was found across articles, as a list that can be worked through: what the template needs to know."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from seo_audit.report import RuleText, RunInfo, SiteFinding, Spot

from .entries import SEVERITIES
from .rows import Row
from .safe import one_line

_MOST_FINDINGS = 500  # of a rule
_MOST_PLACES = 30  # of a finding
_LONGEST = 160


class Place(NamedTuple):
    """A place in an article.

    Args:
        title: of the article.
        path: of the article.
        page: its page, or "" where it has none in this report.
        line: from 1.
        said: what stands there, clipped; "" for nothing.
        note: what is there, or "".
    """

    title: str
    path: str
    page: str
    line: int
    said: str
    note: str


class Group(NamedTuple):
    """A finding: what is wrong, and the articles that it is about; `more` of them are left out."""

    key: str
    severity: str
    sure: bool
    message: str
    places: tuple[Place, ...]
    more: int


class Kind(NamedTuple):
    """The findings of a rule; `more` of them are left out."""

    rule: RuleText
    severity: str
    groups: tuple[Group, ...]
    more: int


class AcrossPage(NamedTuple):
    """All that the template is given: the rules that found something, gravest first, and how many findings are shown."""

    kinds: list[Kind]
    shown: int


def across_page(findings: Sequence[SiteFinding], rows: Sequence[Row], info: RunInfo) -> AcrossPage:
    """Work out the page.

    Args:
        findings: across articles.
        rows: of the articles.
        info: what holds for the run.
    """
    articles = {row.path: row for row in rows}
    kinds = sorted(_kinds(findings, articles, info), key=lambda kind: (SEVERITIES.index(kind.severity), kind.rule.code))
    return AcrossPage(kinds, sum(len(kind.groups) for kind in kinds))


def _kinds(findings: Sequence[SiteFinding], articles: Mapping[str, Row], info: RunInfo) -> Iterator[Kind]:
    ordered = sorted(findings, key=lambda finding: finding.code)  # stable: of one rule they keep their order
    for code, group in groupby(ordered, key=lambda finding: finding.code):
        found = list(group)
        gravest = max(finding.severity for finding in found).name.lower()
        groups = tuple(_group(finding, articles) for finding in found[:_MOST_FINDINGS])
        yield Kind(info.rule(code), gravest, groups, len(found) - len(groups))


def _group(finding: SiteFinding, articles: Mapping[str, Row]) -> Group:
    others = [(place.spot, note) for place, note in zip(finding.related, finding.notes, strict=True)]
    places = [_place(spot, note, articles) for spot, note in [(finding.spot, ""), *others[: _MOST_PLACES - 1]]]
    return Group(
        key=finding.fingerprint,
        severity=finding.severity.name.lower(),
        sure=finding.confidence.name != "LOW",
        message=one_line(finding.message),
        places=tuple(places),
        more=1 + len(others) - len(places),
    )


def _place(spot: Spot, note: str, articles: Mapping[str, Row]) -> Place:
    path = one_line(spot.path)
    row = articles.get(path)
    said = one_line(spot.excerpt)
    return Place(
        title=row.title if row else path,
        path=path,
        page=row.page if row else "",
        line=spot.line,
        said=said if len(said) <= _LONGEST else said[:_LONGEST] + "…",
        note=one_line(note),
    )
