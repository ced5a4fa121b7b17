"""Workflow commands of GitHub Actions, which become annotations beside the lines of a change, and the summary of the step.

GitHub shows ten annotations of each kind and passes over the others without a word, so the worst come first.
"""

from typing import TYPE_CHECKING

from seo_audit.report import ArticleResult, Confidence, Finding, Reporter, RunInfo, Severity, Summary, append, printable

from ._common import SEVERITIES, advice, located, pour, spool, total

if TYPE_CHECKING:
    from tempfile import SpooledTemporaryFile

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_MOST_BYTES = 1_000_000  # of a summary; GitHub takes 1 MiB for each step, and nothing at all of what is longer
_MOST_SHOWN = 100  # findings that the summary lists
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}
# Whatever Markdown or HTML could read more out of than a character: as a reference it is only that.
_MARKDOWN = {ord(sign): f"&#{ord(sign)};" for sign in "!#$&*:<>@[\\]^_`|~"}
_WORDS = {
    "ru": {"rule": "Правило", "number": "Замечаний", "spread": "В статьях", "severity": "Важность", "worst": "Самые важные замечания"},
    "en": {"rule": "Rule", "number": "Findings", "spread": "Articles", "severity": "Severity", "worst": "The worst findings"},
}

Rank = tuple[Severity, Confidence]


class GithubReporter(Reporter):
    """Commands wait by severity and confidence until the last article is done; each kind keeps the order of paths and places."""

    def begin(self, info: RunInfo) -> None:
        self._info = info
        self._spools: dict[Rank, SpooledTemporaryFile[str]] = {}
        self._worst: dict[Rank, list[str]] = {}
        self._graveness: dict[str, Severity] = {}

    def article(self, result: ArticleResult, text: str) -> None:
        path = located(result.path, self._info)
        for finding in result.findings:
            rank = (finding.severity, finding.confidence)
            if rank not in self._spools:
                self._spools[rank] = spool()
            self._spools[rank].write(self._command(finding, path))
            self._graveness[finding.code] = max(finding.severity, self._graveness.get(finding.code, finding.severity))
            worst = self._worst.setdefault(rank, [])
            if self._info.step_summary and len(worst) < _MOST_SHOWN:
                worst.append(self._item(finding, path))

    def end(self, summary: Summary) -> None:
        for rank in sorted(self._spools, reverse=True):
            pour(self._spools[rank], self.output)
        if summary.articles:
            self.output.write(f"seo-audit: {total(summary, self._info.language)}\n")
        if self._info.step_summary:
            append(self._info.step_summary, self._summary(summary), _MOST_BYTES)

    def abort(self) -> None:
        for waiting in self._spools.values():
            waiting.close()

    def _command(self, finding: Finding, path: str) -> str:
        place = {"file": path, "line": str(finding.line)}
        if finding.end_line == finding.line:  # GitHub refuses columns of what goes over several lines
            place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
        else:
            place["endLine"] = str(finding.end_line)
        place["title"] = f"{finding.code} {finding.name}"
        properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in place.items())
        said = _escaped(finding.message, _DATA) + "%0A" + _escaped(advice(finding, self._info), _DATA)
        return f"::{_KINDS[finding.severity]} {properties}::{said}\n"

    def _item(self, finding: Finding, path: str) -> str:
        severity = SEVERITIES[self._info.language][finding.severity]
        return f"- {severity} <code>{_markdown(path)}:{finding.line}</code> {finding.code}: {_markdown(finding.message)}\n"

    def _summary(self, summary: Summary) -> list[str]:
        """The lines of the summary, the important ones first."""
        words, severities = _WORDS[self._info.language], SEVERITIES[self._info.language]
        lines = [f"### seo-audit\n\n{total(summary, self._info.language)}\n"]
        if summary.rules:
            lines.append(f"\n| {words['severity']} | {words['number']} | {words['spread']} | {words['rule']} |\n| --- | ---: | ---: | --- |\n")
        for code, number in sorted(summary.rules.items(), key=lambda one: (-self._graveness[one[0]], -one[1], one[0])):
            rule = self._info.rule(code)
            lines.append(f"| {severities[self._graveness[code]]} | {number} | {summary.spread[code]} | {code} {_markdown(rule.title)} |\n")
        items = [item for rank in sorted(self._worst, reverse=True) for item in self._worst[rank]][:_MOST_SHOWN]
        return [*lines, *([f"\n#### {words['worst']}\n\n"] if items else []), *items, "\n"]


def _escaped(text: str, signs: dict[str, str]) -> str:
    """A text in which the runner finds neither the end of the command nor another one."""
    return "".join(signs.get(character, character) for character in printable(text))


def _markdown(text: str) -> str:
    """A line of text as Markdown that shows it and does nothing else."""
    return printable(text).translate(_MARKDOWN)


REPORTER = GithubReporter
