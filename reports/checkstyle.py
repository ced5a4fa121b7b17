"""The XML of Checkstyle, which Jenkins and many others read: a `file` with its `error`s for each article that has findings."""

from seo_audit.report import ArticleResult, Finding, Reporter, RunInfo, SiteFinding, Summary

from ._common import located, xml

_VERSION = "4.3"  # of the format, which readers ask for


class CheckstyleReporter(Reporter):
    """Article by article, as they come; an article comes once more for each finding across articles that is told in it."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        self.output.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{_VERSION}">\n')

    def part(self, result: ArticleResult, text: str) -> str:
        if not result.findings:
            return ""
        return self._file(result.path, "".join(_error(finding, finding.line, finding.column) for finding in result.findings))

    def take(self, part: str) -> None:
        self.output.write(part)

    def end(self, summary: Summary) -> None:
        for finding in summary.site:
            self.output.write(self._file(finding.spot.path, _error(finding, finding.spot.line, finding.spot.column)))
        self.output.write("</checkstyle>\n")

    def _file(self, path: str, errors: str) -> str:
        return f'<file name="{xml(located(path, self._info))}">\n{errors}</file>\n'


def _error(finding: Finding | SiteFinding, line: int, column: int) -> str:
    place = f'line="{line}" column="{column}" severity="{finding.severity.name.lower()}"'
    return f'<error {place} message="{xml(finding.message)}" source="seo-audit.{xml(finding.code)}"/>\n'


REPORTER = CheckstyleReporter
