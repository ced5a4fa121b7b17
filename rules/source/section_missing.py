"""A section of the source that the article lacks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Donor, Finding, Gap, Needs, PagePart, Pair, Part, Scope, Severity, rule

_JOINT = r"[\s.’'-]?"
_LEAST = 4  # letters of a name
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
        donor = next((donor for donor in pair.article.donors if donor not in pair.article.subjects and _is_pitch(pair, gap, donor)), None)
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


def _is_pitch(pair: Pair, gap: Gap, donor: Donor) -> bool:
    """Whether a section sells what the site sells that the article comes from: who left that out knew why.

    What the page also writes in small letters is a word that the site is called by, and no name.
    """
    section, whole = _text(gap.parts), _text(pair.source.parts)
    for name in donor.names:
        if not name.common and len(name.text) >= _LEAST:
            spelt = re.compile(rf"(?<![\w./@-]){_JOINT.join(name.text)}(?!\w|\.\w)", re.IGNORECASE)
            if len(spelt.findall(section)) >= _OFTEN and not any(found[0].islower() for found in spelt.findall(whole)):
                return True
    return False


def _text(parts: Sequence[PagePart]) -> str:
    return "\n".join(f"{part.heading}\n{part.text}" for part in parts)
