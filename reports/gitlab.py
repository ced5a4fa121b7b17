"""GitLab's report on code quality: a JSON array of what the widget of a merge request shows."""

from seo_audit.report import ArticleResult, Finding, Reporter, RunInfo, Severity, SiteFinding, Summary, printable

from ._common import json_line, located

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


class GitlabReporter(Reporter):
    """The fields that GitLab documents, and no others; no byte order mark, which its reader refuses."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        self._any = False
        self.output.write("[")

    def part(self, result: ArticleResult, text: str) -> str:
        return ",\n".join(self._problem(finding, result.path, finding.line) for finding in result.findings)

    def take(self, part: str) -> None:
        if part:
            self.output.write((",\n" if self._any else "\n") + part)
            self._any = True

    def end(self, summary: Summary) -> None:
        for finding in summary.site:
            self.take(self._problem(finding, finding.spot.path, finding.spot.line))
        self.output.write("\n]\n")

    def _problem(self, finding: Finding | SiteFinding, path: str, line: int) -> str:
        problem = {
            "description": printable(f"{finding.code} {finding.name}: {finding.message}"),
            "check_name": finding.code,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": located(path, self._info), "lines": {"begin": line}},
        }
        return json_line(problem)


REPORTER = GitlabReporter
