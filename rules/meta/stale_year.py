"""A year in the title that is behind the article's own date."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Needs, Place, Prose, Severity, is_common_word, pattern, read_date, rule

# A year alone, behind a Russian word and a hyphen («тренды-2023», not Ford-2023), or behind the first year of a span («2023–2024»).
_YEAR = pattern(
    r"(?:(?<![\w.,/–—-])|(?<=[а-яё][-\u2010\u2011]))(?:(?P<first>20[0-3]\d)\s?[–—-]\s?)?(?P<year>20[0-3]\d)(?![\w/–—-]|[.,]\d)", re.IGNORECASE
)
_BEFORE_HYPHEN = pattern(r"([^\W\d_]+)[-\u2010\u2011]$")
# What promises that a text is of today; history and products have years of their own.
_CURRENT = frozenset(
    """тренд тенденция рейтинг топ подборка прогноз календарь мода сезон новинка тариф требование руководство гайд гид стратегия план чек-лист
    хороший лучший актуальный новый современный популярный полный подробный пошаговый trend trends best top guide guidelines checklist ultimate
    complete strategy strategies tips ideas calendar forecast new latest popular
    """.split()
)
_PAST = frozenset(
    """итог отчет обзор история хроника архив летопись статистика исследование революция война кризис реформа чемпионат олимпиада конференция
    выпуск релиз модель выборы закон постановление приказ дневник воспоминание ретроспектива дайджест гост снип санпин фильм сериал книга
    альбом песня вино я мы мой наш review recap history report results survey conference release film films movies books i we my our
    """.split()
)
_LEAD = pattern(r"(?:^|\W)(?P<lead>в|на|к|in|for)\s*$", re.IGNORECASE)
_YEAR_WORD = pattern(r"\s+(?:год(?:у|а)?|гг?\.)(?!\w)", re.IGNORECASE)
_NEXT_WORD = pattern(r"\s+(\w+)")
_FUNCTION = frozenset("для в во на от из с со и по к о об for in of and to with".split())
_NEAR = 60  # characters round a year that say what it means
_PAST_VERB = pattern(r"(?:л|ла|ло|ли)(?:сь|ся)?$")
_INFINITIVE = pattern(r"(?:ть|ти|чь)(?:ся|сь)?$")


class Options(NamedTuple):
    """Years behind the date from which on a bare «в 2015 году» is taken for history."""

    history: int = 6


@rule("META015", "stale-year", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def stale_year(article: Article, options: Options) -> Iterator[Finding]:
    dated = [field for field in (article.field("date"), article.field("lastmod")) if field and _year_of(field)]
    if not dated:
        return
    field = max(dated, key=_year_of)
    year = _year_of(field)
    for prose in (text.prose for text in (article.title, article.h1) if text):
        years = list(_YEAR.finditer(prose.text))
        # Of several years one belongs to a comparison or to a span of time.
        if len(years) == 1 and int(years[0]["year"]) < year and _is_current(prose, years[0], year, options):
            parameters = {"year": years[0]["year"], "now": str(year), "field": field.name}
            yield Finding(prose.span(*years[0].span("year")), "stale", parameters, related=(Place(field.span, "date"),))


def _year_of(field: Field) -> int:
    """The year of a date; 0 where there is none."""
    written = read_date(field.value)
    return written.day.year if written and written.day else 0


def _is_current(prose: Prose, match: re.Match[str], year: int, options: Options) -> bool:
    """Whether a year in a title means "of today" and not a time that it tells of, a product or an event."""
    text = prose.text
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    hyphened = _BEFORE_HYPHEN.search(before)
    if hyphened:
        prose = Prose(f"{text[: match.start() - 1]} {text[match.start() :]}", [])  # the dictionary knows no «тренды-2023»
    lemmas = {part for lemma in prose.lemmas for part in (lemma, lemma.rpartition("-")[2])}
    if lemmas & _PAST or _tells_of_the_past(prose) or re.search(r"[«\"“]|\d\s*(?:$|[–—-]\s*$)", before):
        return False
    if match["first"] and int(match["year"]) != int(match["first"]) + 1:
        return False  # a span of time, and not a season: «2014–2016»
    behind = _YEAR_WORD.match(after)
    following = _NEXT_WORD.match(after)
    if following and not behind and following[1].lower() not in _FUNCTION:
        return False  # «2000 лучших рецептов», «за 2023 рубля»
    if hyphened:
        return bool(lemmas & _CURRENT) and _is_plain(hyphened[1])
    if lemmas & _CURRENT:
        # «Лучшие телефоны 2023», «Visual Studio 2022: новое руководство»: a Latin name has its year right behind it.
        named = re.search(r"[A-Za-z+#.]+\s+$", before)
        return not named or bool(_LEAD.search(before)) or named[0].strip().lower() in _CURRENT
    lead = _LEAD.search(before)
    return lead is not None and year - int(match["year"]) < options.history and (bool(behind) or lead["lead"].isascii())


def _is_plain(word: str) -> bool:
    """Whether a word in front of a hyphen and a year says what is of that year («смартфоны-2023»), and does not name it («Евро-2024»)."""
    return (word.islower() and is_common_word(word)) or not _CURRENT.isdisjoint(Prose(word, []).lemmas)


def _tells_of_the_past(prose: Prose) -> bool:
    return any(
        _PAST_VERB.search(form) and _INFINITIVE.search(lemma) for form, lemma in zip(map(str.lower, prose.words.forms), prose.lemmas, strict=True)
    )
