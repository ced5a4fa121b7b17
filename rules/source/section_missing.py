"""A section of the source that the article lacks."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Finding, Gap, Needs, PagePart, Pair, Part, Scope, Severity, rule

_OFTEN = 2  # times that what is sold is named, at least


class Options(NamedTuple):
    """Words from which on a missing section is an error; a shorter one is a warning."""

    min_words: int = 40


@rule(
    "SRC001",
    "section-missing",
    severity=Severity.ERROR,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Accuracy/Omission",
    options=Options,
)
def section_missing(pair: Pair, options: Options) -> Iterator[Finding]:
    for gap in pair.missing:
        first = gap.parts[0]
        if first.heading in pair.original.omitted or not any(part.pieces for part in gap.parts):
            continue
        said = {
            "heading": first.heading or _beginning(first),
            "size": Part("words" if gap.words else "shown", {"words": gap.words}),
            "parts": len(gap.parts) - 1,
            "after": gap.after.heading if gap.after else "",
            "instead": gap.instead.heading if gap.instead else "",
        }
        donor = pair.sold_by("\n".join(f"{part.heading}\n{part.text}" for part in gap.parts), _OFTEN)
        place = pair.place_of(gap.instead or gap.after)
        if donor is not None:
            yield Finding(place, "pitch", {**said, "donor": donor.brand}, severity=Severity.INFO)
        elif gap.instead is not None:
            yield Finding(place, "rewritten", said, severity=Severity.WARNING)
        else:
            severity = None if gap.words >= options.min_words else Severity.WARNING
            yield Finding(place, _key(gap, first), said, severity=severity)


def _key(gap: Gap, first: PagePart) -> str:
    if not first.level:
        return "lead"
    where = "after" if gap.after and gap.after.heading else "first"
    return f"{where}-whole" if len(gap.parts) > 1 else where


def _beginning(part: PagePart) -> str:
    return next((piece.text for piece in part.pieces if piece.text), "")
