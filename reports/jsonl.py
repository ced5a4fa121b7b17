"""Findings as JSON Lines: one object a line, as soon as its article is done, for programs that read a stream."""

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

from .json import dump, finding_object


class JsonLinesReporter(Reporter):
    """Each line is a finding as in the report `json`, with the path of its article first."""

    def begin(self, info: RunInfo) -> None:
        self._info = info

    def article(self, result: ArticleResult, text: str) -> None:
        for finding in result.findings:
            self.output.write(dump({"path": result.path, **finding_object(finding, result, self._info)}) + "\n")

    def end(self, summary: Summary) -> None:
        pass


REPORTER = JsonLinesReporter
