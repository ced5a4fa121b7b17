"""«-тся» for «-ться», and words that sound the same and are written in two ways."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from seo_audit.rule import Article, Edit, Finding, Fix, Needs, Prose, Severity, parses, pattern, rule

# Behind these stands an infinitive; and «может» is no «может быть» where the infinitive lacks a letter only («может понадобится»).
_MODAL = frozenset(
    """должен должна должно должны может могут можете можем можешь мог могла могло могли сможет смогут сможете нужно надо можно нельзя
    следует необходимо хочет хотят хотите хотел хотели умеет умеют стал стала стали начал начала начали начинает начинают начнёт начнут
    продолжает продолжают позволяет позволяют помогает помогают рекомендуется пытается пытаются""".split()
)
_MODALS = _MODAL | {word.capitalize() for word in _MODAL}
_BETWEEN = frozenset("не бы всегда часто также иногда никогда только легко быстро просто постоянно ещё уже сразу затем потом автоматически".split())
_INFINITIVE = "ться"

_OF_TIME = (
    r"(?=\s+(?:(?:\d[\d\s.,–—-]*|все[йгх]о?|цел\w+|эт\w+|одно\w+|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|нескольк\w+|ближайш\w+"
    r"|последн\w+|следующ\w+|долг\w+|длительн\w+|коротк\w+|многих|как\w+|то|определ\w+|более|менее|продолжительн\w+|перв\w+|рабоч\w+|календарн\w+"
    r"|указанн\w+)\s+)*(?:секунд|минут|час|дн[яе]|сут[ок]|недел|месяц|год|лет\b|времени|век[ао]|квартал|период|срока|сезон|десятилет|столет|полу)\w*)"
)
_ARGUES = r"(?=\s*,|\s+(?:хо[чт]\w+|стоит|можно|нужно|следует|отме\w+|скаж\w+|подвед\w+|рассмотрим|напомн\w+|добав\w+|привед\w+))"
# «В течении реки», «вмешаться в следствие по делу», «в последствиях», «не смотря на экран», «иметь в виду», «в заключении эксперта» are right.
_PAIRS = pattern(
    rf"\b(?:(?P<during>в\s+течении){_OF_TIME}|(?P<through>в\s+продолжении){_OF_TIME}"
    r"|(?P<because>в\s+следствие)(?=\s+(?P<next>[а-яё]+))"
    r"|(?P<later>в\s+последствии)(?=\s*,|\s+[а-яё]+(?:[ае]т|ют|ит|ят|л[аио]?|ть|ся|сь)(?!\w)|\s+(?:можно|нужно|будет)(?!\w))"
    r"|(?P<despite>не\s+смотря\s+на)(?=\s+(?:то|это|вс[её])(?!\w))"
    r"|(?P<owing>в\s+виду)(?=\s+(?:того,|этого|отсутстви|наличи|сложност|особенност))"
    rf"|(?-i:(?<!\S)(?P<finally>В\s+заключении)){_ARGUES}"
    r"|(?P<hyphen>из\s+(?:за|под))(?=\s+[а-яё]))(?!\w)",
    re.IGNORECASE,
)
_RIGHT = {
    "during": "в течение", "through": "в продолжение", "because": "вследствие", "later": "впоследствии", "despite": "несмотря на", "owing": "ввиду",
    "finally": "в заключение",
}  # fmt: skip
_STEMS = ("течении", "продолжении", "следстви", "смотря", "виду", "заключении", "из за", "из под", "Из за", "Из под")


@rule("TEXT019", "tsya-and-pairs", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS)
def tsya_and_pairs(article: Article) -> Iterator[Finding]:
    fields = [field.prose for field in (article.title, article.description) if field is not None]
    stems = [stem for stem in _STEMS if stem in article.text]
    for prose in chain(fields, article.texts):
        if "тся" in prose.text and not _MODALS.isdisjoint(prose.words.forms):
            yield from _verbs(prose)
        if stems and any(stem in prose.text for stem in stems):
            yield from _pairs(prose)


def _verbs(prose: Prose) -> Iterator[Finding]:
    words = prose.words
    forms = words.forms
    for index in [index for index, form in enumerate(forms) if form[-3:] == "тся"]:
        before = _governor(prose, forms, index)
        right = forms[index][:-3] + _INFINITIVE
        # Only what becomes right by the letter: «найдёться» is no word, so that «может найдётся» is «может быть, найдётся».
        if before >= 0 and any(parse.kind == "INFN" and parse.known for parse in parses(right)):
            start, end = words.spans[index]
            said = {"text": prose.text[words.spans[before][0] : end], "right": right}
            yield Finding(prose.span(start, end), "verb", said, fix=_fix(prose, start, end, right))


def _governor(prose: Prose, forms: Sequence[str], index: int) -> int:
    """The index of the word that asks for an infinitive; -1 where there is none."""
    before = index - 1
    while before >= 0 and prose.words.adjacent(before):
        word = forms[before].lower()
        if word in _MODAL:
            return before
        if word not in _BETWEEN:
            break
        before -= 1
    return -1


def _pairs(prose: Prose) -> Iterator[Finding]:
    for match in _PAIRS.finditer(prose.text):
        kind = next(kind for kind, said in match.groupdict().items() if said)
        # «Вмешаться в следствие по делу»: as a preposition it has a genitive behind it.
        following = parses(match["next"]) if match["next"] else ()
        if following and (not any(parse.case == "gent" for parse in following) or any(parse.kind == "PREP" for parse in following)):
            continue
        written = match[kind]
        right = _RIGHT.get(kind) or "-".join(written.split())
        right = right.capitalize() if written[0].isupper() else right
        start, end = match.span(kind)
        yield Finding(prose.span(start, end), kind, {"text": written, "right": right}, fix=_fix(prose, start, end, right))


def _fix(prose: Prose, start: int, end: int, right: str) -> Fix | None:
    return Fix((Edit(prose.span(start, end), right),), safe=False) if prose.is_verbatim(start, end) else None
