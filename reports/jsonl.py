"""Findings as JSON Lines: one object a line, as soon as its article is done, for programs that read a stream."""

from seo_audit.report import ArticleResult, Reporter, RunInfo, Summary

from .json import dump, finding_object, site_object

# Line ends to some readers, Python's `splitlines` among them, and to JSON characters like any other.
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


class JsonLinesReporter(Reporter):
    """Each line is a finding as in the report `json`, with the path of its article first; those across articles, with `paths`, come last."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        pass

    def part(self, result: ArticleResult, text: str) -> str:
        objects = ({"path": result.path, **finding_object(finding, result, self._info)} for finding in result.findings)
        return "".join(map(_line, objects))

    def take(self, part: str) -> None:
        self.output.write(part)

    def end(self, summary: Summary) -> None:
        self.output.write("".join(_line(site_object(finding, self._info)) for finding in summary.site))


def _line(value: object) -> str:
    return dump(value).translate(_LINE_ENDS) + "\n"


REPORTER = JsonLinesReporter
