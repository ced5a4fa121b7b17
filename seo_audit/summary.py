"""What a run adds up to."""

import posixpath
from collections import Counter

from .medians import Medians
from .report import ArticleResult, Fixable, Shared, Summary
from .rule import Severity

__all__ = ["Counts", "Summary"]

_FEWEST_ARTICLES = 4


class Counts:
    """Counts findings while articles go by."""

    def __init__(self) -> None:
        self._articles = 0
        self._suppressed = 0
        self._crashed = False
        self._severities: Counter[Severity] = Counter()
        self._rules: Counter[str] = Counter()
        self._spread: Counter[str] = Counter()
        self._by_folder: dict[str, Counter[str]] = {}
        self._sizes: Counter[str] = Counter()
        self._medians = Medians()
        self._fixable = {True: 0, False: 0}

    def add(self, result: ArticleResult, *, crashed: bool) -> None:
        """Count one article."""
        self._articles += 1
        self._suppressed += len(result.suppressed)
        self._crashed = self._crashed or crashed
        if result.metrics is not None:
            self._medians.add(result.metrics)
        folder = posixpath.dirname(result.path)
        for finding in result.findings:
            self._severities[finding.severity] += 1
            self._rules[finding.code] += 1
            if finding.fix is not None:
                self._fixable[finding.fix.safe] += 1
        codes = {finding.code for finding in result.findings}
        self._spread.update(codes)
        for at in {"", folder}:
            self._sizes[at] += 1
            # What is wrong with files themselves no template can mend.
            self._by_folder.setdefault(at, Counter()).update(code for code in codes if not code.startswith("FILE"))

    def summary(self) -> Summary:
        """What was counted."""
        severities = {level: self._severities[level] for level in sorted(Severity, reverse=True)}
        rules = {code: self._rules[code] for code in sorted(self._rules)}
        spread = {code: self._spread[code] for code in rules}
        medians = self._medians.value()
        fixable = Fixable(self._fixable[True], self._fixable[False])
        return Summary(self._articles, severities, self._suppressed, 0, rules, spread, self._shared(), self._crashed, medians, fixable)

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
