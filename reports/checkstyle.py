"""The XML of Checkstyle, which Jenkins and many others read: a `file` with its `error`s for each article that has findings."""

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

from ._common import located, xml

_VERSION = "4.3"  # of the format, which readers ask for


class CheckstyleReporter(Reporter):
    """Article by article, as they come."""

    def begin(self, info: RunInfo) -> None:
        self._info = info
        self.output.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{_VERSION}">\n')

    def article(self, result: ArticleResult, text: str) -> None:
        if not result.findings:
            return
        self.output.write(f'<file name="{xml(located(result.path, self._info))}">\n')
        for finding in result.findings:
            place = f'line="{finding.line}" column="{finding.column}" severity="{finding.severity.name.lower()}"'
            self.output.write(f'<error {place} message="{xml(finding.message)}" source="seo-audit.{xml(finding.code)}"/>\n')
        self.output.write("</file>\n")

    def end(self, summary: Summary) -> None:
        self.output.write("</checkstyle>\n")


REPORTER = CheckstyleReporter
