"""A term that the site's glossary does not want."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import (
    Article,
    Edit,
    Finding,
    Fix,
    Group,
    Needs,
    Place,
    Prose,
    Severity,
    Span,
    in_place_of,
    lexicon_of,
    listed_places,
    rule,
)

_EVERYWHERE = frozenset({"title", "description", "h1", "headings", "text", "alt"})
_BODY = frozenset({"headings", "text"})  # where nothing has to be quoted anew
_AROUND = 3  # code points behind a term that tell whether a clause follows


class _Use(NamedTuple):
    """A place of a term, and what would be written there, where that can be told."""

    prose: Prose
    start: int
    end: int
    edit: Edit | None

    @property
    def span(self) -> Span:
        return self.prose.span(self.start, self.end)


@rule("TRAN018", "forbidden-term", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Terminology")
def forbidden_term(article: Article) -> Iterator[Group[_Use]]:
    forbidden = article.site.glossary.forbidden
    if not forbidden:
        return
    # What the site does want may hold what it does not: «магазин», «интернет магазин».
    wanted = tuple((preferred, "") for preferred in dict.fromkeys(forbidden.values()) if preferred and preferred not in forbidden)
    uses: dict[str, list[_Use]] = {}
    for one in listed_places(article, lexicon_of((*forbidden.items(), *wanted)), places=_EVERYWHERE, quoted=True, negated=True):
        phrase = one.listed.phrase
        if phrase in forbidden:
            edit = _edit(article, one.prose, one.start, one.end, phrase, forbidden[phrase])
            uses.setdefault(phrase, []).append(_Use(one.prose, one.start, one.end, edit))
    for phrase, places in uses.items():
        yield Group(places, partial(_finding, phrase, forbidden[phrase]))


def _finding(phrase: str, preferred: str, uses: Sequence[_Use]) -> Finding:
    first = uses[0]
    text = first.prose.text[first.start : first.end]
    said = {"text": text, "phrase": phrase, "preferred": preferred, "times": len(uses)}
    edits = tuple(use.edit for use in uses if use.edit is not None)
    related = tuple(Place(use.span, "place") for use in uses[1:])
    return Finding(first.span, "preferred" if preferred else "unwanted", said, related=related, fix=Fix(edits, safe=False) if edits else None)


def _edit(article: Article, prose: Prose, start: int, end: int, phrase: str, preferred: str) -> Edit | None:
    if not preferred or not prose.is_verbatim(start, end) or article.phrases.place(prose) not in _BODY:
        return None
    text = prose.text
    before = text[:start].split()[-1:] if text[:start].endswith(" ") else []
    written = in_place_of(text[start:end], phrase, preferred, before[0].strip("«»\"'()") if before else "", text[end : end + _AROUND])
    return Edit(prose.span(start, end), written) if written is not None else None
