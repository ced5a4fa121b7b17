"""Asking the rules that look across articles, when all articles were read."""

from collections.abc import Iterable
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from .article.span import Span
from .asking import crash
from .baseline import Noted
from .pages import read_page
from .passwords import without_passwords
from .plan import Bound, Plan, in_view
from .rule import Crash, Scope, Severity
from .site.facts import Facts, facts_of
from .site.spot import Spot
from .site.whole import Whole
from .site_finding import SiteFinding
from .stamp import Context, excerpt, worded
from .suppress import Suppressions


class SiteResult(NamedTuple):
    """What came of looking across articles.

    Args:
        findings: sorted by place.
        crashes: the rules that raised.
        skipped: whether nothing was looked for, since only some articles were given and nothing is known of the others.
        below: fingerprints of findings that are not grave or certain enough to be shown.
        baselined: how many findings are known, and not among `findings`.
        stale: how many findings the baseline knows that are there no longer.
        noted: what the baseline would hold; None where nobody wants to know.
    """

    findings: tuple[SiteFinding, ...] = ()
    crashes: tuple[Crash, ...] = ()
    skipped: bool = False
    below: frozenset[str] = frozenset()
    baselined: int = 0
    stale: int = 0
    noted: Noted | None = None


def facts_for(context: Context, plan: Plan, suppressions: Suppressions | None) -> Facts | None:
    """The facts of an article that could be read; None where no rule will ask for them.

    Args:
        context: of its audit.
        plan: of the run.
        suppressions: what it switches off.
    """
    bounds = plan.bound(Scope.SITE)
    if not bounds:
        return None
    article = context.article
    codes = [bound.rule.code for bound in bounds]
    off = plan.ignored_in(article.path)

    def spot(span: Span) -> Spot:
        ignored = frozenset(code for code in codes if code in off or (suppressions is not None and suppressions.covers(code, span.start)))
        start, end = article.lines.position(span.start), article.lines.position(span.end)
        return Spot(article.path, span, *start, *end, excerpt(article.text, span, context.secrets), ignored)

    return facts_of(article, spot)


def ask_site(facts: Iterable[Facts], plan: Plan) -> SiteResult:
    """What the rules find across articles.

    Args:
        facts: of the articles, in any order.
        plan: of the run.
    """
    bounds = plan.bound(Scope.SITE)
    if not bounds:
        return SiteResult()
    whole = Whole(facts)
    findings: list[SiteFinding] = []
    crashes: list[Crash] = []
    for bound in bounds:
        _ask(bound, whole, plan.language, findings, crashes)
    findings.sort(key=lambda one: (one.confidence.name == "LOW", one.spot.path, one.spot.span, one.code, one.message))
    _fingerprints(findings)
    seen = in_view(findings, plan.config)
    below = frozenset(one.fingerprint for one in findings) - {one.fingerprint for one in seen}
    return SiteResult(tuple(seen), tuple(crashes), below=below)


def _ask(bound: Bound, whole: Whole, language: str, findings: list[SiteFinding], crashes: list[Crash]) -> None:
    rule = bound.rule
    try:
        for finding in rule.check(whole, bound.options) if rule.options else rule.check(whole):
            if not isinstance(finding, SiteFinding):
                raise TypeError(f"a rule across articles yields SiteFinding, not {type(finding).__name__}")
            if rule.code not in finding.spot.ignored:
                findings.append(_stamped(finding, bound, language))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - one rule must not take the others with it
        crashes.append(crash(rule, error))


def _stamped(finding: SiteFinding, bound: Bound, language: str) -> SiteFinding:
    rule = bound.rule
    finding.code, finding.name, finding.confidence = rule.code, rule.name, rule.confidence
    own: Severity = getattr(finding, "severity", rule.severity)
    finding.severity = bound.severity or own
    said = partial(worded, messages=read_page(rule.page).messages[language], page=rule.page, language=language)
    # The articles are no longer at hand, and what their fields say may be an address with a password.
    finding.message = without_passwords(said(finding.key, {"line": finding.spot.line, **finding.parameters}))
    finding.notes = tuple(without_passwords(said(place.note, {"line": place.spot.line, **place.parameters})) for place in finding.related)
    return finding


def _fingerprints(findings: Iterable[SiteFinding]) -> None:
    """Give each finding its fingerprint, by the articles that it is about: equal ones are told apart by their number."""
    seen: dict[str, int] = {}
    for finding in findings:
        said = "\0".join((finding.code, *finding.paths, " ".join(finding.spot.excerpt.split())))
        ordinal = seen.get(said, 0)
        seen[said] = ordinal + 1
        finding.fingerprint = sha256(f"{said}\0{ordinal}".encode("utf-8", "backslashreplace")).hexdigest()[:16]
