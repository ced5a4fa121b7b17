"""JUnit's XML, in the dialect of Jenkins: a suite for each article, a test for each finding.

A finding that makes the run fail is a failed test; one that does not passes and says what it has to say, so that tests and exit status agree.
"""

from seo_audit.report import ArticleResult, Finding, Reporter, RunInfo, Summary

from ._common import advice, located, pour, spool, xml

_CRASH = "FILE009"


class JunitReporter(Reporter):
    """The numbers of all suites come first, so suites wait in a temporary file until they are known."""

    def begin(self, info: RunInfo) -> None:
        self._info = info
        self._tests = self._failures = self._errors = 0
        self._spool = spool()

    def article(self, result: ArticleResult, text: str) -> None:
        path = xml(located(result.path, self._info))
        kinds = [self._kind(finding) for finding in result.findings]
        tests, failures, errors = max(1, len(kinds)), kinds.count("failure"), kinds.count("error")
        self._tests += tests
        self._failures += failures
        self._errors += errors
        self._spool.write(f'<testsuite name="{path}" tests="{tests}" failures="{failures}" errors="{errors}" skipped="0">\n')
        for finding, kind in zip(result.findings, kinds, strict=True):
            self._spool.write(self._case(finding, kind, path))
        if not kinds:  # an article without findings was looked at too
            self._spool.write(f'<testcase name="seo-audit" classname="{path}"/>\n')
        self._spool.write("</testsuite>\n")

    def end(self, summary: Summary) -> None:
        numbers = f'tests="{self._tests}" failures="{self._failures}" errors="{self._errors}"'
        self.output.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="seo-audit" {numbers}>\n')
        pour(self._spool, self.output)
        self.output.write("</testsuites>\n")

    def abort(self) -> None:
        self._spool.close()

    def _kind(self, finding: Finding) -> str:
        if finding.code == _CRASH:
            return "error"
        return "failure" if self._info.fail_on is not None and finding.severity >= self._info.fail_on else ""

    def _case(self, finding: Finding, kind: str, path: str) -> str:
        place = f"{finding.line}:{finding.column}"
        severity = finding.severity.name.lower()
        message = xml(finding.message)
        said = f"{path}:{place}: {severity} {xml(finding.code)} {xml(finding.name)}: {message}\n{xml(advice(finding, self._info))}"
        inner = f'<{kind} type="{severity}" message="{message}">{said}</{kind}>' if kind else f"<system-out>{said}</system-out>"
        return f'<testcase name="{xml(finding.code)} {xml(finding.name)} ({place})" classname="{path}">{inner}</testcase>\n'


REPORTER = JunitReporter
