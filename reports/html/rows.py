"""What is kept of an article for the index and the list of defects, when its page is written and it is forgotten."""

from typing import NamedTuple

from seo_audit.report import ArticleResult, Severity

from .article import counts_of
from .entries import SEVERITIES
from .safe import one_line


class Defect(NamedTuple):
    """The findings of a rule in an article: the gravest severity, how many, and the line of the first."""

    severity: Severity
    times: int
    line: int


class Row(NamedTuple):
    """All that is kept of an article.

    Args:
        path: of the article.
        page: its page, relative to the index.
        title: what it is called.
        draft: whether it is not published.
        counts: findings by severity.
        defects: what it has, by code of rule.
        phrase: the keyphrase, or ``.
        density: of the keyphrase, or -1.
        words: of the body, or -1.
        changed: the day of its last change, `2026-01-15`, or ``.
        known: whether an earlier run saw it; True where there is none to compare with.
        new: findings that an earlier run had not, or -1 where that is not known.
        gone: findings that only an earlier run had.
    """

    path: str
    page: str
    title: str
    draft: bool
    counts: dict[str, int]
    defects: dict[str, Defect]
    phrase: str
    density: float
    words: int
    changed: str
    known: bool
    new: int
    gone: int

    @property
    def worst(self) -> str:
        """The gravest severity that it has, or `clean`."""
        return next((severity for severity in SEVERITIES if self.counts[severity]), "clean")

    @property
    def urgency(self) -> tuple[int, ...]:
        """Sorts rows: errors first, then warnings, then notes."""
        return tuple(-self.counts[severity] for severity in SEVERITIES)


def row_of(result: ArticleResult, page: str) -> Row:
    """What is kept of an article.

    Args:
        result: what came of it.
        page: its page.
    """
    path = one_line(result.path)
    phrase, compared = result.keyphrase, result.compared
    return Row(
        path=path,
        page=page,
        title=one_line(result.title or "") or one_line(result.h1 or "") or path,
        draft=result.draft,
        counts=counts_of(result.findings),
        defects=_defects(result),
        phrase=one_line(phrase.text) if phrase else "",
        density=phrase.density if phrase else -1,
        words=result.metrics.words if result.metrics else -1,
        changed=result.changed.isoformat() if result.changed else "",
        known=compared is None or compared.known,
        new=len(compared.new) if compared else -1,
        gone=len(compared.gone) if compared else 0,
    )


def _defects(result: ArticleResult) -> dict[str, Defect]:
    found: dict[str, Defect] = {}
    for finding in result.findings:
        before = found.get(finding.code)
        if before is None:
            found[finding.code] = Defect(finding.severity, 1, finding.line)
        else:
            found[finding.code] = Defect(max(finding.severity, before.severity), before.times + 1, min(finding.line, before.line))
    return found
