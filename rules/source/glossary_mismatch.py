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
    used: dict[str, dict[int, tuple[Match, int]]] = {}
    for number, match in enumerate(pair.matches):
        for term, piece in terms_in(match.source, pattern, terms) if match.is_sure else ():
            used.setdefault(term, {}).setdefault(number, (match, piece))
    for term, uses in used.items():
        said = _places(pair.article, glossary[term])
        lacking = [(match, piece) for match, piece in uses.values() if not any(_holds(pair, match, span) for span in said)]
        if lacking:
            yield _finding(pair, term, glossary[term][0], lacking)


def _finding(pair: Pair, term: str, rendering: str, lacking: Sequence[tuple[Match, int]]) -> Finding:
    places = []
    for match, piece in lacking:
        heading = match.source.heading
        span = pair.place_of(match.article) if piece < 0 else pair.place_in(match, piece)
        places.append(Place(span, "place" if heading else "place-first", {"heading": heading}))
    first, *others = places
    told = {"term": term, "wanted": rendering, "heading": lacking[0][0].source.heading, "n": len(lacking)}
    key = "several" if others else "one" if told["heading"] else "one-first"
    return Finding(first.span, key, told, related=others[:_MOST])


def _places(article: Article, renderings: Sequence[str]) -> list[Span]:
    """Where any rendering stands in the article, in any form."""
    phrases = filter(None, map(wanted, renderings))
    return [prose.span(start, end) for phrase in phrases for prose, start, end in article.phrases.find(phrase)]


def _holds(pair: Pair, match: Match, span: Span) -> bool:
    """Whether a place is in a section of the article."""
    spans = [pair.place_of(match.article), *(piece.span for piece in match.article.pieces if piece.span)]
    return any(one.start <= span.start < one.end for one in spans)
