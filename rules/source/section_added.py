"""A section of the article that the source lacks."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Finding, Needs, Pair, Scope, Severity, rule

_OWN = "переводчик"  # «От переводчика» says itself that it is no part of the source


class Options(NamedTuple):
    """Words from which on a section is told of."""

    min_words: int = 40


@rule(
    "SRC002",
    "section-added",
    severity=Severity.INFO,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Accuracy/Addition",
    options=Options,
)
def section_added(pair: Pair, options: Options) -> Iterator[Finding]:
    told = {id(gap.instead) for gap in pair.missing}  # section-missing names them
    for gap in pair.added:
        first = gap.parts[0]
        if gap.words < options.min_words or id(first) in told or _OWN in first.heading.lower():
            continue
        key = "lead" if not first.level else "whole" if len(gap.parts) > 1 else "section"
        yield Finding(pair.place_of(first), key, {"heading": first.heading, "words": gap.words, "parts": len(gap.parts) - 1})
