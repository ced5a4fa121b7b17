"""Signs that went astray: brackets and quotation marks with nothing inside, a value of p without its sign, runs of percent signs."""

import re
from collections.abc import Iterator

from seo_audit.rule import TOKEN, Article, Finding, Needs, Prose, Severity, pattern, rule

# Behind a Russian word, not behind a name: `foo()`, «функция NOW ()».
_ROUND = pattern(r"(?<=[а-яёА-ЯЁ»,;:.]\s)\([ \u00a0]{0,3}\)(?![\w(\[{])")
_QUOTES = pattern(r"«\s*»|„\s*“|“\s*”")
_PERCENTS = pattern(r"(?<![%\w])%{3,}(?![%\w])|(?<=\d)\s?%{2,}(?![%\w])")
# Of statistics: «(p 0,05)», «р 0,001».
_P_VALUE = pattern(r"(?<=[(,;\s])[pPрР] 0[.,]\d{1,4}(?![\d.,]*\d|\s?(?:руб|р\b|кг|г\b|л\b|м\b|мм|см|%))")
# Mean and deviation without the sign between them: «42 4,75 мин».
_DEVIATION = pattern(
    r"\d{1,3}(?:,\d{1,2})? \d{1,2},\d{1,2}(?=\s?(?:мин|сут|мл|мкл|мкг|мг|кг|см|мм|нм|мкм|ммоль|лет|года|дн|баллов|балла|г/л|ч)(?:\b|\.))"
)
_BEGUN = pattern(
    r"(?:[\w.,№+*×/=±-]|\b(?:рис|табл\w*|таблица|рисунок|шаг|пункт|глава|номер)\.?\s|№\s)$", re.IGNORECASE
)  # in front of it: a longer number, or its name
# What names brackets and marks means them: «пустые скобки ()», «пара кавычек «»».
_NAMED = pattern(
    r"скоб|кавыч|кортеж|оператор|символ|функци|метод|лямбд|вызов|знак|ёлочк|елочк|процент|формат|шаблон|подстанов|смайл|синтаксис|аргумент",
    re.IGNORECASE,
)
_NEAR = 60  # code points


@rule("TRAN020", "lost-sign", severity=Severity.ERROR, needs=Needs.RUSSIAN, mqm="Linguistic conventions/Character encoding")
def lost_sign(article: Article) -> Iterator[Finding]:
    for prose in article.texts:
        text = prose.text
        if "()" in text or "( " in text or "(\u00a0" in text:
            yield from _found(prose, _ROUND, "brackets")
        if "«»" in text or "« " in text or "„“" in text or "“”" in text:
            yield from _found(prose, _QUOTES, "quotes")
        if "%%" in text:
            yield from _found(prose, _PERCENTS, "percents")
        if "p 0" in text or "р 0" in text or "P 0" in text or "Р 0" in text:
            yield from _found(prose, _P_VALUE, "p-value")
        if "," in text:
            yield from _found(prose, _DEVIATION, "deviation")


def _found(prose: Prose, form: re.Pattern[str], key: str) -> Iterator[Finding]:
    text = prose.text
    for match in form.finditer(text):
        start, end = match.span()
        if key != "p-value" and _NAMED.search(text, max(0, start - _NEAR), end + _NEAR):
            continue
        if key == "deviation" and _BEGUN.search(text, max(0, start - _NEAR), start):
            continue
        before = text[max(0, start - _NEAR) : start].replace(TOKEN, "…").split()[-3:]
        yield Finding(prose.span(start, end), key, {"text": " ".join([*before, match.group()])})
