"""A claim of studies, shares or first places, with nothing beside it that would show where it comes from."""

from bisect import bisect_right
from collections.abc import Iterator

from seo_audit.rule import Article, Confidence, Finding, ListBlock, Needs, Paragraph, Prose, Severity, pattern, rule

_WHO = r"(?:исследовани[ея]|опросы?|статистика|эксперименты?|уч[её]ные|эксперты|специалисты|психологи|аналитики|врачи|социологи|диетологи|практика показывает|наука)"
_SAYS = (
    r"(?:показ(?:ал[аи]?|ывает|ывают)|доказ(?:ал[аи]?|ывает|ывают)|подтвер(?:дил[аи]?|ждает|ждают)|выясни(?:л|ли)|установили|подсчитали|"
    r"утвержда[ею]т|свидетельству[ею]т|говор[ия]т|считают|уверены|сходятся|выяви(?:л|ли)|обнаруж(?:ил|или)|советуют|рекомендуют)"
)
_NUMBER = r"(?<![\d.,])\d+(?:[.,]\d+)?(?:\s?[–—-]\s?\d+)?"
_PEOPLE = (
    r"(?:людей|человек|пользователей|покупателей|потребителей|клиентов|посетителей|подписчиков|читателей|зрителей|маркетологов|специалистов|предпринимателей|"
    r"руководителей|менеджеров|сотрудников|работников|кандидатов|соискателей|студентов|школьников|родителей|женщин|мужчин|подростков|россиян|американцев|европейцев|"
    r"москвичей|респондентов|опрошенных|взрослых|детей|пациентов|водителей|разработчиков|программистов|компаний|организаций|фирм|брендов|населения|бизнеса|семей|"
    r"хозяев|владельцев|садоводов|покупок|покупателя|миллениалов|зумеров|туристов|авторов|блогеров|рекламодателей|продавцов|заказчиков|инвесторов|респондента)"
)
_GAIN = (
    r"(?:конверси[юия]|продаж[иа]?|выручк[уа]|прибыль|доход[ы]?|трафик|продуктивность|производительность труда|вовлеч[её]нность|узнаваемость|лояльность|урожайность|"
    r"доверие|кликабельность|посещаемость|окупаемость|средний чек|отток|отклик)"
)
_GROWS = r"(?:увеличива|повыша|поднима|снижа|сокраща|уменьша|улучша|удваива|утраива)[ею]т"
_ATTRIBUTES = r"(?:[а-яё-]+(?:ых|их|ого|его) ){0,2}"
_FEW = r"(?:[а-яё-]+ ){0,3}"

_WHO_HINTS = (
    "исследовани", "опрос", "статистик", "эксперимент", "учен", "учён", "эксперт", "специалист", "психолог", "аналитик", "врач", "социолог", "диетолог",
    "практика показ", "наука", "доказано",
)  # fmt: skip
_SAYS_HINTS = (
    "показ", "доказ", "подтвер", "выясни", "установил", "подсчитал", "утвержда", "свидетельству", "говор", "счита", "уверены", "сходятся", "выяви", "обнаруж",
    "совету", "рекоменду",
)  # fmt: skip
# What is claimed → what a text that says it must hold, how it is said; the first one that fits is named. In the first one somebody says it.
_CLAIMS = (
    ("study", _WHO_HINTS, pattern(rf"\b(?:{_WHO} {_FEW}{_SAYS}\b|{_SAYS} {_WHO}\b|(?:научно |клинически |давно )?доказано, что\b)")),
    ("study", ("данны", "результат", "оценк", "мнени"), pattern(r"\bпо (?:данным|результатам|оценкам|мнению) (?:[а-яё]+(?:ых|их) )?(?:исследовани[йя]|опрос(?:ов|а)|экспертов|уч[её]ных|аналитиков|специалистов|статистики)\b")),
    ("study", ("статистик", "согласно"), pattern(r"\b(?:по статистике|согласно (?:[а-яё]+(?:ым|им) )?(?:исследованиям|опросам|статистике))\b")),
    ("share", ("%", "процент"), pattern(rf"{_NUMBER}(?:\s?%| процент(?:ов|а)?) (?:из )?(?:всех )?{_ATTRIBUTES}{_PEOPLE}\b")),
    ("share", (" из ",), pattern(rf"\b(?:\d+|девять|восемь|семь|четверо|трое|двое|девяти|восьми) из (?:\d+|десяти|пяти|тр[её]х|четыр[её]х) {_ATTRIBUTES}{_PEOPLE}\b")),
    ("share", ("кажд",), pattern(r"\bкажд(?:ый|ая) (?:второй|третий|четв[её]ртый|пятый|десятый|вторая|третья|пятая) (?:россиян\w+|человек|покупател\w+|клиент|пользовател\w+|компания|женщина|мужчина|семья|взрослый|житель)\b")),
    ("first", ("№", "номер один"), pattern(r"(?:№\s?1|\bномер один) (?:в|на) (?:мире|россии|европе|сша|стране|рынке|отрасли|рунете)\b")),
    ("first", ("лучш", "популярн"), pattern(r"\b(?:лучш(?:ий|ая|ее|ие)|сам(?:ый|ая|ое|ые) популярн(?:ый|ая|ое|ые)) (?:[а-яё-]+ ){0,3}в (?:мире|россии|европе|рунете)\b")),
    ("gain", ("увеличива", "повыша", "поднима", "снижа", "сокраща", "уменьша", "улучша", "удваива", "утраива"), pattern(rf"\b{_GROWS} {_FEW}{_GAIN} (?:[а-яё-]+ ){{0,2}}(?:(?:на|до) {_NUMBER}(?:\s?%| процент)|в {_NUMBER} раза?\b|вдвое\b|втрое\b)")),
)  # fmt: skip
_HINTS = tuple((hint, at) for at, (_, hints, _) in enumerate(_CLAIMS) for hint in hints)
# Supposed, one's own, asked, denied or put off to somebody who is named.
_NO_CLAIM = pattern(
    r"\b(?:если|допустим|предположим|пусть|представьте|например|к примеру|условно|скажем|якобы|миф|неправда|возможно|цель|наш[аеиу]?\w{0,2}|мы|я|мо[йяеи]\w{0,2})\b|\?"
)
_NAMED = pattern(
    r"\b(?:(?i:по (?:данным|оценк[еа]м?|подсч[её]там|информации|результатам|словам|мнению)|согласно(?: отч[её]ту)?)|(?i:исследование|опрос|отч[её]т|доклад|обзор|статистика)"
    r"(?: (?i:компании|агентства|сервиса|университета|института|платформы|центра|портала|журнала))?) [«\"“]?(?:[A-ZА-ЯЁ]|[а-яё]+ [«\"“]?[A-ZА-ЯЁ])"
)
# Who asks for a share, rolls something out to it, or speaks of a threshold, does not claim it.
_NEAR = 20  # code points: more than it may be long
_SET = pattern(r"\b(?:для|от|с|на|у|минимум|максимум|хотя бы|лимит|порог|не более|не менее|скидка)\s$")


