"""JUnit's XML, in the dialect of Jenkins: a suite for each article, a test for each finding.

A finding that makes the run fail is a failed test; one that does not passes and says what it has to say, so that tests and exit status agree.
"""

from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import ArticleResult, Finding, Reporter, RunInfo, Severity, SiteFinding, Summary

from ._common import advice, located, pour, spool, xml

_CRASH = "FILE009"


class Case(NamedTuple):
    """A finding as a test; its texts are XML already.

    Args:
        name: of the test.
        path: of the article.
        severity: of the finding.
        crash: whether it says that a rule failed.
        message: what is wrong.
        said: the same with place and advice.
    """

    name: str
    path: str
    severity: Severity
    crash: bool
    message: str
    said: str


class Suite(NamedTuple):
    """An article as a suite."""

    name: str
    cases: Sequence[Case]


class JunitReporter(Reporter):
    """The numbers of all suites come first, so suites wait in a temporary file until they are known."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        self._tests = self._failures = self._errors = 0
        self._spool = spool()

    def part(self, result: ArticleResult, text: str) -> Suite:
        cases = tuple(self._case(finding, result.path, (finding.line, finding.column)) for finding in result.findings)
        return Suite(xml(located(result.path, self._info)), cases)

    def take(self, part: Suite) -> None:
        kinds = [self._kind(case) for case in part.cases]
        tests, failures, errors = max(1, len(kinds)), kinds.count("failure"), kinds.count("error")
        self._tests += tests
        self._failures += failures
        self._errors += errors
        self._spool.write(f'<testsuite name="{part.name}" tests="{tests}" failures="{failures}" errors="{errors}" skipped="0">\n')
        for case, kind in zip(part.cases, kinds, strict=True):
            inner = f'<{kind} type="{case.severity.name.lower()}" message="{case.message}">{case.said}</{kind}>'
            said = inner if kind else f"<system-out>{case.said}</system-out>"
            self._spool.write(f'<testcase name="{case.name}" classname="{case.path}">{said}</testcase>\n')
        if not kinds:  # an article without findings was looked at too
            self._spool.write(f'<testcase name="seo-audit" classname="{part.name}"/>\n')
        self._spool.write("</testsuite>\n")

    def end(self, summary: Summary) -> None:
        if summary.site:
            self.take(Suite("seo-audit", [self._case(one, one.spot.path, (one.spot.line, one.spot.column)) for one in summary.site]))
        numbers = f'tests="{self._tests}" failures="{self._failures}" errors="{self._errors}"'
        self.output.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="seo-audit" {numbers}>\n')
        pour(self._spool, self.output)
        self.output.write("</testsuites>\n")

    def abort(self) -> None:
        self._spool.close()

    def _kind(self, case: Case) -> str:
        """The element that says how a test has failed; "" for one that has not."""
        if case.crash:
            return "error"
        return "failure" if self._info.fail_on is not None and case.severity >= self._info.fail_on else ""

    def _case(self, finding: Finding | SiteFinding, path: str, position: tuple[int, int]) -> Case:
        place = "{}:{}".format(*position)
        where, named, message = xml(located(path, self._info)), xml(f"{finding.code} {finding.name}"), xml(finding.message)
        said = f"{where}:{place}: {finding.severity.name.lower()} {named}: {message}\n{xml(advice(finding, self._info))}"
        return Case(f"{named} ({place})", where, finding.severity, finding.code == _CRASH, message, said)


REPORTER = JunitReporter
