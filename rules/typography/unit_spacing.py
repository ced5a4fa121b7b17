"""A number glued to its unit, a number sign glued to its number, a percent sign now with a blank and now without."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, pattern, rule, russian_texts, told

# Units of one letter are left out: 5с, 4к and 1С are names as well; so are px, em and other units of code.
_GLUED = pattern(
    r"(?<![\w.,#%№/-])(?P<number>\d+(?:[.,]\d+)?)(?P<unit>кг|мг|км|см|мм|мл|га|кв\.?|кВт|МВт|руб|тыс|млн|млрд|трлн|шт|мин|сек|час(?:а|ов)?|дн(?:я|ей)|лет|года?|"
    r"[КМГТ]б|[кКМГТ]Б|[кКМГТ]бит|°C|°С|₽|€|р\.)(?![\wА-Яа-яё/-])"
)
_NUMBER_SIGN = pattern(r"№(?=\d)")
_SHORTENED = pattern(r"(?<![\w.])(?P<one>[ти])\.(?P<other>[депкнч])\.(?![\w.])")
_PERCENT = pattern(r"(?<![\w%.,/-])(?:\d+(?:[.,]\d+)?)(?P<gap>[ \u00a0\u202f]?)%(?![\w%])")
_DIGIT = pattern(r"\d")
_SHORT = ("т.д", "т.п", "т.е", "т.к", "т.н", "т.ч", "и.е")
_NBSP = "\u00a0"
_PERCENTS = {"space": _NBSP, "none": ""}


class Options(NamedTuple):
    """How the house sets per cent: `space` (95 %, as ГОСТ 8.417), `none` (95%), or `consistent`: as the article mostly has it."""

    percent: str = "consistent"


@rule("TYPO003", "unit-spacing", severity=Severity.INFO, needs=Needs.RUSSIAN, options=Options)
def unit_spacing(article: Article, options: Options) -> Iterator[Group[Slip]]:
    texts = list(russian_texts(article))
    yield from told(article, (slip for prose in texts for slip in _glued(prose)), "glued", safe=False)
    yield from told(article, _percents(texts, options.percent), "percent", safe=False)


def _glued(prose: Prose) -> Iterator[Slip]:
    text = prose.text
    for match in _GLUED.finditer(text) if _DIGIT.search(text) else ():
        at = match.start("unit")
        yield Slip(prose, *match.span(), ((at, at, _NBSP),), {"right": f"{match['number']} {match['unit']}"})
    if "№" in text:
        for match in _NUMBER_SIGN.finditer(text):
            yield Slip(prose, match.start(), match.end() + 1, ((match.end(), match.end(), _NBSP),), {"right": f"№ {text[match.end()]}"})
    for match in _SHORTENED.finditer(text) if any(one in text for one in _SHORT) else ():
        at = match.start("other")
        yield Slip(prose, *match.span(), ((at, at, _NBSP),), {"right": f"{match['one']}. {match['other']}."})


def _percents(texts: list[Prose], style: str) -> Iterator[Slip]:
    found = [(prose, match) for prose in texts if "%" in prose.text for match in _PERCENT.finditer(prose.text)]
    spaced = sum(bool(match["gap"]) for _, match in found)
    gap = _PERCENTS.get(style, _NBSP if 2 * spaced > len(found) else "")
    if style not in _PERCENTS and spaced in {0, len(found)}:
        return
    for prose, match in found:
        if bool(match["gap"]) != bool(gap):
            yield Slip(
                prose,
                *match.span(),
                ((*match.span("gap"), gap),),
                {"right": match[0].replace(match["gap"], "").replace("%", f"{' ' if gap else ''}%")},
            )
