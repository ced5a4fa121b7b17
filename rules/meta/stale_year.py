"""A year in the title that is behind the article's own date."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Needs, Place, Prose, Severity, rule

_YEAR = re.compile(r"(?<![\w.,/–—-])(20[0-3]\d)(?![\w/–—-]|[.,]\d)")
_DATE = re.compile(r"\s*(\d{4})-\d{2}")
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
_LEAD = re.compile(r"(?:^|\W)(?P<lead>в|на|к|in|for)\s*$", re.IGNORECASE)
_YEAR_WORD = re.compile(r"\s+(?:год(?:у|а)?|гг?\.)(?!\w)", re.IGNORECASE)
_PAST_VERB = re.compile(r"(?:л|ла|ло|ли)(?:сь|ся)?$")
_INFINITIVE = re.compile(r"(?:ть|ти|чь)(?:ся|сь)?$")


class Options(NamedTuple):
    """Years behind the date from which on a bare «в 2015 году» is taken for history."""

    history: int = 6


@rule("META015", "stale-year", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def stale_year(article: Article, options: Options) -> Iterator[Finding]:
    dated = max(((year, field) for field in (article.field("date"), article.field("lastmod")) if (year := _year_of(field))), key=_first, default=None)
    if dated is None:
        return
    year, field = dated[0], dated[1]
    for prose in (text.prose for text in (article.title, article.h1) if text):
        years = list(_YEAR.finditer(prose.text))
        # Of several years one belongs to a comparison or to a span of time.
        if len(years) != 1 or int(years[0][1]) >= year or not _is_current(prose, years[0], year, options):
            continue
        match = years[0]
        related = (Place(field.span, "date"),) if field else ()
        yield Finding(prose.span(*match.span()), "stale", {"year": match[1], "now": str(year), "field": field.name if field else ""}, related=related)


def _first(pair: tuple[int, Field | None]) -> int:
    return pair[0]


def _year_of(field: Field | None) -> int:
    """The year of a date; 0 where there is none."""
    if not field:
        return 0
    if isinstance(field.value, date):
        return field.value.year
    match = _DATE.match(field.text)
    return int(match[1]) if match else 0


def _is_current(prose: Prose, match: re.Match[str], year: int, options: Options) -> bool:
    """Whether a year in a title means "of today" and not a time that it tells of, a product or an event."""
    text, lemmas = prose.text, set(prose.lemmas)
    before, after = text[: match.start()], text[match.end() :]
    if lemmas & _PAST or _tells_of_the_past(prose) or re.search(r"[«\"“]|\d\s*(?:$|[–—-]\s*$)", before):
        return False
    behind = _YEAR_WORD.match(after)
    if lemmas & _CURRENT:
        # «Лучшие телефоны 2023», «Visual Studio 2022: новое руководство»: a Latin name has its year right behind it.
        named = re.search(r"[A-Za-z+#.]+\s+$", before)
        return not named or bool(_LEAD.search(before)) or named[0].strip().lower() in _CURRENT
    lead = _LEAD.search(before)
    recent = year - int(match[1]) < options.history
    return bool(lead) and recent and (bool(behind) or (lead["lead"].isascii() if lead else False))


def _tells_of_the_past(prose: Prose) -> bool:
    return any(
        _PAST_VERB.search(form) and _INFINITIVE.search(lemma) for form, lemma in zip(map(str.lower, prose.words.forms), prose.lemmas, strict=True)
    )
