"""What a finding is: what a rule says, and what the engine adds."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from .article.article import Article
from .article.span import Span
from .suppress import Suppression


class Severity(IntEnum):
    """How bad a defect is."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Confidence(IntEnum):
    """How sure a finding is."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Part(NamedTuple):
    """A parameter of a message that has its own words in the page, as a place has that needs another form in each language.

    Args:
        key: of the message that says it.
        parameters: what that message names.
    """

    key: str
    parameters: Mapping[str, object]


class Place(NamedTuple):
    """A place that a finding refers to.

    Args:
        span: where.
        note: key of the message that says what is there.
        parameters: what that message names.
    """

    span: Span
    note: str
    parameters: Mapping[str, object] = {}


class Edit(NamedTuple):
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A change that mends a finding.

    Args:
        edits: without overlaps, in any order.
        safe: whether it may be applied without anybody looking.
        structure: whether it is meant to change what the blocks are that it touches: a line becomes a heading, a link mere text.
        address: of the page that the article was translated from, where the edits delete the last word of it: the index of sources
            must hold it before they are done.
        parts: of a fix that mends several places, the edits of each, which are done together or not at all; empty for one place.
    """

    edits: tuple[Edit, ...]
    safe: bool
    structure: bool = False
    address: str = ""
    parts: tuple[tuple[Edit, ...], ...] = ()


class Finding:
    """A defect at a place.

    A rule gives what it knows; the engine stamps the rest before anybody else sees the finding.

    Args:
        span: where; empty for something that is missing there.
        key: key of the message in the rule's page.
        parameters: what the message names; texts are given as they stand in the article.
        related: other places that belong to it.
        fix: a change that would mend it.
        severity: how bad this one is, where the rule's own severity does not say it.

    Attributes:
        code: of the rule, `HEAD003`.
        name: of the rule, `heading-level-skipped`.
        confidence: how sure.
        message: what is wrong, in the language of the run.
        notes: what is at each related place, in the same order.
        line: of its first code point, from 1.
        column: of its first code point, from 1, in code points.
        end_line: of its end.
        end_column: of its end, one behind the last code point.
        excerpt: the text at the span; the end of a long one is left out, passwords are `***`.
        fingerprint: 16 hex digits that stay the same while lines move.
        refused: whether there was a fix, and it would have changed more of the document than it says.
        members: what has the defect, of a finding about several places: each has a `span`, and the article may suppress each.
        made: makes the finding of some of them.
        least: how many of them make a defect.
        suppressed: the reason that the article gives for switching it off, "" where it gives none; None for a finding that is shown.
    """

    __slots__ = (
        "code",
        "column",
        "confidence",
        "end_column",
        "end_line",
        "excerpt",
        "fingerprint",
        "fix",
        "key",
        "least",
        "line",
        "made",
        "members",
        "message",
        "mqm",
        "name",
        "notes",
        "parameters",
        "refused",
        "related",
        "severity",
        "span",
        "suppressed",
    )

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    notes: tuple[str, ...]
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    fingerprint: str
    mqm: str | None
    refused: bool
    suppressed: str | None
    members: Sequence[Any]
    made: "Callable[[Sequence[Any]], Finding] | None"
    least: int

    def __init__(
        self,
        span: Span,
        key: str,
        parameters: Mapping[str, object] | None = None,
        *,
        related: Sequence[Place] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> None:
        self.span = span
        self.key = key
        self.parameters = parameters or {}
        self.related = tuple(related)
        self.fix = fix
        self.refused = False
        self.suppressed = None
        self.members = ()
        self.made = None
        self.least = 1
        if severity is not None:
            self.severity = severity

    def __repr__(self) -> str:
        """The rule, the message key and the place."""
        return f"<Finding {getattr(self, 'code', '?')} {self.key} {self.span.start}:{self.span.end}>"


class Crash(NamedTuple):
    """A rule that raised.

    Args:
        code: of the rule.
        error: what was raised.
        place: where in the rule.
        key: of the message that says it: `crashed` for ours, `own` for one of somebody else's, `slow` for one that took too long.
    """

    code: str
    error: str
    place: str
    key: str = "crashed"


class Outcome(NamedTuple):
    """What came of auditing one article, for rules of scope `RUN`."""

    article: Article
    crashes: tuple[Crash, ...]
    suppressions: tuple[Suppression, ...] = ()
