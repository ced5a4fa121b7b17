"""Opportunities for links: an article names what another one is about, and does not link there; the best few."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2
from typing import NamedTuple

from .facts import Facts
from .groups import groups_of
from .linking import Linking
from .names import Name
from .saying import Said, low, numbers
from .spot import Spot

_COMMON = 0.4  # a word of so many titles is the name of the site, or of what it is about
_FEWEST_COMMON = 5  # titles; in fewer nothing can be told
_SAID_SHARE = 0.15  # a phrase that more articles of a site say is a word of its trade, which nobody links each time
_SAID_FEW = 5  # articles of a small site that may say a phrase for all that
_MUCH = 4  # times that an article must say a part of its title for it to be what it is about
_ALIKE = 0.5  # share of phrases that two articles have in common if they are versions of one
_NEAR = 100  # code points: two links in one clause are one too many
_ORIGINS = {"field": 0, "title": 1, "h1": 2, "short": 3}


class Chance(NamedTuple):
    """An opportunity.

    Args:
        source: the article that names the other one.
        target: the one that is named.
        phrase: what the target is known by, as it stands there.
        said: where the source says it.
        weight: by which opportunities are compared.
    """

    source: Facts
    target: Facts
    phrase: str
    said: Said
    weight: float

    @property
    def spot(self) -> Spot:
        """The place of the phrase."""
        said = self.said
        lines = said.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        last = said.line + len(lines) - 1
        end = len(lines[-1]) + (said.column if len(lines) == 1 else 1)
        ignored = self.source.start.ignored if said.ignored is None else said.ignored
        span = self.source.start.span._replace(start=said.start, end=said.start + len(said.text))
        return Spot(self.source.path, span, said.line, said.column, last, end, said.text, ignored)


class _Page(NamedTuple):
    facts: Facts
    linking: Linking


class _Claim(NamedTuple):
    page: _Page
    name: Name
    sure: bool


def chances(articles: Sequence[Facts], most_from: int, most_to: int) -> list[Chance]:
    """The best opportunities, by path and place.

    Args:
        articles: of all sites of the run.
        most_from: how many an article has at most.
        most_to: how many lead to one article at most.
    """
    pages = [_Page(facts, facts.linking) for facts in articles if facts.linking is not None]
    found: list[Chance] = []
    for group in groups_of([(page.facts.path, page.linking.leads) for page in pages]):
        found += _in_site([pages[index] for index in group])
    found.sort(key=lambda one: (-one.weight, one.source.path, one.said.start))
    outgoing: Counter[str] = Counter()
    incoming: Counter[str] = Counter()
    kept = []
    places: dict[str, list[int]] = defaultdict(list)
    for one in found:
        taken = places[one.source.path]
        if (
            outgoing[one.source.path] < most_from
            and incoming[one.target.path] < most_to
            and not any(abs(place - one.said.start) < _NEAR for place in taken)
        ):
            outgoing[one.source.path] += 1
            taken.append(one.said.start)
            incoming[one.target.path] += 1
            kept.append(one)
    return sorted(kept, key=lambda one: (one.source.path, one.said.start, one.target.path))


def _in_site(pages: Sequence[_Page]) -> Iterator[Chance]:
    """All opportunities between the articles of one site."""
    claims = _claims(pages)
    said = _said(pages, claims)
    most = max(_SAID_FEW, int(_SAID_SHARE * len(pages)))
    for key, places in said.items():
        if len(places) <= most:
            owner = _owner(claims[key], places)
            if owner is not None:
                yield from _of_phrase(owner, places, log2(1 + len(pages) / len(places)))


def _claims(pages: Sequence[_Page]) -> Mapping[int, list[_Claim]]:
    """Key of a phrase → the articles that it may belong to."""
    titles = Counter(word for page in pages for word in page.linking.title)
    least = max(_FEWEST_COMMON, _COMMON * len(pages))
    claims: dict[int, list[_Claim]] = defaultdict(list)
    for page in pages:
        for name in page.linking.names:
            sure = all(titles[word] >= least for word in name.cut)
            if sure or (name.begins and name.content > 1):
                claims[name.key].append(_Claim(page, name, sure))
    return claims


def _said(pages: Sequence[_Page], claims: Mapping[int, object]) -> Mapping[int, list[tuple[_Page, int]]]:
    """Key of a phrase that somebody claims → the articles that say it, and its number in each."""
    wanted = {low(key) for key in claims}
    said: dict[int, list[tuple[_Page, int]]] = defaultdict(list)
    for page in pages:
        saying = page.linking.saying
        keys = numbers(saying.keys)
        for short in wanted.intersection(keys):
            order = keys.index(short)
            key = saying.key(order)
            if key in claims:
                said[key].append((page, order))
    return said


def _owner(claims: Sequence[_Claim], places: Sequence[tuple[_Page, int]]) -> _Claim | None:
    """The claim that holds: of sure ones the best, else that of the article that says the phrase most; None where two are equal."""
    sure = sorted((claim for claim in claims if claim.sure), key=_right)
    if sure:
        return sure[0] if len(sure) == 1 or _right(sure[0]) < _right(sure[1]) else None
    times = {page.facts.path: page.linking.saying.times[order] for page, order in places}
    first, *rest = sorted(((-times.get(claim.page.facts.path, 0), claim) for claim in claims), key=lambda pair: pair[0])
    most = max((count for path, count in times.items() if path != first[1].page.facts.path), default=0)
    return first[1] if -first[0] >= max(_MUCH, 2 * most) and (not rest or rest[0][0] > first[0]) else None


def _right(claim: _Claim) -> tuple[int, int]:
    """How good a claim is, the best first: the whole of a title before a part of one, a field before a title."""
    return len(claim.name.cut), _ORIGINS[claim.name.origin]


def _of_phrase(claim: _Claim, places: Iterable[tuple[_Page, int]], rarity: float) -> Iterator[Chance]:
    target = claim.page
    for page, order in places:
        if page is target or page.linking.news or not _may_lead(page, target):
            continue
        said = page.linking.saying.said(order)
        weight = claim.name.content * rarity * (1 + log2(said.times)) * (0.5 + said.early)
        yield Chance(page.facts, target.facts, claim.name.text, said, weight)


def _may_lead(source: _Page, target: _Page) -> bool:
    """Whether a link would be news to the reader: none is there, and the articles are neither of one subject nor one above the other."""
    mine, other = source.linking, target.linking
    theirs = [name.key for name in other.names]
    if not set(theirs).isdisjoint(mine.own) or not {name.key for name in mine.names}.isdisjoint(other.own):
        return False
    if not set(map(low, theirs)).isdisjoint(numbers(mine.saying.linked)):
        return False
    if not set(numbers(other.leads.own_tails)).isdisjoint(numbers(mine.leads.tails)):
        return False
    return not _is_above(target.facts.path, source.facts.path) and not _alike(mine, other)


def _is_above(one: str, other: str) -> bool:
    """Whether an article is the page of a folder that another one lies in: `a/index.md` or `a.md` above `a/b.md`."""
    folder, _, file = one.rpartition("/")
    stem = file.partition(".")[0].lower()
    return (
        other.startswith(f"{folder}/" if folder else "")
        if stem in {"index", "_index", "readme", "overview"}
        else other.startswith(f"{one.rpartition('.')[0]}/")
    )


def _alike(one: Linking, other: Linking) -> bool:
    mine, theirs = set(numbers(one.saying.keys)), set(numbers(other.saying.keys))
    return len(mine & theirs) > _ALIKE * min(len(mine), len(theirs)) and len(mine) > 1
