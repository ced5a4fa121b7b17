"""A heading or title that promises N things must be followed by N things."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Block, Finding, Needs, Place, Severity, promised, rule


class Options(NamedTuple):
    """Which nouns one lists (lemmas), and up to which number a promise is believed."""

    listed: frozenset[str] = frozenset(
        """роль шаг способ ошибка причина инструмент совет правило пример этап метод прием принцип вид тип вариант сервис обязанность
        преимущество недостаток признак идея миф урок секрет привычка тренд""".split()
    )
    up_to: int = 50


@rule("HEAD005", "promised-count", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def promised_count(article: Article, options: Options) -> Iterator[Finding]:
    for section in article.sections:
        promise = promised(section.heading.prose, options.listed)  # «7 популярных ролей», «пять причин»
        if promise is None or not 1 < promise.count <= options.up_to:
            continue
        # Numbered headings are counted also on the level of their parent: flat trees are HEAD004's affair, not ours.
        items: list[Block] = [*(section.numbered_headings or section.first_list_items)]
        if items and len(items) != promise.count:
            places = tuple(Place(item.span, "item") for item in items)
            parameters = {"promised": promise.count, "found": len(items), "text": promise.text}
            yield Finding(promise.span, "count", parameters, related=places)
