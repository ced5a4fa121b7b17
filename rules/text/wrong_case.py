"""A noun or adjective in a case that the word before it does not allow."""

import re
from collections.abc import Iterator, Sequence

from seo_audit.rule import Article, Finding, Needs, Nominal, Prose, Severity, nominals, pattern, rule

_GOVERNED = {
    "при": "loct", "для": "gent", "к": "datv", "ко": "datv", "из": "gent", "изо": "gent", "без": "gent", "над": "ablt", "согласно": "datv", "от": "gent", "среди": "gent",
}  # fmt: skip
_GOVERNED |= {preposition.capitalize(): case for preposition, case in _GOVERNED.items()}
_NEAR = 12  # code points
# Pronouns that need no noun beside them, active participles with their objects, adjectives that have become nouns.
_GOVERNS = pattern(
    r"^(?:котор|так|как|люб|сам|перв|втор|последн|избранн|переменн|постоянн|производн|прям|крив|данн)\w{2,3}$|(?:щ|вш)(?:ий|ая|ее|ие)$"
)
_SEVERAL = pattern(r"(?:\b(?:и|или|либо|ни|два|две|три|четыре|оба|обе|полтора)|[,/–—-]|\d)\s*$", re.IGNORECASE)
_MORE = pattern(r"\s*(?:,|/|\(|(?:и|или|либо)\b)")
# «Каждые полчаса» are counted, and of «миксин» the dictionary knows the fish only.
_ODD = pattern("миксин|пол(?:час|год|дн|минут|век|месяц|недел|сот|литр|кило)")


@rule("TEXT018", "wrong-case", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS)
def wrong_case(article: Article) -> Iterator[Finding]:
    nominal = nominals().__getitem__
    for prose in article.texts:
        forms = prose.words.forms
        found = list(map(nominal, forms))
        for index, second in enumerate(found):
            if second is None or not index:
                continue
            first = found[index - 1]
            if first is None:
                if forms[index - 1] in _GOVERNED:
                    yield from _governed(prose, found, index - 1)
            elif second.kind == "noun" and first.kind == "adjective" and not first.agreement & second.agreement:
                yield from _disagreeing(prose, found, index - 1)


def _governed(prose: Prose, found: Sequence[Nominal | None], index: int) -> Iterator[Finding]:
    """What stands behind a preposition: a noun, an adjective, or an adjective with its noun."""
    forms = prose.words.forms
    case = _GOVERNED[forms[index]]
    last = index + 1
    first = found[last]
    if first is None or not _is_plain(prose, index):
        return
    if case in first.cases:
        last += 1
        noun = found[last] if first.kind == "adjective" and last < len(found) else None
        if noun is None or noun.kind != "noun" or case in noun.cases or not _is_plain(prose, index + 1) or _GOVERNS.search(forms[index + 1]):
            return
        # «При равных нулю значениях» the noun depends on the adjective, «ненужную для других работу» on what stands before.
        if _has_noun_behind(prose, found, last, case) or (case == "gent" and first.plural and not noun.plural):
            return
    start, end = prose.words.spans[index][0], prose.words.spans[last][1]
    yield Finding(prose.span(start, end), case, {"text": prose.text[start:end], "preposition": forms[index].lower()})


def _has_noun_behind(prose: Prose, found: Sequence[Nominal | None], index: int, case: str) -> bool:
    following = found[index + 1] if index + 1 < len(found) and prose.words.adjacent(index) else None
    return following is not None and case in following.cases


def _disagreeing(prose: Prose, found: Sequence[Nominal | None], index: int) -> Iterator[Finding]:
    adjective, noun = found[index], found[index + 1]
    if adjective is None or noun is None or not adjective.nominative or not _is_plain(prose, index):
        return
    # A noun in another case may depend on the adjective: «равный нулю», «переменная среды», «полные воды».
    if "gent" in noun.cases or not (noun.nominative or noun.cases == {"loct"}) or _GOVERNS.search(prose.words.forms[index].lower()):
        return
    (start, _), (at, end) = prose.words.spans[index : index + 2]
    # One of several: «первая и вторая главы», «старые стол и стул», «два новых стола».
    if _SEVERAL.search(prose.text, max(0, start - _NEAR), start) or _MORE.match(prose.text, end):
        return
    yield Finding(prose.span(start, end), "disagree", {"adjective": prose.text[start:at].strip(), "noun": prose.text[at:end]})


def _is_plain(prose: Prose, index: int) -> bool:
    """Whether the two words stand side by side and the second one is no name."""
    return prose.words.adjacent(index) and prose.words.forms[index + 1].islower() and not _ODD.match(prose.words.forms[index + 1])
