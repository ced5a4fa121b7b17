"""What a rule says of several articles together."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .finding import Confidence, Severity
from .site.spot import Spot


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


_MOST_PLACES = 100  # related ones of a group; nobody looks at more


def of_group(spots: Sequence[Spot], parameters: Mapping[str, object] | None = None, *, key: str = "") -> SiteFinding:
    """A finding that some articles share: told in the first, with the others related under the note `other`.

    The message is `two` or `several` by their number (with `key-` before it); it may name `{path}` of the second, `{count}` of all,
    `{more}` that are not the first.

    Args:
        spots: where, in order; two at least.
        parameters: what the message names beside.
        key: which message, where the rule has several.
    """
    first, *others = spots
    said = {"path": others[0].path, "count": len(spots), "more": len(others), **(parameters or {})}
    which = "two" if len(others) == 1 else "several"
    return SiteFinding(first, f"{key}-{which}" if key else which, said, related=[SitePlace(spot, "other") for spot in others[:_MOST_PLACES]])
