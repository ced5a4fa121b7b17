"""A source that the article can be no translation of: nothing else is said of the two."""

from collections.abc import Iterator

from seo_audit.rule import Finding, Needs, Pair, Scope, Severity, rule


@rule("SRC012", "source-not-comparable", severity=Severity.INFO, scope=Scope.PAIR, needs=Needs.RUSSIAN)
def source_not_comparable(pair: Pair) -> Iterator[Finding]:
    if not pair.misfit:
        return
    length, own = (sum(len(part.text) for part in page.parts) for page in (pair.source, pair.page))
    key = pair.misfit
    if key == "length":
        key = "shorter" if own < length else "longer"
    address = pair.article.source_url
    title = pair.source.title
    said = {"title": title, "length": length, "own": own}
    yield Finding(address.span if address else pair.article.before_body(), f"{key}-titled" if title and key != "nothing" else key, said)
