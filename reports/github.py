"""Workflow commands of GitHub Actions, which become annotations beside the lines of a change, and the summary of the step.

GitHub shows ten annotations of each kind and passes over the others without a word, so the worst come first.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from seo_audit.report import ArticleResult, Confidence, Finding, Reporter, RunInfo, Severity, SiteFinding, Summary, append, printable

from ._common import SEVERITIES, advice, located, pour, skipped, spool, total

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


class Annotation(NamedTuple):
    """A finding as a command.

    Args:
        rank: how bad and how sure.
        command: all of its line.
        code: of its rule.
        place: path and line, for the summary.
        message: for the summary.
    """

    rank: Rank
    command: str
    code: str
    place: str
    message: str


class GithubReporter(Reporter):
    """Commands wait by severity and confidence until the last article is done; each kind keeps the order of paths and places."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        self._spools: dict[Rank, SpooledTemporaryFile[str]] = {}
        self._worst: dict[Rank, list[Annotation]] = {}
        self._graveness: dict[str, Severity] = {}

    def part(self, result: ArticleResult, text: str) -> list[Annotation]:
        return [
            self._annotation(finding, result.path, ((finding.line, finding.column), (finding.end_line, finding.end_column)))
            for finding in result.findings
        ]

    def take(self, part: Iterable[Annotation]) -> None:
        for one in part:
            severity, _ = one.rank
            if one.rank not in self._spools:
                self._spools[one.rank] = spool()
                self._worst[one.rank] = []
            self._spools[one.rank].write(one.command)
            self._graveness[one.code] = max(severity, self._graveness.get(one.code, severity))
            if len(self._worst[one.rank]) < _MOST_SHOWN:
                self._worst[one.rank].append(one)

    def end(self, summary: Summary) -> None:
        spots = ((finding, finding.spot) for finding in summary.site)
        self.take(self._annotation(finding, spot.path, ((spot.line, spot.column), (spot.end_line, spot.end_column))) for finding, spot in spots)
        for rank in sorted(self._spools, reverse=True):
            pour(self._spools[rank], self.output)
        if summary.articles:
            self.output.write("".join(f"seo-audit: {line}\n" for line in self._totals(summary)))
        if self._info.step_summary:
            append(self._info.step_summary, self._summary(summary), _MOST_BYTES)

    def abort(self) -> None:
        for waiting in self._spools.values():
            waiting.close()

    def _annotation(self, finding: Finding | SiteFinding, path: str, positions: tuple[tuple[int, int], tuple[int, int]]) -> Annotation:
        (line, column), (end_line, end_column) = positions
        path = located(path, self._info)
        place = {"file": path, "line": str(line)}
        if end_line == line:  # GitHub refuses columns of what goes over several lines
            place |= {"col": str(column), "endColumn": str(end_column)}
        else:
            place["endLine"] = str(end_line)
        place["title"] = f"{finding.code} {finding.name}"
        properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in place.items())
        said = _escaped(finding.message, _DATA) + "%0A" + _escaped(advice(finding, self._info), _DATA)
        command = f"::{_KINDS[finding.severity]} {properties}::{said}\n"
        return Annotation((finding.severity, finding.confidence), command, finding.code, f"{path}:{line}", finding.message)

    def _totals(self, summary: Summary) -> list[str]:
        language = self._info.language
        return [total(summary, language), *([skipped(language)] if summary.skipped else [])]

    def _summary(self, summary: Summary) -> list[str]:
        """The lines of the summary, the important ones first."""
        words, severities = _WORDS[self._info.language], SEVERITIES[self._info.language]
        lines = ["### seo-audit\n", *(f"\n{line}\n" for line in self._totals(summary))]
        if summary.rules:
            lines.append(f"\n| {words['severity']} | {words['number']} | {words['spread']} | {words['rule']} |\n| --- | ---: | ---: | --- |\n")
        for code, number in sorted(summary.rules.items(), key=lambda one: (-self._graveness[one[0]], -one[1], one[0])):
            rule = self._info.rule(code)
            lines.append(f"| {severities[self._graveness[code]]} | {number} | {summary.spread[code]} | {code} {_markdown(rule.title)} |\n")
        worst = [one for rank in sorted(self._worst, reverse=True) for one in self._worst[rank]][:_MOST_SHOWN]
        items = [f"- {severities[one.rank[0]]} <code>{_markdown(one.place)}</code> {one.code}: {_markdown(one.message)}\n" for one in worst]
        return [*lines, *([f"\n#### {words['worst']}\n\n"] if items else []), *items, "\n"]


def _escaped(text: str, signs: dict[str, str]) -> str:
    """A text in which the runner finds neither the end of the command nor another one."""
    return "".join(signs.get(character, character) for character in printable(text))


def _markdown(text: str) -> str:
    """A line of text as Markdown that shows it and does nothing else."""
    return printable(text).translate(_MARKDOWN)


REPORTER = GithubReporter
