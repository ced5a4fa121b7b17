"""A word that the text keeps coming back to."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Confidence, Finding, Needs, Place, Prose, Severity, Span, content_lemmas, rule

# What is measured and counted in recipes, prices and timetables repeats itself rightly, and «следующий» leads to a list.
_MEASURES = frozenset(
    "год месяц неделя день час минута секунда раз следующий рубль доллар процент грамм килограмм литр метр сантиметр штука ложка".split()
)
_MOST_PLACES = 1000


class Options(NamedTuple):
    """Uses for 100 words above which a word is too much, and the length from which that can be told.

    What title and headings name may be said more often: the text is about it. Above the limit there is a remark, above
    `many` times the limit a warning.
    """

    max_share: float = 4.0
    max_share_of_subject: float = 6.0
    many: float = 1.33
    min_words: int = 300
    most_words: int = 3


@rule("KEY010", "overused-word", severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def overused_word(article: Article, options: Options) -> Iterator[Finding]:
    # Cells repeat what their column holds, captions repeat themselves; only what is read as text counts, and once.
    tables = article.yfm_tables
    blocks = [block for block in (*article.headings, *article.paragraphs) if not any(table.start <= block.span.start < table.end for table in tables)]
    texts = list({block.prose.text: block.prose for block in blocks}.values())
    total = sum(len(prose.words) for prose in texts)
    if total < options.min_words:
        return
    counts = Counter[str]()
    for prose in texts:
        counts.update(content_lemmas(prose))
        if bearers := _bearers(prose):
            counts.subtract(prose.lemmas[index] for index in bearers)
    frequent = [(lemma, times) for lemma, times in counts.most_common() if 100 * times > options.max_share * total and _counts(lemma)]
    subject = _subject(article) if frequent else set()
    said: list[str] = []
    for lemma, times in frequent:
        limit = options.max_share_of_subject if lemma in subject else options.max_share
        if 100 * times > limit * total and len(said) < options.most_words and not _is_part(lemma, times, said, texts):
            said.append(lemma)
            finding = _finding(lemma, texts, {"times": times, "words": total, "share": 100 * times / total, "limit": limit})
            finding.severity = Severity.WARNING if 100 * times > options.many * limit * total else Severity.INFO
            yield finding


def _bearers(prose: Prose) -> set[int]:
    """Indexes of the words that stand before inline code and carry its case: «компонент `Profile`», «в файле `a.css`»."""
    if f" {TOKEN}" not in prose.text:
        return set()
    return {index for index, (_, end) in enumerate(prose.words.spans) if prose.text.startswith(f" {TOKEN}", end)}


def _is_part(lemma: str, times: int, said: list[str], texts: list[Prose]) -> bool:
    """Whether a word mostly stands beside one that was named already: «учётная запись» is one thing, not two words."""
    if not said:
        return False
    beside = Counter[str]()
    for prose in texts:
        for one, other in pairwise(prose.lemmas):
            if lemma in {one, other}:
                beside[other if one == lemma else one] += 1
    return any(2 * beside[other] > times for other in said)


def _counts(lemma: str) -> bool:
    return len(lemma) > 2 and not lemma.isascii() and lemma not in _MEASURES  # noqa: PLR2004 - letters


def _subject(article: Article) -> set[str]:
    """The content words of title, description, headings and keyphrase."""
    fields = [field.prose for name in ("title", "h1", "description", "keyphrase") if (field := article.field(name))]
    return {lemma for prose in (*fields, *(heading.prose for heading in article.headings)) for lemma in content_lemmas(prose)}


def _finding(lemma: str, texts: list[Prose], figures: dict[str, object]) -> Finding:
    places: list[Span] = []
    named = lemma
    for prose in texts:
        if lemma in prose.lemmas:
            bearers = _bearers(prose)
            for index, found in enumerate(prose.words.parses):
                if found.lemma == lemma and index not in bearers:
                    named = found.spelling
                    if len(places) < _MOST_PLACES:
                        places.append(prose.span(*prose.words.spans[index]))
    places.sort()
    return Finding(places[0], "often", {"word": named, **figures}, related=tuple(Place(place, "place") for place in places[1:]))
