"""The address of the original, which nobody could open."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Severity, address_fault, rule


@rule("FM010", "urldel-invalid", severity=Severity.WARNING, needs=Needs.FRONT_MATTER)
def urldel_invalid(article: Article) -> Iterator[Finding]:
    field = article.source_url
    # An empty one is FM009's affair, a list or a number FM006's.
    if field is None or not field or not isinstance(field.value, str):
        return
    fault = address_fault(field.text)
    if fault is not None:
        # What is in front of an at sign may be a password, and in an address that is malformed nobody can tell where it ends.
        span = field.key_span if fault.key == "credentials" or "@" in field.text else field.span
        yield Finding(span, fault.key, {"field": field.name, "detail": fault.detail})
