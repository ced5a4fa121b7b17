"""What a rule says of several articles together."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .finding import Confidence, Severity
from .site.facts import Spot


class SitePlace(NamedTuple):
    """A place that a finding refers to, in whatever article.

    Args:
        spot: where.
        note: key of the message that says what is there.
        parameters: what that message names.
    """

    spot: Spot
    note: str
    parameters: Mapping[str, object] = {}


class SiteFinding:
    """A defect of the site; see `Finding`, which this is like.

    Args:
        spot: where it is told, in the first of the articles that have it.
        key: key of the message in the rule's page.
        parameters: what the message names.
        related: the other places, in order.
        severity: how bad this one is, where the rule's own severity does not say it.

    Attributes:
        code: of the rule.
        name: of the rule.
        confidence: how sure.
        message: what is wrong, in the language of the run.
        notes: what is at each related place, in the same order.
        fingerprint: 16 hex digits that stay the same while lines move.
    """

    __slots__ = ("code", "confidence", "fingerprint", "key", "message", "name", "notes", "parameters", "related", "severity", "spot")

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    notes: tuple[str, ...]
    fingerprint: str

    def __init__(
        self,
        spot: Spot,
        key: str,
        parameters: Mapping[str, object] | None = None,
        *,
        related: Sequence[SitePlace] = (),
        severity: Severity | None = None,
    ) -> None:
        self.spot = spot
        self.key = key
        self.parameters = parameters or {}
        self.related = tuple(related)
        if severity is not None:
            self.severity = severity

    @property
    def paths(self) -> tuple[str, ...]:
        """The articles that it is about, each once, its own first."""
        return tuple(dict.fromkeys((self.spot.path, *(place.spot.path for place in self.related))))

    def __repr__(self) -> str:
        """The rule, the message key and the place."""
        return f"<SiteFinding {getattr(self, 'code', '?')} {self.key} {self.spot.path}:{self.spot.line}>"
