"""A sentence or section that sells what the donor has to sell."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Article, Block, Finding, Heading, ListBlock, Mention, Needs, Paragraph, Place, Severity, Span, TextBlock, pattern, rule

# What is asked of a customer, wherever in the sentence; of a reader it may be asked only with the brand right behind it.
_CALL = pattern(
    r"(?<!не\s)\b(?:попробу(?:йте|й)|пробуйте|опробуйте|протестируйте|(?:за)?регистрируйтесь|(?:подпишитесь|подписывайтесь)\s+на|закажите|заказывайте|купите|приобретите"
    r"|приобретайте|оформите|оформляйте|воспользуйтесь|присоединяйтесь|запросите|забронируйте|(?:начните|начинайте)\s+(?!с\b|со\b)|скачайте|доверьтесь|создайте\s+(?:аккаунт|уч[её]тную\s+запись"
    r"|профиль)|оцените\s+(?:возможност|преимуществ|удобство|сами)|запишитесь|свяжитесь|обратитесь|подключите(?:сь)?|подключайте(?:сь)?|убедитесь\s+сами|стань(?:те)?\s+(?:клиент|частью))",
    re.IGNORECASE,
)
_INVITATION = pattern(
    r"(?<!не\s)\b(?:используйте|выб(?:е|и)р(?:ите|айте)|откройте(?:\s+для\s+себя)?|посетите|узнайте|изучите|ознакомьтесь|познакомьтесь|перейдите|переходите|зайдите|загляните"
    r"|получите|смотрите|посмотрите|установите|создавайте|создайте|(?:начните|начинайте)\s+со?)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_PRICE = pattern(
    r"\bбесплатн\w*|\bпробн\w+\s+(?:период|верси|подписк|доступ|дн|тариф|аккаунт)\w*|\bтриал\w*|\bскидк\w*|\bпромокод\w*|\bкупон\w*|\bтариф(?!ик)\w*|\bдемо(?:-?верси\w*|нстрационн\w+\s+верси\w*)"
    r"|\bбез\s+(?:привязки\s+)?(?:банковской|кредитной)?\s*карты|\bвсего\s+за\s+\$?\d|\b(?:в|за)\s+месяц\b",
    re.IGNORECASE,
)
# What is said of a product that is praised.
_PRAISE = pattern(
    r"\b(?:помога|помож|позвол|упроща|упрост|ускор|эконом|сэконом|автоматизир|облегч|улучш|повы(?:ш|с)|увелич|снижа|снизи|подход|подойд|легк|прост|быстр|удобн|мощн|эффективн|лучш"
    r"|идеальн|над[её]жн|интуитивн|без\s+(?:программ|кода|кодир)|за\s+(?:пару|несколько|\d+)\s+(?:минут|клик)|функци|возможност|инструмент|конструктор|шаблон|платформ|сервис|решени"
    r"|редактор|аналитик|клиент|предлага|предостав|поддержива|включает|встроен|интегр|созда(?:ть|вать|ёт|ет|дите|йте)|сдела(?:ть|ет|ете)|есть\s|получ)",
    re.IGNORECASE,
)
_VERSION = pattern(r"\s+v?\d")
_OTHER_NAME = pattern(r"(?<![\w.])[A-Z][A-Za-z]{3,}")
_MOST_PLACES = 50
_ENOUGH = 2  # paragraphs of one section
_SHARE = 3  # of the paragraphs of a section, one in so many at least names what it sells


class _Part(NamedTuple):
    """A section, or what stands before the first heading: its heading, blocks, place, whether it is the last one, and its mentions."""

    heading: Heading | None
    blocks: Sequence[Block]
    span: Span
    last: bool
    places: list[Mention]


@rule("TRAN007", "donor-pitch", severity=Severity.ERROR, needs=Needs.RUSSIAN, mqm="Accuracy/Addition")
def donor_pitch(article: Article) -> Iterator[Finding]:
    body = [one for one in article.mentions if one.place in {"text", "headings"} and not (one.is_cited or _VERSION.match(one.prose.text, one.end))]
    if not body:
        return
    # Who explains code asks readers to try things all the time.
    about = article.subjects if not article.code_blocks else frozenset(article.donors)
    for part in _parts(article, body):
        rest = [one for one in part.places if one.donor not in about]
        pitches = [one for one in rest if _sells(one, sure=False)]
        if rest and _fill(article, part, rest) and (pitches or _praised(article, part, rest)):
            yield _of_section(article, part, rest)
            continue
        pitches += [one for one in part.places if one.donor in about and _sells(one, sure=True)]
        if pitches and part.heading is not None and any(one.place == "headings" for one in pitches):
            yield _of_section(article, part, part.places)
        elif pitches:
            yield from _of_sentences(article, pitches)


def _of_section(article: Article, part: _Part, places: Sequence[Mention]) -> Finding:
    first, last = (article.lines.position(offset)[0] for offset in part.span)
    key = "beginning" if part.heading is None else "last" if part.last else "section"
    brand = max((one.text for one in places if "." not in one.text), key=len, default=places[0].text)
    related = tuple(Place(one.span, "place") for one in places[:_MOST_PLACES])
    span = part.heading.span if part.heading else places[0].span
    return Finding(span, key, {"brand": brand, "lines": f"{first}–{last}" if last > first else str(first)}, related=related)


def _of_sentences(article: Article, places: Sequence[Mention]) -> Iterator[Finding]:
    told = set()
    for one in places:
        span = one.prose.span(*one.sentence)
        if span not in told:
            told.add(span)
            yield Finding(span, "sentence", {"brand": one.text, "text": _clipped(one.prose.text[slice(*one.sentence)])})


def _parts(article: Article, places: Sequence[Mention]) -> Iterator[_Part]:
    """The sections that hold mentions, and these; of one that has no heading, too."""
    starts = [heading.span.start for heading in article.headings]
    by_part: dict[int, list[Mention]] = {}
    for one in places:
        by_part.setdefault(bisect_right(starts, one.span.start) - 1, []).append(one)
    for at, mentioned in by_part.items():
        blocks = article.sections[at].blocks if at >= 0 else article.lead.blocks
        heading = article.headings[at] if at >= 0 else None
        start = heading.span.start if heading else mentioned[0].span.start
        end = max([start, *(block.span.end for block in blocks)])
        blank = len(tail := article.text[max(start, end - 200) : end]) - len(tail.rstrip())
        yield _Part(heading, blocks, Span(start, end - blank), at == len(starts) - 1 and at > 0, mentioned)


def _fill(article: Article, part: _Part, places: Sequence[Mention]) -> bool:
    """Whether enough paragraphs and lists of a section name what it sells; a table compares, and a heading says nothing yet."""
    blocks = [block for block in part.blocks if isinstance(block, (Paragraph, ListBlock))]
    starts = [block.span.start for block in blocks]
    at = {(bisect_right(starts, one.span.start) - 1, one.span.start) for one in places}
    naming = len({index for index, start in at if index >= 0 and start < blocks[index].span.end})
    return naming >= _ENOUGH and naming * _SHARE >= len(blocks)


def _sells(one: Mention, *, sure: bool) -> bool:
    """Whether a sentence, or the one behind it, asks a reader to become a customer; `sure` where it must name a price, too."""
    text = one.prose.text
    first, last = one.clause
    call = bool(_CALL.search(text, first, last) or _INVITATION.search(text, first, one.start))
    price = bool(_PRICE.search(text, first, last))
    if sure:
        return call and price
    if call or (price and not _compares(text, first, last, one)):
        return True
    at = bisect_left(one.prose.sentences, (last, last))
    return any(
        _CALL.search(text, start, min(end, start + 400)) and _PRICE.search(text, start, min(end, start + 400))
        for start, end in one.prose.sentences[at : at + 1]
    )


def _compares(text: str, first: int, last: int, one: Mention) -> bool:
    """Whether a sentence names others beside the brand: it may well be neutral."""
    return any(not one.start <= match.start() < one.end for match in _OTHER_NAME.finditer(text, first, last))


def _praised(article: Article, part: _Part, places: Sequence[Mention]) -> bool:
    """Whether at least two sentences, and half of all, praise what they name; what stands beside code may well help."""
    if any(span.start >= part.span.start and span.end <= part.span.end for span in _code_spans(article)):
        return False
    praises = sum(_PRAISE.search(one.prose.text, *one.clause) is not None for one in places)
    return 2 * praises >= len(places) and praises >= _ENOUGH


def _code_spans(article: Article) -> list[Span]:
    return [span for block in article.all_blocks if isinstance(block, TextBlock) for span in block.code_spans]


def _clipped(text: str) -> str:
    return text if len(text) <= 120 else text[:119].rstrip() + "…"  # noqa: PLR2004 - as much as fits a line of a report
