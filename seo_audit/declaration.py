"""How a rule is declared: what it looks at, what it needs, how bad it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum, Flag, auto
from typing import Any, NamedTuple

from .finding import Confidence, Finding, Severity
from .group import Group
from .site_finding import SiteFinding


class Scope(Enum):
    """What a rule looks at."""

    FILE = auto()
    """A file: its bytes and what was wrong with reading and parsing it."""
    ARTICLE = auto()
    """An article: its fields, its structure, its words."""
    PAIR = auto()
    """An article and the page that it was translated from, as a `Pair`, where a snapshot of that page is at hand."""
    SITE = auto()
    """All articles of the site by their facts, as a `Whole`: when the last of them was read. Such a rule yields `SiteFinding`s."""
    RUN = auto()
    """What came of auditing the article, as an `Outcome`; after all other rules."""


class Needs(Flag):
    """What must hold of an article for a rule to be asked at all."""

    NOTHING = 0
    TEXT = auto()
    """The file could be read as text; asked for by all rules that do not ask for `NOTHING`."""
    FRONT_MATTER = auto()
    """Front matter, if there is any, could be read: nothing is said about fields that nobody could see."""
    RUSSIAN = auto()
    """The article as a whole is Russian."""
    SNAPSHOT = auto()
    """The article and its source can be compared; of rules of scope `PAIR`, nearly all need it."""
    NETWORK = auto()
    """Servers were asked what is at the addresses that articles link to."""
    LEMMAS = auto()
    """There are words of Russian to look up; the dictionary is loaded only for such rules."""


class Rule(NamedTuple):
    """A rule as it was declared; see `rule`."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    scope: Scope
    needs: Needs
    supersedes: tuple[str, ...]
    once: bool
    default: bool
    mqm: str | None
    options: type | None
    check: Callable[..., Iterable[Any]]
    page: str

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    confidence: Confidence = Confidence.HIGH,
    scope: Scope = Scope.ARTICLE,
    needs: Needs = Needs.TEXT,
    supersedes: Sequence[str] = (),
    once: bool = False,
    default: bool = True,
    mqm: str | None = None,
    options: type | None = None,
) -> Callable[[Callable[..., Iterator[Finding] | Iterator[Group[Any]] | Iterator[SiteFinding]]], Rule]:
    """Declare a rule. The function takes the article (a `Pair` in scope `PAIR`, a `Whole` in scope `SITE`, an `Outcome` in scope `RUN`), and its options where it has any.

    Args:
        code: family in capitals and three digits.
        name: the defect, in words joined by hyphens, so that "ignore NAME" reads well; the module is called the same with underscores.
        severity: how bad.
        confidence: how sure.
        scope: what it looks at.
        needs: what must hold for it to be asked.
        supersedes: codes that stay silent where this rule marks the same span or one round it, be it as a related place that its note `place` tells.
        once: whether its findings in one article become one, with the other places related and `{count}` for its message.
        default: whether it runs unless it is selected.
        mqm: category of the MQM typology, for rules of translation.
        options: a NamedTuple class with defaults.
    """

    def declare(check: Callable[..., Iterator[Finding] | Iterator[Group[Any]] | Iterator[SiteFinding]]) -> Rule:
        page = _page_of(check)
        needed = needs | Needs.TEXT if needs else needs
        return Rule(code, name, severity, confidence, scope, needed, tuple(supersedes), once, default, mqm, options, check, page)

    return declare


def _page_of(check: Callable[..., Any]) -> str:
    return check.__code__.co_filename.removesuffix(".py") + ".md"
