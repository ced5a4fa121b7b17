"""One JSON object, version 1: keys may be added, never changed; see docs/json.md."""

import json
import math
from typing import Any

from seo_audit.report import ArticleResult, Finding, Keyphrase, Lemma, Metrics, Reporter, RunInfo, SiteFinding, Spot, Summary

from ._common import edits_of, pour, spool


class JsonReporter(Reporter):
    """Everything that is known. The summary comes first, so articles wait in a temporary file until it is known."""

    figures = True
    kept = True

    def prepare(self, info: RunInfo) -> None:
        self._info = info

    def begin(self, info: RunInfo) -> None:
        self._any = False
        self._spool = spool()

    def part(self, result: ArticleResult, text: str) -> str:
        return dump(self._article(result))

    def take(self, part: str) -> None:
        self._spool.write((",\n" if self._any else "") + part)
        self._any = True

    def end(self, summary: Summary) -> None:
        findings = {level.name.lower(): number for level, number in summary.findings.items()}
        head = {
            "version": 1,
            "tool": {"name": "seo-audit", "version": self._info.version},
            "summary": {
                "articles": summary.articles,
                "findings": findings,
                "suppressed": summary.suppressed,
                "baselined": summary.baselined,
                "stale": summary.stale,
                "rules": dict(summary.rules),
                "spread": dict(summary.spread),
                "shared": [dict(shared._asdict()) for shared in summary.shared],
                "medians": _metrics(summary.medians),
                "site_skipped": summary.skipped,
            },
        }
        self.output.write(dump(head)[:-1] + ', "articles": [\n')
        pour(self._spool, self.output)
        site = ",\n".join(dump(site_object(finding, self._info)) for finding in summary.site)
        self.output.write(f'\n], "site": [{site}]}}\n')

    def abort(self) -> None:
        self._spool.close()

    def _article(self, result: ArticleResult) -> dict[str, Any]:
        return {
            "path": result.path,
            "title": result.title,
            "description": result.description,
            "h1": result.h1,
            "source_url": result.source_url,
            "draft": result.draft,
            "keyphrase": _keyphrase(result.keyphrase),
            "metrics": _metrics(result.metrics),
            "lemmas": [_lemma(lemma) for lemma in result.vocabulary.lemmas] if result.vocabulary else None,
            "rank_frequency": result.vocabulary.ranks if result.vocabulary else None,
            "findings": [finding_object(finding, result, self._info) for finding in result.findings],
            "suppressed": [finding_object(finding, result, self._info) | {"reason": finding.suppressed} for finding in result.suppressed],
        }


def finding_object(finding: Finding, result: ArticleResult, info: RunInfo) -> dict[str, Any]:
    """A finding as JSON has it."""
    words = info.rule(finding.code)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.name.lower(),
        "confidence": finding.confidence.name.lower(),
        "message": finding.message,
        "why": words.why,
        "how": words.how,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.span.start,
        "end": finding.span.end,
        "excerpt": finding.excerpt,
        "related": [_place(span, note, result) for (span, _, _), note in zip(finding.related, finding.notes, strict=True)],
        "mqm": finding.mqm,
        "fingerprint": finding.fingerprint,
        "fix": _fix(finding, result),
        "fix_refused": finding.refused,
    }


def site_object(finding: SiteFinding, info: RunInfo) -> dict[str, Any]:
    """A finding across articles as JSON has it."""
    words = info.rule(finding.code)
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.name.lower(),
        "confidence": finding.confidence.name.lower(),
        "message": finding.message,
        "why": words.why,
        "how": words.how,
        "paths": finding.paths,
        **_spot(finding.spot),
        "related": [{**_spot(place.spot), "note": note} for place, note in zip(finding.related, finding.notes, strict=True)],
        "fingerprint": finding.fingerprint,
    }


def _spot(spot: Spot) -> dict[str, Any]:
    place = {"line": spot.line, "column": spot.column, "end_line": spot.end_line, "end_column": spot.end_column}
    return {"path": spot.path, **place, "start": spot.span.start, "end": spot.span.end, "excerpt": spot.excerpt}


def _place(span: tuple[int, int], note: str, result: ArticleResult) -> dict[str, Any]:
    line, column = result.lines.position(span[0])
    return {"line": line, "column": column, "start": span[0], "end": span[1], "note": note}


def _fix(finding: Finding, result: ArticleResult) -> dict[str, Any] | None:
    edits = edits_of(finding, result)
    if finding.fix is None or not edits:
        return None
    return {"safe": finding.fix.safe, "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in edits]}


def _keyphrase(phrase: Keyphrase | None) -> dict[str, Any] | None:
    if phrase is None:
        return None
    return {
        "text": phrase.text,
        "origin": phrase.origin,
        "exact": phrase.exact,
        "forms": phrase.forms,
        "diluted": phrase.diluted,
        "density": round(phrase.density, 2),
    }


def _metrics(metrics: Metrics | None) -> dict[str, Any] | None:
    if metrics is None:
        return None
    figures = {name: _finite(value) for name, value in metrics._asdict().items() if name != "grades"}
    return figures | {"grades": {name: _finite(value) for name, value in metrics.grades._asdict().items()}}


def _lemma(lemma: Lemma) -> dict[str, Any]:
    return {"lemma": lemma.spelling, "count": lemma.times, "share": round(lemma.share, 2)}


def _finite(value: float) -> float:
    return value if math.isfinite(value) else 0


def dump(value: object) -> str:
    """A value as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


REPORTER = JsonReporter
