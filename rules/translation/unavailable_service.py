"""An article advises what cannot be used, or paid for, from Russia. The services lie beside: unavailable_service.toml."""

import os
import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from seo_audit.rule import (
    Article,
    Confidence,
    Finding,
    Group,
    Needs,
    Place,
    Prose,
    Severity,
    Span,
    Spelling,
    Spelt,
    pattern,
    possible,
    rule,
    spellings,
    spelt,
)

_MODAL = (
    r"(?:можно|можете|нужно|надо|стоит|следует|необходимо|рекоменду(?:ем|ю|ется)|совету(?:ем|ю)|лучше|достаточно|предлагаем)\s(?:[а-яё-]+\s){0,2}?"
)
_USE = (
    r"(?:зарегистрируй(?:те)?сь|созда(?:й|йте|вайте)|завед(?:и|ите)|использу(?:й|йте)|воспользу(?:йся|йтесь)|попробу(?:й|йте)|подключи(?:те)?|установи(?:те)?"
    r"|скачай(?:те)?|оформи(?:те)?|подпиши(?:сь|тесь)|войди(?:те)?|зайди(?:те)?|забронируй(?:те)?|запиши(?:сь|тесь)|купи(?:те)?|закажи(?:те)?|оплати(?:те)?"
    r"|ищи(?:те)?|найди(?:те)?|размести(?:те)?|примите|принимай(?:те)?)"
)
_TO_USE = (
    r"(?:зарегистрироваться|создать|завести|использовать|воспользоваться|попробовать|подключить|установить|скачать|оформить|подписаться|забронировать"
    r"|записаться|купить|заказать|оплатить|найти|искать|разместить|принимать)"
)
_PAY = r"(?:оплати(?:те)?|оплачивай(?:те)?|купи(?:те)?|покупай(?:те)?|приобрети(?:те)?|закажи(?:те)?|подпиши(?:сь|тесь)|оформи(?:те)?\s+(?:платн\w+\s+)?подписку|перейди(?:те)?\s+на\s+(?:платн\w+|тариф\w*))"
_TO_PAY = (
    r"(?:оплатить|оплачивать|купить|покупать|приобрести|заказать|подписаться|оформить\s+(?:платную\s+)?подписку|перейти\s+на\s+(?:платн\w+|тариф\w*))"
)
_AD = r"(?:реклам\w*|объявлени\w+|кампани\w+|таргет\w*)"
_RUN = r"(?:запусти(?:те)?|запускай(?:те)?|настрой(?:те)?|закажи(?:те)?|купи(?:те)?|размести(?:те)?|размещай(?:те)?|созда(?:й|йте|вайте)|используй(?:те)?|попробуй(?:те)?)"
_TO_RUN = r"(?:запустить|запускать|настроить|заказать|купить|разместить|размещать|создать|использовать)"
_POST = r"(?:выложи(?:те)?|выкладывай(?:те)?|публикуй(?:те)?|опубликуй(?:те)?|загрузи(?:те)?|загружай(?:те)?|размещай(?:те)?|завед(?:и|ите)|снимай(?:те)?)"
_TO_POST = r"(?:выложить|выкладывать|публиковать|опубликовать|загрузить|загружать|размещать|завести|снимать)"
_CONNECT = r"(?:подключи(?:те)?|добавь(?:те)?|настрой(?:те)?|используй(?:те)?|принимай(?:те)?|оплати(?:те)?|оплачивай(?:те)?)"
_TO_CONNECT = r"(?:подключить|добавить|настроить|использовать|принимать|оплатить|оплачивать)"
# Kind → what an article says that advises it.
_ADVICE = {
    kind: pattern(rf"(?<!\w)(?<!не\s)(?:{imperative}|{_MODAL}{infinitive})(?!\w)")
    for kind, imperative, infinitive in (
        ("closed", _USE, _TO_USE),
        ("unpayable", _PAY, _TO_PAY),
        ("ads", _RUN, _TO_RUN),
        ("uploads", _POST, _TO_POST),
        ("payments", _CONNECT, _TO_CONNECT),
    )
}
_ADVERTISING = pattern(_AD)
_SELLS_ADVERTISING = ("Ads", "AdWords", "Adwords", "Реклама", "Manager")
# Who speaks of this knows it; «вместо Canva» advises something else.
_KNOWN = pattern(
    r"недоступ|заблокир|приостанов|прекрати|ушл[аио]\s|уш[её]л\s|покинул|не\sработает|\bvpn\b|зарубежн\w+\sкарт|иностранн\w+\sкарт|вне\sроссии|за\sрубежом|за\sграницей"
    r"|посредник|экстремист|запрещ"
)
_INSTEAD = pattern(r"вместо|замен[аыу]\b|аналог|альтернатив|импортозамещ")
# How a sentence leads from what it advises to the name; «примеры Netflix» and «про Netflix» do not.
_LED = pattern(
    r"(?:^\s*|(?<!\w)(?:в|во|на|через|помощью|сервис\w*|платформ\w+|приложени\w+|конструктор\w*|редактор\w*|бирж\w+|подписк\w+|аккаунт\w*|тариф\w*|реклам\w+|api)\s+)"
    r"(?:[«\"]?[a-z0-9][a-z0-9. -]{0,30}[»\"]?(?:,\s|\sи(?:ли)?\s)){0,5}[«\"„]?$"
)
_APART = pattern(r"похож|подобн|пример|[;:!?\n]|\s[—–-]\s|,\s(?:котор|как|где|что|чтобы|если|но|а)")
_FARTHEST = 70  # code points between what is advised and the service
_BEFORE = pattern(r"(?:^|[,(]\s?)(?:в|во|на|через|с\sпомощью)\s+[«\"]?$")
_REACH = 300  # code points round a service beyond which nothing is read: more than advice and what stands between may have
_BEHIND = 30  # code points between «В Canva» and «создайте»


