"""Of what was found, what is new: neither known from a baseline nor about lines that did not change."""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from hashlib import blake2b, sha256
from typing import Any, NamedTuple

from .article.span import Span
from .baseline import Noted, entry
from .plan import Plan, in_view
from .rule import Finding, Scope
from .site_asking import SiteResult
from .stamp import Context, excerpt

_LETTERS = 4  # of an excerpt that says of itself what it is; a comma or a blank does not
_ROUND = 16  # characters of the line on both sides that do
_LINE_END = re.compile(r"[\r\n]")


class Rules(NamedTuple):
    """Rules of one article by their codes.

    Args:
        chosen: for this run.
        decided: of these, the ones that would have found again what they once found: they were asked, or never will be, and did not fail.
    """

    chosen: AbstractSet[str]
    decided: AbstractSet[str]


class Sifted(NamedTuple):
    """The findings of an article.

    Args:
        shown: those that are reported, suppressed ones among them.
        baselined: those that would be, if they were not known.
        stale: how many places the baseline knows that are there no longer.
        noted: what the baseline would hold; None where nobody wants to know.
    """

    shown: list[Finding]
    baselined: tuple[Finding, ...] = ()
    stale: int = 0
    noted: Noted | None = None


def sift(findings: Sequence[Finding], context: Context, plan: Plan, rules: Rules, remade: Callable[[Finding, Sequence[Any]], Finding]) -> Sifted:
    """Sort out what is not new; depends on nothing but what the plan says of this one article.

    A finding about several places is new as far as some of them are.

    Args:
        findings: all of the article in the order of the text, with fingerprints, suppressed ones among them.
        context: of the audit.
        plan: of the run.
        rules: that were asked.
        remade: makes the finding of some of its members.
    """
    seen = in_view(findings, plan.config)
    if plan.baseline is None and plan.changes is None:
        return Sifted(seen)
    known = _Known(findings, context, plan)
    shown: list[Finding] = []
    baselined: list[Finding] = []
    for one in seen:
        changed = _changed(one, context, plan)
        new = [member for member in changed if not known(one, member)]
        if not new:
            baselined += [one] if changed else []
        elif len(new) == len(_members(one)) or len(new) < one.least:
            shown.append(one)
        else:
            shown.append(remade(one, new))
            shown[-1].fingerprint = sha256(f"{one.fingerprint}\0{known.place(new[0])}".encode()).hexdigest()[:16]
    return Sifted(shown, tuple(baselined), known.stale(rules), known.noted(seen, rules) if plan.noting else None)


def _members(finding: Finding) -> Sequence[Any]:
    """The places that count one by one; a finding about one place is its own."""
    return finding.members or (finding,)


def _changed(finding: Finding, context: Context, plan: Plan) -> Sequence[Any]:
    """The members of a finding that are about lines that changed; all of them where it is the rest of the finding that is."""
    article = context.article
    if plan.changes is None or article.source.problem is not None:
        return _members(finding)
    touched = plan.changes.get(article.path)
    if touched is None:
        return ()
    touched = touched.of_text(article.text, article.lines)
    if finding.members and (changed := [one for one in finding.members if touched.has(one.span, article.lines)]):
        return changed
    return _members(finding) if touched.is_about(finding, article) else ()


class _Known:
    """What the baseline knows of an article, beside what was found in it."""

    def __init__(self, findings: Sequence[Finding], context: Context, plan: Plan) -> None:
        self._path = context.article.path
        self._baseline = plan.baseline
        self._entries = plan.baseline.of(self._path) if plan.baseline is not None else ()
        self._findings = [one for one in findings if one.suppressed is None]
        self._fingerprints = {one.fingerprint for one in self._entries}
        self._places = {(one.code, place) for one in self._entries for place in one.places}
        self._by_member = _places(self._findings, context)

    def __call__(self, finding: Finding, member: Any) -> bool:
        """Whether it knows a member of a finding."""
        if finding.suppressed is not None:
            return False
        return (finding.code, self.place(member)) in self._places if finding.members else finding.fingerprint in self._fingerprints

    def place(self, member: Any) -> str:
        """What stands for a member."""
        return self._by_member.get(id(member), "")

    def stale(self, rules: Rules) -> int:
        """How many places it knows that are there no longer."""
        there = {one.fingerprint for one in self._findings if not one.members}
        places = {(one.code, self.place(member)) for one in self._findings for member in one.members}
        decided = [one for one in self._entries if one.code in rules.decided]
        gone = sum(one.fingerprint not in there for one in decided if not one.places)
        return gone + len({(one.code, place) for one in decided for place in one.places} - places)

    def noted(self, seen: Sequence[Finding], rules: Rules) -> Noted:
        """What it would hold."""
        ids = set(map(id, seen))
        found = tuple(self._entry(one) for one in self._findings if id(one) in ids)
        below = [self._entry(one) for one in self._findings if id(one) not in ids]
        kept = (one for one in self._entries if one.code in rules.chosen and one.code not in rules.decided)
        return Noted(found, (*kept, *(self._baseline.still(below) if self._baseline is not None and below else ())))

    def _entry(self, finding: Finding) -> Any:
        return entry(finding.code, finding.fingerprint, [self._path], map(self.place, finding.members))


