"""A word that comes back a few words later with a verb between: «роль играет важную роль»."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Confidence, Finding, Needs, Prose, Severity, Span, rule

_KINDS = {"NOUN": "noun", "VERB": "verb", "INFN": "verb", "ADVB": "adverb"}
_PREDICATES = frozenset({"VERB", "PRTS", "GRND"})
# Words in one row, names and numbers tell the two things apart: «файл A и файл B».
_APART = frozenset({"CONJ", "LATN", "NUMB", "NUMR", "UNKN", "NPRO"})
_APART_BY = frozenset(
    "другой иной каждый один новый старый отдельный любой остальной следующий предыдущий разный первый второй вложенный дочерний несколько много мало больше меньше множество мой твой наш ваш его ее их".split()
)
_BRIDGES = frozenset("для при путем".split())  # prepositions behind which a repetition is no second thing of the kind
# What these compare are two things.
_COMPARING = frozenset(
    "соответствовать совпадать отличаться равняться ограничиваться ссылаться заменять заменяться содержаться предшествовать".split()
)
_NO_MATTER = frozenset("быть мочь есть более менее больше меньше снова очень так как еще уже лишь даже раз друг данные".split())
_SHORTEST = 4
_SHOWN_AROUND = 3  # words of the sentence that a message shows


class Options(NamedTuple):
    """Within how many words a repetition is heard, and how many places are shown: the closest ones."""

    within: int = 5
    most: int = 3


@rule("TEXT009", "same-root-twice", severity=Severity.INFO, confidence=Confidence.LOW, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def same_root_twice(article: Article, options: Options) -> Iterator[Finding]:
    spared = {*_NO_MATTER, *(article.keyphrase.lemmas if article.keyphrase else ())}
    found: list[tuple[int, Span, dict[str, object]]] = []
    for paragraph in article.paragraphs:
        prose = paragraph.prose
        last = -1
        for first, second in _pairs(prose, options.within, spared):
            if first > last and not _is_labelled(prose, first, second):
                last = second
                spans = prose.words.spans
                span = prose.span(spans[first][0], spans[second][1])
                found.append((second - first, span, {"word": prose.words.lemmas[first], "text": _excerpt(prose, first, second)}))
    shown = sorted(found, key=lambda one: one[:2])[: options.most]
    for _, span, said in sorted(shown, key=lambda one: one[1]):
        yield Finding(span, "twice", said)


def _pairs(prose: Prose, within: int, spared: set[str]) -> Iterator[tuple[int, int]]:
    """Indexes of a word and of the one that repeats it, with nothing but words between."""
    lemmas = prose.lemmas
    before: dict[str, int] = {}
    for second, lemma in enumerate(lemmas):
        first = before.get(lemma, -within)
        if second - first == 1:  # side by side they are another rule's affair
            continue
        before[lemma] = second
        if second - first < within and len(lemma) >= _SHORTEST and lemma not in spared and _repeats(prose, first, second):
            yield first, second


def _repeats(prose: Prose, first: int, second: int) -> bool:
    words = prose.words
    parses = words.parses
    one, other = parses[first], parses[second]
    kind = _KINDS.get(one.kind)
    if kind is None or _KINDS.get(other.kind) != kind or not one.known or not all(map(words.adjacent, range(first, second))):
        return False
    between = parses[first + 1 : second]
    if any(parse.kind in _APART or parse.lemma in _APART_BY for parse in between):
        return False
    if kind != "noun":
        return True
    # With a preposition the second one mostly is another thing of the kind: «папка лежит в папке».
    if any(parse.kind == "PREP" and parse.lemma not in _BRIDGES for parse in between):
        return False
    # «В поле Сообщение введите сообщение» names a field.
    verbs = [parse for parse in between if parse.kind in _PREDICATES]
    asked = any(form.endswith(("те", "тесь")) for form, parse in zip(words.forms[first + 1 : second], between, strict=True) if parse.kind == "VERB")
    return bool(verbs) and not asked and not any(parse.lemma in _COMPARING for parse in verbs)


def _is_labelled(prose: Prose, first: int, second: int) -> bool:
    """Whether one of the words is the name of a field or button, or has a label of its own behind it: «порты 80 и 443»."""
    words = prose.words
    starts = {start for start, _ in prose.sentences}
    for index in (first, second):
        start, end = words.spans[index]
        if words.forms[index][0].isupper() and start not in starts:
            return True
        if prose.text.startswith(f" {TOKEN}", end):
            return True
        if index + 1 < len(words) and words.adjacent(index) and words.parses[index + 1].kind in {"LATN", "NUMB"}:
            return True
    # The last word of one term is no repetition of its own: «сервер базы данных», «создание базы данных».
    return first > 0 and words.lemmas[first - 1] == words.lemmas[second - 1]


def _excerpt(prose: Prose, first: int, second: int) -> str:
    """The two words with a few before and behind, inside their sentence."""
    spans = prose.words.spans
    from_, to = spans[max(0, first - _SHOWN_AROUND)][0], spans[min(len(spans) - 1, second + _SHOWN_AROUND)][1]
    start, end = next((one for one in prose.sentences if one[0] <= spans[first][0] < one[1]), (from_, to))
    return prose.text[max(from_, start) : min(to, end)].replace(TOKEN, "…")
