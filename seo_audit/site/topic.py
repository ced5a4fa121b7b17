"""What a title or a keyphrase is about, so that those of many articles can be compared: «как выбрать CRM» and «выбор CRM» are about one thing.

Two topics coincide where their content words do, one by one: the same lemma, or a verb and a verb or noun of one root («выбрать» and
«выбор»). Words that say how a text tells it («советы», «пошагово», «сделать») do not count. What tells things apart does: «до», «без»,
«почему», numbers, years, the signs of C++ and C#, the order of words («из Word в PDF», «из PDF в Word»).
"""

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from ..article.lazy_pattern import pattern
from ..russian.roots import akin, beginning
from ..russian.words import Words

# Words that carry no subject and yet make another thing of what stands beside them.
_TELLING = frozenset(
    """без до после перед против не ни нет кроме вместо между над под от вне внутри снаружи кто где куда откуда когда почему зачем сколько
    чей такой или свой наш другой первый второй третий каждый через или""".split()
)
# How a text tells what it tells, and how good that is.
_MANNER = frozenset(
    """сделать делать совет способ вариант шаг этап руководство инструкция гид гайд гайдлайн лайфхак статья материал пошаговый пошагово
    подробный подробно полный полностью краткий кратко простой просто лёгкий легко быстрый быстро правильный правильно самостоятельно грамотно
    хороший лучший важный главный основной ключевой популярный полезный нужный нужно надо можно стоить знать важно новичок начинающий
    эффективный эффективно год""".replace("ё", "е").split()
)
# What is derived otherwise: by hand, since it begins otherwise too.
_DERIVED = {"ухаживать": "уход", "искать": "поиск"}
_ENDING = pattern(r"(?:изировать|изирование|изация|ировать|ирование|ация|овать|ование|[иеау]ть|ять|[еая]ние|ка|а)$")
# «размещение» and «разместить», «снижение» and «снизить», «запуск» and «запустить», «обновление» and «обновить»: one sign for each.
_LAST = (
    (pattern("(?:щ|ст|ск|т)$"), "т"),
    (pattern("[жзгд]$"), "ж"),
    (pattern("[чкц]$"), "к"),
    (pattern("[шс]$"), "с"),
    (pattern("(?<=[бвпмф])л$"), ""),
)
_STEM = 3  # letters
_VERBS = frozenset({"INFN", "VERB", "GRND"})
_MOST = 12  # content words; a title of more is a text
_FEWEST = 2
_MOST_PARTS = 3
_ENDS = pattern(r"[:?!|;(\u2013\u2014]|\.\s|\s-\s")
_NUMBERS = pattern(r"\d+(?:[.,]\d+)*|(?<=\w)[+#]+")


class Topic(NamedTuple):
    """What a phrase is about.

    Args:
        key: how its content words begin, sorted: topics that coincide have the same.
        parts: of the phrase, as marks part it, each the lemmas of its content words; `/` behind those of verbs.
        telling: the words that tell it from others, sorted.
        numbers: in order, and the signs behind names.
    """

    key: str
    parts: tuple[str, ...]
    telling: str
    numbers: str


def topic(words: Words, text: str, *, fewest: int = _FEWEST) -> Topic | None:
    """What a phrase is about; None where it has too few words that say so.

    Args:
        words: of it.
        text: itself.
        fewest: words that say what it is about.
    """
    parts = [part for part in _parts(words, text) if part]
    content = [lemma.rstrip("/") for part in parts for lemma in part]
    if not fewest <= len(content) <= _MOST:
        return None
    telling = sorted({parse.lemma for parse in words.parses} & _TELLING)
    key = " ".join(sorted(map(beginning, content)))
    return Topic(key, tuple(map(" ".join, parts)), " ".join(telling), " ".join(_NUMBERS.findall(text)))


def _parts(words: Words, text: str) -> Iterator[list[str]]:
    part: list[str] = []
    end = 0
    for parse, (start, after) in zip(words.parses, words.spans, strict=True):
        if _ENDS.search(text, end, start):
            yield part
            part = []
        end = after
        if (parse.content or parse.kind == "UNKN") and parse.lemma not in _MANNER and parse.lemma not in _TELLING:
            lemma = _DERIVED.get(parse.lemma, parse.lemma)
            part.append(f"{lemma}/" if parse.kind in _VERBS else lemma)
    yield part


def coincide(one: Topic, other: Topic) -> bool:
    """Whether two phrases are about the same; «выбор CRM» and «CRM: как выбрать» are."""
    if one.telling != other.telling or one.numbers != other.numbers:
        return False
    orders = list(_orders(other))
    return any(all(map(_same, first, second)) for first in _orders(one) for second in orders if len(first) == len(second))


def _orders(topic: Topic) -> Iterator[list[str]]:
    """Its content words, with its parts in each order."""
    parts = [part.split() for part in topic.parts]
    for order in permutations(parts) if len(parts) <= _MOST_PARTS else (parts,):
        yield [lemma for part in order for lemma in part]


def _same(one: str, other: str) -> bool:
    """Whether two lemmas are one, or a verb and what is derived from it."""
    if one.rstrip("/") == other.rstrip("/"):
        return True
    if one[-1] != "/" and other[-1] != "/":
        return False
    one, other = one.rstrip("/"), other.rstrip("/")
    return akin(one, other) or (len(_stem(one)) >= _STEM and _stem(one) == _stem(other))


def _stem(lemma: str) -> str:
    stem = _ENDING.sub("", lemma.removesuffix("ся"))
    sound = next(((last, sign) for last, sign in _LAST if last.search(stem)), None)
    return sound[0].sub(sound[1], stem) if sound else stem
