"""Too many sentences in which something is done by somebody, and nobody does it."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Place, Prose, Severity, Span, is_of_transitive, rule

_ATTRIBUTES = frozenset({"ADJF", "PRTF", "NUMR"})
# What acts in articles without being alive.
_ACTORS = frozenset(
    "браузер сервер система сообщество компания организация фирма программа приложение компилятор платформа сервис фреймворк редакция банк магазин движок алгоритм "
    "плагин модуль библиотека бот государство суд закон правительство министерство агентство университет институт отдел служба робот нейросеть поисковик".split()
)
# What the dictionary takes for somebody, or what may be read so.
_NOBODY = frozenset("тег политик образ слот ключ объект член адресат показатель делитель множитель".split())
# Their instrumental is an object or a predicate, not an actor: «занимается детьми», «считается врачом».
_OWN_OBJECT = frozenset(
    "являться становиться стать оставаться остаться считаться называться оказываться оказаться казаться представляться заниматься заняться интересоваться "
    "пользоваться делиться поделиться обмениваться обменяться гордиться восхищаться знакомиться руководствоваться ограничиваться отличаться управиться "
    "клясться любоваться наслаждаться увлекаться хвастаться притворяться обзавестись обзаводиться закончиться кончиться завершиться завершаться".split()
)
_MAYBE_PASSIVE = frozenset({"PRTS", "VERB", "INFN"})
_REACH = 4  # words in which the actor must follow, attributes included
_MOST_PLACES = 100


class Options(NamedTuple):
    """Per cent of sentences above which it is too much, and the number of sentences from which that can be told."""

    max_share: float = 15.0
    min_sentences: int = 10
    min_passives: int = 3


@rule("TEXT010", "passive-voice", severity=Severity.INFO, confidence=Confidence.MEDIUM, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def passive_voice(article: Article, options: Options) -> Iterator[Finding]:
    places: list[Span] = []
    total = 0
    for paragraph in article.paragraphs:
        prose = paragraph.prose
        total += len(prose.sentences)
        spans = list(_passives(prose))
        if not spans:
            continue
        starts = [start for start, _ in spans]
        for start, end in prose.sentences:
            first = bisect_left(starts, start)
            if first < len(spans) and starts[first] < end:
                places.append(prose.span(*spans[first]))
    if total < options.min_sentences or len(places) < options.min_passives or 100 * len(places) <= options.max_share * total:
        return
    said = {
        "passives": len(places),
        "sentences": total,
        "share": 100 * len(places) / total,
        "limit": options.max_share,
        "text": article.text[places[0].start : places[0].end],
    }
    yield Finding(places[0], "often", said, related=tuple(Place(place, "place") for place in places[1:_MOST_PLACES]))


def _passives(prose: Prose) -> Iterator[tuple[int, int]]:
    """From the predicate to the actor: «построен дедом», «читается всеми учениками»."""
    words = prose.words
    for index in [index for index, parse in enumerate(words.parses) if parse.kind in _MAYBE_PASSIVE]:
        parse = words.parses[index]
        passive = parse.kind == "PRTS" or (parse.lemma not in _OWN_OBJECT and is_of_transitive(words.forms[index]))
        actor = _actor(prose, index) if passive else None
        if actor is not None:
            yield words.spans[index][0], words.spans[actor][1]


def _actor(prose: Prose, index: int) -> int | None:
    """The index of the noun in the instrumental that follows with nothing but attributes and adverbs between."""
    words = prose.words
    for at in range(index + 1, min(index + 1 + _REACH, len(words))):
        if not words.adjacent(at - 1):
            return None
        parse = words.parses[at]
        if parse.kind in {"NOUN", "NPRO"} and parse.case == "ablt":
            acts = parse.lemma in _ACTORS or (parse.animate and parse.known and parse.lemma not in _NOBODY)
            return at if acts else None
        if not (parse.kind == "ADVB" or (parse.kind in _ATTRIBUTES and parse.case == "ablt")):
            return None
    return None
