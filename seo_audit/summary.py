"""What a run adds up to."""

import posixpath
from collections import Counter
from typing import NamedTuple

from .article.metrics import Metrics
from .baseline import Noted
from .comparison import Compared
from .medians import Medians
from .report import ArticleResult, Fixable, Shared, Summary
from .rule import Severity
from .site_asking import SiteResult

__all__ = ["Counts", "Summary", "Tally", "exit_status", "tally_of"]

_FEWEST_ARTICLES = 4


class Tally(NamedTuple):
    """What of an article counts in the summary.

    Args:
        path: of it.
        findings: code, severity and, where it can be mended, whether that is safe, of each finding.
        suppressed: how many findings it switches off.
        crashed: whether a rule raised.
        metrics: its figures, or None.
        compared: it beside what an earlier run found, or None.
        baselined: how many of its findings are known, and not among `findings`.
        stale: how many places the baseline knows that are there no longer.
        noted: what the baseline would hold, or None.
    """

    path: str
    findings: tuple[tuple[str, int, bool | None], ...]
    suppressed: int
    crashed: bool
    metrics: Metrics | None
    compared: Compared | None
    baselined: int = 0
    stale: int = 0
    noted: Noted | None = None


def tally_of(result: ArticleResult, compared: Compared | None, *, crashed: bool, stale: int = 0, noted: Noted | None = None) -> Tally:
    """What of an article counts.

    Args:
        result: what came of it.
        compared: it beside what an earlier run found, or None.
        crashed: whether a rule raised.
        stale: how many places the baseline knows that are there no longer.
        noted: what the baseline would hold, or None.
    """
    findings = tuple((one.code, int(one.severity), one.fix.safe if one.fix is not None else None) for one in result.findings)
    return Tally(result.path, findings, len(result.suppressed), crashed, result.metrics, compared, len(result.baselined), stale, noted)


class Counts:
    """Counts findings while articles go by."""

    def __init__(self) -> None:
        self._articles = 0
        self._suppressed = 0
        self._baselined = 0
        self._stale = 0
        self._noted: list[Noted] = []
        self._crashed = False
        self._severities: Counter[int] = Counter()
        self._rules: Counter[str] = Counter()
        self._spread: Counter[str] = Counter()
        self._by_folder: dict[str, Counter[str]] = {}
        self._sizes: Counter[str] = Counter()
        self._medians = Medians()
        self._fixable = {True: 0, False: 0}

    def add(self, tally: Tally) -> None:
        """Count one article."""
        self._articles += 1
        self._suppressed += tally.suppressed
        self._baselined += tally.baselined
        self._stale += tally.stale
        if tally.noted is not None:
            self._noted.append(tally.noted)
        self._crashed = self._crashed or tally.crashed
        if tally.metrics is not None:
            self._medians.add(tally.metrics)
        folder = posixpath.dirname(tally.path)
        for code, severity, fixable in tally.findings:
            self._severities[severity] += 1
            self._rules[code] += 1
            if fixable is not None:
                self._fixable[fixable] += 1
        codes = {code for code, _, _ in tally.findings}
        spreads = []
        for at in {"", folder}:
            self._sizes[at] += 1
            if at not in self._by_folder:
                self._by_folder[at] = Counter()
            spreads.append(self._by_folder[at])
        for code in codes:
            self._spread[code] += 1
            if not code.startswith("FILE"):  # what is wrong with files themselves no template can mend
                for spread in spreads:
                    spread[code] += 1

    def summary(self, site: SiteResult | None = None) -> Summary:
        """What was counted.

        Args:
            site: what came of looking across articles.
        """
        site = site or SiteResult()
        for one in site.findings:
            self._severities[int(one.severity)] += 1
            self._rules[one.code] += 1
            self._spread[one.code] += len(one.paths)
        rules = {code: self._rules[code] for code in sorted(self._rules)}
        return Summary(
            articles=self._articles,
            findings={level: self._severities[level] for level in sorted(Severity, reverse=True)},
            suppressed=self._suppressed,
            baselined=self._baselined + site.baselined,
            rules=rules,
            spread={code: self._spread[code] for code in rules},
            shared=self._shared(),
            crashed=self._crashed or bool(site.crashes),
            medians=self._medians.value(),
            fixable=Fixable(self._fixable[True], self._fixable[False]),
            site=site.findings,
            skipped=site.skipped,
            crashes=site.crashes,
            stale=self._stale + site.stale,
            noted=(*self._noted, *([site.noted] if site.noted else [])),
        )

    def _shared(self) -> tuple[Shared, ...]:
        """Defects of more than half of the run's articles, then those of more than half of a folder's, each said once."""
        shared = []
        said: set[str] = set()
        for folder in sorted(self._by_folder):
            size = self._sizes[folder]
            if size < _FEWEST_ARTICLES:
                continue
            for code, affected in sorted(self._by_folder[folder].items(), key=lambda item: (-item[1], item[0])):
                if 2 * affected > size and code not in said:
                    shared.append(Shared(code, folder, affected, size))
                    if not folder:
                        said.add(code)
        return tuple(shared)


def exit_status(summary: Summary, fail_on: Severity | None) -> int:
    """0 clean, 1 findings of `fail_on` or worse, 2 a rule that raised, 3 nothing audited."""
    if summary.crashed:
        return 2
    if not summary.articles:
        return 3
    return int(fail_on is not None and any(number and level >= fail_on for level, number in summary.findings.items()))
