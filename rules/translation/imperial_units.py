"""American measures, dates and hours, with what they are in Russia."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from seo_audit.rule import Article, Field, Finding, Heading, Needs, Paragraph, Prose, Severity, is_quoted, pattern, rule

_BLANK = "[ \u00a0\u202f]"
_NUMBER = rf"(?:\d{{1,3}}(?:{_BLANK}\d{{3}})+|\d+)(?:[.,]\d+)?"
_THOUSANDS = pattern(r"\d{1,3}(?:,\d{3})+")
_COUNT = rf"(?:(?P<low>{_NUMBER}){_BLANK}?[–—-]{_BLANK}?)?(?P<number>{_NUMBER}){_BLANK}?"
_METRIC = pattern(
    r"\d\s?(?:(?:[кс]?м|мм|м²|кг|г|м?л|га|км/ч|°\s?[CС])(?!\w)|(?:кило|санти|милли)?метр|(?:кило)?грамм|(?:милли)?литр|гектар|градус\w*\s(?:по\s)?Цельси)"
)
_HISTORY = pattern(
    r"(?<!\w)(?:1[0-8]\d\d(?:\s?г\w{0,3}\.?(?!\w))|в[её]рст|пуд|аршин|сажен|древн|царск|средневек|античн|старинн|легенд|мер[аы]?\sдлины)|(?<!\w)(?:[XVI]+\sвек|в\sРоссии\sне)"
)
_HEAT = pattern(
    rf"(?<![\w.,/])(?P<minus>[−–-]|минус{_BLANK})?{_COUNT}(?:[°º]{_BLANK}?F(?!\w)|градус\w*{_BLANK}(?:по{_BLANK})?(?:шкале{_BLANK})?Фаренгейт\w*)"
)
_DATE = pattern(r"(?<![\w/.])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/])")
_DATE_HINT = pattern(r"/(?<=\d/)\d{1,2}/\d{4}")
# «5 PM» may be five project managers, «10:00:12 AM» is out of a log.
_HOUR = pattern(
    rf"(?<![\w:.,])(?P<hour>1[0-2]|0?[1-9])(?P<minutes>:[0-5]\d)?{_BLANK}?(?P<half>[ap]\.{_BLANK}?m(?!\w)\.?|[ap]m(?!\w)|(?P<capital>[AP]\.?M(?!\w)))"
)
_AT = pattern(r"(?:(?<!\w)(?:в|с|до|к|после|около)|[AP]M\s?[–—-])\s?$")
_HOURS = frozenset(
    "am pm AM PM a.m p.m A.M P.M 1am 2am 3am 4am 5am 6am 7am 8am 9am 10am 11am 12pm 1pm 2pm 3pm 4pm 5pm 6pm 7pm 8pm 9pm 10pm 11pm".split()
)
_DEGREES = frozenset({"F", "Фаренгейту", "Фаренгейта"})
_NOON = 12
_REACH = 20
_MONTHS = 12
_MOST_DIGITS = 3
_LONG = 10_000  # four digits need no blank
_POINTS = str.maketrans({",": ".", " ": None, "\u00a0": None, "\u202f": None})


class _Unit(NamedTuple):
    name: str
    metric: str
    factor: float
    small: dict[str, Any] | None
    beside: re.Pattern[str] | None
    about: frozenset[str]


class _Units(NamedTuple):
    """By each form the unit, and a pattern of a number with one."""

    by_form: dict[str, _Unit]
    measure: re.Pattern[str]


@rule("TRAN012", "imperial-units", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Locale conventions/Measurement format")
def imperial_units(article: Article) -> Iterator[Finding]:
    dates = bool(_DATE_HINT.search(article.text)) and _is_american(article.text)
    here = _forms()
    if not dates and all(here.isdisjoint(prose.words.forms) for prose in article.phrases.texts):
        return
    is_about = cache(lambda words: any(word in article.text for word in words))
    for prose in _prose(article):
        if dates and "/" in prose.text:
            yield from _dates(prose)
        if not here.isdisjoint(prose.words.forms):
            sentences = _Sentences(prose)
            yield from _measures(prose, sentences, is_about)
            yield from _heat(prose, sentences)
            yield from _hours(prose)


def _prose(article: Article) -> Iterator[Prose]:
    """Fields, headings and paragraphs; a table may list sizes as they are sold."""
    yield from (field.prose for field in (article.title, article.description, article.h1) if isinstance(field, Field))
    yield from (block.prose for block in article.all_blocks if isinstance(block, (Paragraph, Heading)))


@cache
def _units() -> _Units:
    by_form: dict[str, _Unit] = {}
    for name, said in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")).items():
        beside = "|".join(map(re.escape, said.get("not-beside", "").split()))
        kept = re.compile(rf"(?<!\w)(?:{beside})", re.IGNORECASE) if beside else None
        unit = _Unit(name, said["metric"], said["factor"], said.get("small"), kept, frozenset(said.get("not-about", "").split()))
        by_form |= dict.fromkeys(said["forms"].split(), unit)
    forms = "|".join(map(re.escape, sorted(by_form, key=len, reverse=True)))
    kinds = rf"(?:(?P<square>квадратн\w+|кв\.|sq){_BLANK}|(?P<other>морск\w+|жидк\w+|тройск\w+|кубическ\w+|египетск\w+){_BLANK})?"
    scale = rf"(?:(?P<scale>тыс\.?|тысяч\w*|млн|миллион\w*){_BLANK})?"
    # «От 5 до 7 миль» is told by its second number; «−5» is no length.
    return _Units(by_form, re.compile(rf"(?<![\w.,/№$€£+−-]){_COUNT}{scale}{kinds}(?P<unit>{forms})(?!\w)(?P<hourly>{_BLANK}в{_BLANK}час)?"))


@cache
def _forms() -> frozenset[str]:
    """Words without one of which a text holds nothing of this kind."""
    # «Миль/ч» are two words.
    return frozenset(part for form in _units().by_form for part in form.split("/")) | _HOURS | _DEGREES


class _Sentences:
    """What the sentences of a text hold: a long one is not looked through for each of its measures."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._found: dict[tuple[int, int], bool] = {}

    def has(self, form: re.Pattern[str], at: int) -> bool:
        """Whether the sentence at a place holds a form that lives as long as the program."""
        index = max(0, bisect_right(self._prose.sentences, (at, len(self._prose.text))) - 1)
        key = (index, id(form))
        if key not in self._found:
            self._found[key] = form.search(self._prose.text[slice(*self._prose.sentences[index])]) is not None
        return self._found[key]

    def are_open(self, start: int, end: int) -> bool:
        """Whether what stands there is nobody's name or words, of today, and not converted."""
        return not (is_quoted(self._prose.text, start, end) or self.has(_METRIC, start) or self.has(_HISTORY, start))


