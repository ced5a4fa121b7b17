"""One name in several spellings. The list of names lies beside: brand_spelling.toml."""

import os
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial

from seo_audit.rule import Article, Finding, Group, Needs, Place, Severity, Spelling, Spelt, pattern, possible, rule, spellings, spelt

# «Яндекс (Yandex)», «Яндекс, или Yandex», «Яндекс/Yandex»: a reader is told both.
_BOTH = pattern(r"[»\"”]?(?:\s*[(/]\s*[^()\n]{0,20}|,?\s(?:или|он же|она же|оно же)\s)[«\"“]?")
_LATIN_BEHIND = pattern(r"[^\S\n]?[A-Za-z\d]")  # Microsoft 365 too
_LATIN_BEFORE = pattern(r"[A-Za-z\d][^\S\n]$")
_FEWEST = 6  # letters of a name that nobody listed
_ENDING = 2  # letters at the end of a word in which its forms differ
_OFTEN = 3  # places of a name beside which another one may be a slip

_ByBeginning = Mapping[str, Sequence[Spelling]]


@rule("TRAN010", "brand-spelling", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Terminology/Inconsistent")
def brand_spelling(article: Article) -> Iterator[Group[Spelt]]:
    of_site = _of_site(tuple(sorted(article.site.glossary.brands.items())))
    own = frozenset(spelling.text for found in of_site.values() for spelling in found)
    for name, places in _by_name(article, of_site, 1).items():
        unwanted = [one for one in places if one.spelling.text != name]
        if unwanted:
            yield Group(unwanted, partial(_unwanted, name))
    for name, places in _by_name(article, _listed(), 2).items():
        if own.isdisjoint(one.spelling.text for one in places):
            yield from _mixed(name, places)
    yield from _unlisted(article, own)


def _by_beginning(spellings_of: Mapping[str, Iterable[str]]) -> _ByBeginning:
    found: defaultdict[str, list[Spelling]] = defaultdict(list)
    for name, others in spellings_of.items():
        for spelling in spellings(name, (name, *others)):
            found[spelling.beginning].append(spelling)
    return dict(found)


@cache
def _listed() -> _ByBeginning:
    with open(os.path.splitext(__file__)[0] + ".toml", "rb") as file:
        return _by_beginning({name: others for table in tomllib.load(file).values() for name, others in table.items()})


@cache
def _listed_letters() -> frozenset[str]:
    return frozenset(_letters(spelling.text) for found in _listed().values() for spelling in found)


@lru_cache(maxsize=8)
def _of_site(brands: tuple[tuple[str, tuple[str, ...]], ...]) -> _ByBeginning:
    return _by_beginning(dict(brands))


def _by_name(article: Article, known: _ByBeginning, least: int) -> dict[str, list[Spelt]]:
    """Where an article has names in so many spellings at least, in order; not where it tells two at once, nor inside a longer Latin name."""
    found: defaultdict[str, list[Spelt]] = defaultdict(list)
    for one in spelt(article, possible(article, known)):
        found[one.spelling.name].append(one)
    return {name: _told_apart(name, places) for name, places in found.items() if len({one.spelling.text for one in places}) >= least}


def _told_apart(name: str, places: list[Spelt]) -> list[Spelt]:
    # Yandex Cloud, Postgres Pro and "Sign in with Google" are no other spellings of «Яндекс», PostgreSQL and «Гугл».
    if len({_letters(text) for text in (name, *(one.spelling.text for one in places))}) > 1:
        places = [one for one in places if not one.spelling.latin or not _in_latin(one)]
    kept: list[Spelt] = []
    for one in sorted(places, key=lambda one: (one.span, -one.end)):
        before = kept[-1] if kept and kept[-1].prose is one.prose else None
        if before is not None and (one.start < before.end or _BOTH.fullmatch(one.prose.text, before.end, one.start)):
            continue
        kept.append(one)
    return kept


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _in_latin(one: Spelt) -> bool:
    text = one.prose.text
    return bool(_LATIN_BEHIND.match(text, one.end) or _LATIN_BEFORE.search(text, max(0, one.start - 2), one.start))


def _unlisted(article: Article, own: frozenset[str]) -> Iterator[Group[Spelt]]:
    """Names that nobody listed: those that differ in the case of letters, and slips beside a name that stands there often."""
    by_form = article.phrases.by_form
    forms = [form for form in by_form if form.isascii() and len(form) >= _FEWEST and not form.islower() and form not in own]
    listed = _listed_letters()
    by_letters: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        if form[0].isupper() and not form.isupper() and form.isalpha() and form.lower() not in listed:
            by_letters[form.lower()].append(form)
    for alike in by_letters.values():
        if len(alike) > 1 and not _in_code(article, min(alike, key=lambda form: len(by_form[form]))):
            yield from _mixed("", _told_apart(alike[0], list(spelt(article, spellings(alike[0], alike)))))
    often = [form for form in forms if len(by_form[form]) >= _OFTEN and form[0].isupper()]
    for form in forms if often else ():
        name = next((name for name in often if len(by_form[form]) * _OFTEN <= len(by_form[name]) and _is_slip(form, name)), None)
        if name is not None and not _in_code(article, form):
            yield Group(list(spelt(article, spellings(name, [form]))), partial(_slip, name, len(by_form[name])))


def _in_code(article: Article, form: str) -> bool:
    """Whether a form stands elsewhere than in what is read: in code, where nobody may change it, or in an address."""
    written = re.findall(rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])", article.text)
    return len(written) > len(article.phrases.by_form[form])


def _is_slip(form: str, name: str) -> bool:
    """Whether a form is a name without its first letter, or with one letter wrong, missing, doubled or swapped; an ending is none."""
    if form == name[1:]:
        return True
    one, other = form.lower(), name.lower()
    if one == other or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    head = _common(one, other)
    tail = min(_common(one[::-1], other[::-1]), min(len(one), len(other)) - head)
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    swapped = left == right[::-1] and len(left) == 2  # noqa: PLR2004 - two neighbours
    return tail >= _ENDING and (left + right).isalpha() and (swapped or len(left) <= 1 >= len(right))


def _common(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _mixed(name: str, places: list[Spelt]) -> Iterator[Group[Spelt]]:
    counts = Counter(one.spelling.text for one in places)
    if len(counts) > 1:
        most = max(counts, key=lambda text: (counts[text], text == name))
        fewer = [one for one in places if one.spelling.text != most]
        yield Group(fewer, partial(_finding, name, most, counts[most]))


def _finding(name: str, most: str, times: int, places: Sequence[Spelt]) -> Finding:
    here = places[0].spelling.text
    # Of two alphabets either may be right; of two spellings in one of them the list knows which.
    right = name if name in {most, here} and len({one.spelling.latin for one in places} | {name.isascii()}) == 1 else ""
    key = "mixed" if not right else "here" if right == most else "there"
    said = {"text": here, "most": most, "times": times, "right": right}
    return Finding(places[0].span, key, said, related=tuple(Place(one.span, "place") for one in places[1:]))


def _slip(name: str, times: int, places: Sequence[Spelt]) -> Finding:
    said = {"text": places[0].spelling.text, "most": name, "times": times}
    return Finding(places[0].span, "slip", said, related=tuple(Place(one.span, "place") for one in places[1:]))


def _unwanted(name: str, places: Sequence[Spelt]) -> Finding:
    said = {"text": places[0].spelling.text, "right": name, "times": len(places)}
    return Finding(places[0].span, "unwanted", said, related=tuple(Place(one.span, "place") for one in places[1:]))
