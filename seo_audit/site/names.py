"""What an article is known by, so that another one that says it can link there: its keyphrase, title and main heading."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..article.article import Article
from ..article.lazy_pattern import pattern
from ..article.prose import Prose
from ..russian.noun_phrases import HOLLOW
from ..russian.words import Words
from .keys import phrase_key
from .nouns import is_name, is_phrase

# What only announces a subject, and what may stand behind it: «Введение в гитерминизм», «Что такое гитерминизм».
_LEADS = pattern(
    r"(?:введение в|обзор|знакомство со?|основы|использование|применение|работа со?|(?:(?:общие|основные) )?сведения об?о?"
    r"|(?:краткое |полное |пошаговое )?(?:руководство|документация|справочник|учебник|справка) по|что такое|описание|понятие)(?=\s)",
)
# What is called so is a kind of page, and says nothing of its subject.
_LABELS = frozenset("учебник руководство пример урок глава часть шаг этап faq справка статья обзор инструкция рецепт".split())
_NO_SUBJECT = frozenset(
    """старт начало шаг введение обзор сведение информация вопрос ответ ресурс пример заметка выпуск проблема изменение требование возможность
    использование работа руководство документация описание содержание заключение пункт раздел страница статья ссылка список версия
    """.split()
)
_BRACKETS = pattern(r"\([^()]*\)")
# «Рендеринг на сервере (SSR)»
_SHORT = pattern(r"\(([A-Z][A-Za-z]{1,7}|[А-ЯЁ]{2,6})\)")
_MOST_LEAD = 3
_LONGEST_TITLE = 500  # code points; a longer one is no title, and its words need not be looked at
_LEAST_CONTENT = 2  # words that say what is meant: «форма» alone may be any


class Name(NamedTuple):
    """A phrase that an article is known by.

    Args:
        text: as it stands there.
        key: of its lemmas, see `keys`.
        cut: keys of the content words that the title has besides: the phrase names the article where these are the name of the site, or
            where it speaks of the phrase more than others do.
        content: how many words of it say what is meant.
        origin: `field`, `title`, `h1`, or `short` for an abbreviation in brackets.
        begins: whether the title begins with it, and goes on with a preposition at most: «Локальный поиск на базе lunr.js».
    """

    text: str
    key: int
    cut: tuple[int, ...]
    content: int
    origin: str
    begins: bool = True


def names_of(article: Article) -> tuple[Name, ...]:
    """The phrases that an article is known by, each once."""
    found: dict[int, Name] = {}
    for name in _all_names(article):
        before = found.get(name.key)
        if before is None or len(name.cut) < len(before.cut):
            found[name.key] = name
    return tuple(found.values())


def titles_of(article: Article) -> list[tuple[str, Prose]]:
    """Title and main heading, where there are any that deserve the name: what each is (`title`, `h1`), and its text."""
    found = [
        (origin, said.prose)
        for origin, said in (("title", article.title), ("h1", article.h1))
        if said is not None and len(said.text) <= _LONGEST_TITLE
    ]
    return [(origin, prose) for origin, prose in found if prose.words]


def title_words(article: Article) -> tuple[int, ...]:
    """Keys of the content words of a title, or of the main heading: what all titles have is the name of the site."""
    titles = titles_of(article)
    return tuple(sorted({phrase_key((one.lemma,)) for one in titles[0][1].words.parses if one.content})) if titles else ()


def _all_names(article: Article) -> Iterator[Name]:
    titles = titles_of(article)
    declared = article.subject.sought
    # A keyphrase that shares no word with the title may be a tag, or the product that all this is about.
    if declared is not None and not declared.content.isdisjoint(one.lemma for _, prose in titles for one in prose.words.parses):
        yield from _names_in(Prose(declared.text, ()), "field", whole=True)
    for origin, prose in titles:
        # Behind other headings stands a `#` that is one of several sections.
        if origin == "title" or not (article.title and article.h1 in article.headings[1:]):
            yield from _names_in(prose, origin)


def _names_in(prose: Prose, origin: str, *, whole: bool = False) -> Iterator[Name]:
    found, text = prose.words, prose.text
    first, last = _part(found)
    brackets = [match.span() for match in _BRACKETS.finditer(text)]
    besides = [*range(first), *range(last + 1, len(found))]
    rest = [index for index in besides if not any(start < found.spans[index][0] < end for start, end in brackets)]
    if all(found.parses[index].lemma in _LABELS for index in range(first)):
        rest = [index for index in rest if index > last]
    first = _behind_lead(found, text, first, last)
    for start, end in ((first, last),) if whole else _cuts(found, first, last):
        yield from _name(
            found,
            text,
            start,
            end,
            [*rest, *range(first, start), *range(end + 1, last + 1)],
            origin,
            begins=start == first and (end == last or found.parses[end + 1].kind == "PREP"),
        )
    for match in _SHORT.finditer(text):
        if not whole:
            yield Name(match[1], phrase_key((match[1].lower(),)), (), 1, "short")


def _part(found: Words) -> tuple[int, int]:
    """First and last word of the part of a title that says its subject: up to the first mark, or behind it where only a label stands before."""
    ends = [index for index in range(len(found) - 1) if not found.adjacent(index)]
    bounds = list(zip((0, *(end + 1 for end in ends)), (*ends, len(found) - 1), strict=True))
    for first, last in bounds[:-1]:
        if not any(found.parses[index].lemma in _LABELS for index in range(first, last + 1)):
            return first, last
    return bounds[-1] if len(found) else (0, -1)


def _behind_lead(found: Words, text: str, first: int, last: int) -> int:
    if last <= first:
        return first
    start = found.spans[first][0]
    lead = _LEADS.match(text.lower(), start)
    if lead is None:
        return first
    behind = [index for index in range(first, min(last, first + _MOST_LEAD) + 1) if found.spans[index][0] >= lead.end()]
    return behind[0] if behind else first


def _cuts(found: Words, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The whole, and the same without what follows a preposition, and without Latin names at either end."""
    readings = found.parses
    ends = {last}
    ends.update(index - 1 for index in range(first + 1, last + 1) if readings[index].kind == "PREP")
    end = last
    while end > first and readings[end].kind in {"LATN", "NUMB"}:
        end -= 1
        ends.add(end)
        if readings[end].kind == "PREP":
            ends.add(end - 1)
    start = first
    while start < last and readings[start].kind == "LATN":
        start += 1
    for at in sorted(ends, reverse=True):
        for begin in {first, start}:
            if begin <= at:
                yield begin, at


def _name(found: Words, text: str, first: int, last: int, rest: Sequence[int], origin: str, *, begins: bool) -> Iterator[Name]:
    readings = found.parses[first : last + 1]
    if not is_phrase(found, first, last):
        return
    content = [one for one in readings if one.content and one.lemma not in HOLLOW]
    alone = len(readings) == 1 and is_name(found.forms[first], readings[0])
    telling = [one for one in content if one.lemma not in _NO_SUBJECT]
    if not content or content[-1] not in telling or len(telling) < (1 if alone else _LEAST_CONTENT):
        return
    cut = tuple(phrase_key((found.parses[index].lemma,)) for index in rest if found.parses[index].content or found.parses[index].kind == "NUMB")
    said = text[found.spans[first][0] : found.spans[last][1]]
    yield Name(said, phrase_key(one.lemma for one in readings), cut, len(content), origin, begins)
