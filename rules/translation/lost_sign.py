"""Signs that went astray: brackets and quotation marks with nothing inside, a value of p without its sign, runs of percent signs."""

import re
from collections.abc import Iterator

from seo_audit.rule import TOKEN, Article, Finding, Needs, Prose, Severity, pattern, rule

# What stands in the file → where that is empty. Brackets only behind a Russian word, not behind a name: `foo()`, «функция NOW ()».
_EMPTY = (
    ("brackets", ("()", "( )"), pattern(r"(?<=[а-яёА-ЯЁ»,;:.]\s)\([ \u00a0]?\)(?![\w(\[{])")),
    ("quotes", ("«»", "« »"), pattern(r"« ?»")),
    ("percents", ("%%",), pattern(r"(?<![%\w])%{3,}(?![%\w])|(?<=\d)\s?%{2,}(?![%\w])")),
)
# What names brackets and marks means them: «пустые скобки ()», «пара кавычек «»».
_NAMED = pattern(
    r"скоб|кавыч|кортеж|оператор|символ|функци|метод|лямбд|вызов|знак|[её]лочк|процент|формат|шаблон|подстанов|смайл|синтаксис|аргумент",
    re.IGNORECASE,
)
# Of statistics, behind p: «(p 0,05)», «р 0,001»; not roubles.
_VALUE = pattern(r"[ \u00a0]0[.,]\d{1,4}(?![\d.,]*\d|\s?(?:руб|р\b|кг|г\b|л\b|м\b|мм|см|%))")
_P = ("p", "р")  # Latin, Cyrillic
# Mean and deviation without the sign between them, in front of a unit: «42 4,75 мин». Not a longer number, nor that of a table.
_UNITS = ("мин", "сутки", "мл", "мкл", "мкг", "мг", "кг", "см", "мм", "нм", "мкм", "ммоль", "год", "лето", "день", "балл", "час", "дн", "сут", "ч")
_DEVIATION = pattern(r"(?<![\w.,№+*×/=±-])\d{1,3}(?:,\d{1,2})? \d{1,2},\d{1,2}\s?$")
_NUMBER_OF = pattern(r"(?:\b(?:рис|табл\w*|таблица|рисунок|шаг|пункт|глава|номер)\.?|№)\s$", re.IGNORECASE)
_NEAR = 60  # code points


@rule("TRAN020", "lost-sign", severity=Severity.ERROR, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Linguistic conventions/Character encoding")
def lost_sign(article: Article) -> Iterator[Finding]:
    for key, signs, form in _EMPTY:
        if any(sign in article.text for sign in signs):
            for prose in article.texts:
                yield from (_finding(prose, *match.span(), key) for match in form.finditer(prose.text) if not _is_named(prose.text, *match.span()))
    for prose, start, end in _words(article, _P):
        match = _VALUE.match(prose.text, end)
        if (
            match
            and prose.text[max(0, start - 1) : start] in {"", " ", "(", ",", ";"}
            and not prose.text[max(0, start - 2) : start].rstrip()[-1:].isdigit()
        ):
            yield _finding(prose, start, match.end(), "p-value")
    for prose, start, _ in _words(article, _UNITS):
        match = _DEVIATION.search(prose.text, max(0, start - 20), start)
        if match and not _NUMBER_OF.search(prose.text, max(0, match.start() - _NEAR), match.start()):
            yield _finding(prose, match.start(), start, "deviation")


def _words(article: Article, lemmas: tuple[str, ...]) -> Iterator[tuple[Prose, int, int]]:
    """Where the body has a form of one of these words."""
    phrases = article.phrases
    for order, index in phrases.places_of_lemmas(lemmas):
        prose = phrases.texts[order]
        if phrases.place(prose) in {"text", "headings"}:
            yield prose, *prose.words.spans[index]


def _is_named(text: str, start: int, end: int) -> bool:
    return _NAMED.search(text, max(0, start - _NEAR), end + _NEAR) is not None


def _finding(prose: Prose, start: int, end: int, key: str) -> Finding:
    text = prose.text
    before = text[max(0, start - _NEAR) : start].replace(TOKEN, "…")
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    said = " ".join(before.split()[-3:]) + ("" if before.endswith("(") else " ") + text[start:end]
    return Finding(prose.span(start, end), key, {"text": said.strip()})
