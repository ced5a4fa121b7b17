"""A decimal point, or a comma between thousands, as English has them."""

import re
from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

_UNIT = (
    r"(?:%|процент\w*|тыс|млн|млрд|трлн|миллион\w*|миллиард\w*|тысяч\w*|руб\w*|₽|доллар\w*|евро|€|\$|кг|мг|км|см|мм|мл|метр\w*|литр\w*|килограмм\w*|километр\w*|"
    r"градус\w*|°|минут\w*|секунд\w*|час(?:а|ов)|раза?|кв|балл\w*|пункт\w*|[кКМГТ][бБ]|Гц|[кМГ]Гц|дюйм\w*)(?![\w-])"
)
# Not behind the name of a product, in a version, a date, an address, the number of a section.
_DECIMAL = pattern(rf"(?<![\w.,:/№§#=~^-])(?P<whole>\d{{1,3}})(?P<point>\.)(?P<part>\d{{1,3}})(?=[ \u00a0]?{_UNIT})")
_BETWEEN = pattern(r"(?<![\w.,:/№§#=~^-])(?P<whole>\d{1,3}(?:,\d{3})+)(?P<part>\.\d+)?(?![\w.,:/%-]|\.\d)")
_NAME = pattern(
    r"(?:[A-Za-z][\w+#.-]*|верси[яиюей]+|v\.?|выпуск\w*|релиз\w*|гост|пункт\w*|раздел\w*|глав\w+|п\.|разд\.|рис\.|табл\.)[ \u00a0]$", re.IGNORECASE
)
_PARTED = pattern(r"\d[.,]\d")
_NBSP = "\u00a0"


@rule("TYPO005", "decimal-point", severity=Severity.WARNING, needs=Needs.RUSSIAN)
def decimal_point(article: Article) -> Iterator[Group[Slip]]:
    texts = [prose for prose in russian_texts(article) if _PARTED.search(prose.text)]
    yield from told(article, (slip for prose in texts for slip in _points(prose)), "point", safe=False)
    yield from told(article, (slip for prose in texts for slip in _thousands(prose)), "thousands", safe=False)


def _points(prose: Prose) -> Iterator[Slip]:
    if "." in prose.text:
        for match in _DECIMAL.finditer(prose.text):
            if not _NAME.search(prose.text, max(0, match.start() - 24), match.start()):
                start, end = match.span("point")
                yield Slip(prose, match.start(), match.end(), ((start, end, ","),), {"right": f"{match['whole']},{match['part']}"})


def _thousands(prose: Prose) -> Iterator[Slip]:
    if "," in prose.text:
        for match in _BETWEEN.finditer(prose.text):
            # One comma may be a decimal one: «1,000» of a millimetre.
            if match["whole"].count(",") == 1 and not match["part"]:
                continue
            right = match["whole"].replace(",", _NBSP) + (match["part"] or "").replace(".", ",")
            yield Slip(prose, *match.span(), ((*match.span(), right),), {"right": right.replace(_NBSP, " ")})
