"""«Они» of one person: the singular they of English, carried over."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Group, Needs, Paragraph, Parse, Place, Prose, Severity, Span, rule

# What people do and things do not, whatever an author says of things: «Кнопки ведут», «данные показывают», «правила помогают».
_HUMAN = frozenset(
    """писать изучать исследовать планировать проектировать стремиться хотеть уметь знать думать учиться учить обучать читать рассказывать обсуждать
    общаться встречаться сотрудничать договариваться советовать консультировать редактировать корректировать верстать составлять готовить подготавливать
    трудиться спрашивать просить покупать нанимать увольнять координировать рисовать снимать монтировать программировать любить бояться надеяться мечтать
    верить сомневаться забывать замечать чувствовать переживать радоваться жаловаться болеть лечиться спать есть пить гулять ходить ездить ждать опаздывать
    успевать стараться пытаться гадать разбираться заниматься носить одеваться жить заботиться отчитываться презентовать звонить решать выбирать искать
    вносить объяснять сравнивать проверять""".split()
)
# What is said of programs and firms as well.
_BUSY = frozenset(
    """анализировать проводить создавать разрабатывать управлять отслеживать следить считать находить говорить исправлять группировать сегментировать
    тестировать настраивать использовать применять пользоваться отвечать предлагать продавать платить зарабатывать получать тратить экономить оценивать
    измерять контролировать организовывать руководить вести публиковать доверять понимать помнить видеть слышать полагаться владеть взаимодействовать
    защищать монетизировать продвигать оптимизировать улучшать превращать запускать работать""".split()
)
# Whoever works there: «Клиент сравнивает магазины. Они предлагают скидки».
_FIRMS = frozenset(
    """магазин банк компания сервис организация фирма агентство команда бренд студия школа вуз университет издательство редакция отдел завод
    корпорация стартап сообщество группа программа бот робот приложение алгоритм модель нейросеть""".split()
)
_MODAL = frozenset("мочь должный смочь уметь хотеть начать начинать".split())
_REACH = 5  # words behind «Они» among which its verb stands
_ATTRIBUTES = frozenset({"ADJF", "PRTF", "NUMR"})
_PREDICATES = frozenset({"VERB", "ADJS", "PRTS"})
_VERBS = frozenset({"VERB", "INFN", "GRND"})
_MOST_PLACES = 100


class Options(NamedTuple):
    """From how many sentences on of which it is sure that they are about one person."""

    fewest: int = 3


class _They(NamedTuple):
    """A sentence that begins with «Они»: the pronoun, the noun that it stands for, and whether nothing else can be meant."""

    span: Span
    noun: str
    sure: bool


class _Person(NamedTuple):
    noun: str
    sure: bool


@rule(
    "TRAN017",
    "pronoun-chain",
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    supersedes=("TEXT007",),
    mqm="Style",
    options=Options,
)
def pronoun_chain(article: Article, options: Options) -> Iterator[Group[_They]]:
    if article.text.count("Они") < options.fewest:
        return
    paragraphs = [block.prose for block in article.all_blocks if isinstance(block, Paragraph) and "Они" in block.prose.words.forms]
    found = [they for prose in paragraphs for they in _chain(prose)]
    if sum(they.sure for they in found) >= options.fewest:
        yield Group(found, _finding, options.fewest)


def _finding(chain: Sequence[_They]) -> Finding:
    noun = next((they.noun for they in chain if they.sure), chain[0].noun)
    related = [Place(they.span, "place") for they in chain[1:_MOST_PLACES]]
    return Finding(chain[0].span, "they", {"times": len(chain), "noun": noun}, related=related)


def _chain(prose: Prose) -> Iterator[_They]:
    """Sentences of a paragraph that begin with «Они» behind one about a person."""
    words = prose.words
    person: _Person | None = None
    sentences = prose.sentence_words
    they = [order for order, (first, last) in enumerate(sentences) if first < last and words.forms[first] == "Они"]
    for first, last in sentences[: they[-1] + 1] if they else ():
        if first == last:
            continue
        if words.forms[first] == "Они":
            verb = _verb(words.parses[first + 1 : min(last, first + 1 + _REACH)])
            if person is not None and (verb in _HUMAN or verb in _BUSY):
                yield _They(prose.span(*words.spans[first]), person.noun, person.sure and verb in _HUMAN)
        else:
            person = _person(words.forms, words.parses, first, last, person)


def _verb(behind: Sequence[Parse]) -> str:
    """The lemma of the first verb, of the infinitive behind one of ability."""
    verbs = (reading.lemma for reading in behind if reading.kind in _VERBS or reading.kind == "ADJS")
    return next((lemma for lemma in verbs if lemma not in _MODAL), "")


def _person(forms: Sequence[str], readings: Sequence[Parse], first: int, last: int, before: _Person | None) -> _Person | None:
    """Whom a sentence is about, if that is one person; the one before where it names nobody and nothing in the plural."""
    persons = [index for index in range(first, last) if readings[index].animacy == "anim" and _is_one_person(readings[index])]
    subjects = [index for index in persons if readings[index].case == "nomn"]
    # «Старший флорист» is one: an adjective that may be a noun.
    subjects = [index for index in subjects if index + 1 not in subjects]
    verb = next((index for index in range(first, last) if readings[index].kind in _PREDICATES), last)
    plural = [index for index in range(first, last) if readings[index].number == "plur" and _are_several(readings, index, last)]
    if any(readings[index].case == "nomn" and (_are_people(readings[index]) or index < verb) for index in plural):
        return None
    if len({readings[index].lemma for index in subjects}) == 1:
        others = any(_are_people(readings[index]) or readings[index].lemma in _FIRMS for index in plural)
        met = any(_are_people(readings[index]) and _is_object(readings, first, index) for index in plural)
        return None if met else _Person(forms[subjects[0]], not others)
    if subjects:
        return None
    # «Маркетологу нужны идеи»: of these «они» may be said as well.
    given = [index for index in persons if readings[index].case == "datv"]
    if given and not any(_are_people(readings[index]) for index in plural):
        return _Person(forms[given[0]], sure=False)
    return before._replace(sure=False) if before is not None else None


def _is_one_person(reading: Parse) -> bool:
    return reading.kind == "NOUN" and reading.number == "sing" and not reading.name


def _are_people(reading: Parse) -> bool:
    return reading.animate or reading.kind != "NOUN"


def _are_several(readings: Sequence[Parse], index: int, last: int) -> bool:
    """Whether a noun, or an adjective in the place of one («больных»), is in the plural."""
    reading = readings[index]
    if reading.name == "pron":
        return False
    attribute = reading.kind in _ATTRIBUTES and index + 1 < last and readings[index + 1].kind in {"NOUN", *_ATTRIBUTES}
    return reading.kind == "NOUN" or (reading.kind in {"ADJF", "PRTF"} and not attribute)


def _is_object(readings: Sequence[Parse], first: int, index: int) -> bool:
    """Whether a verb governs the word: «нанимает новых сотрудников», «говорит с клиентами»."""
    before = index - 1
    while before >= first and readings[before].kind in _ATTRIBUTES:
        before -= 1
    return before >= first and (readings[before].kind in _VERBS or readings[index].case in {"datv", "ablt"})
