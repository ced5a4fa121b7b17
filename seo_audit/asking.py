"""Asking one rule: what it finds is checked and stamped, and whatever it does, the others go on."""

import os
import traceback
from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

from .article.article import Article
from .article.span import Span
from .foreign import OutOfTimeError, aside, limited, told
from .group import Group, judged
from .original.pair import Pair
from .packs import is_ours
from .passwords import without_passwords
from .plan import Bound
from .rule import Crash, Edit, Finding, Fix, Outcome, Place, Rule, Severity
from .stamp import Context, merged, stamp
from .suppress import Suppressions

_SECONDS = 30  # that a rule of one's own may compute over one article; ours are measured
_NOTHING = nullcontext()


def ask(
    bound: Bound,
    subject: Article | Pair | Outcome,
    context: Context,
    suppressions: Suppressions | None,
    findings: list[Finding],
    crashes: list[Crash],
) -> None:
    """Collect what a rule finds; what it found before it raised counts.

    Args:
        bound: the rule.
        subject: what it is asked about.
        context: what stamping needs.
        suppressions: what the article switches off.
        findings: where findings go.
        crashes: where it goes that the rule raised, or found what is no finding.
    """
    rule = bound.rule
    raw: list[Finding] = []
    length = len(context.article.text)
    # Most rules find nothing: setting anything up for ours would cost more than asking them.
    ours = is_ours(rule)
    with _NOTHING if ours else aside():
        try:
            with _NOTHING if ours else limited(_SECONDS):
                for told in rule.check(subject, bound.options) if rule.options else rule.check(subject):
                    if not isinstance(told, Group):
                        checked(told, length)
                    for finding in judged(told, rule.code, suppressions):
                        raw.append(checked(finding, length))  # noqa: PERF401 - what was found before it raised counts
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - one rule must not take the others with it, nor end the run by `sys.exit`
            crashes.append(crash(rule, error))
        for finding in raw:
            if finding.suppressed is not None:
                finding.suppressed = without_passwords(finding.suppressed, context.passwords)
        try:
            for finding in merged(raw, rule.severity) if rule.once else raw:
                findings.append(stamp(finding, bound, context))  # noqa: PERF401 - those before count
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a wrong message is the rule's failure too, and what it names may be anything
            crashes.append(crash(rule, error))


def remade(finding: Finding, members: Sequence[Any], bound: Bound, context: Context) -> Finding:
    """The finding of some of its places; the whole one where the rule fails at that.

    Args:
        finding: about several places.
        members: some of them.
        bound: the rule.
        context: what stamping needs.
    """
    try:
        made = checked(finding.made(members), len(context.article.text)) if finding.made is not None else finding
        return stamp(made, bound, context)
    except Exception:  # noqa: BLE001 - it told of the whole, which is no worse
        return finding


def checked(finding: Finding, length: int) -> Finding:
    """A finding as a rule gave it.

    Args:
        finding: what type checkers would have checked.
        length: of the text.

    Raises:
        TypeError: it, or a part of it, is of another kind.
        ValueError: a place is not in the text, or edits overlap.
    """
    _kind(finding, Finding, "what a rule yields")
    _inside(finding.span, length)
    severity = getattr(finding, "severity", None)
    if severity is not None:
        _kind(severity, Severity, "severity")
    for place in finding.related:
        _kind(place, Place, "what is related")
        _inside(place.span, length)
    fix = finding.fix
    if fix is not None:
        _kind(fix, Fix, "fix")
        _kind(fix.address, str, "address of a fix")
        _kind(fix.parts, tuple, "parts of a fix")
        # Thousands of parts may be one and the same edit of a long value.
        for edits in {id(edits): edits for edits in (fix.edits, *fix.parts)}.values():
            _checked_edits(edits, length)
        if fix.parts and {edit for part in fix.parts for edit in part} != set(fix.edits):
            raise ValueError("the parts of a fix must have its edits, and no others")
    return finding


def _checked_edits(edits: tuple[Edit, ...], length: int) -> None:
    _kind(edits, tuple, "edits of a fix")
    for edit in edits:
        _kind(edit, Edit, "an edit of a fix")
        _inside(edit.span, length)
        _kind(edit.text, str, "text of an edit")
        edit.text.encode("utf-8")  # half of a surrogate pair cannot be written
    end = -1
    for span, _ in sorted(edits):
        if span.start < end:
            raise ValueError(f"edits overlap at {span.start}")
        end = span.end


def _inside(span: Span, length: int) -> None:
    _kind(span, Span, "span")
    start, end = span
    if type(start) is not int or type(end) is not int:
        raise TypeError(f"span {span} is not of whole numbers")
    if not 0 <= start <= end <= length:
        raise ValueError(f"span {start}:{end} is not in the text")


def _kind(value: object, kind: type, what: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{what}: must be a {kind.__name__}, not {type(value).__name__}")


def crash(rule: Rule, error: BaseException) -> Crash:
    """What a rule raised, and where: in a rule of one's own the last line of its own."""
    if is_ours(rule):
        return crash_of(rule.code, error)
    folder = os.path.join(os.path.dirname(rule.page), "")
    lines = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(folder)]
    place = f"{os.path.basename(lines[-1].filename)}:{lines[-1].lineno}" if lines else os.path.basename(rule.page)
    if isinstance(error, OutOfTimeError):
        return Crash(rule.code, told(error), f"{place}: {error}" if str(error) else place, "slow")
    return Crash(rule.code, told(error), place, "own")


def crash_of(code: str, error: BaseException) -> Crash:
    """What our own code raised, and where."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    return Crash(code, told(error), place)
