"""SARIF 2.1.0, the format of OASIS for what analysers find: for code scanning at GitHub, for editors, for dashboards."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from seo_audit.report import ArticleResult, Confidence, Finding, Reporter, RuleText, RunInfo, Severity, SiteFinding, Span, Spot, Summary, printable

from ._common import edits_of, json_line, located

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_BASE = "SRCROOT"
_CRASH = "FILE009"
_MOST_CRASHES = 100  # that are told as such; each is a result too
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# Words of GitHub's: what alerts are sorted by.
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_PRECISIONS = {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}
_WORDS = {
    "ru": {
        "why": "Почему это важно",
        "how": "Что делать",
        "sources": "Источники",
        "safe": "Готовая правка, её вносит seo-audit fix",
        "unsafe": "Готовая правка, её вносит seo-audit fix --unsafe-fixes; результат нужно прочитать",
        "root": "Папка, от которой считаются пути статей",
    },
    "en": {
        "why": "Why it matters",
        "how": "What to do",
        "sources": "Sources",
        "safe": "A ready-made change, which seo-audit fix makes",
        "unsafe": "A ready-made change, which seo-audit fix --unsafe-fixes makes; somebody ought to read the outcome",
        "root": "The folder that paths of articles are relative to",
    },
}


class Result(NamedTuple):
    """A result without its place among the rules, which is known when it is written.

    Args:
        code: of its rule.
        said: the other properties, as JSON.
        crash: the notification that it is as well, or None.
    """

    code: str
    said: str
    crash: dict[str, Any] | None = None


class SarifReporter(Reporter):
    """One run with its results, written as they come; the rules that they name follow behind them, which JSON does not mind."""

    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info
        self._words = _WORDS[info.language]

    def begin(self, info: RunInfo) -> None:
        self._rules: dict[str, int] = {}
        self._crashes: list[dict[str, Any]] = []
        self._any = False
        run = {
            "language": info.language,
            "defaultEncoding": "UTF-8",
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "redactionTokens": ["***"],
            "originalUriBaseIds": {_BASE: {"description": {"text": self._words["root"]}}},
        }
        head = json_line({"$schema": _SCHEMA, "version": "2.1.0"})[:-1]
        self.output.write(f'{head}, "runs": [\n{json_line(run)[:-1]}, "results": [')

    def part(self, result: ArticleResult, text: str) -> list[Result]:
        return [self._of_article(finding, result, text) for finding in (*result.findings, *result.suppressed)]

    def take(self, part: list[Result]) -> None:
        for code, said, crash in part:
            index = self._rules.setdefault(code, len(self._rules))
            self.output.write((",\n" if self._any else "\n") + f'{{"ruleId": {json_line(code)}, "ruleIndex": {index}, {said[1:]}')
            self._any = True
            if crash and len(self._crashes) < _MOST_CRASHES:
                self._crashes.append(crash)

    def end(self, summary: Summary) -> None:
        self.take([self._across(finding) for finding in summary.site])
        self._crashes += [{"level": "error", "message": _message(f"{one.code}: {one.error} ({one.place})")} for one in summary.crashes]
        rules = [_rule(self._info.rule(code), self._words) for code in self._rules]
        tool = {"driver": {"name": "seo-audit", "version": self._info.version, "semanticVersion": self._info.version, "rules": rules}}
        status = self._info.status(summary) if self._info.status else None
        invocation: dict[str, Any] = {"executionSuccessful": not summary.crashed and status != 2}  # noqa: PLR2004 - see README, exit status
        if status is not None:
            invocation["exitCode"] = status
        invocation["toolExecutionNotifications"] = self._crashes
        self.output.write(f'\n], "invocations": {json_line([invocation])}, "tool": {json_line(tool)}}}\n]}}\n')

    def _of_article(self, finding: Finding, result: ArticleResult, text: str) -> Result:
        place = self._location(result.path, _region(finding.span, result, text))
        related = [self._location(result.path, _region(other.span, result, text)) for other in finding.related]
        found = _result(finding, place, related) | {"properties": _properties(finding, finding.mqm)}
        if edits := edits_of(finding, result):
            replacements = [
                {"deletedRegion": _region(edit.span, result, text)} | ({"insertedContent": {"text": edit.text}} if edit.text else {})
                for edit in edits
            ]
            safe = finding.fix is not None and finding.fix.safe
            change = {"artifactLocation": self._artifact(result.path), "replacements": replacements}
            said = self._words["safe" if safe else "unsafe"]
            found["fixes"] = [{"description": {"text": said}, "artifactChanges": [change], "properties": {"safe": safe}}]
        if finding.suppressed is not None:
            found["suppressions"] = [{"kind": "inSource"} | ({"justification": printable(finding.suppressed)} if finding.suppressed else {})]
        crashed = finding.code == _CRASH and finding.suppressed is None
        crash = {"level": "error", "message": found["message"], "locations": [place]} if crashed else None
        return Result(finding.code, json_line(found), crash)

    def _across(self, finding: SiteFinding) -> Result:
        place, *related = (self._location(spot.path, _spotted(spot)) for spot in (finding.spot, *(other.spot for other in finding.related)))
        return Result(finding.code, json_line(_result(finding, place, related) | {"properties": _properties(finding)}))

    def _artifact(self, path: str) -> dict[str, Any]:
        return {"uri": quote(located(path, self._info)), "uriBaseId": _BASE}

    def _location(self, path: str, region: dict[str, int]) -> dict[str, Any]:
        return {"physicalLocation": {"artifactLocation": self._artifact(path), "region": region}}


def _result(finding: Finding | SiteFinding, place: dict[str, Any], related: Sequence[dict[str, Any]]) -> dict[str, Any]:
    noted = enumerate(zip(related, finding.notes, strict=True), 1)
    return {
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [place],
        "partialFingerprints": {"seoAuditFingerprint/v1": finding.fingerprint},
    } | ({"relatedLocations": [{"id": number, **other, "message": _message(note)} for number, (other, note) in noted]} if related else {})


def _properties(finding: Finding | SiteFinding, mqm: str | None = None) -> dict[str, str]:
    return {"confidence": finding.confidence.name.lower()} | ({"mqm": mqm} if mqm else {})


def _spotted(spot: Spot) -> dict[str, int]:
    """A place in an article that is no longer at hand."""
    lines = {"startLine": spot.line, "startColumn": spot.column, "endLine": spot.end_line, "endColumn": spot.end_column}
    return lines | {"charOffset": spot.span.start, "charLength": spot.span.end - spot.span.start}


def _region(span: Span, result: ArticleResult, text: str) -> dict[str, int]:
    """A place, in lines and columns and in code points; none of them counts a byte order mark (section 3.30.2 of the standard)."""
    (line, column), (end_line, end_column) = (_position(offset, result, text) for offset in span)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _position(offset: int, result: ArticleResult, text: str) -> tuple[int, int]:
    """Line and column; behind a line end at the very end there is no other line in SARIF, but one more column."""
    line, column = result.lines.position(offset)
    if offset == len(text) and line > 1 and column == 1:
        return line - 1, offset - result.lines.start(line - 1) + 1
    return line, column


def _message(text: str) -> dict[str, str]:
    """A text as a message, in which brackets in front of parentheses would be a link."""
    return {"text": printable(text).replace("](", "] (") or "–"}


def _rule(rule: RuleText, words: dict[str, str]) -> dict[str, Any]:
    title, why, how, *sources = (printable(" ".join(said.split())) for said in (rule.title, rule.why, rule.how, *rule.sources))
    cited = f"\n\n**{words['sources']}**\n" + "".join(f"\n- {_markdown(source)}" for source in sources) if sources else ""
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {
            "text": f"{words['why']}: {why}\n\n{words['how']}: {how}",
            "markdown": f"**{words['why']}**\n\n{_markdown(why)}\n\n**{words['how']}**\n\n{_markdown(how)}{cited}",
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": ["seo", rule.code.rstrip("0123456789")],
            "precision": _PRECISIONS[rule.confidence],
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _markdown(text: str) -> str:
    """A text with code between backticks as Markdown, in which the standard wants no HTML."""
    return "`".join(part if index % 2 else part.replace("<", "&lt;") for index, part in enumerate(text.split("`")))


REPORTER = SarifReporter
