"""One section speaks to the reader in an article that speaks to nobody."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import (
    Article,
    Block,
    Confidence,
    Finding,
    Heading,
    ListBlock,
    Needs,
    Paragraph,
    Place,
    Prose,
    Severity,
    Span,
    parses,
    pattern,
    rule,
)

_YOU = frozenset("вы вас вам вами ваш ваша ваше ваши вашего вашей вашему вашу вашим вашем вашими ваших".split())
_PRONOUNS = _YOU | frozenset(form.capitalize() for form in _YOU)
# What tells how to do something speaks to whoever does it.
_TELLS_HOW = pattern(
    r"(?<!\w)(?:как|шаг|совет|рекомендаци|инструкци|чек-лист|чеклист|памятк|вопрос|ответ|пример|задани|практик|начать|начните|попробуйте|что\sделать|faq)|\?",
    2,
)
_QUOTE = pattern(r"[«„“\"][^«»„“”\"]*$")
_IMPERATIVE = "те"
_FEWEST_CHAPTERS = 4
_MOST_PLACES = 100


class Options(NamedTuple):
    """From how many pronouns on a section speaks to the reader; how many per cent of the words it has at most: else it is the article."""

    fewest: int = 3
    share: float = 40.0


class _Chapter(NamedTuple):
    """The text under a heading of the highest level, and where it says «вы»."""

    heading: Heading
    proses: list[Prose]
    places: list[Span]


@rule(
    "TRAN028",
    "person-shift",
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    needs=Needs.RUSSIAN | Needs.LEMMAS,
    default=False,
    mqm="Linguistic conventions/Register",
    options=Options,
)
def person_shift(article: Article, options: Options) -> Iterator[Finding]:
    lead, chapters = _chapters(article)
    speaking = [chapter for chapter in chapters if chapter.places]
    if len(chapters) < _FEWEST_CHAPTERS or len(speaking) != 1 or len(speaking[0].places) < options.fewest or _places(lead):
        return
    (chapter,) = speaking
    others = [*lead, *(prose for other in chapters if other is not chapter for prose in other.proses)]
    own, rest = (sum(len(prose.words) for prose in proses) for proses in (chapter.proses, others))
    if 100 * own > options.share * (own + rest):
        return
    if _TELLS_HOW.search(chapter.heading.text) or any(_commands(prose) for prose in others):
        return
    said = {"heading": chapter.heading.text, "times": len(chapter.places)}
    yield Finding(chapter.heading.span, "shift", said, related=[Place(span, "place") for span in chapter.places[:_MOST_PLACES]])


def _chapters(article: Article) -> tuple[list[Prose], list[_Chapter]]:
    """The text in front of the first heading of the highest level below H1, and the chapters; quotations and tables left out."""
    level = min((heading.level for heading in article.headings if heading.level > 1), default=0)
    outline = {id(heading) for heading in article.headings if heading.level == level}
    lead: list[Prose] = []
    chapters: list[_Chapter] = []
    for block in article.blocks:
        if isinstance(block, Heading) and id(block) in outline:
            chapters.append(_Chapter(block, [], []))
            continue
        proses = list(_proses(block))
        if chapters:
            chapters[-1].proses.extend(proses)
            chapters[-1].places.extend(_places(proses))
        else:
            lead += proses
    return lead, chapters


def _proses(block: Block) -> Iterator[Prose]:
    if isinstance(block, (Paragraph, Heading)):
        yield block.prose
    elif isinstance(block, ListBlock):
        for item in block.items:
            for child in item.children:
                yield from _proses(child)


def _places(proses: list[Prose]) -> list[Span]:
    """Where texts say «вы», quotations aside."""
    return [
        prose.span(start, end)
        for prose in proses
        if not _PRONOUNS.isdisjoint(prose.words.forms)
        for form, (start, end) in zip(prose.words.forms, prose.words.spans, strict=True)
        if form in _PRONOUNS and not _QUOTE.search(prose.text[:start])
    ]


def _commands(prose: Prose) -> bool:
    """Whether a sentence begins with an imperative."""
    words = [prose.words.forms[first] for first, last in prose.sentence_words if first < last]
    return any(word.endswith(_IMPERATIVE) and all("impr" in parse.verb for parse in parses(word)) for word in words)
