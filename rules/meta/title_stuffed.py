"""A title made of queries."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Prose, Severity, content_lemmas, is_verb, pattern, rule

# What people add to a query; a title with three of these in a row is a list of queries.
_QUERIES = pattern(
    r"(?<!\w)(?:купить|заказать|цен[аы]|стоимость|недорого|дешево|дёшево|отзывы|скачать|бесплатно|онлайн|смотреть|скидк[аи]|доставка|характеристики"
    r"|фото|видео|buy|price|prices|cheap|reviews?|free|download|online)(?!\w)",
    re.IGNORECASE,
)
_SEPARATORS = pattern(r"\s*(?:[,|/;•·]|\s[—–-]\s)\s*")
_BETWEEN = frozenset("за в во от ото к ко до о об на по из с со после без".split())
_SHORT = 4  # words of a part that may be a query
# A list of variants has commas or bars, and neither "and", a question nor a second half that says what the list is for.
_VARIANTS = pattern("[,|]")  # blanks round it would be looked for from each blank of a long run
_PHRASE = pattern(
    r"[:?!.()«»]\s|[?!.)»]$|\s[—–-]\s|(?<!\w)(?:и|или|а|но|как|что|чем|какой|какую|какие|где|когда|зачем|почему|не)(?!\w)", re.IGNORECASE
)


class Options(NamedTuple):
    """Times that a content word may stand in a title before it is too often, and queries that make a list."""

    max_times: int = 2
    min_queries: int = 3


@rule("META018", "title-stuffed", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def title_stuffed(article: Article, options: Options) -> Iterator[Finding]:
    title = article.title
    if not title:
        return
    counted = _counted(title.prose)
    lemma, times = _most_frequent(counted)
    if times <= options.max_times:
        # «Маркетинг, контент-маркетинг и email-маркетинг» are three things that one compares; one more is a list of queries.
        lemma, times = _most_frequent([lemma.rpartition("-")[2] for lemma in counted])
        times -= 1
    if times > options.max_times:
        times = sum(found.rpartition("-")[2] == lemma for found in counted)
        shown = next((form for form, found in zip(title.prose.words.forms, title.prose.lemmas, strict=True) if found == lemma), lemma)
        yield Finding(title.span, "repeated", {"text": title.text, "word": shown if shown.isupper() else shown.lower(), "times": times})
        return
    parts = [part for part in _SEPARATORS.split(title.text) if _QUERIES.search(part) and len(part.split()) <= _SHORT]
    if len(parts) >= options.min_queries:
        yield Finding(title.span, "queries", {"text": title.text, "queries": ", ".join(parts)})
    elif _is_list_of_variants(title.prose, options):
        yield Finding(title.span, "variants", {"text": title.text})


def _is_list_of_variants(prose: Prose, options: Options) -> bool:
    """Whether a title is one thing in several wordings: short parts without a verb, of which two at least share a word."""
    parts = [part.strip() for part in _VARIANTS.split(prose.text) if part.strip()]
    if len(parts) < options.min_queries or max(len(part.split()) for part in parts) > _SHORT or _PHRASE.search(prose.text):
        return False
    if any(map(is_verb, prose.words.forms)):
        return False
    said = Counter(lemma for part in parts for lemma in {*content_lemmas(Prose(part, []))} if len(lemma) > 2 and not lemma.isascii())  # noqa: PLR2004 - letters, not words
    return any(times > 1 for times in said.values())


def _counted(prose: Prose) -> list[str]:
    """The content words of a title; «шаг за шагом» and «день ото дня» are one word each."""
    content, lemmas = set(content_lemmas(prose)), prose.lemmas
    idle = {index for index in range(2, len(lemmas)) if lemmas[index] == lemmas[index - 2] and lemmas[index - 1] in _BETWEEN}
    return [lemma for index, lemma in enumerate(lemmas) if lemma in content and index not in idle]


def _most_frequent(lemmas: list[str]) -> tuple[str, int]:
    """The content word that stands in a title most often, and how often; one of Latin letters is a name and counts for none."""
    counts = Counter(lemma for lemma in lemmas if len(lemma) > 2 and not lemma.isascii())  # noqa: PLR2004 - letters, not words
    return counts.most_common(1)[0] if counts else ("", 0)
