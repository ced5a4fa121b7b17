"""What the engine adds to what a rule says: severity, place, message, excerpt, fingerprint."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from .article.article import Article
from .article.span import Span
from .listed import NOTE
from .messages import format_message
from .pages import read_page
from .passwords import redacted, without_passwords
from .plan import Bound
from .rule import Finding, Fix, Part, Place, Severity

_MAX_EXCERPT = 1000
_MAX_PLACES = 1000  # related ones of one finding; nobody looks at more


class Context(NamedTuple):
    """What stamping needs to know of an article.

    Args:
        article: the article.
        language: of messages.
        secrets: where passwords stand in its text.
        passwords: what they are.
    """

    article: Article
    language: str
    secrets: tuple[Span, ...]
    passwords: frozenset[str]


def stamp(finding: Finding, bound: Bound, context: Context) -> Finding:
    """Complete a finding in place, whose parts were checked.

    Raises:
        LookupError: its message key or a parameter is none of the page.
        PageError: the page cannot be read.
    """
    rule, article = bound.rule, context.article
    finding.code, finding.name, finding.mqm = rule.code, rule.name, rule.mqm
    own: Severity = getattr(finding, "severity", rule.severity)
    finding.severity = bound.severity or own
    finding.confidence = rule.confidence
    finding.line, finding.column = article.lines.position(finding.span.start)
    finding.end_line, finding.end_column = article.lines.position(finding.span.end)
    finding.excerpt = excerpt(article.text, finding.span, context.secrets)
    messages = read_page(rule.page).messages[context.language]
    parameters = {"line": finding.line, **finding.parameters}
    said = partial(worded, messages=messages, page=rule.page, language=context.language)
    finding.message = without_passwords(said(finding.key, parameters), context.passwords)
    placed = ((place.note, {"line": article.lines.position(place.span.start)[0], **place.parameters}) for place in finding.related)
    finding.notes = tuple(without_passwords(said(note, those), context.passwords) for note, those in placed)
    return finding


def worded(key: str, parameters: Mapping[str, object], messages: Mapping[str, str], page: str, language: str) -> str:
    """A message of a rule's page, with what it names.

    Args:
        key: of the message.
        parameters: what it names.
        messages: of the page.
        page: where they stand.
        language: `ru` or `en`.

    Raises:
        LookupError: there is no such message, or it names what is not given.
    """
    if key not in messages:
        raise LookupError(f"{page} has no message `{key}`; it has {', '.join(messages)}")
    parts = {name: worded(*part, messages, page, language) for name, part in parameters.items() if isinstance(part, Part)}
    return format_message(messages[key], {**parameters, **parts}, language)


def excerpt(text: str, span: Span, secrets: tuple[Span, ...]) -> str:
    """The text at a span, passwords hidden; of more than 1,000 code points the first 1,000."""
    if span.end - span.start > _MAX_EXCERPT:
        return redacted(text, span.start, span.start + _MAX_EXCERPT, secrets) + "…"
    return redacted(text, span.start, span.end, secrets)


def fingerprints(findings: Iterable[Finding], path: str) -> None:
    """Give each finding its fingerprint, in the order of the text: equal ones are told apart by their number."""
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        folded = " ".join(finding.excerpt.split())
        ordinal = seen.get((finding.code, folded), 0)
        seen[finding.code, folded] = ordinal + 1
        said = "\0".join((finding.code, path, folded, str(ordinal)))
        finding.fingerprint = sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def merged(findings: list[Finding], severity: Severity) -> list[Finding]:
    """The findings of a rule that speaks once an article as one: the first, with the places of the others related.

    It is as grave as the gravest of them, and its fix mends all; those that the article suppresses are no part of it.

    Args:
        findings: of one rule in one article.
        severity: of those that do not say it themselves.
    """
    hidden = [_counted(finding, 1) for finding in findings if finding.suppressed is not None]
    shown = sorted((finding for finding in findings if finding.suppressed is None), key=lambda finding: finding.span)
    if not shown:
        return hidden
    first, *others = shown
    places = (Place(other.span, other.key, {"count": 1, **other.parameters}) for other in others[:_MAX_PLACES])
    first.related = (*first.related, *places)
    if others:
        first.members = ()
    first.severity = max(getattr(finding, "severity", severity) for finding in shown)
    fixes = [finding.fix for finding in shown if finding.fix is not None]
    if fixes:
        first.fix = joined(fixes)
    return [_counted(first, len(shown)), *hidden]


def joined(fixes: Sequence[Fix]) -> Fix:
    """Several fixes as one."""
    address = next((fix.address for fix in fixes if fix.address), "")
    edits = tuple(dict.fromkeys(edit for fix in fixes for edit in fix.edits))
    return Fix(edits, all(fix.safe for fix in fixes), any(fix.structure for fix in fixes), address, tuple(fix.edits for fix in fixes))


def _counted(finding: Finding, count: int) -> Finding:
    finding.parameters = {"count": count, **finding.parameters}
    return finding


def order(finding: Finding) -> tuple[bool, int, int, int, str]:
    """Sorts findings by place, those of low confidence behind all others."""
    return (finding.confidence.name == "LOW", finding.span.start, -int(finding.severity), finding.span.end, finding.code)


def silenced(findings: list[Finding], supersedes: dict[str, frozenset[str]]) -> list[Finding]:
    """The findings without those that a graver one on the same span, or on one round it, makes superfluous.

    A place that a finding sums up with its own (note `place`) counts as its span does.
    """
    graver = [
        (span, supersedes[finding.code])
        for finding in findings
        if finding.code in supersedes
        for span in (finding.span, *(place.span for place in finding.related if place.note == NOTE))
    ]
    if not graver:
        return findings
    return [
        finding
        for finding in findings
        if not any(finding.code in codes and span.start <= finding.span.start and finding.span.end <= span.end for span, codes in graver)
    ]