class _Service(NamedTuple):
    """A service: what of it is not available, since which month, and its spellings."""

    name: str
    kind: str
    since: str
    spellings: Sequence[Spelling]


@rule(
    "TRAN022",
    "unavailable-service",
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    mqm="Audience appropriateness",
)
def unavailable_service(article: Article) -> Iterator[Group["_Advice"]]:
    known = {service.name: service for service in _services()}
    first: dict[str, _Advice] = {}
    texts = _Texts({}, {})
    places = sorted(spelt(article, possible(article, _by_beginning())), key=lambda one: (one.span, -one.end))
    for at, one in enumerate(places):
        # «Google Ads» is not «Google».
        if at and places[at - 1].prose is one.prose and one.start < places[at - 1].end:
            continue
        service = known[one.spelling.name]
        if service.name not in first and _is_advised(one, service, texts):
            first[service.name] = _Advice(one.span, service)
    if first:
        yield Group(list(first.values()), _finding)


class _Advice(NamedTuple):
    span: Span
    service: _Service


def _finding(advised: Sequence[_Advice]) -> Finding:
    (span, service), *others = advised
    said = {**_dated(service), "names": ", ".join(one.service.name for one in advised), "count": len(advised)}
    related = tuple(Place(one.span, f"{one.service.kind}-note", _dated(one.service)) for one in others)
    return Finding(span, "several" if others else service.kind, said, related=related)


def _dated(service: _Service) -> dict[str, object]:
    year, _, month = service.since.partition("-")
    return {"name": service.name, "month": month, "year": year}


class _Texts(NamedTuple):
    """What of texts and of their sentences is the same for each service in them.

    Args:
        lower: a text in small letters; "" where it says itself that something is not available.
        instead: whether a sentence advises something else.
    """

    lower: dict[Prose, str]
    instead: dict[tuple[Prose, int], bool]

    def advising(self, prose: Prose, start: int, end: int) -> str:
        """The text of which a sentence may advise something, else ""."""
        if prose not in self.lower:
            text = prose.text.lower()
            # A letter that has two small ones moves what is behind it.
            self.lower[prose] = "" if len(text) != len(prose.text) or _KNOWN.search(text) else text
        text = self.lower[prose]
        if text and (prose, start) not in self.instead:
            self.instead[prose, start] = _INSTEAD.search(text, start, end) is not None
        return "" if not text or self.instead[prose, start] else text


def _is_advised(one: Spelt, service: _Service, texts: _Texts) -> bool:
    start, end = _sentence(one.prose, one.start)
    text = texts.advising(one.prose, start, end)
    if not text:
        return False
    near = max(start, one.start - _REACH)
    for match in _ADVICE[service.kind].finditer(text, near, min(end, one.end + _REACH)):
        between = text[match.end() : one.start] if match.end() <= one.start else None
        if between is None:
            told = _BEFORE.search(text, near, one.start) and match.start() - one.end < _BEHIND and service.kind != "ads"
            if match.start() >= one.end and told:
                return True
        elif len(between) <= _FARTHEST and _LED.search(between) and not _APART.search(between):
            named = one.spelling.text.endswith(_SELLS_ADVERTISING) and service.kind == "ads"
            return service.kind != "ads" or named or bool(_ADVERTISING.search(between))
    return False


def _sentence(prose: Prose, at: int) -> tuple[int, int]:
    index = bisect_right(prose.sentences, (at, len(prose.text))) - 1
    return prose.sentences[max(0, index)]


@cache
def _services() -> tuple[_Service, ...]:
    with open(os.path.splitext(__file__)[0] + ".toml", "rb") as file:
        tables = tomllib.load(file)
    return tuple(
        _Service(name, kind, said["since"], spellings(name, (name, *said.get("names", ()))))
        for kind, table in tables.items()
        for name, said in table.items()
    )


@cache
def _by_beginning() -> Mapping[str, Sequence[Spelling]]:
    found: defaultdict[str, list[Spelling]] = defaultdict(list)
    for service in _services():
        for spelling in service.spellings:
            found[spelling.beginning].append(spelling)
    return dict(found)
