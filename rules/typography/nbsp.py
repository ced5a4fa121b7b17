"""A blank at which a line may break where it should not: behind a short word, in front of a dash, between initials."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

_SHORT = pattern(r"(?<![\w-])(?:в|во|к|ко|с|со|о|об|у|и|а|на|не|ни|но|за|от|до|по|из|для|при|без|над|под|или)(?P<gap> )(?=[\w«„\"(])", re.IGNORECASE)
_DASH = pattern(r"(?<=[\w»”)\]\ufffc%])(?P<gap> )(?=[—–] )")
_INITIALS = pattern(r"(?<![\w.])[А-ЯЁ]\.(?P<gap> )(?=[А-ЯЁ](?:\.|[а-яё]))")
_NUMBER = pattern(r"(?<=\d)(?P<gap> )(?=(?:кг|км|см|мм|мл|г|м|л|руб|₽|млн|млрд|тыс|%|лет|год\w*|час\w*|мин\w*)(?![\w-]))")
_NBSP = "\u00a0"


class Options(NamedTuple):
    """Where a no-break space belongs: `all`, or only in front of dashes and between initials (`dashes`)."""

    nbsp: str = "all"


@rule("TYPO010", "nbsp", severity=Severity.INFO, needs=Needs.RUSSIAN, default=False, options=Options)
def nbsp(article: Article, options: Options) -> Iterator[Group[Slip]]:
    forms = (_DASH, _INITIALS) if options.nbsp == "dashes" else (_SHORT, _DASH, _INITIALS, _NUMBER)
    slips = (slip for prose in russian_texts(article) for slip in _slips(prose, forms))
    yield from told(article, slips, "breaks", safe=True)


def _slips(prose: Prose, forms: tuple[re.Pattern[str], ...]) -> Iterator[Slip]:
    gaps = {match.span("gap"): match for form in forms for match in form.finditer(prose.text)}
    for (start, end), match in sorted(gaps.items()):
        yield Slip(prose, match.start(), min(len(prose.text), end + 1), ((start, end, _NBSP),))
