"""Promises of a number of things, with their place in the file."""

from collections.abc import Set
from typing import NamedTuple

from ..russian.numerals import find_promise
from .prose import Prose
from .span import Span

# What headings and titles promise a number of (lemmas).
LISTED = frozenset(
    """роль шаг способ ошибка причина инструмент совет правило пример этап метод прием принцип вид тип вариант сервис обязанность функция
    навык преимущество недостаток плюс минус признак идея вопрос миф урок стратегия тренд секрет привычка фактор задача возможность
    особенность категория группа уровень элемент показатель метрика канал формат сценарий технология решение лайфхак факт рекомендация
    заповедь упражнение рецепт лекция условие""".split()
)


class Promised(NamedTuple):
    """A number of things that a heading or title promises.

    Args:
        span: from the number to the noun.
        number: how many.
        noun: dictionary form of what they are.
        text: the promise as written.
    """

    span: Span
    number: int
    noun: str
    text: str


def promised(prose: Prose, nouns: Set[str]) -> Promised | None:
    """The first number of listed things that a text promises.

    Args:
        prose: a heading or a title.
        nouns: lemmas of what one lists.
    """
    found = find_promise(prose.words, nouns)
    if found is None:
        return None
    start, end = prose.words.spans[found.first][0], prose.words.spans[found.last][1]
    return Promised(prose.span(start, end), found.number, found.noun, prose.text[start:end])
