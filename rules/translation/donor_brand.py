"""The brand of the site that an article was translated from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from seo_audit.rule import Article, Donor, Finding, Group, Mention, Needs, Place, Severity, rule

_MOST_LINES = 8
_MOST_PLACES = 100


@rule("TRAN006", "donor-brand", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Accuracy/Addition")
def donor_brand(article: Article) -> Iterator[Group[Mention]]:
    for donor in article.donors:
        places = [one for one in article.mentions if one.donor is donor]
        if places:
            yield Group(places, partial(_finding, article, donor))


def _finding(article: Article, donor: Donor, places: Sequence[Mention]) -> Finding:
    told = {"brand": _spelt(donor, places), "times": len(places), "lines": _lines(article, places)}
    key, severity = "named", Severity.WARNING
    if donor in article.subjects:
        key, severity = "subject", Severity.INFO
    elif all(one.is_cited for one in places):
        key, severity = "cited", Severity.INFO
    related = tuple(Place(one.span, one.place) for one in places[1:_MOST_PLACES])
    return Finding(places[0].span, key, told, related=related, severity=severity)


def _spelt(donor: Donor, places: Sequence[Mention]) -> str:
    """The name as the article mostly spells it, addresses aside."""
    spelt = Counter(one.text.removesuffix("'s").removesuffix("’s") for one in places if "." not in one.text)
    return spelt.most_common(1)[0][0] if spelt else places[0].text


def _lines(article: Article, places: Sequence[Mention]) -> str:
    lines = sorted({article.lines.position(one.span.start)[0] for one in places})
    return f"{lines[0]}–{lines[-1]}" if len(lines) > _MOST_LINES else ", ".join(map(str, lines))