def _places(findings: Sequence[Finding], context: Context) -> dict[int, str]:
    """What stands for each member, by its identity: 8 hex digits of SHA-256 over code, text and number among equals in the article."""
    found: dict[int, str] = {}
    seen: dict[tuple[str, str], int] = {}
    for finding, member in sorted(((one, member) for one in findings for member in one.members), key=lambda both: (both[0].code, both[1].span)):
        said = _text(member.span, context)
        number = seen.get((finding.code, said), 0)
        seen[finding.code, said] = number + 1
        found[id(member)] = sha256("\0".join((finding.code, said, str(number))).encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return found


def _text(span: Span, context: Context) -> str:
    """What is at a place, white space folded; of a place that says little by itself also what stands round it in its line."""
    text = context.article.text
    said = " ".join(excerpt(text, span, context.secrets).split())
    if sum(map(str.isalnum, said)) >= _LETTERS:
        return said
    before = _LINE_END.split(text[max(0, span.start - _ROUND) : span.start])[-1]
    after = _LINE_END.split(text[span.end : span.end + _ROUND])[0]
    wide = Span(span.start - len(before), span.end + len(after))
    return " ".join(excerpt(text, wide, context.secrets).split())


def sift_site(site: SiteResult, paths: AbstractSet[str], plan: Plan) -> SiteResult:
    """Sort out what is not new of what was found across articles.

    Args:
        site: what was found.
        paths: of the articles of the run: an entry about others too may be found when those are looked at.
        plan: of the run.
    """
    findings, baseline = site.findings, plan.baseline
    if plan.changes is not None:
        findings = tuple(one for one in findings if not plan.changes.keys().isdisjoint(one.paths))
    if baseline is None:
        return site._replace(findings=findings)
    chosen = {bound.rule.code for bound in plan.bound(Scope.SITE)}
    decided = chosen - {crash.code for crash in site.crashes} if not site.skipped else set()
    there = site.below.union(one.fingerprint for one in site.findings)
    looked_at = baseline.named(paths)
    entries = [one for one in baseline.entries if one.code in chosen and one.fingerprint not in baseline.gone]
    left = {one.fingerprint for one in entries if one.code in decided and one.fingerprint not in there and looked_at.issuperset(one.paths)}
    shown = tuple(one for one in findings if one.fingerprint not in baseline.fingerprints)
    stale = len(left) + sum(one.size for one in baseline.entries if one.fingerprint in baseline.gone)
    noted = None
    if plan.noting:
        found = tuple(entry(one.code, one.fingerprint, one.paths) for one in site.findings)
        noted = Noted(found, tuple(one for one in entries if one.fingerprint not in left))
    return site._replace(findings=shown, baselined=len(findings) - len(shown), stale=stale, noted=noted)


def state_of(path: str, plan: Plan) -> tuple[Any, ...] | None:
    """What the result of an article depends on that is known of it from elsewhere; None where that is nothing.

    Args:
        path: of the article.
        plan: of the run.
    """
    known = plan.baseline.of(path) if plan.baseline is not None else ()
    if not known and plan.changes is None and not plan.noting:
        return None
    digest = blake2b(digest_size=16)
    for part in _parts(known):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    touched = plan.changes.get(path) if plan.changes is not None else None
    return digest.hexdigest(), plan.changes is not None and (touched and tuple(touched)), plan.noting


def _parts(entries: Sequence[Any]) -> Iterator[str]:
    for one in entries:
        yield one.fingerprint
        yield from one.places
