"""An organisation that Russian media may name only with a note, without one."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from seo_audit.rule import (
    TOKEN,
    Article,
    Confidence,
    Finding,
    Needs,
    Place,
    Prose,
    Severity,
    Span,
    lexicon_of,
    listed_places,
    pattern,
    read_date,
    rule,
)

# What a word of the article must begin with to be worth a look («мета» begins «метаданные» too), and what a text that has it holds.
_HELD = {
    "facebo": ("acebook", "ACEBOOK"),
    "instag": ("nstagram", "NSTAGRAM"),
    "фейсбу": ("ейсбук", "ЕЙСБУК"),
    "фэйсбу": ("эйсбук", "ЭЙСБУК"),
    "инстаг": ("нстаграм", "НСТАГРАМ"),
    "meta": ("Meta",),
    "мета": ("Мета",),
    "меты": ("Меты",),
    "мету": ("Мету",),
    "мете": ("Мете",),
}
_NOT_INSIDE = r"(?<![\w@#./\\-])"
_NETWORKS = pattern(rf"{_NOT_INSIDE}(?:facebook|instagram|ф[еэ]йсбук(?:а|у|ом|е|и)?|инстаграмм?(?:а|у|ом|е|ы)?)(?![\w/\\@]|\.\w)", re.IGNORECASE)
# The company by what stands round it: `meta` is a tag too, «мета» the beginning of many words, Meta the name of a component.
_COMPANY = pattern(
    rf"{_NOT_INSIDE}(?:Meta\s(?:Platforms|Ads|Business|AI|Quest|Pixel|Inc)\b"
    r"|(?:(?i:компани|корпораци|холдинг|техногигант|владел[еь]ц)\w{0,3}|(?i:принадлеж)\w{2,7}|(?<=\s)от)\s+[«\"“]?(?P<name>Meta|Мет[аыеу])(?![\w/\\@-]|\.\w|\s[a-z]))"
)
_HINTS = ("экстремист", "террорист", "запрещ", "запрет", "нежелательн", "иноагент", "иностранн")
_NOTE = pattern(
    r"экстремист|террористическ|иноагент|иностранн\w+\s+агент|нежелательн\w+\s+(?:организаци|на\s+территории)"
    r"|запре(?:щ[её]н\w*|т\w*)\s(?:[^.\n]{0,40}\s)?(?:росси\w+|рф)(?!\w)",
    re.IGNORECASE,
)
# A sign behind the name that leads to a footnote, or what stands for one.
_SIGN = re.compile(rf"[»\"”]?\s?(?:\*|{TOKEN}|[¹²³†‡]|\[\d)")
# A note that is no aside in brackets is a footnote, or stands for the whole page.
_ASIDE = pattern(r"\([^()\n]*$")
_LONGEST_ASIDE = 200
_RULING = date(2022, 3, 21)


class Options(NamedTuple):
    """More organisations that are named only with a note, in any form of their words."""

    names: tuple[str, ...] = ()


class _Mention(NamedTuple):
    prose: Prose
    start: int
    end: int
    key: str

    @property
    def span(self) -> Span:
        return self.prose.span(self.start, self.end)


@rule(
    "TRAN019",
    "restricted-organisation",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    mqm="Legal",
    options=Options,
)
def restricted_organisation(article: Article, options: Options) -> Iterator[Finding]:
    shipped = _shipped(article) if not _is_older(article) else []
    for mentions in (shipped, _listed(article, options.names)):
        if not mentions:
            continue
        # A note has no place in a title: what matters is where the text names it.
        phrases = article.phrases
        body = [one for one in mentions if phrases.place(one.prose) in {"headings", "text"}]
        first = min(body or mentions, key=lambda one: one.span)
        said = {"text": first.prose.text[first.start : first.end]}
        notes = _notes(article.text)
        if not notes:
            yield Finding(first.span, first.key, said)
        elif _is_late(article, first, notes):
            yield Finding(first.span, "late", said, related=(Place(notes[0], "note"),))


def _is_older(article: Article) -> bool:
    """Whether the article says that it is from a time when there was nothing to note."""
    dates = [read_date(field.value) for meaning in ("date", "lastmod") if (field := article.field(meaning)) is not None]
    return bool(dates) and all(written is not None and written.day is not None and written.day < _RULING for written in dates)


def _shipped(article: Article) -> list[_Mention]:
    phrases = article.phrases
    there = phrases.beginnings
    held = [one for beginning, texts in _HELD.items() if beginning in there for one in texts]
    found = []
    for prose in [prose for prose in phrases.texts if any(map(prose.text.__contains__, held))] if held else ():
        found += [_Mention(prose, *match.span(), "meta") for match in _NETWORKS.finditer(prose.text)]
        for match in _COMPANY.finditer(prose.text):
            found.append(_Mention(prose, *match.span("name" if match["name"] else 0), "meta"))
    return found


def _listed(article: Article, names: tuple[str, ...]) -> list[_Mention]:
    if not names:
        return []
    listed = lexicon_of(tuple((name, "") for name in names))
    places = listed_places(article, listed, places={"title", "description", "h1", "headings", "text", "alt"}, quoted=True, negated=True)
    return [_Mention(one.prose, one.start, one.end, "own") for one in places]


def _notes(text: str) -> list[Span]:
    lower = text.lower()
    return [Span(*match.span()) for match in _NOTE.finditer(text)] if any(hint in lower for hint in _HINTS) else []


def _is_late(article: Article, first: _Mention, notes: list[Span]) -> bool:
    """Whether all notes are asides in brackets that stand behind a later mention, and no sign leads to one."""
    block = first.prose.span(0, len(first.prose.text))
    if _SIGN.match(first.prose.text, first.end) or notes[0].start < block.end:
        return False
    return all(_ASIDE.search(article.text, max(0, note.start - _LONGEST_ASIDE), note.start) for note in notes)
