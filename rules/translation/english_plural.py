"""An abbreviation in the English plural: LLMs, APIs."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import Article, Edit, Finding, Fix, Group, Needs, Place, Prose, Severity, Span, is_quoted, pattern, rule

# The last letter is the first that is looked for: there are few of them in a Russian text.
_PLURAL = pattern(r"s(?<=[A-Z]{2}s)(?![\w\ufffc-]|['\u2019/.@#=(]\w|\(\))")
_WHOLE = pattern(r"[A-Z]{2,6}s$")
_LONGEST = 7
# Names and units that end like this, and capitals left small: HTTPs is no plural.
_NAMES = frozenset("HTTPs FTPs DNSs IMAPs POPs SMTPs LDAPs AWs MBs KBs GBs TBs OSs NaNs RTs IDs SMs XSs ICs ERs".split())
_NEIGHBOUR = pattern(r"[А-Яа-яЁё]+")
_NEAR = 24
_LOOK_BACK = 2_000
_LATIN_BEFORE = pattern(r"[A-Za-z][\w'-]*[\s,]+$")
_LATIN_BEHIND = pattern(r"[\s,]+[a-z][\w'-]*")


class _Plural(NamedTuple):
    prose: Prose
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.prose.span(self.start, self.end)


@rule("TRAN029", "english-plural", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Linguistic conventions/Grammar")
def english_plural(article: Article) -> Iterator[Group[_Plural]]:
    fields = (
        [field.prose for field in (article.title, article.description, article.field("h1")) if field] if article.front_matter.problem is None else []
    )
    found: dict[str, list[_Plural]] = {}
    for prose in (*fields, *article.texts):
        for plural in _plurals(prose):
            found.setdefault(plural.text, []).append(plural)
    for places in found.values():
        yield Group(places, _told)


def _plurals(prose: Prose) -> Iterator[_Plural]:
    text = prose.text
    for match in _PLURAL.finditer(text):
        end = match.end()
        word = _WHOLE.search(text, max(0, end - _LONGEST), end)
        if word is None or word[0] in _NAMES or not _is_among_russian(text, word.start(), end) or _is_cited(text, word.start(), end):
            continue
        yield _Plural(prose, word.start(), end)


def _is_cited(text: str, start: int, end: int) -> bool:
    return text.count('"', max(0, start - _LOOK_BACK), start) % 2 == 1 or is_quoted(text, start, end)


def _is_among_russian(text: str, start: int, end: int) -> bool:
    """Whether Russian words stand near, and none of English or of a name right beside: «Use APIs», «Surface PCs»."""
    if (start and (text[start - 1].isalnum() or text[start - 1] in "./@#$-_\ufffc")) or _LATIN_BEHIND.match(text, end):
        return False
    near = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    before = _LATIN_BEFORE.search(near[0])
    return any(map(_NEIGHBOUR.search, near)) and not (before and not before[0].strip(", ").isupper())


def _told(places: Sequence[_Plural]) -> Finding:
    text = places[0].text
    edits = tuple(Edit(place.prose.span(place.end - 1, place.end), "") for place in places if place.prose.is_verbatim(place.start, place.end))
    fix = Fix(edits, safe=False) if len(edits) == len(places) else None
    related = [Place(place.span, "place") for place in places[1:]]
    return Finding(places[0].span, "plural", {"text": text, "right": text[:-1], "times": len(places)}, related=related, fix=fix)
