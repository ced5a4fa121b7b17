"""Title and main heading that speak of different things."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Place, Severity, content_lemmas, rule, share_a_name

# «маркетинг» and «маркетолог», «сад» and «садовый», «дорога» and «дорожка»: words of one family are agreement enough.
_ROOT = 4


class Options(NamedTuple):
    """The share of content words of the shorter text that the longer one must hold, and from how many words on it counts."""

    min_share: float = 0.25
    min_words: int = 2


@rule(
    "META010", "title-h1-disagree", severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs=Needs.FRONT_MATTER | Needs.RUSSIAN, options=Options
)
def title_h1_disagree(article: Article, options: Options) -> Iterator[Finding]:
    title, h1 = article.title, article.h1
    if not title or h1 is None:
        return
    one, other = _parts(content_lemmas(title.prose)), _parts(content_lemmas(h1.prose))
    fewer, more = sorted((one, other), key=len)
    if len(fewer) < options.min_words or share_a_name(one, other):
        return  # «Docker для начинающих», «Докер с нуля»: one name in two alphabets
    heads, short = _beginnings(more), {lemma for lemma in more if len(lemma) < _ROOT}
    common = sum(lemma[:_ROOT] in heads or any(lemma[:size] in short for size in range(1, _ROOT)) for lemma in fewer)
    if common < options.min_share * len(fewer):
        yield Finding(h1.span, "disagree", {"title": title.text, "h1": h1.text}, related=(Place(title.span, "title"),))


def _parts(lemmas: list[str]) -> set[str]:
    """The words, those with a number behind a hyphen without it: «маркетинг-2027» is about marketing."""
    return {lemma.rstrip("0123456789").rstrip("-") or lemma for lemma in lemmas}


def _beginnings(lemmas: set[str]) -> set[str]:
    """What a word of the same family begins with: a set, since a title may be a book of thousands of words."""
    return {lemma[:size] for lemma in lemmas for size in range(1, _ROOT + 1)}
