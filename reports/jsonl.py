"""Findings as JSON Lines: one object a line, as soon as its article is done, for programs that read a stream."""

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

from .json import dump, finding_object

# Line ends to some readers, Python's `splitlines` among them, and to JSON characters like any other.
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


class JsonLinesReporter(Reporter):
    """Each line is a finding as in the report `json`, with the path of its article first."""

    def begin(self, info: RunInfo) -> None:
        self._info = info

    def article(self, result: ArticleResult, text: str) -> None:
        for finding in result.findings:
            line = dump({"path": result.path, **finding_object(finding, result, self._info)})
            self.output.write(line.translate(_LINE_ENDS) + "\n")

    def end(self, summary: Summary) -> None:
        pass


REPORTER = JsonLinesReporter