@rule("TEXT020", "unsourced-claim", severity=Severity.INFO, confidence=Confidence.LOW, needs=Needs.RUSSIAN)
def unsourced_claim(article: Article) -> Iterator[Finding]:
    for paragraph in _unsourced(article):
        prose = paragraph.prose
        for key, start, end in _claims(prose):
            yield Finding(prose.span(start, end), key, {"text": prose.text[start:end]})


def _claims(prose: Prose) -> Iterator[tuple[str, int, int]]:
    """The kind of the first claim of each sentence, and where it stands."""
    lower = prose.text.lower()
    if len(lower) != len(prose.text):  # a letter that has two small ones («İ») moves what is behind it
        return
    hinted = {claim for hint, claim in _HINTS if hint in lower}
    if 0 in hinted and not any(hint in lower for hint in _SAYS_HINTS):
        hinted.remove(0)
    if not hinted:
        return
    found: dict[int, tuple[str, int, int]] = {}
    none: set[int] = set()
    starts = [start for start, _ in prose.sentences]
    for key, claim in [(_CLAIMS[at][0], _CLAIMS[at][2]) for at in sorted(hinted)]:
        # No claim reaches over the end of a sentence: there are but words and blanks in it.
        for match in claim.finditer(lower):
            at = bisect_right(starts, match.start()) - 1
            start, end = prose.sentences[at]
            if at in found or at in none or (key == "share" and _SET.search(lower, max(start, match.start() - _NEAR), match.start())):
                continue
            if _NO_CLAIM.search(lower, start, end) or _NAMED.search(prose.text, start, end):
                none.add(at)
            else:
                found[at] = (key, *match.span())
    yield from (found[at] for at in sorted(found))


def _unsourced(article: Article) -> Iterator[Paragraph]:
    """Paragraphs without a link or footnote; what introduces a list, or follows a paragraph as its source, counts for that."""
    blocks = [block for block in article.all_blocks if isinstance(block, (Paragraph, ListBlock))]
    listed_until = 0
    for index, block in enumerate(blocks):
        before, after = (blocks[at] if 0 <= at < len(blocks) else None for at in (index - 1, index + 1))
        if isinstance(block, ListBlock):
            if isinstance(before, Paragraph) and _shows_source(article, before):
                listed_until = max(listed_until, block.span.end)
            continue
        credited = isinstance(after, Paragraph) and after.prose.text.lstrip().lower().startswith("источник")
        if block.span.end > listed_until and not credited and not _shows_source(article, block):
            yield block


def _shows_source(article: Article, paragraph: Paragraph) -> bool:
    source = article.text[paragraph.span.start : paragraph.span.end]
    return bool(paragraph.links or paragraph.footnote_marks) or "://" in source or "[^" in source or "источник" in source.lower()
