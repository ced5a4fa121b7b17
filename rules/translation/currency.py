"""Prices in dollars, and none in roubles."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Group, Needs, Place, Prose, Severity, Span, Table, TextBlock, is_quoted, pattern, rule

_BLANK = "[ \u00a0\u202f]"
_NUMBER = rf"\d{{1,3}}(?:(?:{_BLANK}|,)\d{{3}})+(?:[.,]\d\d?)?|\d{{1,6}}(?:[.,]\d\d?)?"
# Millions are no prices, and where all are of one digit, or $1 and $2 are among them, these are variables.
_AMOUNT = pattern(
    rf"(?<![\w$\\{{])(?:(?:US|USD)?\$(?:{_NUMBER})|(?:{_NUMBER}){_BLANK}?(?:\$|долл(?:\.|ар\w*)|USD)(?:{_BLANK}США)?|USD{_BLANK}(?:{_NUMBER}))"
    rf"(?![\w$}}\\^_=]|[.,]\d|{_BLANK}?(?:тыс|млн|млрд|трлн|миллион|миллиард|триллион|[kKmMbB](?!\w)))"
)
_FORMULA = pattern(r"\$(?!\s)[^$\n]{0,80}[\\^_=+*{}x][^$\n]{0,80}(?<!\s)\$")
_VARIABLE = pattern(r"\$\d")
_PRICE = pattern(
    r"(?<!\w)(?:сто[ияю](?:т|ть|л|щ|м)|цен[аыуео]|тариф|подписк|оплат|плат(?:[ияёе]|н)|заплат|бесплатн|абонемент|скидк|купи|покупк|обойд|обход|прода[юёе]"
    r"|ежемесячн|ежегодн|лиценз)|/(?:мес|год)|(?<!\w)(?:в|за)\s(?:один\s)?(?:месяц|год|пользовател|лицензи|клик|час)",
    2,
)
_ROUBLES = pattern(r"₽|(?<!\w)(?:руб(?:\.|л[ьяеёюи])|RUB(?!\w))", 2)
# About money itself, not about what something costs; of other times and countries.
_EXCHANGE = pattern(r"(?<!\w)(?:курс\w*\s(?:доллар|валют)|валютн\w+\s(?:рын|пар|счёт|счет|курс)|форекс|ФРС)", 2)
_MOST_PLACES = 100
_HINTS = ("$", "долл", "USD")


class Options(NamedTuple):
    """How many prices are several."""

    fewest: int = 2


class _Amount(NamedTuple):
    span: Span
    text: str


@rule(
    "TRAN013",
    "currency",
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    needs=Needs.RUSSIAN,
    mqm="Locale conventions/Currency format",
    options=Options,
)
def currency(article: Article, options: Options) -> Iterator[Group[_Amount]]:
    text = article.text
    if not any(hint in text for hint in _HINTS):
        return
    found = [amount for prose, priced in _texts(article) for amount in _amounts(prose, priced=priced)]
    small = {amount.text for amount in found if _VARIABLE.fullmatch(amount.text)}
    if len(small) == len(found) or {"$1", "$2"} <= small:
        found = [amount for amount in found if amount.text not in small]
    if len(found) >= options.fewest and not _ROUBLES.search(text) and not _EXCHANGE.search(text):
        yield Group(sorted(found), _finding, options.fewest)


def _finding(amounts: Sequence[_Amount]) -> Finding:
    said = {"text": amounts[0].text, "more": len(amounts) - 1}
    key = "one" if len(amounts) == 1 else "many"
    return Finding(amounts[0].span, key, said, related=[Place(amount.span, "place") for amount in amounts[1:_MOST_PLACES]])


def _texts(article: Article) -> Iterator[tuple[Prose, bool]]:
    """Fields and blocks, and for each whether it stands in a table of prices."""
    yield from ((field.prose, False) for field in (article.title, article.description) if field is not None)
    priced = 0
    for block in article.all_blocks:
        if isinstance(block, Table) and block.rows and any(_PRICE.search(cell.prose.text) for cell in block.rows[0].cells):
            priced = block.span.end
        elif isinstance(block, TextBlock):
            yield block.prose, block.span.end <= priced


def _amounts(prose: Prose, *, priced: bool) -> Iterator[_Amount]:
    text = prose.text
    if not any(hint in text for hint in _HINTS):
        return
    formulas = [match.span() for match in _FORMULA.finditer(text)]
    matches = [match for match in _AMOUNT.finditer(text) if not any(start < match.end() and match.start() < end for start, end in formulas)]
    if not matches:
        return
    for start, end in prose.sentences:
        if priced or _PRICE.search(text, start, end):
            for match in matches:
                if start <= match.start() < end and not is_quoted(text, *match.span()):
                    yield _Amount(prose.span(*match.span()), match.group())
