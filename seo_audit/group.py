"""Findings and the suppressions of an article: what of a finding about several places is left where some are suppressed."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from .article.span import Span
from .finding import Finding
from .suppress import Suppression, Suppressions


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Member = TypeVar("Member", bound=_Placed)


class Group(NamedTuple, Generic[Member]):
    """Several places with one defect that a rule tells as one finding. An article suppresses each where it stands.

    Args:
        members: what has the defect, in order; each has a `span`.
        finding: makes the finding of those that are left.
        least: how many make a defect; fewer than that are not told.
    """

    members: Sequence[Member]
    finding: Callable[[Sequence[Member]], Finding]
    least: int = 1


def judged(told: Finding | Group[Any], code: str, suppressions: Suppressions | None) -> Iterator[Finding]:
    """What a rule tells as findings, with the reasons of those that the article suppresses.

    Args:
        told: what the rule yields.
        code: of the rule.
        suppressions: of the article; None where these do not count.
    """
    group = Group((told,), lambda members: members[0]) if isinstance(told, Finding) else told
    if suppressions is None or not suppressions.all:
        yield _of(group, group.members, told)
        return
    parts: dict[Suppression | None, list[Any]] = {}
    for member in group.members:
        parts.setdefault(suppressions.of(code, member.span.start), []).append(member)
    for by, members in parts.items():
        enough = len(members) >= group.least
        if by is None and not enough:
            continue
        finding = _of(group, members if enough else group.members, told)
        if by is None:
            suppressions.shown(code, finding.span, [place.span for place in finding.related])
        else:
            finding.span = finding.span if enough else members[0].span
            finding.suppressed = by.reason
        yield finding


def _of(group: Group[Any], members: Sequence[Any], told: object) -> Finding:
    """The finding of some places, which knows how to make one of fewer."""
    finding = group.finding(members)
    if isinstance(told, Group) and isinstance(finding, Finding):
        finding.members, finding.made, finding.least = members, group.finding, group.least
    return finding
