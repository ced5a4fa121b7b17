"""The language of offices: split predicates, prepositions made of nouns, words of forms. The list lies beside: officialese.toml."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, listed_findings, rule


class Options(NamedTuple):
    """Phrases of the list, as they stand there, that the site uses on purpose."""

    allow: tuple[str, ...] = ()


@rule("TEXT012", "officialese", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, default=False, options=Options)
def officialese(article: Article, options: Options) -> Iterator[Finding]:
    yield from listed_findings(article, __file__, options.allow)
