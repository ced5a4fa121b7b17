"""Punctuation marks said twice."""

from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

# Behind Russian words only: `std::vector`, `a ?? b` and `../src` are code that nobody marked as such.
_REPEATED = pattern(r"(?<=[а-яёА-ЯЁ»”)])(?P<marks>!{2,}|\?{2,}|,{2,}|;{2,}|\.\.(?!\.))(?=$|[\s»”)\"])")

_PAIRS = ("!!", "??", ",,", ";;", "..")


@rule("TYPO009", "repeated-punctuation", severity=Severity.INFO, needs=Needs.RUSSIAN)
def repeated_punctuation(article: Article) -> Iterator[Group[Slip]]:
    slips = (slip for prose in russian_texts(article) if any(pair in prose.text for pair in _PAIRS) for slip in _slips(prose))
    yield from told(article, slips, "repeated", safe=False)


def _slips(prose: Prose) -> Iterator[Slip]:
    for match in _REPEATED.finditer(prose.text):
        yield Slip(prose, *match.span())