def _measures(prose: Prose, sentences: _Sentences, is_about: Callable[[frozenset[str]], bool]) -> Iterator[Finding]:
    text = prose.text
    done = 0
    for match in _units().measure.finditer(text):
        unit = _units().by_form[match["unit"]]
        start, end = match.span()
        if start < done or match["other"] or not _is_meant(prose, sentences, start, end, unit) or is_about(unit.about):
            continue
        inches = _units().measure.match(text, end + 1) if unit.name == "foot" and not match["low"] else None
        if inches is not None and _units().by_form[inches["unit"]].name == "inch":
            end = inches.end()  # «6 футов 2 дюйма»
            metric = f"{_said(_value(match['number']) * 0.3048 + _value(inches['number']) * 0.0254, 3)} м"
        else:
            metric = _converted(match, unit)
        done = end
        yield Finding(prose.span(start, end), "measure", {"text": text[start:end], "metric": metric})


def _is_meant(prose: Prose, sentences: _Sentences, start: int, end: int, unit: _Unit) -> bool:
    """Whether a measure of today stands there that nobody has converted, and no size that things are sold by."""
    if not sentences.are_open(start, end) or (unit.name == "pound" and prose.text.endswith(" за ", 0, start)):
        return False
    return not (unit.beside and sentences.has(unit.beside, start))


def _converted(match: re.Match[str], unit: _Unit) -> str:
    scale = match["scale"] or ""
    factor, metric = unit.factor, unit.metric
    if match["square"]:
        factor, metric = factor * factor, f"{metric}²"
    if match["hourly"]:
        metric = f"{metric}/ч"
    numbers = [_value(match[key]) for key in ("low", "number") if match[key]]
    if unit.small and not scale and not match["square"] and max(numbers) * factor < 1:
        factor, metric = factor * unit.small["times"], unit.small["unit"]
    digits = max(_digits(match[key]) for key in ("low", "number") if match[key])
    said = "–".join(_said(number * factor, digits) for number in numbers)
    return " ".join(filter(None, (said, scale and ("тыс." if scale.startswith("тыс") else "млн"), metric)))


def _value(number: str) -> float:
    return float(number.replace(",", "") if _THOUSANDS.fullmatch(number) else number.translate(_POINTS))


def _digits(number: str) -> int:
    """How many digits of a converted number say anything: as many as the number has, but two at least."""
    return min(_MOST_DIGITS, max(2, len("".join(re.findall(r"\d", number)).strip("0"))))


def _said(value: float, digits: int) -> str:
    """A number as it is written in Russian, rounded to so many digits."""
    rounded = float(f"{value:.{digits}g}")
    whole, _, rest = f"{rounded:,.3f}".rstrip("0").partition(".")
    whole = whole.replace(",", "\u00a0" if rounded >= _LONG else "")
    return f"{whole},{rest}" if rest else whole


def _heat(prose: Prose, sentences: _Sentences) -> Iterator[Finding]:
    for match in _HEAT.finditer(prose.text):
        if sentences.are_open(*match.span()):
            sign = -1 if match["minus"] else 1
            degrees = [round((sign * _value(match[key]) - 32) / 1.8) for key in ("low", "number") if match[key]]
            metric = "…".join(str(degree).replace("-", "−") for degree in degrees)
            yield Finding(prose.span(*match.span()), "measure", {"text": match.group(), "metric": f"{metric} °C"})


def _hours(prose: Prose) -> Iterator[Finding]:
    text = prose.text
    for match in _HOUR.finditer(text):
        start, end = match.span()
        if is_quoted(text, start, end) or (match["capital"] and not match["minutes"] and not _AT.search(text, max(0, start - _REACH), start)):
            continue
        hour = int(match["hour"]) % _NOON + (_NOON if match["half"][0] in "pP" else 0)
        yield Finding(prose.span(start, end), "hour", {"text": match.group(), "right": f"{hour}{match['minutes'] or ':00'}"})


def _is_american(text: str) -> bool:
    """Whether a date has a number in the place of the day that is no month: of the others nobody can tell which is which."""
    dates = [(int(one), int(other)) for one, other, _ in _DATE.findall(text)]
    return any(one <= _MONTHS < other for one, other in dates) and all(one <= _MONTHS for one, _ in dates)


def _dates(prose: Prose) -> Iterator[Finding]:
    for match in _DATE.finditer(prose.text):
        month, day = int(match[1]), int(match[2])
        if 0 < month <= _MONTHS and 0 < day <= 31 and not is_quoted(prose.text, *match.span()):  # noqa: PLR2004 - days of a month
            yield Finding(prose.span(*match.span()), "date", {"text": match.group(), "right": f"{day:02}.{month:02}.{match[3]}"})
