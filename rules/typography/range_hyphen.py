"""A hyphen between two numbers, where a range has a dash."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

_NUMBER = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_RANGE = pattern(
    rf"(?<![\w.,:/+=№#§*^_-])(?P<low>{_NUMBER})-(?P<high>{_NUMBER})(?P<percent>[ \u00a0]?%)?(?=$|[\s)\].,;:!?»”…\u00a0](?!\d))(?![.:/]\w)"
)
# What goes by such numbers is no range: scores, telephones, articles of laws, models, licences.
_NO_RANGE = pattern(
    r"(?:сч[её]т\w*|тел\.?|телефон\w*|номер\w*|модел\w+|артикул\w*|верси\w+|экзамен\w*|курс\w*|гост\w*|ту|санпин|снип|isbn|закон\w*|фз|код\w*|серии?|№|[a-z][\w-]*)\s*:?\s*$"
)
_HINT = pattern(r"\d-\d")
_LONGEST = 4  # digits of a number that a range has; more are telephones and articles
_FIRST_YEAR = 1000


class Options(NamedTuple):
    """The dash of a range: `en` (–) or `em` (—)."""

    dash: str = "en"


@rule("TYPO004", "range-hyphen", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def range_hyphen(article: Article, options: Options) -> Iterator[Group[Slip]]:
    dash = "—" if options.dash == "em" else "–"
    slips = (slip for prose in russian_texts(article) if _HINT.search(prose.text) for slip in _slips(prose, dash))
    yield from told(article, slips, "range", safe=False)


def _slips(prose: Prose, dash: str) -> Iterator[Slip]:
    text = prose.text
    for match in _RANGE.finditer(text):
        if not _is_range(match["low"], match["high"]) or _NO_RANGE.search(text[max(0, match.start() - 24) : match.start()].lower()):
            continue
        at = match.end("low")
        yield Slip(prose, *match.span(), ((at, at + 1, dash),), {"right": f"{match['low']}{dash}{match['high']}"})


def _is_range(low: str, high: str) -> bool:
    one, other = (float(number.replace(" ", "").replace("\u00a0", "").replace(",", ".")) for number in (low, high))
    whole = max(len(low.partition(",")[0].replace(" ", "").replace("\u00a0", "")), len(high.partition(",")[0].replace(" ", "").replace("\u00a0", "")))
    if low.startswith("0") and not low.startswith("0,") and low != "0":
        return False  # 01-02
    if one >= _FIRST_YEAR and len(high) == 2 and "," not in high:  # noqa: PLR2004 - 2019-20, a season
        return False
    return one < other and (whole <= _LONGEST or " " in low + high or "\u00a0" in low + high)
