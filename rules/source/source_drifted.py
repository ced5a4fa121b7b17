"""The page that an article was translated from says something else today."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from seo_audit.rule import Change, Drift, Finding, Needs, PagePart, Pair, Part, Place, Scope, Severity, rule

_SLOTS = ("first", "second", "third", "fourth", "fifth")
_NAMED = 2  # sections of each kind that the message names
_SHOWN = 4  # numbers that it names
_LONGEST = 50  # characters of a heading in it
_MOST = 50  # places that are told


@rule("SRC011", "source-drifted", severity=Severity.INFO, scope=Scope.PAIR, needs=Needs.SNAPSHOT | Needs.RUSSIAN)
def source_drifted(pair: Pair) -> Iterator[Finding]:
    found = pair.drift
    if found is None:
        return
    span = pair.article.source_url.span if pair.article.source_url else pair.article.before_body()
    if found.is_replaced:
        yield Finding(span, "replaced", {"seen": pair.original.seen})
        return
    found = _of_interest(found, pair.original.omitted)
    if found.is_any:
        told = zip_longest(_SLOTS, _told(found), fillvalue="")
        slots = {slot: Part("then", {"what": part}) if part and slot != _SLOTS[0] else part for slot, part in told}
        yield Finding(span, "drifted", {"seen": pair.original.seen, **slots}, related=tuple(_places(pair, found))[:_MOST])


def _of_interest(found: Drift, omitted: frozenset[str]) -> Drift:
    """What changed of a section that the article leaves out on purpose is nothing to it."""
    parts = found.before.parts
    return found._replace(
        gone=tuple(index for index in found.gone if parts[index].heading not in omitted),
        revised=tuple(one for one in found.revised if parts[one.before].heading not in omitted),
    )


def _told(found: Drift) -> Iterator[Part]:
    old, new = found.before.parts, found.after.parts
    if found.title:
        yield Part("title", {"title": _clipped(found.after.title)})
    for key, parts in (
        ("new", [new[index] for index in found.new]),
        ("gone", [old[index] for index in found.gone]),
        ("revised", [new[one.after] for one in found.revised]),
    ):
        if parts:
            yield Part(key, {"n": len(parts), "names": _names(parts)})
    numbers = [number for one in found.revised for number in _numbers(one.numbers)]
    if numbers:
        more = len(numbers) - _SHOWN
        yield Part("numbers-more" if more > 0 else "numbers", {"n": len(numbers), "numbers": ", ".join(numbers[:_SHOWN]), "more": more})


def _names(parts: Sequence[PagePart]) -> Part:
    one, other, *more = (*map(_name, parts), "")
    if len(parts) == 1:
        return Part("one", {"one": one})
    return Part("several" if len(parts) > _NAMED else "two", {"one": one, "two": other, "more": len(more) - 1})


def _name(part: PagePart) -> Part:
    return Part("heading", {"text": _clipped(part.heading)}) if part.heading else Part("lead", {})


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _numbers(changes: Sequence[Change]) -> list[str]:
    return [f"{change.source.text} → {change.became.text}" for change in changes if change.became]


def _places(pair: Pair, found: Drift) -> list[Place]:
    """The sections of the article that what changed belongs to, in the order of the article."""
    old, new = found.before.parts, found.after.parts
    places = []
    for one in found.revised:
        numbers = ", ".join(_numbers(one.numbers)[:_SHOWN])
        said = {"name": _name(new[one.after]), "numbers": numbers, "added": one.added, "removed": one.removed}
        places += [Place(pair.place_of(part), "at-numbers" if numbers else "at-revised", said) for part in pair.parts_of(one.before)]
    for index in found.gone:
        places += [Place(pair.place_of(part), "at-gone", {"name": _name(old[index])}) for part in pair.parts_of(index)]
    for index in found.new:
        said = {"name": _name(new[index]), "words": new[index].words}
        places.append(Place(pair.place_of(_last_before(pair, found.place_before(index))), "at-new", said))
    return sorted(places, key=lambda place: place.span)


def _last_before(pair: Pair, index: int | None) -> PagePart | None:
    """The section of the article that a section of the source became, or the next one before it that the article has."""
    while index is not None and index >= 0:
        parts = pair.parts_of(index)
        if parts:
            return parts[-1]
        index -= 1
    return None
