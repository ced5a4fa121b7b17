"""Paragraphs, items and headings that stand in the article as they do in the source."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Finding, Needs, Pair, Place, Scope, Severity, rule

_MOST = 100  # further places that are told


class Options(NamedTuple):
    """Words from which on a text cannot be a name, and from which on it is no label either: then it is an error."""

    min_words: int = 6
    error_words: int = 10


@rule(
    "SRC014",
    "paragraph-untranslated",
    severity=Severity.ERROR,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    supersedes=["TRAN001", "TRAN002"],
    mqm="Accuracy/Untranslated",
    options=Options,
)
def paragraph_untranslated(pair: Pair, options: Options) -> Iterator[Finding]:
    runs = pair.untranslated(options.min_words)
    if not runs:
        return
    first, *others = runs
    n = sum(len(run.texts) for run in runs)
    longest = max(run.longest for run in runs)
    key = "several" if n > 1 else "one" if longest else "heading"
    related = [Place(run.span, "place", {"text": run.texts[0]}) for run in others[:_MOST]]
    severity = None if longest >= options.error_words else Severity.WARNING
    yield Finding(first.span, key, {"text": first.texts[0], "n": n}, related=related, severity=severity)
