"""GitLab's report on code quality: a JSON array of what the widget of a merge request shows."""

from seo_audit.report import ArticleResult, Reporter, RunInfo, Severity, Summary, printable

from ._common import json_line, located

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


class GitlabReporter(Reporter):
    """The fields that GitLab documents, and no others; no byte order mark, which its reader refuses."""

    def begin(self, info: RunInfo) -> None:
        self._info = info
        self._any = False
        self.output.write("[")

    def article(self, result: ArticleResult, text: str) -> None:
        for finding in result.findings:
            problem = {
                "description": printable(f"{finding.code} {finding.name}: {finding.message}"),
                "check_name": finding.code,
                "fingerprint": finding.fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": located(result.path, self._info), "lines": {"begin": finding.line}},
            }
            self.output.write((",\n" if self._any else "\n") + json_line(problem))
            self._any = True

    def end(self, summary: Summary) -> None:
        self.output.write("\n]\n")


REPORTER = GitlabReporter
