"""Phrases that everybody has read too often. The list lies beside: cliche.toml."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, listed_findings, rule


class Options(NamedTuple):
    """Phrases of the list, as they stand there, that the site uses on purpose."""

    allow: tuple[str, ...] = ()


@rule("TEXT013", "cliche", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, default=False, options=Options)
def cliche(article: Article, options: Options) -> Iterator[Finding]:
    yield from listed_findings(article, __file__, options.allow)
