"""A preposition right before a stop: what stood behind it is lost, or has got to the other side of the mark."""

import re
from collections.abc import Iterator

from seo_audit.rule import TOKEN, Article, Finding, Needs, Prose, Severity, pattern, rule

# Those that are nothing else. «За», «до», «без», «против», «после», «около» also stand alone: «за и против», «до и после».
_PREPOSITIONS = frozenset("в во на с со к ко по от ото из изо о обо при у под над через для из-за из-под между".split())
_ANY = "|".join(sorted({*_PREPOSITIONS, "до", "за", "без", "после", "перед", "про", "об", "около", "вне", "внутри", "вокруг"}))
_PLACES = frozenset({"title", "description", "h1", "headings", "text"})
_MARKS = frozenset(".,)")
_BLANKS = frozenset(" \u00a0")
_SHORT = frozenset("всоку")
_BEFORE, _BEHIND = 60, 60  # code points that the patterns look at
# What may stand before a preposition that is named, coordinated or short for something: «предлог на», «пункты а, в», «5 с», «т. к.»,
# «не в, а на», «вот те на»; and labels of buttons: «Отправить в».
_NAMED = pattern(
    r"\b(?:предлог|букв|пункт|подпункт|част|слов|пристав|литер|вариант|граф|рис|частиц)\S*\s+(?:\S+\s+){0,3}$|(?<!\w)[а-яё][.,;)]?\s*(?:и\s+)?$|(?:^|[.!?…:;,(\[«„“\"/—–-])\s*$"
    rf"|(?<!\w)(?:и|или|либо|не|ни|а|да|что|то|те|тебе|{_ANY})\s+$",
    re.IGNORECASE,
)
_LABEL = pattern(r"(?<=\S\s)[А-ЯЁ][а-яё]+(?:ть|ти|ться|тись)\s+$")
_NUMBER = pattern(r"(?:\d|[IVXLC])(?:-\w{1,2})?\s*$")
_ABBREVIATED = pattern(r"\.\s?(?:\d|[а-яё]{1,3}\.)")
_NAME = pattern(r"\.\s[А-ЯЁ]")  # «о. Сахалин», «с. Горки»: nobody can tell from a new sentence
# Only before a clause: «в, как минимум, двух» goes on behind what is set off.
_CLAUSE = pattern(
    rf",\s*(?:$|{TOKEN}|(?:чтобы|котор\w+|поскольку|потому|когда|хотя|чем|затем|поэтому|где|если(?!\s+(?:угодно|хотите|можно|верить|не)\b))\b"
    rf"|(?:и|а|но)\s+(?!(?:не|даже|тоже|только|особенно|{_ANY})\b))",
    re.IGNORECASE,
)
_INSIDE = pattern(r"(?:^|[^A-Za-z\s]\s*)\((?:[^\s()]+\s+){3,}$")


@rule("TRAN026", "lost-object", severity=Severity.ERROR, needs=Needs.RUSSIAN | Needs.LEMMAS, supersedes=("TYPO007",), mqm="Accuracy/Omission")
def lost_object(article: Article) -> Iterator[Finding]:
    phrases = article.phrases
    # TYPO007 speaks of the space before the mark alone.
    for preposition in sorted(_PREPOSITIONS & phrases.by_lemma.keys()):
        for order, index in phrases.places_of_lemmas([preposition]):
            prose = phrases.texts[order]
            start, end = prose.words.spans[index]
            text = prose.text
            mark = end + (text[end : end + 1] in _BLANKS)
            if text[mark : mark + 1] in _MARKS and text[start:end].islower() and phrases.place(prose) in _PLACES and _is_lost(text, start, end, mark):
                displaced = text[mark] == "," and text[mark + 1 :].lstrip().startswith(TOKEN)
                severity = Severity.WARNING if displaced else None
                yield Finding(prose.span(start, mark + 1), "displaced" if displaced else "lost", _said(prose, index, mark), severity=severity)


def _is_lost(text: str, start: int, end: int, mark: int) -> bool:
    before, behind = text[max(0, start - _BEFORE) : start], text[mark : mark + _BEHIND]
    if _NAMED.search(before) or _LABEL.search(before):
        return False
    if text[start:end] in _SHORT and (_NUMBER.search(before) or (mark == end and _NAME.match(behind) and text[start:end] in "со")):
        return False
    if text[mark] == ",":
        return _CLAUSE.match(behind) is not None
    following = behind[1:2]
    if text[mark] == ".":
        # «.NET», «.csv» and an ellipsis begin with a stop.
        return not (following.isalnum() or following in {".", "_", TOKEN, "*"}) and not _ABBREVIATED.match(behind)
    return _INSIDE.search(text, max(0, start - _BEHIND * 4), start) is not None and not (
        behind[1:].lstrip()[:1].isalnum() or behind[1:].lstrip()[:1] == TOKEN
    )


def _said(prose: Prose, index: int, mark: int) -> dict[str, str]:
    """The preposition with up to three words before it, and the mark."""
    first, _ = prose.words.spans[max(0, index - 3)]
    quoted = prose.text[max(first, mark - _BEFORE) : mark + 1].replace(TOKEN, "…")
    return {"text": " ".join(quoted.split()), "preposition": prose.words.forms[index]}
