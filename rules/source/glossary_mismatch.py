"""A term of the source that the article does not call as the site's glossary says."""

from collections.abc import Iterator, Sequence

from seo_audit.rule import Article, Finding, Match, Needs, Pair, Place, Scope, Severity, Span, in_order, pattern_of, rule, terms_in, wanted

_MOST = 30  # places that are told


@rule(
    "SRC013",
    "glossary-mismatch",
    severity=Severity.WARNING,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN | Needs.LEMMAS,
    mqm="Terminology",
)
def glossary_mismatch(pair: Pair) -> Iterator[Finding]:
    glossary = pair.article.site.glossary.terms
    terms = in_order(glossary)
    pattern = pattern_of(terms)
    if pattern is None:
        return
    used: dict[str, list[Match]] = {}
    for match in pair.matches:
        for term in dict.fromkeys(terms_in(match.source, pattern, terms) if match.is_sure else ()):
            used.setdefault(term, []).append(match)
    for term, matches in used.items():
        said = _places(pair.article, glossary[term])
        lacking = [match for match in matches if not any(_holds(pair, match, span) for span in said)]
        if lacking:
            places = [Place(pair.place_of(match.article), "place", {"heading": match.source.heading}) for match in lacking]
            told = {"term": term, "wanted": glossary[term][0], "heading": lacking[0].source.heading, "n": len(lacking)}
            yield Finding(places[0].span, "one" if len(lacking) == 1 else "several", told, related=places[1 : _MOST + 1])


def _places(article: Article, renderings: Sequence[str]) -> list[Span]:
    """Where any rendering stands in the article, in any form."""
    phrases = filter(None, map(wanted, renderings))
    return [prose.span(start, end) for phrase in phrases for prose, start, end in article.phrases.find(phrase)]


def _holds(pair: Pair, match: Match, span: Span) -> bool:
    """Whether a place is in a section of the article."""
    spans = [pair.place_of(match.article), *(piece.span for piece in match.article.pieces if piece.span)]
    return any(one.start <= span.start < one.end for one in spans)
