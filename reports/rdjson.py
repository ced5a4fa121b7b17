"""The diagnostic format of reviewdog, with changes that a reviewer can accept one by one.

Its columns are bytes of UTF-8, a byte order mark among them, and its lines are those of git: they end at a line feed and nowhere else.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from seo_audit.report import ArticleResult, Edit, Finding, Reporter, RunInfo, Severity, SiteFinding, Span, Summary, printable, redacted

from ._common import advice, edits_of, json_line, located

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
_BOM_BYTES = 3


class RdjsonReporter(Reporter):
    """Diagnostics as they come."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        self._any = False
        self.output.write('{"source": {"name": "seo-audit"}, "diagnostics": [')

    def part(self, result: ArticleResult, text: str) -> str:
        told = [(finding, _suggested(edits_of(finding, result), result, text)) for finding in result.findings]
        places = _Places(
            text, (offset for finding, edits in told for span in (finding.span, *(edit.span for edit in edits)) for offset in span), result
        )
        return ",\n".join(json_line(self._fixable(finding, edits, places, result.path)) for finding, edits in told)

    def take(self, part: str) -> None:
        if part:
            self.output.write((",\n" if self._any else "\n") + part)
            self._any = True

    def end(self, summary: Summary) -> None:
        for finding in summary.site:  # whose articles are not at hand: lines without columns are whole lines
            lines = {"start": {"line": finding.spot.line}, "end": {"line": finding.spot.end_line}}
            self.take(json_line(self._diagnostic(finding, finding.spot.path, lines)))
        self.output.write("\n]}\n")

    def _fixable(self, finding: Finding, edits: Sequence[Edit], places: "_Places", path: str) -> dict[str, Any]:
        told = self._diagnostic(finding, path, places.range(finding.span))
        return told | ({"suggestions": [{"range": places.range(edit.span), "text": edit.text} for edit in edits]} if edits else {})

    def _diagnostic(self, finding: Finding | SiteFinding, path: str, place: dict[str, dict[str, int]]) -> dict[str, Any]:
        return {
            "message": f"{printable(finding.message)}\n{advice(finding, self._info)}",
            "location": {"path": located(path, self._info), "range": place},
            "severity": _SEVERITIES[finding.severity],
            "code": {"value": finding.code},
        }


class _Places:
    """Offsets of an article as lines and bytes; all of them are counted in one pass, for a line may be as long as an article."""

    def __init__(self, text: str, offsets: Iterable[int], result: ArticleResult) -> None:
        self._places: dict[int, dict[str, int]] = {}
        line, column, at = 1, 1 + _BOM_BYTES * result.bom, 0
        for offset in sorted(set(offsets)):
            passed = text[at:offset]
            ends = passed.count("\n")
            if ends:
                line, column, passed = line + ends, 1, passed[passed.rfind("\n") + 1 :]
            column += len(passed.encode("utf-8", "surrogatepass"))
            at = offset
            self._places[offset] = {"line": line, "column": column}

    def range(self, span: Span) -> dict[str, dict[str, int]]:
        return {"start": self._places[span.start], "end": self._places[span.end]}


def _suggested(edits: Sequence[Edit], result: ArticleResult, text: str) -> list[Edit]:
    """Edits as suggestions: a reviewer can accept only what is one range of lines, so those on one line or on neighbouring ones become one."""
    groups: list[list[Edit]] = []
    for edit in edits:
        if groups and text.count("\n", groups[-1][-1].span.end, edit.span.start) <= 1:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return [suggestion for group in groups for suggestion in _joined(group, result, text)]


def _joined(group: list[Edit], result: ArticleResult, text: str) -> list[Edit]:
    """Edits as one, with the text between them; as they are where that shows a password."""
    start = at = group[0].span.start
    parts = []
    for span, replacement in group:
        parts += [text[at : span.start], replacement]
        at = span.end
    is_secret = redacted(text, start, at, result.secrets) != text[start:at]
    return group if len(group) == 1 or is_secret else [Edit(Span(start, at), "".join(parts))]


REPORTER = RdjsonReporter
