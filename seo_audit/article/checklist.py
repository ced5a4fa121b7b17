"""What of an article somebody ought to look up before it goes out: no program knows whether it is true.

Precise rather than complete: what is listed can be looked up, not everything that can is listed.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..russian.dictionary import parses
from .article import Article
from .checkable_figures import Found, figures
from .checkable_names import (
    LAW_WORDS,
    coded,
    cyrillic_brands,
    cyrillic_names,
    is_of_person,
    latin_names,
    laws,
    named_in_quotes,
    quotations,
    with_initials,
)
from .phrase_index import PhraseIndex
from .prose import Prose
from .span import Span

KINDS = ("law", "price", "number", "date", "person", "service", "quote")
"""The kinds of facts, the most checkable first."""

_MOST_FOUND = 3_000
_MOST_PLACES = 50  # of a fact
_LAW_INITIALS = frozenset(word[0] for word in LAW_WORDS)
_LONGEST = 20_000  # characters of a text that is looked through


class Fact(NamedTuple):
    """Something to look up.

    Args:
        kind: one of `KINDS`.
        text: as it stands at its first place, names in the nominative where they stand in it anywhere.
        key: what tells it from all others of its kind; the same in every run as long as the article says the same.
        times: how often it stands in the article.
        places: where, the first ones.
    """

    kind: str
    text: str
    key: str
    times: int
    places: tuple[Span, ...]


def checklist(article: Article) -> list[Fact]:
    """The facts of a Russian article, kind by kind, those most worth looking up first; empty for one in another language.

    Args:
        article: it.
    """
    if not article.is_russian:
        return []
    groups: dict[tuple[str, str], list[tuple[Prose, Found]]] = {}
    for count, (prose, found) in enumerate(_found(article)):
        if count >= _MOST_FOUND:
            break
        groups.setdefault((found.kind, found.key), []).append((prose, found))
    ranked = []
    for (kind, key), places in groups.items():
        spans = [prose.span(found.start, found.end) for prose, found in places[:_MOST_PLACES]]
        told = [" ".join(prose.text[found.start : found.end].split()) for prose, found in places[:_MOST_PLACES]]
        text = next(filter(_is_nominative, dict.fromkeys(told)), told[0]) if kind in {"person", "service"} else told[0]
        fact = Fact(kind, text, key, len(places), tuple(sorted(spans)))
        ranked.append((KINDS.index(kind), min(found.rank for _, found in places), fact.places[0].start, fact))
    return [fact for *_, fact in sorted(ranked, key=lambda one: one[:3])]


def _is_nominative(name: str) -> bool:
    return all(any(one.case in {"nomn", ""} for one in parses(word)) for word in name.split() if word.isalpha())


class _Hints:
    """What a text may hold, as far as its words tell: only for that it is looked through."""

    __slots__ = ("capitals", "figures", "initials", "latin", "law")

    def __init__(self) -> None:
        self.law = self.figures = self.latin = self.initials = False
        self.capitals: set[int] = set()


def _found(article: Article) -> Iterator[tuple[Prose, Found]]:
    hints = _hints(article.phrases)
    code = coded(article.text)
    for order, prose in enumerate(article.phrases.texts):
        hint = hints.get(order)
        text = prose.text
        if hint is None and "«" not in text:
            continue
        if len(text) > _LONGEST:
            continue
        taken: list[tuple[int, int]] = []
        for found in _of_text(prose, hint or _Hints(), code):
            if not any(found.start < end and start < found.end for start, end in taken):
                taken.append((found.start, found.end))
                yield prose, found


def _hints(phrases: PhraseIndex) -> dict[int, _Hints]:
    """By the number of a text: what its words promise."""
    hints: defaultdict[int, _Hints] = defaultdict(_Hints)
    brands = cyrillic_brands()
    for first, forms in phrases.by_initial.items():
        is_figure, is_capital, is_latin = first.isdigit(), first.isupper(), first.isascii()
        if not (is_figure or is_capital or first in _LAW_INITIALS):
            continue
        for form in forms:
            is_law = form.startswith(LAW_WORDS)
            is_name = is_capital and not is_latin and (form in brands or (len(form) > 1 and is_of_person(form)))
            is_initial = is_capital and not is_latin and len(form) == 1
            if not (is_law or is_name or is_initial or is_figure or (is_capital and is_latin)):
                continue
            for order, index in phrases.places_of_form(form):
                hint = hints[order]
                hint.law |= is_law
                hint.figures |= is_figure
                hint.latin |= is_capital and is_latin
                hint.initials |= is_initial
                if is_name:
                    hint.capitals.add(index)
    return hints


def _of_text(prose: Prose, hint: _Hints, code: frozenset[str]) -> Iterator[Found]:
    """The facts of a text; of two at one place the one that comes first here is meant."""
    text = prose.text
    if hint.law:
        yield from laws(text)
    if hint.figures:
        yield from figures(text)
    if "«" in text:
        yield from named_in_quotes(text)
    if hint.initials:
        yield from with_initials(text)
    for index in sorted(hint.capitals):
        yield from cyrillic_names(prose, index)
    if hint.latin:
        yield from latin_names(prose, code)
    if "«" in text:
        yield from quotations(text)
