"""A date that no calendar has, that has not come yet, or that contradicts another one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seo_audit.rule import Article, Field, Finding, Needs, Place, Severity, read_date, rule

if TYPE_CHECKING:
    from datetime import date

_AMERICAN = "ms."  # the fields of DocFX


@rule("FM007", "bad-date", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def bad_date(article: Article) -> Iterator[Finding]:
    days: dict[str, tuple[Field, date]] = {}
    for meaning in ("date", "lastmod"):
        field = article.field(meaning)
        written = read_date(field.value, american=field.name.startswith(_AMERICAN)) if field is not None else None
        if field is None or written is None:
            continue
        if written.day is None:
            yield Finding(field.span, "impossible", {"field": field.name, "text": field.text})
        else:
            days[meaning] = (field, written.day)
    # A draft may well have the day on which it is to appear.
    if article.draft:
        return
    future = [(field, day) for field, day in days.values() if article.is_coming(day)]
    for field, day in future:
        parameters = {"field": field.name, "text": field.text, "days": (day - article.today).days}
        yield Finding(field.span, "future", parameters, severity=Severity.WARNING)
    if len(days) > 1 and not future:
        (first, published), (second, changed) = days["date"], days["lastmod"]
        if changed < published:
            parameters = {"field": second.name, "text": second.text, "other": first.name, "published": first.text}
            yield Finding(
                second.span, "before", parameters, related=(Place(first.span, "published", {"other": first.name}),), severity=Severity.WARNING
            )
