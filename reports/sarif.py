"""SARIF 2.1.0, the format of OASIS for what analysers find: for code scanning at GitHub, for editors, for dashboards."""

from typing import Any
from urllib.parse import quote

from seo_audit.report import ArticleResult, Confidence, Finding, Reporter, RuleText, RunInfo, Severity, Span, Summary, printable

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


class SarifReporter(Reporter):
    """One run with its results, written as they come; the rules that they name follow behind them, which JSON does not mind."""

    def begin(self, info: RunInfo) -> None:
        self._info = info
        self._words = _WORDS[info.language]
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

    def article(self, result: ArticleResult, text: str) -> None:
        for finding in (*result.findings, *result.suppressed):
            self.output.write((",\n" if self._any else "\n") + json_line(self._result(finding, result, text)))
            self._any = True

    def end(self, summary: Summary) -> None:
        rules = [_rule(self._info.rule(code), self._words) for code in self._rules]
        tool = {"driver": {"name": "seo-audit", "version": self._info.version, "semanticVersion": self._info.version, "rules": rules}}
        status = self._info.status(summary) if self._info.status else None
        invocation: dict[str, Any] = {"executionSuccessful": not summary.crashed and status != 2}  # noqa: PLR2004 - see README, exit status
        if status is not None:
            invocation["exitCode"] = status
        invocation["toolExecutionNotifications"] = self._crashes
        self.output.write(f'\n], "invocations": {json_line([invocation])}, "tool": {json_line(tool)}}}\n]}}\n')

    def _result(self, finding: Finding, result: ArticleResult, text: str) -> dict[str, Any]:
        index = self._rules.setdefault(finding.code, len(self._rules))
        place = self._location(finding.span, result, text)
        found: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": index,
            "level": _LEVELS[finding.severity],
            "message": _message(finding.message),
            "locations": [place],
            "partialFingerprints": {"seoAuditFingerprint/v1": finding.fingerprint},
            "properties": {"confidence": finding.confidence.name.lower()} | ({"mqm": finding.mqm} if finding.mqm else {}),
        }
        if finding.related:
            noted = enumerate(zip(finding.related, finding.notes, strict=True), 1)
            found["relatedLocations"] = [
                {"id": number, **self._location(other.span, result, text), "message": _message(note)} for number, (other, note) in noted
            ]
        if edits := edits_of(finding, result):
            replacements = [
                {"deletedRegion": _region(edit.span, result, text)} | ({"insertedContent": {"text": edit.text}} if edit.text else {})
                for edit in edits
            ]
            safe = finding.fix is not None and finding.fix.safe
            change = {"artifactLocation": self._artifact(result), "replacements": replacements}
            said = self._words["safe" if safe else "unsafe"]
            found["fixes"] = [{"description": {"text": said}, "artifactChanges": [change], "properties": {"safe": safe}}]
        if finding.suppressed is not None:
            found["suppressions"] = [{"kind": "inSource"} | ({"justification": printable(finding.suppressed)} if finding.suppressed else {})]
        elif finding.code == _CRASH and len(self._crashes) < _MOST_CRASHES:
            self._crashes.append({"level": "error", "message": found["message"], "locations": [place]})
        return found

    def _artifact(self, result: ArticleResult) -> dict[str, Any]:
        return {"uri": quote(located(result.path, self._info)), "uriBaseId": _BASE}

    def _location(self, span: Span, result: ArticleResult, text: str) -> dict[str, Any]:
        return {"physicalLocation": {"artifactLocation": self._artifact(result), "region": _region(span, result, text)}}


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
