"""Apostrophes, backticks or accents in the place of quotation marks."""

from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

# Russian words between two signs; in Latin names the sign is an apostrophe: O'Reilly, Д'Артаньян.
_SINGLE = pattern(r"(?<![\w'`´‘’])(?<![:=] )(?<![:=])(?P<open>['`´‘])(?=[А-Яа-яЁё])(?P<text>[^'`´‘’\n\"«»]{2,120}?)(?P<close>['`´’])(?![\w'`´’])")
_DOUBLE = pattern(r"(?<![\w'`´‘’,])(?P<open>''|``|´´|,,|‘‘)(?=[А-Яа-яЁё])(?P<text>[^'`´‘’\n\"«»]{2,120}?)(?P<close>''|´´|’’)(?![\w'`´’])")
_SIGNS = ("'", "`", "´", "‘", "’")


@rule("TYPO011", "apostrophe-as-quote", severity=Severity.INFO, needs=Needs.RUSSIAN)
def apostrophe_as_quote(article: Article) -> Iterator[Group[Slip]]:
    slips = (slip for prose in russian_texts(article) if any(sign in prose.text for sign in _SIGNS) for slip in _slips(prose))
    yield from told(article, slips, "signs", safe=False)


def _slips(prose: Prose) -> Iterator[Slip]:
    for form in (_DOUBLE, _SINGLE):
        for match in form.finditer(prose.text):
            changes = ((*match.span("open"), "«"), (*match.span("close"), "»"))
            yield Slip(prose, *match.span(), changes, {"right": f"«{match['text']}»"})
