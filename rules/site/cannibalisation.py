"""Articles that want to be found by the same words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from seo_audit.rule import Confidence, Scope, Severity, SiteFinding, SitePage, Spot, Text, Topic, Whole, coincide, folded, of_group, rivals, rule

_MOST_GROUPS = 20  # with which one topic is compared, of those whose words begin alike
_INDEXES = frozenset({"index", "_index", "readme"})


class Options(NamedTuple):
    """From so many articles on, one keyphrase of one word is a tag or a section of the site."""

    tag: int = 4


class _Wanting(NamedTuple):
    page: SitePage
    topic: Topic
    text: Text


@rule("SITE005", "cannibalisation", severity=Severity.WARNING, confidence=Confidence.MEDIUM, scope=Scope.SITE, options=Options)
def cannibalisation(site: Whole, options: Options) -> Iterator[SiteFinding]:
    told: set[tuple[str, ...]] = set()
    for key, text_of, topic_of in (("keyphrase", _keyphrase, _wanted), ("title", _title, _titled)):
        for group in _groups(_wanting(site.competing, text_of, topic_of), key, options):
            paths = tuple(one.page.path for one in group)
            if paths in told or paths[:2] in site.copies:
                continue
            told.add(paths)
            yield of_group(_spots(group), {"text": group[0].text.text, "other": group[1].text.text}, key=key)


def _wanting(
    pages: Iterable[SitePage], text_of: Callable[[SitePage], Text | None], topic_of: Callable[[SitePage], Topic | None]
) -> Iterator[_Wanting]:
    for page in pages:
        topic, text = topic_of(page), text_of(page)
        if topic is not None and text is not None and "SITE005" not in text.spot.ignored:
            yield _Wanting(page, topic, text)


def _title(page: SitePage) -> Text | None:
    return page.facts.title


def _titled(page: SitePage) -> Topic | None:
    return page.matter.title


def _keyphrase(page: SitePage) -> Text | None:
    return page.matter.keyphrase


def _wanted(page: SitePage) -> Topic | None:
    return page.matter.wanted


def _groups(wanting: Iterable[_Wanting], key: str, options: Options) -> Iterator[list[_Wanting]]:
    """Articles of one edition whose topics coincide; of titles that are the very same, the first: that they are is another rule's."""
    alike: dict[tuple[object, str], list[list[_Wanting]]] = defaultdict(list)
    for one in wanting:
        groups = alike[one.page.edition.versions, one.topic.key]
        group = next((group for group in groups[:_MOST_GROUPS] if coincide(group[0].topic, one.topic)), None)
        if group is None:
            groups.append([one])
        elif not any(_is_section_of(other.page, one.page) or (key == "title" and _reads_alike(other, one)) for other in group[:_MOST_GROUPS]):
            group.append(one)
    for groups in alike.values():
        for group in groups:
            if len(group) > 1 and not (" " not in group[0].topic.key and len(group) >= options.tag):
                yield from rivals(group, lambda one: one.page)


def _reads_alike(one: _Wanting, other: _Wanting) -> bool:
    return folded(one.text.text) == folded(other.text.text)


def _is_section_of(one: SitePage, other: SitePage) -> bool:
    """Whether one of two is the page of a folder that holds the other one: it leads there and may be called alike."""
    return any(
        page.path.rpartition("/")[2].partition(".")[0].lower() in _INDEXES and inner.folder.startswith(page.folder)
        for page, inner in ((one, other), (other, one))
    )


def _spots(group: list[_Wanting]) -> list[Spot]:
    return [one.text.spot for one in group]
