"""Three stops in the place of an ellipsis."""

from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

# Behind a Russian word, a blank, a bracket or a quotation mark; not before letters (`...args`), a slash (`.../src`) or a further stop.
_STOPS = pattern(r"(?<![.\w/\\\ufffc])\.\.\.(?![.\w/\\\ufffc])|(?<=[а-яёА-ЯЁ»”)\"?!,\d])\.\.\.(?![./\\\w\ufffc])")


@rule("TYPO008", "ellipsis", severity=Severity.INFO, needs=Needs.RUSSIAN)
def ellipsis(article: Article) -> Iterator[Group[Slip]]:
    slips = (slip for prose in russian_texts(article) if "..." in prose.text for slip in _slips(prose))
    yield from told(article, slips, "stops", safe=True)


def _slips(prose: Prose) -> Iterator[Slip]:
    for match in _STOPS.finditer(prose.text):
        yield Slip(prose, *match.span(), ((match.start(), match.end(), "…"),))
