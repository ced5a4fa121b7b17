"""What is kept of an article for the index and the list of defects, when its page is written and it is forgotten."""

from typing import NamedTuple

from seo_audit.report import ArticleResult, Severity, Verdict

from .article import counts_of
from .run_verdict import Judged, judged
from .safe import one_line

_WORST_OF = {"stop": "error", "mend": "warning", "go": "info"}


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
        verdict: what is kept of the verdict on it.
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
    verdict: Judged
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
        """What the verdict looks like: `error` where it must not be published, … `clean` where nothing was found."""
        return _WORST_OF[self.verdict.key] if self.defects else "clean"


def row_of(result: ArticleResult, found: Verdict, page: str) -> Row:
    """What is kept of an article.

    Args:
        result: what came of it.
        found: the verdict on it.
        page: its page.
    """
    path = one_line(result.path)
    phrase, compared = result.keyphrase, result.compared
    return Row(
        path=path,
        page=page,
        title=one_line(result.title or "") or one_line(result.h1 or "") or path,
        draft=result.draft,
        verdict=judged(found),
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
