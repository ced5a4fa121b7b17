"""Terms of marketing and programming that were translated word by word. The list lies beside: literal_term.toml."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Found, Group, Needs, Part, Place, Severity, lexicon, lexicon_of, listed_places, rule

_PLACES = frozenset({"title", "description", "h1", "headings", "text", "alt"})
_MOST_PLACES = 100
_OR = " / "  # between two renderings in the list


class Options(NamedTuple):
    """Terms of the list, as they stand there, that the site uses on purpose."""

    allow: tuple[str, ...] = ()


@rule(
    "TRAN021",
    "literal-term",
    severity=Severity.WARNING,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    mqm="Terminology",
    options=Options,
)
def literal_term(article: Article, options: Options) -> Iterator[Group[Found]]:
    found = listed_places(article, lexicon(__file__), options.allow, _PLACES)
    wanted = _wanted(article) if found else []
    terms: dict[str, list[Found]] = {}
    for one in found:
        if not any(one.prose is other.prose and one.start < other.end and other.start < one.end for other in wanted):
            terms.setdefault(one.listed.phrase, []).append(one)
    for uses in terms.values():
        yield Group(uses, partial(_finding, article))


def _wanted(article: Article) -> list[Found]:
    """Where the article has terms that its own site wants to be rendered like this."""
    renderings = sorted({rendering for each in article.site.glossary.terms.values() for rendering in each})
    phrases = lexicon_of(tuple((rendering, "") for rendering in renderings))
    return listed_places(article, phrases, (), _PLACES, quoted=True)


def _finding(article: Article, uses: Sequence[Found]) -> Finding:
    listed = uses[0].listed
    kind = listed.group.partition("-")[0]
    first, _, other = listed.instead.partition(_OR)
    usual = Part("either" if other else "only", {"first": first, "other": other})
    term = listed.phrase[0].upper() + listed.phrase[1:]
    said = {"term": term, "times": len(uses), "of": listed.of, "usual": usual, "advice": Part(f"{kind}-{_where(article, uses)}", {})}
    related = tuple(Place(use.span, "place") for use in uses[1:_MOST_PLACES])
    return Finding(uses[0].span, kind, said, related=related, severity=Severity.INFO if kind == "rarer" else None)


def _where(article: Article, uses: Sequence[Found]) -> str:
    """Where the weightiest use of a term is: in the `title` (or h1), in the `keyphrase`, in a `heading`, or in `text` alone."""
    places = {article.phrases.place(use.prose) for use in uses}
    if not places.isdisjoint({"title", "h1"}):
        return "title"
    keyphrase = article.keyphrase
    if keyphrase is not None and keyphrase.origin == "field":
        starts = {place.start for place in keyphrase.places}
        if any(use.span.start in starts for use in uses):
            return "keyphrase"
    return "heading" if "headings" in places else "text"
